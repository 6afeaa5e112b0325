#include "ledger_engine_table.h"
#include "ledger_core.h"

static uint64_t words[LEDGER_ENGINES_MAX];
static uint32_t limits[LEDGER_ENGINES_MAX];

uint64_t *ledger_engine_words(void) { return words; }
uint32_t *ledger_engine_limits(void) { return limits; }
