/* Deadlines of code that does not count: one thread for the process sleeps until the next of them. */
#include "cwasm_native.h"

#include <pthread.h>
#include <time.h>

#include "run.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed;
static CWasmWatch *watches;

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

/* Until a watch is added or so many nanoseconds are over. */
static void sleep_for(uint64_t nanoseconds) {
    struct timespec time;
#if defined(__APPLE__)
    time.tv_sec = (time_t)(nanoseconds / 1000000000u);
    time.tv_nsec = (long)(nanoseconds % 1000000000u);
    pthread_cond_timedwait_relative_np(&changed, &lock, &time);
#else
    uint64_t end = now() + nanoseconds;
    time.tv_sec = (time_t)(end / 1000000000u);
    time.tv_nsec = (long)(end % 1000000000u);
    pthread_cond_timedwait(&changed, &lock, &time);
#endif
}

static void *watch_all(void *nothing) {
    (void)nothing;
    pthread_mutex_lock(&lock);
    for (;;) {
        uint64_t time = now(), next = UINT64_MAX;
        for (CWasmWatch *watch = watches; watch != 0; watch = watch->next) {
            /* One that is over stays until its call has ended: it is asked again every millisecond. */
            if (watch->deadline <= time) {
                cwasm_interrupt(watch->context);
                if (next > time + 1000000u) next = time + 1000000u;
            } else if (watch->deadline < next) {
                next = watch->deadline;
            }
        }
        if (next == UINT64_MAX) {
            pthread_cond_wait(&changed, &lock);
        } else {
            sleep_for(next - time);
        }
    }
    return 0;
}

static void start(void) {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
#if !defined(__APPLE__)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
#endif
    pthread_cond_init(&changed, &attributes);
    pthread_t thread;
    if (pthread_create(&thread, 0, watch_all, 0) == 0) pthread_detach(thread);
}

void cwasm_watch(CWasmWatch *watch, CWasmContext *context, uint64_t deadline) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start);
    watch->context = context;
    watch->deadline = deadline;
    pthread_mutex_lock(&lock);
    watch->next = watches;
    watches = watch;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

void cwasm_unwatch(CWasmWatch *watch) {
    pthread_mutex_lock(&lock);
    for (CWasmWatch **place = &watches; *place != 0; place = &(*place)->next) {
        if (*place == watch) {
            *place = watch->next;
            break;
        }
    }
    pthread_mutex_unlock(&lock);
}
