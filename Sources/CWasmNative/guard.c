/* Accesses beyond a memory's end hit pages that nobody may touch: the signal becomes the trap. */
#define _GNU_SOURCE
#include "cwasm_native.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <ucontext.h>

#include "run.h"

static struct sigaction previous[2];
static _Bool installed;

#if defined(__linux__) && defined(__x86_64__)
#define PROGRAM_COUNTER(machine) ((machine)->uc_mcontext.gregs[REG_RIP])
#define STACK_POINTER(machine) ((machine)->uc_mcontext.gregs[REG_RSP])
#elif defined(__linux__) && defined(__aarch64__)
#define PROGRAM_COUNTER(machine) ((machine)->uc_mcontext.pc)
#define STACK_POINTER(machine) ((machine)->uc_mcontext.sp)
#elif defined(__APPLE__) && defined(__aarch64__)
#define PROGRAM_COUNTER(machine) ((machine)->uc_mcontext->__ss.__pc)
#define STACK_POINTER(machine) ((machine)->uc_mcontext->__ss.__sp)
#elif defined(__APPLE__) && defined(__x86_64__)
#define PROGRAM_COUNTER(machine) ((machine)->uc_mcontext->__ss.__rip)
#define STACK_POINTER(machine) ((machine)->uc_mcontext->__ss.__rsp)
#else
#define NO_REGISTERS
#endif

#ifndef NO_REGISTERS
/* Where the thread goes on after the signal: the handler itself returns, so that nothing (the system, a sanitizer) takes it to
 * be running still. */
static __attribute__((no_sanitize("thread"), noreturn)) void land(void) { CWASM_JUMP(cwasm_current->jump); }

static void leave(CWasmRun *run, void *context) {
    ucontext_t *machine = context;
    run->outcome->address = (uintptr_t)PROGRAM_COUNTER(machine);
    /* As a call would have left it: below what the code may keep under its stack pointer, aligned, the return address on it. */
    uintptr_t stack = ((uintptr_t)STACK_POINTER(machine) - 256) & ~(uintptr_t)15;
#if defined(__x86_64__)
    stack -= sizeof(uintptr_t);
#endif
    STACK_POINTER(machine) = (__typeof__(STACK_POINTER(machine)))stack;
    PROGRAM_COUNTER(machine) = (__typeof__(PROGRAM_COUNTER(machine)))(uintptr_t)land;
}
#else
static void leave(CWasmRun *run, void *context) {
    (void)context;
    CWASM_JUMP(run->jump);
}
#endif

/* What was there before sees what is none of ours. */
static void pass_on(int signal, siginfo_t *info, void *context) {
    struct sigaction *next = &previous[signal == SIGBUS];
    if (next->sa_flags & SA_SIGINFO) {
        next->sa_sigaction(signal, info, context);
    } else if (next->sa_handler == SIG_DFL || next->sa_handler == SIG_IGN) {
        /* Returning repeats the access, which then ends the process as it would have. */
        sigaction(signal, next, 0);
    } else {
        next->sa_handler(signal);
    }
}

static void on_signal(int signal, siginfo_t *info, void *context) {
    CWasmRun *run = cwasm_current;
    uintptr_t at = (uintptr_t)info->si_addr;
    if (run == 0 || at < run->guardStart || at >= run->guardEnd) {
        pass_on(signal, info, context);
        return;
    }
    CWasmSite *top = run->bottom;
    while ((uintptr_t)top < run->limit && *top != 0) top++;
    run->outcome->fault = cwasmFaultMemory;
    run->outcome->top = top;
    leave(run, context);
}

static void install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_signal;
    /* Not blocked while it is handled: without registers to change, the handler is left by a jump. */
    action.sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    installed = sigaction(SIGSEGV, &action, &previous[0]) == 0 && sigaction(SIGBUS, &action, &previous[1]) == 0;
}

_Bool cwasm_guard_install(void) {
#if UINTPTR_MAX > 0xffffffffu
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
    return installed;
#else
    return 0;
#endif
}
