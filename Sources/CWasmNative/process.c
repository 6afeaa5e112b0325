/* What running a compiler takes of the system and Swift does not see. */
#define _GNU_SOURCE
#include "cwasm_native.h"

#include <fcntl.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/resource.h>
#endif

int cwasm_pipe(int *ends) {
#if defined(__linux__)
    return pipe2(ends, O_CLOEXEC);
#else
    if (pipe(ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
#endif
}

void cwasm_limit_process(int process, uint64_t bytes, uint64_t seconds) {
#if defined(__linux__)
    struct rlimit limit = {(rlim_t)bytes, (rlim_t)bytes};
    prlimit(process, RLIMIT_AS, &limit, 0);
    limit.rlim_cur = limit.rlim_max = (rlim_t)seconds;
    prlimit(process, RLIMIT_CPU, &limit, 0);
#else
    (void)process, (void)bytes, (void)seconds;
#endif
}
