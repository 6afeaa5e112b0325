/*
 * ledger_book.h: the double-entry book of LedgerCore; included by ledger_core.h, whose conventions hold here too.
 *
 * Accounts, and transfers that move an amount from the debit side of one to the credit side of another. The rules, their
 * order and every result are in docs/book.md. There is no clock in a book: each batch brings its time, and the same batches
 * give the same book, byte for byte in its snapshot, on every platform.
 *
 *     ledger_book book;
 *     ledger_account accounts[2] = {{.id = {1, 0}, .ledger = 978, .code = 10}, {.id = {2, 0}, .ledger = 978, .code = 20}};
 *     ledger_transfer transfer = {.id = {1, 0}, .debit_account_id = {1, 0}, .credit_account_id = {2, 0},
 *                                 .amount = {1250, 0}, .ledger = 978, .code = 1};
 *     ledger_event_result results[2];
 *     ledger_book_new(NULL, &book);
 *     ledger_book_create_accounts(book, accounts, 2, 1000, results);
 *     ledger_book_submit(book, &transfer, 1, 2000, results);      // results[0].status == LEDGER_TRANSFER_CREATED
 *     ledger_book_free(book);
 *
 * In WebAssembly the book is a module of its own, ledger_book.wasm, built for speed. It exports these functions, the
 * versions, ledger_status_name, ledger_buffer_free, ledger_allocate and ledger_release.
 *
 *   Records     128 bytes, unsigned numbers, little-endian, without padding, at the same offsets on every target. Records
 *               at a multiple of 16 bytes, as malloc and ledger_allocate give, are read in place; others are copied first.
 *               Results and balances have to be aligned as their type is, else LEDGER_BAD_ARGUMENT. What a call reads and
 *               what it writes must not overlap.
 *   Counts      At most LEDGER_BATCH_MAX records in a call, else LEDGER_BAD_ARGUMENT. A pointer may be NULL where its
 *               count or capacity is 0.
 *   Memory      What a batch may need is taken before it begins: where there is none, the call is LEDGER_NO_MEMORY and the
 *               book is as it was. About 160 bytes an account and 155 a transfer; a book that grows holds twice as much for
 *               a moment. In WebAssembly some four million transfers are the end of it.
 *   Threads     Distinct books may be used from distinct threads at once. A second call on a book that is at work, a lookup
 *               too, answers LEDGER_BUSY.
 *   Failure     For any status but LEDGER_OK the book is as it was. Whether an event of a batch succeeded is in its result.
 */
#ifndef LEDGER_BOOK_H
#define LEDGER_BOOK_H

#include "ledger_core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Records ----------------------------------------------------------- */

/* high * 2^64 + low: 16 little-endian bytes. */
typedef struct ledger_uint128 {
    uint64_t low;
    uint64_t high;
} ledger_uint128;

typedef struct ledger_account {
    ledger_uint128 id;              /* 0; neither 0 nor 2^128 - 1 */
    ledger_uint128 debits_pending;  /* 16; the book's, as the three that follow: 0 when it is created */
    ledger_uint128 debits_posted;   /* 32 */
    ledger_uint128 credits_pending; /* 48 */
    ledger_uint128 credits_posted;  /* 64 */
    ledger_uint128 user_data_128;   /* 80; the caller's, as the two that follow */
    uint64_t user_data_64;          /* 96 */
    uint32_t user_data_32;          /* 104 */
    uint32_t reserved;              /* 108; 0 */
    uint32_t ledger;                /* 112; the currency with its scale, not 0 */
    uint16_t code;                  /* 116; the kind of account, not 0 */
    uint16_t flags;                 /* 118; LEDGER_ACCOUNT_FLAG_... */
    uint64_t timestamp;             /* 120; nanoseconds, the book's; the caller's for imported accounts, else 0 */
} ledger_account;

