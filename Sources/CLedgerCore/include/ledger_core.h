/*
 * ledger_core.h: the C interface of LedgerCore.
 *
 * One portfolio, transaction and risk core; requests in, responses out, both
 * UTF-8 JSON (docs/requests.md, docs/responses.md). The same request bytes give
 * the same response bytes on every platform, natively and in WebAssembly: the
 * module ledger_core.wasm exports exactly the functions of this file under these
 * names (pointers and size_t are 32 bits wide there). The double-entry book, a
 * state machine on records of fixed layout, is in ledger_book.h, which this file
 * includes.
 *
 *     ledger_engine engine;
 *     ledger_buffer response;
 *     if (ledger_engine_new(NULL, &engine) == LEDGER_OK) {
 *         ledger_status status = ledger_score(engine, bytes, size, &response);
 *         fwrite(response.data, 1, response.size, stdout);
 *         ledger_buffer_free(&response);
 *         ledger_engine_free(engine);
 *     }
 *
 * Conventions
 *   Status      Every call that can fail returns a ledger_status. Calls that
 *               answer a document fill *response for LEDGER_OK, LEDGER_REJECTED
 *               and LEDGER_UNREADABLE (the document then says what is wrong,
 *               by code and JSON Pointer); for any other status *response is
 *               empty.
 *   Ownership   Memory that you pass in stays yours and is not kept after the
 *               call. A ledger_buffer that a call filled is yours to release
 *               with ledger_buffer_free.
 *   Handles     A ledger_engine is a number, not a pointer. A handle that was
 *               freed, or was never given out, is LEDGER_BAD_HANDLE: never a
 *               crash, and never somebody else's engine. ledger_book likewise.
 *   Threads     Distinct engines may be used from distinct threads at once. A
 *               second call on an engine that is at work answers LEDGER_BUSY.
 *   Effects     No call prints, aborts, reads a clock, a file or the
 *               environment. NULL where a pointer is required is
 *               LEDGER_BAD_ARGUMENT.
 */
#ifndef LEDGER_CORE_H
#define LEDGER_CORE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions ---------------------------------------------------------- */

/* The interface this header describes. It grows when a function, a status or a
 * layout is added, and its thousands when something existing changes. */
#define LEDGER_ABI_VERSION 3

/* The library's LEDGER_ABI_VERSION; compare it with the header's before anything
 * else when the library is loaded at run time. Any thread. */
uint32_t ledger_abi_version(void);

/* The library's version, "MAJOR.MINOR.PATCH": static, NUL-terminated, never
 * freed. Any thread. */
const char *ledger_version_string(void);

/* ---- Statuses ---------------------------------------------------------- */

/* What a call came to. Numbers are never reused; unknown ones are failures. */
typedef int32_t ledger_status;

enum {
    /* Done; the response is the result. */
    LEDGER_OK = 0,
    /* The request was understood and judged invalid; the response lists why. */
    LEDGER_REJECTED = 1,
    /* The request is not a readable document (not JSON, the wrong shape, too
     * large or too deep); the response lists why. */
    LEDGER_UNREADABLE = 3,
    /* A required pointer is NULL, or an option is out of its range. */
    LEDGER_BAD_ARGUMENT = 16,
    /* The handle is stale, already freed, or was never given out. */
    LEDGER_BAD_HANDLE = 17,
    /* The engine, or the book, is at work in another call. */
    LEDGER_BUSY = 18,
    /* LEDGER_ENGINES_MAX engines, or LEDGER_BOOKS_MAX books, are alive. */
    LEDGER_TOO_MANY = 19,
    /* The call would take the book beyond its limit of accounts or transfers. */
    LEDGER_FULL = 20,
    /* There is not as much memory as the call may need. */
    LEDGER_NO_MEMORY = 21,
    /* The batch's time does not come after that of the batch before. */
    LEDGER_TIME_MUST_ADVANCE = 22,
    /* The book has no such thing. */
    LEDGER_NOT_FOUND = 23,
    /* The bytes are no snapshot, one of another version, or damaged. */
    LEDGER_SNAPSHOT_INVALID = 24
};

/* The name of a status, "LEDGER_OK" and so on, or "unknown": static,
 * NUL-terminated, never freed. Any thread. */
const char *ledger_status_name(ledger_status status);

/* ---- Buffers ----------------------------------------------------------- */

/* Bytes that the library allocated. Empty: data NULL, size 0. */
typedef struct ledger_buffer {
    uint8_t *data;
    size_t size; /* bytes */
} ledger_buffer;

