/* The memory functions that compiled code calls, by the bulk-memory instructions. */
#include <stddef.h>
#include <stdint.h>

void *memmove(void *to, const void *from, size_t size) { return __builtin_memmove(to, from, size); }
void *memset(void *to, int byte, size_t size) { return __builtin_memset(to, byte, size); }

/*
 * COPY_WORDS_MAX: up to so many bytes are copied by words. An engine carries out memory.copy by a call out of compiled
 * code, which costs a record of 128 bytes more than the copying itself.
 */
void *memcpy(void *to, const void *from, size_t size) {
#ifdef COPY_WORDS_MAX
    typedef uint64_t word __attribute__((aligned(1), may_alias));
    if (size <= COPY_WORDS_MAX && size % 16 == 0) {
        unsigned char *target = to;
        const unsigned char *source = from;
        for (; size; size -= 16, source += 16, target += 16) {
            word low = *(const word *)source, high = *(const word *)(source + 8);
            *(word *)target = low;
            *(word *)(target + 8) = high;
        }
        return to;
    }
#endif
    return __builtin_memcpy(to, from, size);
}

int memcmp(const void *a, const void *b, size_t size) {
    const unsigned char *x = a, *y = b;
    for (size_t i = 0; i < size; i++)
        if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
    return 0;
}