enum {
    LEDGER_ACCOUNT_FLAG_LINKED = 1 << 0,
    LEDGER_ACCOUNT_FLAG_DEBITS_MUST_NOT_EXCEED_CREDITS = 1 << 1,
    LEDGER_ACCOUNT_FLAG_CREDITS_MUST_NOT_EXCEED_DEBITS = 1 << 2,
    LEDGER_ACCOUNT_FLAG_HISTORY = 1 << 3, /* balances are kept after every movement */
    LEDGER_ACCOUNT_FLAG_IMPORTED = 1 << 4,
    LEDGER_ACCOUNT_FLAG_CLOSED = 1 << 5
};

typedef struct ledger_transfer {
    ledger_uint128 id;                /* 0; neither 0 nor 2^128 - 1; names the transfer for ever */
    ledger_uint128 debit_account_id;  /* 16 */
    ledger_uint128 credit_account_id; /* 32 */
    ledger_uint128 amount;            /* 48; in the ledger's smallest unit; 2^128 - 1 posts all that is pending */
    ledger_uint128 pending_id;        /* 64; what is posted or voided, else 0 */
    ledger_uint128 user_data_128;     /* 80; the caller's, as the two that follow */
    uint64_t user_data_64;            /* 96 */
    uint32_t user_data_32;            /* 104 */
    uint32_t timeout;                 /* 108; seconds after which a pending transfer expires; 0 for never */
    uint32_t ledger;                  /* 112; that of both accounts */
    uint16_t code;                    /* 116; the reason, not 0 */
    uint16_t flags;                   /* 118; LEDGER_TRANSFER_FLAG_... */
    uint64_t timestamp;               /* 120; nanoseconds, the book's; the caller's for imported transfers, else 0 */
} ledger_transfer;

enum {
    LEDGER_TRANSFER_FLAG_LINKED = 1 << 0,
    LEDGER_TRANSFER_FLAG_PENDING = 1 << 1,
    LEDGER_TRANSFER_FLAG_POST_PENDING_TRANSFER = 1 << 2,
    LEDGER_TRANSFER_FLAG_VOID_PENDING_TRANSFER = 1 << 3,
    LEDGER_TRANSFER_FLAG_BALANCING_DEBIT = 1 << 4,
    LEDGER_TRANSFER_FLAG_BALANCING_CREDIT = 1 << 5,
    LEDGER_TRANSFER_FLAG_CLOSING_DEBIT = 1 << 6,
    LEDGER_TRANSFER_FLAG_CLOSING_CREDIT = 1 << 7,
    LEDGER_TRANSFER_FLAG_IMPORTED = 1 << 8
};

/* What became of one event of a batch; 16 bytes. */
typedef struct ledger_event_result {
    uint32_t status;    /* 0; LEDGER_ACCOUNT_CREATED and so on, or LEDGER_TRANSFER_CREATED and so on */
    uint32_t reserved;  /* 4; 0 */
    uint64_t timestamp; /* 8; that of the record made or found, else that of the event in the batch */
} ledger_event_result;

/* The balances of an account after something moved; 72 bytes. */
typedef struct ledger_balances {
    ledger_uint128 debits_pending;
    ledger_uint128 debits_posted;
    ledger_uint128 credits_pending;
    ledger_uint128 credits_posted;
    uint64_t timestamp; /* 64; that of the transfer, or the moment at which a pending one expired */
} ledger_balances;

/* ---- Results of events: the number is the precedence ------------------- */

