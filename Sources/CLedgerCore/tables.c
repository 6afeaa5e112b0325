#include "ledger_tables.h"
#include "ledger_core.h"

static uint64_t engine_words[LEDGER_ENGINES_MAX];
static uint32_t engine_limits[LEDGER_ENGINES_MAX];

uint64_t *ledger_engine_words(void) { return engine_words; }
uint32_t *ledger_engine_limits(void) { return engine_limits; }
