/*
 * Counts what is executed, in a build with CWASM_COUNT (bench/wasm/sequences.sh): operations, and pairs and threes of them that
 * stand in a row. At the end of the process they are appended to the file that the environment's CWASM_COUNT names, a
 * line each: how often, then the numbers of the operations, with their forms.
 */
#ifdef CWASM_COUNT
#include "cwasm_loop.h"

#include <stdio.h>
#include <stdlib.h>

enum { bits = 13, capacity = 1 << 18 };
static struct {
    uint64_t key, count;
} counted[capacity];
static const CWasmWord *before;
/* The numbers of the last two operations in a row, the last one low; 0 where there was none. */
static uint64_t row;

static void add(uint64_t key) {
    uint64_t place = key * 0x9e3779b97f4a7c15u >> 46;
    while (counted[place].count != 0 && counted[place].key != key) place = (place + 1) % capacity;
    counted[place].key = key;
    counted[place].count++;
}

void cwasm_count(const CWasmWord *word) {
    uint64_t number = *word & ((1 << bits) - 1);
    /* No operation that is not a jump has more than three words. */
    if (before == 0 || word <= before || word - before > 3) row = 0;
    add(number);
    if (row != 0) add((row & ((1 << bits) - 1)) << bits | number);
    if (row >> bits != 0) add(row << bits | number);
    row = (row << bits | number) & ((1ull << 2 * bits) - 1);
    before = word;
}

__attribute__((destructor)) static void write_counts(void) {
    const char *name = getenv("CWASM_COUNT");
    FILE *file = name == 0 ? 0 : fopen(name, "a");
    if (file == 0) return;
    for (int place = 0; place < capacity; place++) {
        uint64_t key = counted[place].key;
        if (counted[place].count == 0) continue;
        fprintf(file, "%llu", (unsigned long long)counted[place].count);
        for (int shift = 2 * bits; shift >= 0; shift -= bits)
            if (key >> shift != 0) fprintf(file, " %llu", (unsigned long long)(key >> shift & ((1 << bits) - 1)));
        fputc('\n', file);
    }
    fclose(file);
}
#endif