enum {
    LEDGER_ACCOUNT_CREATED = 1,
    LEDGER_ACCOUNT_LINKED_EVENT_FAILED = 2,
    LEDGER_ACCOUNT_LINKED_EVENT_CHAIN_OPEN = 3,
    LEDGER_ACCOUNT_IMPORTED_EVENT_EXPECTED = 4,
    LEDGER_ACCOUNT_IMPORTED_EVENT_NOT_EXPECTED = 5,
    LEDGER_ACCOUNT_TIMESTAMP_MUST_BE_ZERO = 6,
    LEDGER_ACCOUNT_IMPORTED_EVENT_TIMESTAMP_OUT_OF_RANGE = 7,
    LEDGER_ACCOUNT_IMPORTED_EVENT_TIMESTAMP_MUST_NOT_ADVANCE = 8,
    LEDGER_ACCOUNT_RESERVED_FIELD = 9,
    LEDGER_ACCOUNT_RESERVED_FLAG = 10,
    LEDGER_ACCOUNT_ID_MUST_NOT_BE_ZERO = 11,
    LEDGER_ACCOUNT_ID_MUST_NOT_BE_INT_MAX = 12,
    LEDGER_ACCOUNT_EXISTS_WITH_DIFFERENT_FLAGS = 13,
    LEDGER_ACCOUNT_EXISTS_WITH_DIFFERENT_USER_DATA_128 = 14,
    LEDGER_ACCOUNT_EXISTS_WITH_DIFFERENT_USER_DATA_64 = 15,
    LEDGER_ACCOUNT_EXISTS_WITH_DIFFERENT_USER_DATA_32 = 16,
    LEDGER_ACCOUNT_EXISTS_WITH_DIFFERENT_LEDGER = 17,
    LEDGER_ACCOUNT_EXISTS_WITH_DIFFERENT_CODE = 18,
    LEDGER_ACCOUNT_EXISTS = 19,
    LEDGER_ACCOUNT_FLAGS_ARE_MUTUALLY_EXCLUSIVE = 20,
    LEDGER_ACCOUNT_DEBITS_PENDING_MUST_BE_ZERO = 21,
    LEDGER_ACCOUNT_DEBITS_POSTED_MUST_BE_ZERO = 22,
    LEDGER_ACCOUNT_CREDITS_PENDING_MUST_BE_ZERO = 23,
    LEDGER_ACCOUNT_CREDITS_POSTED_MUST_BE_ZERO = 24,
    LEDGER_ACCOUNT_LEDGER_MUST_NOT_BE_ZERO = 25,
    LEDGER_ACCOUNT_CODE_MUST_NOT_BE_ZERO = 26,
    LEDGER_ACCOUNT_IMPORTED_EVENT_TIMESTAMP_MUST_NOT_REGRESS = 27
};

