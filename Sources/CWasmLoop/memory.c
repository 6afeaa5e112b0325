/* Loads and stores (WebAssembly 2.0, 4.4.7). */
#include "handlers.h"

/* An address is below 2^32, or 2^33 where `address` added a large offset: the sums do not wrap. */
#define LOAD_FORM(suffix, X, RESULT, name, kind, type, conversion)   \
    OPERATION(name##suffix) {                                        \
        uint64_t at = X##_i(B) + FIELD(3);                          \
        type value;                                                  \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds);  \
        memcpy(&value, memory + at, sizeof value);                   \
        RESULT##_##kind((conversion)value)                           \
        NEXT;                                                        \
    }
/* The same with an address that a constant was added to. */
#define LOAD_K_FORM(suffix, X, RESULT, name, kind, type, conversion) \
    OPERATION(name##K##suffix) {                                     \
        uint64_t at = (uint32_t)(X##_i(B) + SECOND) + FIELD(3);      \
        type value;                                                  \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds);  \
        memcpy(&value, memory + at, sizeof value);                   \
        RESULT##_##kind((conversion)value)                           \
        NEXT_2;                                                      \
    }
#define LOADS(name, kind, type, conversion)           \
    R1(LOAD_FORM, name, kind, type, conversion)       \
    R1(LOAD_K_FORM, name, kind, type, conversion)
LOADS(i32Load, i, uint32_t, uint64_t)
LOADS(i64Load, i, uint64_t, uint64_t)
LOADS(i32Load8S, i, int8_t, uint32_t)
LOADS(i32Load8U, i, uint8_t, uint64_t)
LOADS(i32Load16S, i, int16_t, uint32_t)
LOADS(i32Load16U, i, uint16_t, uint64_t)
LOADS(i64Load8S, i, int8_t, int64_t)
LOADS(i64Load8U, i, uint8_t, uint64_t)
LOADS(i64Load16S, i, int16_t, int64_t)
LOADS(i64Load16U, i, uint16_t, uint64_t)
LOADS(i64Load32S, i, int32_t, int64_t)
LOADS(f32Load, s, float, float)
LOADS(f64Load, d, double, double)

/* The first operand is the address, the second the value. */
#define STORE_FORM(name, X, Y, kind, type)                           \
    OPERATION(name) {                                                \
        uint64_t at = X##_i(B) + FIELD(3);                          \
        type value = (type)Y##_##kind(A);                            \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds);  \
        memcpy(memory + at, &value, sizeof value);                   \
        NEXT;                                                        \
    }
#define STORE(name, kind, type)                       \
    STORE_FORM(name, SLOT, SLOT, kind, type)          \
    STORE_FORM(name##1, LAST, SLOT, kind, type)       \
    STORE_FORM(name##2, SLOT, LAST, kind, type)       \
    STORE_FORM(name##12, LAST, LAST, kind, type)
STORE(store8, i, uint8_t)
STORE(store16, i, uint16_t)
STORE(store32, i, uint32_t)
STORE(store64, i, uint64_t)
STORE(storeF32, s, float)
STORE(storeF64, d, double)

#define ADDRESS_FORM(suffix, X, RESULT, name)         \
    OPERATION(name##suffix) {                         \
        RESULT##_i(X##_i(B) + SECOND)                 \
        NEXT_2;                                       \
    }
R1(ADDRESS_FORM, address)
/* Leaves an address that an access can add its width to. */
OPERATION(address64) {
    uint64_t sum;
    if (__builtin_add_overflow(B, SECOND, &sum) || sum > INT64_MAX) STOP(cwasmMemoryOutOfBounds);
    A = sum;
    NEXT_2;
}
