/* A call into compiled code that has not ended. */
#include "cwasm_native.h"

#include <setjmp.h>

#pragma clang assume_nonnull begin

typedef struct CWasmRun CWasmRun;
struct CWasmRun {
    CWasmOutcome *outcome;
    /* The last place of the stack of sites that may be entered, whatever the head says, and the first. */
    uintptr_t limit;
    CWasmSite *bottom;
    /* The address space of the instance's memory. */
    uintptr_t guardStart, guardEnd;
    sigjmp_buf jump;
};

/* The innermost one of this thread; null while the host runs. */
/* An instance whose limit is to be taken away at a time. */
typedef struct CWasmWatch {
    struct CWasmWatch *_Nullable next;
    CWasmContext *context;
    uint64_t deadline;
} CWasmWatch;

/* Both from the thread of the call. A watch is left before it goes. */
void cwasm_watch(CWasmWatch *watch, CWasmContext *context, uint64_t deadline);
void cwasm_unwatch(CWasmWatch *watch);

extern __attribute__((visibility("hidden"))) _Thread_local CWasmRun *_Nullable cwasm_current;

#pragma clang assume_nonnull end