enum {
    LEDGER_TRANSFER_CREATED = 1,
    LEDGER_TRANSFER_LINKED_EVENT_FAILED = 2,
    LEDGER_TRANSFER_LINKED_EVENT_CHAIN_OPEN = 3,
    LEDGER_TRANSFER_IMPORTED_EVENT_EXPECTED = 4,
    LEDGER_TRANSFER_IMPORTED_EVENT_NOT_EXPECTED = 5,
    LEDGER_TRANSFER_TIMESTAMP_MUST_BE_ZERO = 6,
    LEDGER_TRANSFER_IMPORTED_EVENT_TIMESTAMP_OUT_OF_RANGE = 7,
    LEDGER_TRANSFER_IMPORTED_EVENT_TIMESTAMP_MUST_NOT_ADVANCE = 8,
    LEDGER_TRANSFER_RESERVED_FLAG = 9,
    LEDGER_TRANSFER_ID_MUST_NOT_BE_ZERO = 10,
    LEDGER_TRANSFER_ID_MUST_NOT_BE_INT_MAX = 11,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_FLAGS = 12,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_PENDING_ID = 13,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_TIMEOUT = 14,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID = 15,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID = 16,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_AMOUNT = 17,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_USER_DATA_128 = 18,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_USER_DATA_64 = 19,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_USER_DATA_32 = 20,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_LEDGER = 21,
    LEDGER_TRANSFER_EXISTS_WITH_DIFFERENT_CODE = 22,
    LEDGER_TRANSFER_EXISTS = 23,
    LEDGER_TRANSFER_ID_ALREADY_FAILED = 24,
    LEDGER_TRANSFER_FLAGS_ARE_MUTUALLY_EXCLUSIVE = 25,
    LEDGER_TRANSFER_DEBIT_ACCOUNT_ID_MUST_NOT_BE_ZERO = 26,
    LEDGER_TRANSFER_DEBIT_ACCOUNT_ID_MUST_NOT_BE_INT_MAX = 27,
    LEDGER_TRANSFER_CREDIT_ACCOUNT_ID_MUST_NOT_BE_ZERO = 28,
    LEDGER_TRANSFER_CREDIT_ACCOUNT_ID_MUST_NOT_BE_INT_MAX = 29,
    LEDGER_TRANSFER_ACCOUNTS_MUST_BE_DIFFERENT = 30,
    LEDGER_TRANSFER_PENDING_ID_MUST_BE_ZERO = 31,
    LEDGER_TRANSFER_PENDING_ID_MUST_NOT_BE_ZERO = 32,
    LEDGER_TRANSFER_PENDING_ID_MUST_NOT_BE_INT_MAX = 33,
    LEDGER_TRANSFER_PENDING_ID_MUST_BE_DIFFERENT = 34,
    LEDGER_TRANSFER_TIMEOUT_RESERVED_FOR_PENDING_TRANSFER = 35,
    LEDGER_TRANSFER_CLOSING_TRANSFER_MUST_BE_PENDING = 36,
    LEDGER_TRANSFER_AMOUNT_MUST_NOT_BE_ZERO = 37,
    LEDGER_TRANSFER_LEDGER_MUST_NOT_BE_ZERO = 38,
    LEDGER_TRANSFER_CODE_MUST_NOT_BE_ZERO = 39,
    LEDGER_TRANSFER_DEBIT_ACCOUNT_NOT_FOUND = 40,
    LEDGER_TRANSFER_CREDIT_ACCOUNT_NOT_FOUND = 41,
    LEDGER_TRANSFER_ACCOUNTS_MUST_HAVE_THE_SAME_LEDGER = 42,
    LEDGER_TRANSFER_TRANSFER_MUST_HAVE_THE_SAME_LEDGER_AS_ACCOUNTS = 43,
    LEDGER_TRANSFER_PENDING_TRANSFER_NOT_FOUND = 44,
    LEDGER_TRANSFER_PENDING_TRANSFER_NOT_PENDING = 45,
    LEDGER_TRANSFER_PENDING_TRANSFER_HAS_DIFFERENT_DEBIT_ACCOUNT_ID = 46,
    LEDGER_TRANSFER_PENDING_TRANSFER_HAS_DIFFERENT_CREDIT_ACCOUNT_ID = 47,
    LEDGER_TRANSFER_PENDING_TRANSFER_HAS_DIFFERENT_LEDGER = 48,
    LEDGER_TRANSFER_PENDING_TRANSFER_HAS_DIFFERENT_CODE = 49,
    LEDGER_TRANSFER_EXCEEDS_PENDING_TRANSFER_AMOUNT = 50,
    LEDGER_TRANSFER_PENDING_TRANSFER_HAS_DIFFERENT_AMOUNT = 51,
    LEDGER_TRANSFER_PENDING_TRANSFER_ALREADY_POSTED = 52,
    LEDGER_TRANSFER_PENDING_TRANSFER_ALREADY_VOIDED = 53,
    LEDGER_TRANSFER_PENDING_TRANSFER_EXPIRED = 54,
    LEDGER_TRANSFER_IMPORTED_EVENT_TIMESTAMP_MUST_NOT_REGRESS = 55,
    LEDGER_TRANSFER_IMPORTED_EVENT_TIMESTAMP_MUST_POSTDATE_DEBIT_ACCOUNT = 56,
    LEDGER_TRANSFER_IMPORTED_EVENT_TIMESTAMP_MUST_POSTDATE_CREDIT_ACCOUNT = 57,
    LEDGER_TRANSFER_IMPORTED_EVENT_TIMEOUT_MUST_BE_ZERO = 58,
    LEDGER_TRANSFER_DEBIT_ACCOUNT_ALREADY_CLOSED = 59,
    LEDGER_TRANSFER_CREDIT_ACCOUNT_ALREADY_CLOSED = 60,
    LEDGER_TRANSFER_OVERFLOWS_DEBITS_PENDING = 61,
    LEDGER_TRANSFER_OVERFLOWS_CREDITS_PENDING = 62,
    LEDGER_TRANSFER_OVERFLOWS_DEBITS_POSTED = 63,
    LEDGER_TRANSFER_OVERFLOWS_CREDITS_POSTED = 64,
    LEDGER_TRANSFER_OVERFLOWS_DEBITS = 65,
    LEDGER_TRANSFER_OVERFLOWS_CREDITS = 66,
    LEDGER_TRANSFER_OVERFLOWS_TIMEOUT = 67,
    LEDGER_TRANSFER_EXCEEDS_CREDITS = 68,
    LEDGER_TRANSFER_EXCEEDS_DEBITS = 69
};

