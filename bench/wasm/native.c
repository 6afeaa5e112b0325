/* The kernels as code of this machine: native KERNEL COUNT ROUNDS prints the check value and the shortest time in µs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The attribute that exports them is one of Wasm's. */
#pragma clang diagnostic ignored "-Wunknown-attributes"
#pragma clang diagnostic ignored "-Wignored-attributes"
#include "kernels.c"
#include "vectors.c"

static double microseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

int main(int count, char **words) {
    static const struct { const char *name; uint32_t (*call)(uint32_t); } kernels[] = {
        {"fib", fib}, {"decimal", decimal}, {"integer", integer}, {"real", real}, {"traffic", traffic},
        {"bytes", bytes}, {"floats", floats}};
    if (count != 4) return 2;
    for (size_t i = 0; i < sizeof kernels / sizeof *kernels; i++) {
        if (strcmp(kernels[i].name, words[1]) != 0) continue;
        double best = 1e300;
        uint32_t value = 0;
        for (int round = atoi(words[3]); round > 0; round--) {
            double start = microseconds();
            value = kernels[i].call((uint32_t)strtoul(words[2], 0, 10));
            double time = microseconds() - start;
            if (time < best) best = time;
        }
        printf("%u %f\n", value, best);
        return 0;
    }
    return 2;
}
