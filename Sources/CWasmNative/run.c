/* Entering compiled code, and the ways out of it. */
#define _GNU_SOURCE
#include "cwasm_native.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>

#include "cwasm_functions.h"
#include "run.h"

_Thread_local CWasmRun *_Nullable cwasm_current;

/* Left for callbacks: Swift, the host's functions, signal handlers. */
enum { stackReserve = 256 * 1024 };

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
    siglongjmp(run->jump, 1);
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
    CWasmStore *store = store_of(context);
    if (!store->callbacks.pause(store->store)) stop(run, cwasmFaultStopped, sites, site);
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
    _Bool done = store->callbacks.outside(store->store, sites, function, slots);
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

void cwasm_store_prepare(CWasmStore *store) {
    store->head.trap = on_trap;
    store->head.pause = on_pause;
    store->head.refuel = on_refuel;
    store->head.outside = on_outside;
    store->head.rare = on_rare;
    store->head.function = cwasm_function;
    store->head.element = cwasm_element;
}

void cwasm_interrupt(CWasmContext *context) { set_limit(context, 0); }

void cwasm_native_run(
    CWasmContext *context, CWasmEnter enter, const void *function, CWasmSite *sites, uintptr_t limit, uint64_t deadline,
    CWasmSlot *slots, CWasmOutcome *outcome
) {
    CWasmRun run;
    CWasmStore *store = store_of(context);
    CWasmRun *outer = store->innermost;
    store->innermost = &run;
    run.outcome = outcome;
    run.limit = limit;
    run.bottom = sites;
    run.guardStart = (uintptr_t)context->memory;
    run.guardEnd = run.guardStart + (uintptr_t)context->memoryRecord->reserved;
    *outcome = (CWasmOutcome){cwasmFaultNone, 0, 0, 0};
    context->head->stackLimit = lowest_stack_address();
    /* Asks for a pause at once, which sets the limit: an interrupt may have come before the call. */
    set_limit(context, 0);
    CWasmWatch watch;
    if (deadline != 0) cwasm_watch(&watch, context, deadline);
    if (sigsetjmp(run.jump, 0) == 0) {
        cwasm_current = &run;
        enter(function, (uint8_t *)(context + 1), sites, slots);
    }
    cwasm_current = 0;
    if (deadline != 0) cwasm_unwatch(&watch);
    /* The same for a call that this one was inside of: it may be of this instance too. */
    set_limit(context, 0);
    store->innermost = outer;
}