/* The name of a result as docs/book.md has it, "created" and so on, or "unknown": static, NUL-terminated, never freed. Any
 * thread. */
const char *ledger_account_status_name(uint32_t status);
const char *ledger_transfer_status_name(uint32_t status);

/* ---- Books ------------------------------------------------------------- */

/* One book. 0 is never a valid one, and no ledger_engine is. */
typedef uint64_t ledger_book;

#define LEDGER_BOOKS_MAX 1024
#define LEDGER_BATCH_MAX 1048576u

/* Zero any field for its default. Set struct_size to sizeof(ledger_book_options): later versions add fields at the end. */
typedef struct ledger_book_options {
    uint32_t struct_size;        /* sizeof(ledger_book_options) */
    uint32_t accounts_max;       /* 0 for 2^24; at most 2^30 - 1 */
    uint32_t transfers_max;      /* 0 for 2^28; at most 2^30 - 1; ids that failed for good count */
    uint32_t transfers_reserved; /* how many to have memory for from the start */
    uint64_t seed;               /* keys the hash tables and shows in no result: one that callers who choose ids can't know */
} ledger_book_options;

/* Makes an empty book and puts its handle into *book (0 on failure). options may be NULL.
 * Status: OK, BAD_ARGUMENT, TOO_MANY, NO_MEMORY. Any thread. */
ledger_status ledger_book_new(const ledger_book_options *options, ledger_book *book);

/* Ends a book and releases its memory. Status: OK, BAD_HANDLE, BUSY. Any thread. */
ledger_status ledger_book_free(ledger_book book);

/* ---- Batches ----------------------------------------------------------- */

/* Each puts one result for each event into results, which has room for count of them. The events take the count timestamps
 * that end with timestamp (nanoseconds, at most 2^63 - 1); all of them have to come after those of earlier batches, else
 * TIME_MUST_ADVANCE. Pending transfers whose time is over before the first event expire: a batch of no events lets time go
 * on. Linked events succeed or fail together. FULL: the batch might exceed accounts_max or transfers_max.
 * Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY, FULL, NO_MEMORY, TIME_MUST_ADVANCE. */

ledger_status ledger_book_create_accounts(ledger_book book, const ledger_account *accounts, size_t count,
                                          uint64_t timestamp, ledger_event_result *results);

/* Creates transfers: in one phase, pending, posting and voiding ones alike. */
ledger_status ledger_book_submit(ledger_book book, const ledger_transfer *transfers, size_t count, uint64_t timestamp,
                                 ledger_event_result *results);

/* ---- Lookups ----------------------------------------------------------- */

/* Each puts the records of the count ids that there are, in the order of the ids, into the first places of found, which has
 * room for count, and their number into *found_count.
 * Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY, NO_MEMORY. */
ledger_status ledger_book_lookup_accounts(ledger_book book, const ledger_uint128 *ids, size_t count,
                                          ledger_account *found, size_t *found_count);
ledger_status ledger_book_lookup_transfers(ledger_book book, const ledger_uint128 *ids, size_t count,
                                           ledger_transfer *found, size_t *found_count);

/* What became of pending transfers. */
enum {
    LEDGER_STATE_NONE = 0, /* it never was pending */
    LEDGER_STATE_PENDING = 1,
    LEDGER_STATE_POSTED = 2,
    LEDGER_STATE_VOIDED = 3,
    LEDGER_STATE_EXPIRED = 4,
    LEDGER_STATE_FAILED = 254,  /* no transfer, but the id is used up: it gives idAlreadyFailed */
    LEDGER_STATE_UNKNOWN = 255 /* no transfer of this id */
};

