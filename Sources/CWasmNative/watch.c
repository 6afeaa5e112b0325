/* Deadlines of code that does not count: one thread for the process sleeps until the next of them. */
#include "cwasm_native.h"

#include <pthread.h>
#include <time.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed;
static CWasmWatch *watches;
/* When the thread will look again, if nobody wakes it. */
static uint64_t wakes;

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

static void leave(CWasmWatch *watch) {
    if (watch->next != 0) watch->next->previous = watch->previous;
    *(watch->previous != 0 ? &watch->previous->next : &watches) = watch->next;
    watch->deadline = 0;
}

static void *watch_all(void *nothing) {
    (void)nothing;
    pthread_mutex_lock(&lock);
    for (;;) {
        uint64_t time = now(), next = UINT64_MAX;
        for (CWasmWatch *watch = watches, *behind; watch != 0; watch = behind) {
            behind = watch->next;
            if (watch->deadline <= time) {
                /* Before it can be set again, or its store go. */
                leave(watch);
                watch->expired(watch->argument);
            } else if (watch->deadline < next) {
                next = watch->deadline;
            }
        }
        wakes = next;
        if (next == UINT64_MAX) {
            pthread_cond_wait(&changed, &lock);
        } else {
            sleep_for(next - time);
        }
    }
    return 0;
}

static void prepare(void) {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
#if !defined(__APPLE__)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
#endif
    pthread_cond_init(&changed, &attributes);
}

/* Of its stack the thread needs little. */
enum { stackBytes = 256 * 1024 };

/* Sees to it that the thread runs, with the lock held. */
static _Bool start(void) {
    static _Bool started;
    if (started) return 1;
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0) return 0;
    pthread_attr_setstacksize(&attributes, stackBytes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    started = pthread_create(&thread, &attributes, watch_all, 0) == 0;
    pthread_attr_destroy(&attributes);
    return started;
}

_Bool cwasm_watch(CWasmWatch *watch, uint64_t deadline) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    if (deadline != 0) pthread_once(&once, prepare);
    pthread_mutex_lock(&lock);
    if (watch->deadline != 0) leave(watch);
    _Bool isWatched = deadline == 0 || start();
    if (deadline != 0 && isWatched) {
        watch->deadline = deadline;
        watch->previous = 0;
        watch->next = watches;
        if (watches != 0) watches->previous = watch;
        watches = watch;
        if (deadline < wakes) pthread_cond_signal(&changed);
    }
    pthread_mutex_unlock(&lock);
    return isWatched;
}
