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

static uintptr_t instruction(void *context) {
    ucontext_t *machine = context;
#if defined(__linux__) && defined(__x86_64__)
    return (uintptr_t)machine->uc_mcontext.gregs[REG_RIP];
#elif defined(__linux__) && defined(__aarch64__)
    return (uintptr_t)machine->uc_mcontext.pc;
#elif defined(__APPLE__) && defined(__aarch64__)
    return (uintptr_t)machine->uc_mcontext->__ss.__pc;
#elif defined(__APPLE__) && defined(__x86_64__)
    return (uintptr_t)machine->uc_mcontext->__ss.__rip;
#else
    (void)machine;
    return 0;
#endif
}

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
    run->outcome->address = instruction(context);
    siglongjmp(run->jump, 1);
}

static void install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_signal;
    /* Not blocked while it is handled: the handler is left by a jump. */
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
