/* A call into compiled code that has not ended, and the way back to where it began. */
#include "cwasm_native.h"

#pragma clang assume_nonnull begin

/* What the compiler itself knows of a jump costs a fifth of the C library's. It has it for x86-64; elsewhere it may not. Under
 * ThreadSanitizer neither must be seen by it: what is jumped over are frames that it does not know. */
#if defined(__x86_64__)
typedef void *_Nullable CWasmJump[5];
#define CWASM_SET_JUMP(jump) __builtin_setjmp(jump)
#define CWASM_JUMP(jump) __builtin_longjmp(jump, 1)
#else
#include <setjmp.h>
typedef sigjmp_buf CWasmJump;
#define CWASM_SET_JUMP(jump) sigsetjmp(jump, 0)
#define CWASM_JUMP(jump) siglongjmp(jump, 1)
#endif

typedef struct CWasmRun CWasmRun;
struct CWasmRun {
    CWasmOutcome *outcome;
    /* The last place of the stack of sites that may be entered, whatever the head says, and the first. */
    uintptr_t limit;
    CWasmSite *bottom;
    /* The address space of the instance's memory. */
    uintptr_t guardStart, guardEnd;
    CWasmJump jump;
};

/* The innermost one of this thread; null while the host runs. */
extern __attribute__((visibility("hidden"))) _Thread_local CWasmRun *_Nullable cwasm_current;

#pragma clang assume_nonnull end
