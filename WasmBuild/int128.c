/*
 * The 128-bit helpers that LLVM calls for on wasm32, where compiler-rt is not part of the toolchain. Names and meaning
 * are compiler-rt's ("Integer routines", ti suffix); WasmBuild/int128_test.c compares each with the native compiler's.
 */
#include <stdint.h>

typedef unsigned __int128 u128;
typedef __int128 i128;

static uint64_t low(u128 x) { return (uint64_t)x; }
static uint64_t high(u128 x) { return (uint64_t)(x >> 64); }
static u128 join(uint64_t hi, uint64_t lo) { return (u128)hi << 64 | lo; }

/* 64 x 64 -> 128 by four 32-bit products. */
static u128 wide(uint64_t a, uint64_t b) {
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
    uint64_t middle = (p00 >> 32) + (uint32_t)p01 + (uint32_t)p10;
    return join(p11 + (p01 >> 32) + (p10 >> 32) + (middle >> 32), middle << 32 | (uint32_t)p00);
}

i128 __multi3(i128 a, i128 b) {
    u128 x = (u128)a, y = (u128)b;
    u128 product = wide(low(x), low(y));
    return (i128)join(high(product) + high(x) * low(y) + low(x) * high(y), low(product));
}

/* (hi:lo) / d for hi < d: Knuth, The Art of Computer Programming 4.3.1, algorithm D with 32-bit digits. */
static uint64_t narrow(uint64_t hi, uint64_t lo, uint64_t d, uint64_t *remainder) {
    int shift = __builtin_clzll(d);
    d <<= shift;
    if (shift) {
        hi = hi << shift | lo >> (64 - shift);
        lo <<= shift;
    }
    uint64_t d1 = d >> 32, d0 = (uint32_t)d, n1 = lo >> 32, n0 = (uint32_t)lo, q[2];
    for (int i = 0; i < 2; i++) {
        uint64_t next = i == 0 ? n1 : n0;
        uint64_t digit = hi / d1, rest = hi % d1;
        while (digit >> 32 || digit * d0 > (rest << 32 | next)) {
            digit--;
            rest += d1;
            if (rest >> 32) break;
        }
        hi = (hi << 32 | next) - digit * d;
        q[i] = digit;
    }
    *remainder = hi >> shift;
    return q[0] << 32 | q[1];
}

u128 __udivmodti4(u128 n, u128 d, u128 *remainder) {
    u128 quotient, rest;
    if (d > n) {
        quotient = 0;
        rest = n;
    } else if (high(d) == 0) {
        uint64_t r = 0;
        uint64_t q1 = low(d) > high(n) ? 0 : high(n) / low(d);
        r = high(n) - q1 * low(d);
        if (r == 0 && high(n) == 0) {
            q1 = 0;
            quotient = low(n) / low(d);
            rest = low(n) % low(d);
        } else {
            uint64_t q0 = narrow(r, low(n), low(d), &r);
            quotient = join(q1, q0);
            rest = r;
        }
    } else {
        /* The quotient fits 64 bits: estimate it with the divisor's top 64 bits, then correct (Hacker's Delight 9-5). */
        int shift = __builtin_clzll(high(d));
        uint64_t top = high(d << shift), ignored;
        u128 half = n >> 1;
        uint64_t estimate = narrow(high(half), low(half), top, &ignored);
        estimate = shift == 63 ? estimate : estimate >> (63 - shift);
        if (estimate) estimate--;
        quotient = estimate;
        u128 product = wide(estimate, low(d)) + join(estimate * high(d), 0);
        rest = n - product;
        if (rest >= d) {
            rest -= d;
            quotient++;
        }
    }
    if (remainder) *remainder = rest;
    return quotient;
}

u128 __udivti3(u128 n, u128 d) { return __udivmodti4(n, d, 0); }

u128 __umodti3(u128 n, u128 d) {
    u128 remainder;
    __udivmodti4(n, d, &remainder);
    return remainder;
}

static u128 size(i128 x) { return x < 0 ? -(u128)x : (u128)x; }

i128 __divti3(i128 n, i128 d) {
    u128 quotient = __udivmodti4(size(n), size(d), 0);
    return (n < 0) != (d < 0) ? (i128)-quotient : (i128)quotient;
}

i128 __modti3(i128 n, i128 d) {
    u128 remainder;
    __udivmodti4(size(n), size(d), &remainder);
    return n < 0 ? (i128)-remainder : (i128)remainder;
}

i128 __ashlti3(i128 x, int n) {
    uint64_t hi = high((u128)x), lo = low((u128)x);
    if (n & 64) return (i128)join(lo << (n & 63), 0);
    return n ? (i128)join(hi << n | lo >> (64 - n), lo << n) : x;
}

i128 __lshrti3(i128 x, int n) {
    uint64_t hi = high((u128)x), lo = low((u128)x);
    if (n & 64) return (i128)join(0, hi >> (n & 63));
    return n ? (i128)join(hi >> n, lo >> n | hi << (64 - n)) : x;
}

i128 __ashrti3(i128 x, int n) {
    uint64_t hi = high((u128)x), lo = low((u128)x);
    uint64_t sign = (uint64_t)((int64_t)hi >> 63);
    if (n & 64) return (i128)join(sign, (uint64_t)((int64_t)hi >> (n & 63)));
    return n ? (i128)join((uint64_t)((int64_t)hi >> n), lo >> n | hi << (64 - n)) : x;
}
