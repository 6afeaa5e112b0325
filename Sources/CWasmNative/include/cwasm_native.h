/*
 * Runs compiled modules: loads them, enters them from Swift, and leads their traps back out. A trap leaves compiled code by
 * `longjmp`; the frames that it passes over are those of compiled code and of this file, never Swift's.
 */
#ifndef CWASM_NATIVE_H
#define CWASM_NATIVE_H

#include <stddef.h>

#include "cwasm_records.h"

#include "cwasm_abi.h"

#pragma clang assume_nonnull begin

/* How a call ended. */
typedef struct CWasmOutcome {
    CWasmFault fault;
    /* The innermost active place in the stack of sites, and where its function stands; 0 when only `address` is known. */
    CWasmSite *_Nullable top;
    CWasmSite site;
    /* The machine's instruction that accessed guarded memory; 0 for other traps. */
    uintptr_t address;
} CWasmOutcome;

/* Where compiled code leaves its store to Swift: `context` is that of `CWasmStore`. Only `outside` runs code. */
typedef struct CWasmCallbacks {
    /* Gives whether to go on. */
    _Bool (*pause)(void *store);
    /* Sets the fuel of the head; false to stop. */
    _Bool (*refuel)(void *store);
    /* False to stop. `bottom` is the first place of the run, as for `raise`. */
    _Bool (*outside)(
        void *store, CWasmContext *context, CWasmSite *bottom, CWasmSite *sites, CWasmFunction *function, CWasmSlot *slots);
    /* As in the head; false to stop. */
    _Bool (*raise)(
        void *store, CWasmContext *context, CWasmSite *bottom, CWasmSite *sites, CWasmSite site, int32_t tag,
        CWasmSlot *slots);
    int32_t (*land)(void *store, CWasmContext *context, CWasmSite *sites, CWasmSite handler, CWasmSlot *slots);
    /* The result; or a negative number for the fault that it is the negative of. */
    int64_t (*rare)(
        void *store, CWasmInstance *instance, CWasmRare what, uint64_t about, uint64_t a, uint64_t b, uint64_t c);
} CWasmCallbacks;

/* A time at which to call a function on another thread, once, with a lock held: it may not set a watch. */
typedef struct CWasmWatch {
    struct CWasmWatch *_Nullable next;
    struct CWasmWatch *_Nullable previous;
    void (*_Nullable expired)(void *_Nullable argument);
    void *_Nullable argument;
    /* Nanoseconds of the monotonic clock; 0 when nothing is watched. */
    uint64_t deadline;
} CWasmWatch;

/* Sets another time, or with 0 none: then `expired` does not run any more when this returns. False where the system has no thread
 * for it: then nothing is watched. */
_Bool cwasm_watch(CWasmWatch *watch, uint64_t deadline);

/* A head as the runtime sees it. */
typedef struct CWasmStore {
    CWasmHead head;
    void *store;
    CWasmCallbacks callbacks;
    /* The innermost call into compiled code that has not ended. */
    struct CWasmRun *_Nullable innermost;
    /* The stack of sites, and where the next call from the host begins. */
    CWasmSite *_Nullable sites;
    CWasmSite *_Nullable top;
    /* The store's deadline, for code that does not count. */
    CWasmWatch watch;
} CWasmStore;

void cwasm_store_prepare(CWasmStore *store);

/* Calls `function` with its arguments at `slots`, where its results will lie; its place is the store's `top`, and `depthMax`
 * places beyond the first may be entered at the most. Gives whether it returned; else `outcome` says why not. */
_Bool cwasm_native_run(
    CWasmStore *store, const CWasmFunction *function, intptr_t depthMax, CWasmSlot *slots, CWasmOutcome *outcome);

/* From any thread: makes what runs in an instance come to `pause`. */
void cwasm_interrupt(CWasmContext *context);

/* Readies this process for modules without explicit checks; false where that is not possible. */
_Bool cwasm_guard_install(void);

/* Loads a compiled module for good; null when that fails, and `message` says why (valid until the next call). */
const CWasmObject *_Nullable cwasm_load(const char *path, const char *_Nullable *_Nonnull message);

/* As pipe: two ends that are closed in a program that is started meanwhile. Where there is no one call for both, as on Darwin,
 * a program that somebody else starts in between still has them. */
int cwasm_pipe(int *ends);

/* Limits the address space and the processor time of another process of this user, where the system can. */
void cwasm_limit_process(int process, uint64_t bytes, uint64_t seconds);

/* The machine, system and C library that this process was built for. */
const char *cwasm_target(void);

/* The text that translated modules begin with; that of vectors and of tail calls where they have any. */
const char *cwasm_text_of_abi(void);
const char *cwasm_text_of_operations(void);
const char *cwasm_text_of_vectors(void);
const char *cwasm_text_of_tail_calls(void);

#pragma clang assume_nonnull end

#endif
