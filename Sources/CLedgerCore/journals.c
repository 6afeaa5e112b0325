/* In a file of its own, so that a module without journals has none of it. */
#include "ledger_journal.h"
#include "ledger_tables.h"

static uint64_t journal_words[LEDGER_JOURNALS_MAX];
static void *journal_places[LEDGER_JOURNALS_MAX];

uint64_t *ledger_journal_words(void) { return journal_words; }
void **ledger_journal_places(void) { return journal_places; }
