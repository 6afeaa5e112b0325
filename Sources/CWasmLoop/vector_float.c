/* Vectors of floats (WebAssembly 2.0, 4.3.3 and 4.4.3), lane by lane: one IEEE 754 operation each, so that nothing is
 * fused. NaNs become canonical as those of the scalar operations do. */
#include "vector.h"

#define CANONICAL(type, bits, nan)                                              \
    static inline type canonical_##type(type value) {                           \
        bits isNaN = (bits)(value != value);                                    \
        return (type)(((bits)value & ~isNaN) | (isNaN & (nan)));                \
    }
CANONICAL(f32x4, u32x4, 0x7fc00000u)
CANONICAL(f64x2, u64x2, 0x7ff8000000000000u)

/* fmin and fmax: NaN if either is, and -0 below +0, which their bits joined give. */
#define EXTREME(name, type, bits, nan, relation, joined)                        \
    OPERATION(name) {                                                           \
        type x = get_##type(&B), y = get_##type(&C);                            \
        bits equal = (bits)(x == y), first = (bits)(x relation y), second = (bits)(y relation x); \
        bits chosen = (equal & ((bits)x joined (bits)y)) | (first & (bits)x) | (second & (bits)y); \
        put_##bits(&A, chosen | (~(equal | first | second) & (nan)));           \
        NEXT;                                                                   \
    }

#define FLOATS(shape, type, s, bits, sign, nan)                                 \
    V_BINARY(shape##Eq, type, s, x == y)                                        \
    V_BINARY(shape##Ne, type, s, x != y)                                        \
    V_BINARY(shape##Lt, type, s, x < y)                                         \
    V_BINARY(shape##Gt, type, s, x > y)                                         \
    V_BINARY(shape##Le, type, s, x <= y)                                        \
    V_BINARY(shape##Ge, type, s, x >= y)                                        \
    V_BINARY(shape##Add, type, type, canonical_##type(x + y))                   \
    V_BINARY(shape##Sub, type, type, canonical_##type(x - y))                   \
    V_BINARY(shape##Mul, type, type, canonical_##type(x * y))                   \
    V_BINARY(shape##Div, type, type, canonical_##type(x / y))                   \
    EXTREME(shape##Min, type, bits, nan, <, |)                                  \
    EXTREME(shape##Max, type, bits, nan, >, &)                                  \
    /* The operands as they are: y if it is less (or greater), else x. */       \
    V_BINARY(shape##Pmin, type, bits, ((bits)(y < x) & (bits)y) | (~(bits)(y < x) & (bits)x)) \
    V_BINARY(shape##Pmax, type, bits, ((bits)(x < y) & (bits)y) | (~(bits)(x < y) & (bits)x)) \
    V_UNARY(shape##Abs, bits, bits, x & ~(sign))                                \
    V_UNARY(shape##Neg, bits, bits, x ^ (sign))                                 \
    V_UNARY(shape##Sqrt, type, type, canonical_##type(__builtin_elementwise_sqrt(x)))   \
    V_UNARY(shape##Ceil, type, type, canonical_##type(__builtin_elementwise_ceil(x)))   \
    V_UNARY(shape##Floor, type, type, canonical_##type(__builtin_elementwise_floor(x))) \
    V_UNARY(shape##Trunc, type, type, canonical_##type(__builtin_elementwise_trunc(x))) \
    V_UNARY(shape##Nearest, type, type, canonical_##type(__builtin_elementwise_rint(x)))
FLOATS(f32x4, f32x4, s32x4, u32x4, 0x80000000u, 0x7fc00000u)
FLOATS(f64x2, f64x2, s64x2, u64x2, 0x8000000000000000u, 0x7ff8000000000000u)

/* Between integers and floats, and between widths; the upper half becomes zero where there is none. */
V_UNARY(f32x4ConvertI32x4S, s32x4, f32x4, CONVERT(x, f32x4))
V_UNARY(f32x4ConvertI32x4U, u32x4, f32x4, CONVERT(x, f32x4))
V_UNARY(f64x2ConvertLowI32x4S, s32x4, f64x2, CONVERT(__builtin_shufflevector(x, x, 0, 1), f64x2))
V_UNARY(f64x2ConvertLowI32x4U, u32x4, f64x2, CONVERT(__builtin_shufflevector(x, x, 0, 1), f64x2))
V_UNARY(f64x2PromoteLowF32x4, f32x4, f64x2,
        canonical_f64x2(CONVERT(__builtin_shufflevector(x, x, 0, 1), f64x2)))
V_UNARY(f32x4DemoteF64x2Zero, f64x2, f32x4,
        canonical_f32x4(__builtin_shufflevector(CONVERT(x, f32x2), (f32x2){}, 0, 1, 2, 3)))

/* The integer part of a float, or the nearest integer, 0 for NaN. A float of 32 bits is a double exactly. */
static inline uint32_t saturated_S(double x) {
    return x != x ? 0 : x <= INT32_MIN ? (uint32_t)INT32_MIN : x >= INT32_MAX ? INT32_MAX : (uint32_t)(int32_t)x;
}
static inline uint32_t saturated_U(double x) {
    return x > 0 ? x >= UINT32_MAX ? UINT32_MAX : (uint32_t)x : 0;
}
#define TRUNCATION(name, from, count, sign)                                     \
    OPERATION(name) {                                                           \
        from x = get_##from(&B);                                                \
        u32x4 result = {};                                                      \
        for (int lane = 0; lane < count; lane++) result[lane] = saturated_##sign((double)x[lane]); \
        put_u32x4(&A, result);                                                  \
        NEXT;                                                                   \
    }
TRUNCATION(i32x4TruncSatF32x4S, f32x4, 4, S)
TRUNCATION(i32x4TruncSatF32x4U, f32x4, 4, U)
TRUNCATION(i32x4TruncSatF64x2SZero, f64x2, 2, S)
TRUNCATION(i32x4TruncSatF64x2UZero, f64x2, 2, U)