/* Releases what a call put into *buffer and leaves it empty, so that freeing it
 * twice is harmless. NULL and empty buffers are fine. Any thread. */
void ledger_buffer_free(ledger_buffer *buffer);

/* Memory for hosts that can't write into the core's address space otherwise: a
 * Wasm host places the request here. At least one byte is given; NULL when size
 * exceeds LEDGER_REQUEST_BYTES_CEILING or there is no memory. Release it with ledger_release
 * and the same size. Any thread. */
uint8_t *ledger_allocate(size_t size);
void ledger_release(uint8_t *memory, size_t size);

/* ---- Engines ----------------------------------------------------------- */

/* One configured core. 0 is never a valid engine. */
typedef uint64_t ledger_engine;

#define LEDGER_ENGINES_MAX 1024
#define LEDGER_REQUEST_BYTES_DEFAULT 16777216u  /* 16 MiB */
#define LEDGER_REQUEST_BYTES_CEILING 268435456u /* 256 MiB */

/* Zero any field for its default. Set struct_size to sizeof(ledger_options):
 * later versions add fields at the end. */
typedef struct ledger_options {
    uint32_t struct_size;       /* sizeof(ledger_options) */
    uint32_t request_bytes_max; /* a longer request is LEDGER_UNREADABLE; at most the ceiling */
} ledger_options;

/* Makes an engine and puts its handle into *engine (0 on failure). options may
 * be NULL. Status: OK, BAD_ARGUMENT, TOO_MANY. Any thread. */
ledger_status ledger_engine_new(const ledger_options *options, ledger_engine *engine);

/* Ends an engine. Status: OK, BAD_HANDLE, BUSY. Any thread. */
ledger_status ledger_engine_free(ledger_engine engine);

/* ---- Log --------------------------------------------------------------- */

/* How much a hook hears; each level includes those before it. */
enum {
    LEDGER_LOG_OFF = 0,
    LEDGER_LOG_WARNING = 1, /* problems and warnings, as the response lists them */
    LEDGER_LOG_INFO = 2,    /* the beginning and the end of each call */
    LEDGER_LOG_DEBUG = 3    /* what was found out between them */
};

/* A figure or a text of a record. */
typedef struct ledger_log_field {
    const char *key;  /* NUL-terminated ASCII */
    const char *text; /* UTF-8, NUL-terminated; NULL where the value is the number */
    size_t text_size; /* bytes before the NUL */
    int64_t number;
} ledger_log_field;

/* What happened. docs/log.md lists the events and the fields of each. */
typedef struct ledger_log_record {
    int32_t level;
    uint32_t field_count;
    uint64_t request;  /* which call on this engine, counted from 1 */
    const char *event; /* NUL-terminated ASCII */
    const ledger_log_field *fields;
} ledger_log_record;

/* Is given the records of a call while it is at work, in order, on its thread and under no lock. The record and all
 * that it points to are gone when the hook returns. A hook may use other engines; a call on its own is LEDGER_BUSY. It
 * must return: no exception, no longjmp. What it does has no effect on the response. In the Wasm module a hook is a
 * place in the exported table __indirect_function_table, of the type (i32, i32) -> (). */
typedef void (*ledger_log_hook)(void *context, const ledger_log_record *record);

/* Hands the records of an engine's calls from here on to hook, with context. What was set before is replaced;
 * LEDGER_LOG_OFF or a NULL hook ends it. Status: OK, BAD_ARGUMENT, BAD_HANDLE, BUSY. Any thread. */
ledger_status ledger_engine_log(ledger_engine engine, int32_t level, ledger_log_hook hook, void *context);

/* ---- Documents --------------------------------------------------------- */

/* Each takes one request document and fills *response (which needs no
 * initialisation; what it held before is not released). request may be NULL
 * only when size is 0.
 * Status: OK, REJECTED, UNREADABLE, BAD_ARGUMENT, BAD_HANDLE, BUSY. */

/* Checks the document: every problem, by code and JSON Pointer. */
ledger_status ledger_validate(ledger_engine engine, const uint8_t *request, size_t size,
                              ledger_buffer *response);

/* Lots, holdings, cash, valuation and gains at the as-of date. */
ledger_status ledger_portfolio(ledger_engine engine, const uint8_t *request, size_t size,
                               ledger_buffer *response);

/* The risk score, 0 (safest) to 100, with its contributions and reasons. */
ledger_status ledger_score(ledger_engine engine, const uint8_t *request, size_t size,
                           ledger_buffer *response);

#ifdef __cplusplus
} /* extern "C" */
#endif

#include "ledger_book.h"

#endif /* LEDGER_CORE_H */
