/*
 * The memory of the engine table (Sources/LedgerFacade/EngineTable.swift): static and zero from the start, so that no
 * lazy initialiser, which Embedded Swift does not make thread-safe, stands before the first call. Not part of the C
 * interface: the library does not export it.
 */
#ifndef LEDGER_ENGINE_TABLE_H
#define LEDGER_ENGINE_TABLE_H

#include <stdint.h>

/* One word a slot, read and written atomically. */
uint64_t *ledger_engine_words(void);
/* One limit a slot, in bytes; touched only by the call that has claimed the slot. */
uint32_t *ledger_engine_limits(void);

#endif
