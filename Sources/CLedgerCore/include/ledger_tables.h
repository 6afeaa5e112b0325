/*
 * The memory of the tables of handles (Sources/LedgerInterface/HandleTable.swift): static and zero from the start, so
 * that no lazy initialiser, which Embedded Swift does not make thread-safe, stands before the first call. Not part of
 * the C interface: the library does not export it.
 */
#ifndef LEDGER_TABLES_H
#define LEDGER_TABLES_H

#include "ledger_core.h"

/* What is kept of an engine. */
typedef struct ledger_engine_record {
    uint32_t request_bytes_max;
    int32_t log_level; /* LEDGER_LOG_OFF where log_hook is NULL */
    ledger_log_hook log_hook;
    void *log_context;
    uint64_t requests; /* calls so far */
} ledger_engine_record;

/* One word a slot, read and written atomically. */
uint64_t *ledger_engine_words(void);
uint64_t *ledger_book_words(void);
uint64_t *ledger_journal_words(void);
/* What a slot holds; touched only by the call that has claimed it. */
ledger_engine_record *ledger_engine_records(void);
void **ledger_book_places(void);    /* where the book is */
void **ledger_journal_places(void); /* where the review is */

/* 1 when so many bytes could be allocated at once just now, else 0. Swift's own allocation can't fail and go on. */
int32_t ledger_has_memory(uint64_t bytes);

#endif
