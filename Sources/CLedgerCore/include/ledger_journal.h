/*
 * ledger_journal.h: journals under review; the conventions of ledger_core.h, which it includes, hold here too.
 *
 * A review reads double-entry entries together with rules and says what it found, with a risk score for each entry. The
 * documents, the rules and every finding are in docs/journal.md.
 *
 *     ledger_buffer response;
 *     ledger_status status = ledger_review(engine, bytes, size, &response);     // a whole journal in one document
 *
 *     ledger_journal journal;                                                   // or line by line (JSON Lines)
 *     ledger_journal_new(&journal);
 *     while (read some whole lines) {
 *         ledger_journal_add(journal, lines, size, &response);
 *         ...
 *         ledger_buffer_free(&response);
 *     }
 *     ledger_journal_finish(journal, &response);
 *     ledger_buffer_free(&response);
 *     ledger_journal_free(journal);
 *
 * In WebAssembly journals are a module of their own, ledger_journal.wasm. It exports these functions, the versions, engines,
 * ledger_status_name, ledger_buffer_free, ledger_allocate and ledger_release.
 */
#ifndef LEDGER_JOURNAL_H
#define LEDGER_JOURNAL_H

#include "ledger_core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Reviews a journal in one document. REJECTED: a finding rejects an entry; the response is the review all the same.
 * Status: OK, REJECTED, UNREADABLE, BAD_ARGUMENT, BAD_HANDLE, BUSY. */
ledger_status ledger_review(ledger_engine engine, const uint8_t *request, size_t size, ledger_buffer *response);

/* A journal that comes in pieces: a number, not a pointer, as a ledger_engine is. 0 is never valid. What it remembers is
 * bounded (docs/journal.md). Distinct journals may be used from distinct threads at once. */
typedef uint64_t ledger_journal;

#define LEDGER_JOURNALS_MAX 256

/* Begins a journal and puts its handle into *journal (0 on failure). Status: OK, BAD_ARGUMENT, TOO_MANY. Any thread. */
ledger_status ledger_journal_new(ledger_journal *journal);

/* Reviews whole lines, the last of which may lack its end. The first line of a journal is the document without its entries, each
 * further one an entry. lines may be NULL only when size is 0.
 * REJECTED: a finding rejects an entry, or a line can't be read. UNREADABLE: the first line can't be read, and the response says
 * why; all later lines are answered with nothing found.
 * Status: OK, REJECTED, UNREADABLE, BAD_ARGUMENT, BAD_HANDLE, BUSY. */
ledger_status ledger_journal_add(ledger_journal journal, const uint8_t *lines, size_t size, ledger_buffer *response);

/* What there is to say at the end: patterns in all entries, and the sums. The status is of the whole journal; of one whose first
 * line could not be read the response is empty. Status: as ledger_journal_add. */
ledger_status ledger_journal_finish(ledger_journal journal, ledger_buffer *response);

/* Ends a journal and releases what it remembers. Status: OK, BAD_HANDLE, BUSY. Any thread. */
ledger_status ledger_journal_free(ledger_journal journal);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* LEDGER_JOURNAL_H */
