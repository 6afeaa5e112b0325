/* Compares int128.c, compiled under other names, with the native compiler's own arithmetic. Exit 1 on a difference. */
#include <stdint.h>
#include <stdio.h>

#define __multi3 our_multi3
#define __udivmodti4 our_udivmodti4
#define __udivti3 our_udivti3
#define __umodti3 our_umodti3
#define __divti3 our_divti3
#define __modti3 our_modti3
#define __ashlti3 our_ashlti3
#define __lshrti3 our_lshrti3
#define __ashrti3 our_ashrti3
#include "int128.c"

static uint64_t state = 1;

/* SplitMix64 (Steele, Lea, Flood 2014). */
static uint64_t next(void) {
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

/* Values of every width, with long runs of ones and zeros among them. */
static u128 value(void) {
    u128 x = (u128)next() << 64 | next();
    if (next() & 1) x = next() & 1 ? ~(u128)0 : (u128)1 << 127;
    x >>= next() & 127;
    return next() & 3 ? x : x ^ (next() & 3);
}

int main(void) {
    unsigned long failures = 0, count = 3000000;
    for (unsigned long i = 0; i < count; i++) {
        u128 a = value(), b = value();
        int n = (int)(next() & 127);
        int same = our_multi3((i128)a, (i128)b) == (i128)(a * b) && our_ashlti3((i128)a, n) == (i128)(a << n) &&
                   our_lshrti3((i128)a, n) == (i128)(a >> n) && our_ashrti3((i128)a, n) == (i128)a >> n;
        if (b) {
            same = same && our_udivti3(a, b) == a / b && our_umodti3(a, b) == a % b;
            if (!((i128)a == (i128)((u128)1 << 127) && (i128)b == -1))
                same = same && our_divti3((i128)a, (i128)b) == (i128)a / (i128)b &&
                       our_modti3((i128)a, (i128)b) == (i128)a % (i128)b;
        }
        if (!same && failures++ < 5)
            printf("int128: differs for %016llx%016llx, %016llx%016llx, %d\n", (unsigned long long)high(a),
                   (unsigned long long)low(a), (unsigned long long)high(b), (unsigned long long)low(b), n);
    }
    printf("int128: %lu passed, %lu failed\n", count - failures, failures);
    return failures != 0;
}
