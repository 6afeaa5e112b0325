/* Kernels on vectors of 128 bits, as kernels.c has them on single values. */
#include <stdint.h>

#ifndef EXPORT
#define EXPORT(name) __attribute__((export_name(#name))) uint32_t name
#endif

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint32_t words4 __attribute__((vector_size(16)));
typedef float floats4 __attribute__((vector_size(16)));

static bytes16 characters[1024];
static floats4 rows[64][16], factors[16];

/* Integers: the digits in 16 KiB of text are counted, and its letters made small ones. */
EXPORT(bytes)(uint32_t n) {
    uint32_t sum = 0, seed = 5;
    for (int i = 0; i < 1024; i++)
        for (int lane = 0; lane < 16; lane++) characters[i][lane] = (uint8_t)(32 + ((seed = seed * 1103515245 + 12345) >> 16) % 95);
    for (uint32_t round = 0; round < n; round++) {
        words4 total = {0};
        for (int i = 0; i < 1024; i++) {
            bytes16 text = characters[i];
            bytes16 digits = (bytes16)(text - '0' < 10), letters = (bytes16)(text - 'A' < 26);
            characters[i] = text ^ (letters & 32);
            total += (words4)(digits & 1);
        }
        total = (total & 0xff) + (total >> 8 & 0xff) + (total >> 16 & 0xff) + (total >> 24);
        sum = sum * 31 + total[0] + total[1] + total[2] + total[3];
        characters[round % 1024][0] ^= 1;
    }
    return sum;
}

/* Floats: a matrix of 64 by 64 times a vector, again and again. */
EXPORT(floats)(uint32_t n) {
    uint32_t seed = 6;
    for (int row = 0; row < 64; row++)
        for (int i = 0; i < 64; i++) rows[row][i / 4][i % 4] = (float)((seed = seed * 1103515245 + 12345) >> 16 & 1023) / 32768;
    for (int i = 0; i < 64; i++) factors[i / 4][i % 4] = 1;
    for (uint32_t round = 0; round < n; round++) {
        floats4 products[16];
        for (int row = 0; row < 64; row++) {
            floats4 sum = {0};
            for (int i = 0; i < 16; i++) sum += rows[row][i] * factors[i];
            products[row / 4][row % 4] = sum[0] + sum[1] + (sum[2] + sum[3]);
        }
        for (int i = 0; i < 16; i++) factors[i] = products[i] * 0.5f + 0.25f;
    }
    floats4 sum = {0};
    for (int i = 0; i < 16; i++) sum += factors[i];
    union { float value; uint32_t bits; } check = {sum[0] + sum[1] + sum[2] + sum[3]};
    return check.bits;
}
