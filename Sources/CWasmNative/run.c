/* Entering compiled code, and the ways out of it. */
#define _GNU_SOURCE
#include "cwasm_native.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "cwasm_functions.h"
#include "run.h"

/* ThreadSanitizer keeps a stack of its own of the functions that it has instrumented, from which those must not be missing
 * that are jumped out of. */
#pragma clang attribute push(__attribute__((no_sanitize("thread"))), apply_to = function)

_Thread_local CWasmRun *_Nullable cwasm_current;

/* Kept free: 256 KiB for callbacks (Swift, the host's functions, signal handlers), 96 for the frame of a function that is
 * about to look (FrameReport.swift), 32 for those below it that do not look (ModulePlan+Stack.swift). */
enum { stackReserve = (256 + 96 + 32) * 1024 };

static uintptr_t lowest_stack_address(void) {
    static _Thread_local uintptr_t lowest;
    if (lowest != 0) return lowest;
#if defined(__APPLE__)
    pthread_t self = pthread_self();
    lowest = (uintptr_t)pthread_get_stackaddr_np(self) - pthread_get_stacksize_np(self) + stackReserve;
#else
    pthread_attr_t attributes;
    void *start = 0;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &start, &size);
        pthread_attr_destroy(&attributes);
    }
    lowest = (uintptr_t)start + stackReserve;
#endif
    return lowest;
}

static _Noreturn void stop(CWasmRun *run, CWasmFault fault, CWasmSite *top, CWasmSite site) {
    run->outcome->fault = fault;
    run->outcome->top = top;
    run->outcome->site = site;
    CWASM_JUMP(run->jump);
}

static void set_limit(CWasmContext *context, uintptr_t limit) {
    __atomic_store_n(&context->limit, limit, __ATOMIC_SEQ_CST);
}

static CWasmStore *store_of(CWasmContext *context) { return (CWasmStore *)(void *)context->head; }

static _Noreturn void on_trap(CWasmContext *context, CWasmSite *sites, CWasmSite site, CWasmFault fault) {
    (void)context;
    stop(cwasm_current, fault, sites, site);
}

static void on_pause(CWasmContext *context, CWasmSite *sites, CWasmSite site) {
    CWasmRun *run = cwasm_current;
    /* Too deep: the call that led here is what trapped. */
    if ((uintptr_t)sites > run->limit) stop(run, cwasmFaultDepth, sites - 1, sites[-1]);
    /* Before the look at what there is to stop for: an interrupt that comes after it lowers the limit again. */
    set_limit(context, run->limit);
    /* AArch64 may do later loads before that store: then both the look and the lowered limit would be missed. */
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    CWasmStore *store = store_of(context);
    if (store->callbacks.pause(store->store)) return;
    /* A deadline that is over is over for the next call as well, which is to look again. */
    set_limit(context, 0);
    stop(run, cwasmFaultStopped, sites, site);
}

static void on_refuel(CWasmContext *context, CWasmSite *sites, CWasmSite site) {
    CWasmStore *store = store_of(context);
    if (!store->callbacks.refuel(store->store)) stop(cwasm_current, cwasmFaultStopped, sites, site);
}

static void on_outside(
    CWasmContext *context, CWasmSite *sites, CWasmSite site, CWasmFunction *function, CWasmSlot *slots
) {
    CWasmRun *run = cwasm_current;
    CWasmStore *store = store_of(context);
    *sites = site;
    /* A fault in the host's code is not one of the module. */
    cwasm_current = 0;
    _Bool done = store->callbacks.outside(store->store, context, run->bottom, sites, function, slots);
    cwasm_current = run;
    *sites = 0;
    if (!done) stop(run, cwasmFaultStopped, sites, site);
}

static uint32_t on_rare(
    CWasmContext *context, CWasmSite *sites, CWasmSite site, CWasmRare what, uint64_t about, uint64_t a, uint64_t b,
    uint64_t c
) {
    CWasmRun *run = cwasm_current;
    CWasmStore *store = store_of(context);
    cwasm_current = 0;
    int64_t result = store->callbacks.rare(store->store, context->instance, what, about, a, b, c);
    cwasm_current = run;
    if (result < 0) stop(run, (CWasmFault)-result, sites, site);
    return (uint32_t)result;
}

static void on_raise(CWasmContext *context, CWasmSite *sites, CWasmSite site, int32_t tag, CWasmSlot *slots) {
    CWasmRun *run = cwasm_current;
    CWasmStore *store = store_of(context);
    if (!store->callbacks.raise(store->store, context, run->bottom, sites, site, tag, slots)) {
        stop(run, cwasmFaultStopped, sites, site);
    }
}

static int32_t on_land(CWasmContext *context, CWasmSite *sites, CWasmSite handler, CWasmSlot *slots) {
    CWasmStore *store = store_of(context);
    return store->callbacks.land(store->store, context, sites, handler, slots);
}

void cwasm_store_prepare(CWasmStore *store) {
    store->head.trap = on_trap;
    store->head.pause = on_pause;
    store->head.refuel = on_refuel;
    store->head.outside = on_outside;
    store->head.rare = on_rare;
    store->head.move = memmove;
    store->head.fill = memset;
    store->head.function = cwasm_function;
    store->head.element = cwasm_element;
    store->head.raise = on_raise;
    store->head.land = on_land;
}

void cwasm_interrupt(CWasmContext *context) { set_limit(context, 0); }

_Bool cwasm_native_run(
    CWasmStore *store, const CWasmFunction *function, intptr_t depthMax, CWasmSlot *slots, CWasmOutcome *outcome
) {
    CWasmRun run;
    CWasmContext *context = function->instance->context;
    CWasmRun *outer = store->innermost;
    CWasmReferences *references = store->head.references;
    store->innermost = &run;
    run.outcome = outcome;
    run.bottom = store->top;
    run.limit = (uintptr_t)(store->sites + depthMax);
    run.guardStart = (uintptr_t)context->memory;
    run.guardEnd = run.guardStart + (uintptr_t)context->memoryRecord->reserved;
    store->head.stackLimit = lowest_stack_address();
    /* 0 stays: it is there for the code to come to `pause`, which sets the limit. */
    uintptr_t before = __atomic_load_n(&context->limit, __ATOMIC_RELAXED);
    if (before != run.limit && before != 0) {
        __atomic_compare_exchange_n(
            &context->limit, &before, run.limit, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
    }
    /* Volatile: known after the jump as well. */
    volatile _Bool done = 0;
    if (CWASM_SET_JUMP(run.jump) == 0) {
        cwasm_current = &run;
        ((CWasmEnter)(uintptr_t)function->enter)(
            function->machineCode, (uint8_t *)(context + 1), run.bottom, slots);
        done = 1;
    }
    cwasm_current = 0;
    /* A call that this one was inside of has a limit of its own, and may be of this instance too. */
    if (outer != 0) set_limit(context, 0);
    store->innermost = outer;
    /* What returns takes its own away. */
    if (!done) store->head.references = references;
    return done;
}

#pragma clang attribute pop