/* Puts the state of each of count transfers into states, one byte each.
 * Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY. */
ledger_status ledger_book_lookup_states(ledger_book book, const ledger_uint128 *ids, size_t count, uint8_t *states);

/* All records in the order of their timestamps: those from number first on (0 for all), as many as there is room for.
 * Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY. */
ledger_status ledger_book_list_accounts(ledger_book book, uint64_t first, ledger_account *found, size_t capacity,
                                        size_t *found_count);
ledger_status ledger_book_list_transfers(ledger_book book, uint64_t first, ledger_transfer *found, size_t capacity,
                                         size_t *found_count);

/* Which transfers, or kept balances, of an account are asked for; 40 bytes. Zero any field but the account for all. */
typedef struct ledger_filter {
    ledger_uint128 account_id;
    uint64_t from;     /* 16; the first timestamp that counts */
    uint64_t through;  /* 24; the last; 0 for no end */
    uint16_t code;     /* 32; transfers of this code alone */
    uint16_t flags;    /* 34; LEDGER_FILTER_... */
    uint32_t reserved; /* 36; 0 */
} ledger_filter;

enum {
    LEDGER_FILTER_DEBITS = 1 << 0,  /* transfers that debit the account; without CREDITS those alone */
    LEDGER_FILTER_CREDITS = 1 << 1, /* transfers that credit the account; without DEBITS those alone */
    LEDGER_FILTER_REVERSED = 1 << 2 /* from the latest to the earliest */
};

/* The transfers of an account in the order of their time, as many as there is room for: none of an account that there is
 * not. To go on, ask again from the last timestamp + 1 (reversed: through the last timestamp - 1).
 * Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY, NO_MEMORY. */
ledger_status ledger_book_account_transfers(ledger_book book, const ledger_filter *filter, ledger_transfer *found,
                                            size_t capacity, size_t *found_count);

/* The balances that were kept of an account with LEDGER_ACCOUNT_FLAG_HISTORY, likewise; the filter's code, DEBITS and
 * CREDITS do not count. Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY, NO_MEMORY. */
ledger_status ledger_book_account_balances(ledger_book book, const ledger_filter *filter, ledger_balances *found,
                                           size_t capacity, size_t *found_count);

/* The balances of an account with LEDGER_ACCOUNT_FLAG_HISTORY at the end of a moment: zeros, with the account's timestamp,
 * before its first transfer. Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY, NOT_FOUND (no such account at that time, or one
 * without history). */
ledger_status ledger_book_balances_at(ledger_book book, const ledger_uint128 *account_id, uint64_t timestamp,
                                      ledger_balances *balances);

/* 40 bytes. */
typedef struct ledger_book_info {
    uint64_t timestamp; /* of the latest batch */
    uint64_t accounts;
    uint64_t transfers;
    uint64_t failed_ids; /* used up by transfers that failed for good */
    uint64_t memory;     /* bytes that the book holds */
} ledger_book_info;

/* Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY. */
ledger_status ledger_book_describe(ledger_book book, ledger_book_info *info);

/* ---- Snapshots --------------------------------------------------------- */

/* Everything that the book knows but its options, as bytes (docs/book.md, "Snapshot"), for ledger_buffer_free to release.
 * The same book gives the same bytes on every target. What *snapshot held before is not released.
 * Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY, NO_MEMORY. */
ledger_status ledger_book_snapshot(ledger_book book, ledger_buffer *snapshot);

/* Makes the book that a snapshot was made of and puts its handle into *book (0 on failure). Everything in it is checked: no
 * bytes make a book that breaks a rule. options as in ledger_book_new; they need not be those of the book before.
 * Status: OK, BAD_ARGUMENT, TOO_MANY, FULL, NO_MEMORY, SNAPSHOT_INVALID. Any thread. */
ledger_status ledger_book_restore(const ledger_book_options *options, const uint8_t *snapshot, size_t size,
                                  ledger_book *book);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* LEDGER_BOOK_H */
