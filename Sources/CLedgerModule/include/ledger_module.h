#ifndef LEDGER_MODULE_H
#define LEDGER_MODULE_H
#include <stddef.h>
#include <stdint.h>

/// The bytes of build/ledger_core.wasm as it was when this target was compiled; NULL and 0 where `make wasm` had not run.
const uint8_t *ledger_module_bytes(void);
size_t ledger_module_size(void);

/// The same of build/ledger_journal.wasm.
const uint8_t *ledger_journal_module_bytes(void);
size_t ledger_journal_module_size(void);

#endif
