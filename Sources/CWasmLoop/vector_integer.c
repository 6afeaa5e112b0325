/* Vectors of integers (WebAssembly 2.0, 4.3.2 and 4.4.3), lane by lane. Sums are made of unsigned lanes, which wrap. */
#include "vector.h"

/* A bit for each lane that is not zero in `mask`, whose lanes are all ones or all zeros. */
typedef _Bool b16 __attribute__((ext_vector_type(16)));
typedef _Bool b8 __attribute__((ext_vector_type(8)));
typedef _Bool b4 __attribute__((ext_vector_type(4)));
typedef _Bool b2 __attribute__((ext_vector_type(2)));
#define BITS(lanes, count)                                        \
    static inline uint32_t bits_##count(lanes mask) {             \
        b##count bits = CONVERT(mask, b##count);                  \
        uint16_t all = 0;                                         \
        memcpy(&all, &bits, sizeof bits);                         \
        return all & (uint32_t)((1 << count) - 1);                \
    }
BITS(s8x16, 16)
BITS(s16x8, 8)
BITS(s32x4, 4)
BITS(s64x2, 2)

/* What all shapes of integers have. */
#define SIGNED_COMPARISONS(shape, s)              \
    V_BINARY(shape##Eq, s, s, x == y)             \
    V_BINARY(shape##Ne, s, s, x != y)             \
    V_BINARY(shape##LtS, s, s, x < y)             \
    V_BINARY(shape##GtS, s, s, x > y)             \
    V_BINARY(shape##LeS, s, s, x <= y)            \
    V_BINARY(shape##GeS, s, s, x >= y)
#define UNSIGNED_COMPARISONS(shape, s, u)         \
    V_BINARY(shape##LtU, u, s, x < y)             \
    V_BINARY(shape##GtU, u, s, x > y)             \
    V_BINARY(shape##LeU, u, s, x <= y)            \
    V_BINARY(shape##GeU, u, s, x >= y)
#define SHIFT(name, type, count, operator)                        \
    OPERATION(name) {                                             \
        type x = get_##type(&B);                                  \
        put_##type(&A, x operator (__typeof__(x[0]))(C & (count - 1))); \
        NEXT;                                                     \
    }
#define INTEGERS(shape, s, u, lanes, width)                       \
    SIGNED_COMPARISONS(shape, s)                                  \
    V_UNARY(shape##Abs, s, u, ((u)x ^ (u)(x >> (width - 1))) - (u)(x >> (width - 1))) \
    V_UNARY(shape##Neg, u, u, 0 - x)                              \
    V_BINARY(shape##Add, u, u, x + y)                             \
    V_BINARY(shape##Sub, u, u, x - y)                             \
    SHIFT(shape##Shl, u, width, <<)                               \
    SHIFT(shape##ShrS, s, width, >>)                              \
    SHIFT(shape##ShrU, u, width, >>)                              \
    OPERATION(shape##AllTrue) { A = bits_##lanes(get_##s(&B) == 0) == 0; NEXT; } \
    OPERATION(shape##Bitmask) { A = bits_##lanes(get_##s(&B) < 0); NEXT; }
INTEGERS(i8x16, s8x16, u8x16, 16, 8)
INTEGERS(i16x8, s16x8, u16x8, 8, 16)
INTEGERS(i32x4, s32x4, u32x4, 4, 32)
INTEGERS(i64x2, s64x2, u64x2, 2, 64)
UNSIGNED_COMPARISONS(i8x16, s8x16, u8x16)
UNSIGNED_COMPARISONS(i16x8, s16x8, u16x8)
UNSIGNED_COMPARISONS(i32x4, s32x4, u32x4)

#define MINIMA(shape, s, u)                                       \
    V_BINARY(shape##MinS, s, s, __builtin_elementwise_min(x, y))  \
    V_BINARY(shape##MinU, u, u, __builtin_elementwise_min(x, y))  \
    V_BINARY(shape##MaxS, s, s, __builtin_elementwise_max(x, y))  \
    V_BINARY(shape##MaxU, u, u, __builtin_elementwise_max(x, y))
MINIMA(i8x16, s8x16, u8x16)
MINIMA(i16x8, s16x8, u16x8)
MINIMA(i32x4, s32x4, u32x4)

/* The mean, rounded up, without a wider type. */
#define SATURATING(shape, s, u)                                   \
    V_BINARY(shape##AddSatS, s, s, __builtin_elementwise_add_sat(x, y)) \
    V_BINARY(shape##AddSatU, u, u, __builtin_elementwise_add_sat(x, y)) \
    V_BINARY(shape##SubSatS, s, s, __builtin_elementwise_sub_sat(x, y)) \
    V_BINARY(shape##SubSatU, u, u, __builtin_elementwise_sub_sat(x, y)) \
    V_BINARY(shape##AvgrU, u, u, (x | y) - ((x ^ y) >> 1))
SATURATING(i8x16, s8x16, u8x16)
SATURATING(i16x8, s16x8, u16x8)

V_BINARY(i16x8Mul, u16x8, u16x8, x * y)
V_BINARY(i32x4Mul, u32x4, u32x4, x * y)
V_BINARY(i64x2Mul, u64x2, u64x2, x * y)

OPERATION(i8x16Popcnt) {
    u8x16 x = get_u8x16(&B);
    x -= (x >> 1) & 0x55;
    x = (x & 0x33) + ((x >> 2) & 0x33);
    put_u8x16(&A, (x + (x >> 4)) & 0x0f);
    NEXT;
}

/* Products of 1.15 fixed-point numbers, rounded; only the square of -1 does not fit. */
OPERATION(i16x8Q15mulrSatS) {
    s32x8 x = CONVERT(get_s16x8(&B), s32x8), y = CONVERT(get_s16x8(&C), s32x8);
    s32x8 product = (x * y + 0x4000) >> 15;
    s32x8 highest = (s32x8){} + INT16_MAX;
    put_s16x8(&A, CONVERT(__builtin_elementwise_min(product, highest), s16x8));
    NEXT;
}

/* Sums of two products of 16-bit lanes, each pair a lane of 32 bits; they wrap. */
OPERATION(i32x4DotI16x8S) {
    s32x4 x = get_s32x4(&B), y = get_s32x4(&C);
    u32x4 low = (u32x4)((s32x4)((u32x4)x << 16) >> 16) * (u32x4)((s32x4)((u32x4)y << 16) >> 16);
    put_u32x4(&A, low + (u32x4)(x >> 16) * (u32x4)(y >> 16));
    NEXT;
}

/* Bits */
V_UNARY(v128Not, u64x2, u64x2, ~x)
V_BINARY(v128And, u64x2, u64x2, x & y)
V_BINARY(v128Andnot, u64x2, u64x2, x & ~y)
V_BINARY(v128Or, u64x2, u64x2, x | y)
V_BINARY(v128Xor, u64x2, u64x2, x ^ y)
OPERATION(v128Bitselect) {
    u64x2 mask = get_u64x2(&fp[SECOND]);
    put_u64x2(&A, (get_u64x2(&B) & mask) | (get_u64x2(&C) & ~mask));
    NEXT_2;
}
OPERATION(v128AnyTrue) { A = ((&B)[0] | (&B)[1]) != 0; NEXT; }
