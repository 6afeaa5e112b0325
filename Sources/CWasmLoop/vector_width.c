/* Vectors of integers whose lanes become wider or narrower (WebAssembly 2.0, 4.3.2 and 4.4.3). */
#include "vector.h"

#define LOW(x, half) ((half)__builtin_shufflevector((u64x2)(x), (u64x2)(x), 0))
#define HIGH_HALF(x, half) ((half)__builtin_shufflevector((u64x2)(x), (u64x2)(x), 1))

/* Each shape from the one of half the width: extended, multiplied after that, and neighbours added. */
#define WIDENED(to, from, sign, wide, narrow, half)                                                      \
    V_UNARY(to##ExtendLow##from##sign, narrow, wide, CONVERT(LOW(x, half), wide))                        \
    V_UNARY(to##ExtendHigh##from##sign, narrow, wide, CONVERT(HIGH_HALF(x, half), wide))                 \
    V_BINARY(to##ExtmulLow##from##sign, narrow, wide, CONVERT(LOW(x, half), wide) * CONVERT(LOW(y, half), wide)) \
    V_BINARY(to##ExtmulHigh##from##sign, narrow, wide,                                                   \
             CONVERT(HIGH_HALF(x, half), wide) * CONVERT(HIGH_HALF(y, half), wide))
WIDENED(i16x8, I8x16, S, s16x8, s8x16, s8x8)
WIDENED(i16x8, I8x16, U, u16x8, u8x16, u8x8)
WIDENED(i32x4, I16x8, S, s32x4, s16x8, s16x4)
WIDENED(i32x4, I16x8, U, u32x4, u16x8, u16x4)
WIDENED(i64x2, I32x4, S, s64x2, s32x4, s32x2)
WIDENED(i64x2, I32x4, U, u64x2, u32x4, u32x2)

V_UNARY(i16x8ExtaddPairwiseI8x16S, s16x8, s16x8, ((s16x8)((u16x8)x << 8) >> 8) + (x >> 8))
V_UNARY(i16x8ExtaddPairwiseI8x16U, u16x8, u16x8, (x & 0xff) + (x >> 8))
V_UNARY(i32x4ExtaddPairwiseI16x8S, s32x4, s32x4, ((s32x4)((u32x4)x << 16) >> 16) + (x >> 16))
V_UNARY(i32x4ExtaddPairwiseI16x8U, u32x4, u32x4, (x & 0xffff) + (x >> 16))

/* Two vectors of signed lanes to one of half the width; what does not fit becomes the nearest that does. */
#define NARROWED(name, from, twice, to, lowest, highest, ...)                                    \
    OPERATION(name) {                                                                            \
        twice both = __builtin_shufflevector(get_##from(&B), get_##from(&C), __VA_ARGS__);       \
        both = __builtin_elementwise_max(both, (twice){} + (lowest));                            \
        both = __builtin_elementwise_min(both, (twice){} + (highest));                           \
        put_##to(&A, CONVERT(both, to));                                                         \
        NEXT;                                                                                    \
    }
#define TO_8 0, 1, 2, 3, 4, 5, 6, 7
#define TO_16 TO_8, 8, 9, 10, 11, 12, 13, 14, 15
NARROWED(i8x16NarrowI16x8S, s16x8, s16x16, s8x16, INT8_MIN, INT8_MAX, TO_16)
NARROWED(i8x16NarrowI16x8U, s16x8, s16x16, u8x16, 0, UINT8_MAX, TO_16)
NARROWED(i16x8NarrowI32x4S, s32x4, s32x8, s16x8, INT16_MIN, INT16_MAX, TO_8)
NARROWED(i16x8NarrowI32x4U, s32x4, s32x8, u16x8, 0, UINT16_MAX, TO_8)
