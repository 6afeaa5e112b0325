#include "ledger_tables.h"
#include "ledger_core.h"

static uint64_t engine_words[LEDGER_ENGINES_MAX];
static ledger_engine_record engine_records[LEDGER_ENGINES_MAX];

uint64_t *ledger_engine_words(void) { return engine_words; }
ledger_engine_record *ledger_engine_records(void) { return engine_records; }
