#include "ledger_module.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#if __has_embed("../../build/ledger_core.wasm")
static const uint8_t module_bytes[] = {
#embed "../../build/ledger_core.wasm"
};
const uint8_t *ledger_module_bytes(void) { return module_bytes; }
size_t ledger_module_size(void) { return sizeof module_bytes; }
#else
const uint8_t *ledger_module_bytes(void) { return NULL; }
size_t ledger_module_size(void) { return 0; }
#endif

#if __has_embed("../../build/ledger_journal.wasm")
static const uint8_t journal_bytes[] = {
#embed "../../build/ledger_journal.wasm"
};
const uint8_t *ledger_journal_module_bytes(void) { return journal_bytes; }
size_t ledger_journal_module_size(void) { return sizeof journal_bytes; }
#else
const uint8_t *ledger_journal_module_bytes(void) { return NULL; }
size_t ledger_journal_module_size(void) { return 0; }
#endif
