/*
 * Vectors of floats (WebAssembly 2.0, 4.3.3 and 4.4.3), lane by lane: one IEEE 754 operation each, so that nothing is fused.
 * Behind cwasm_vectors.h.
 *
 * The result of arithmetic may be a NaN with any bits: `canonical_f32x4` and `canonical_f64x2` are put around it before
 * anything can see them.
 */
#if defined(__x86_64__)
#define OPAQUE(value) __asm__("" : "+x"(value))
#elif defined(__aarch64__)
#define OPAQUE(value) __asm__("" : "+w"(value))
#else
#define OPAQUE(value) __asm__("" : "+m"(value))
#endif

/* Opaque: to LLVM one NaN is as good as another, and it drops what makes that of a square root canonical. */
#define CANONICAL_LANES(name, type, bits, nan)                                                        \
    INLINE v128 name(v128 value) {                                                                    \
        OPAQUE(value);                                                                                \
        bits isNaN = (bits)((type)value != (type)value);                                              \
        if (__builtin_expect(i32x4Bitmask((v128)isNaN) != 0, 0)) {                                    \
            value = (v128)(((bits)value & ~isNaN) | (isNaN & (nan)));                                 \
            OPAQUE(value);                                                                            \
        }                                                                                             \
        return value;                                                                                 \
    }
CANONICAL_LANES(canonical_f32x4, f32x4, u32x4, 0x7fc00000u)
CANONICAL_LANES(canonical_f64x2, f64x2, u64x2, 0x7ff8000000000000ull)

/* NaN if either is, and -0 below +0, which their bits joined give. */
#define EXTREME(name, type, bits, nan, relation, joined)                                              \
    INLINE v128 name(v128 a, v128 b) {                                                                \
        type x = (type)a, y = (type)b;                                                                \
        bits equal = (bits)(x == y), first = (bits)(x relation y), second = (bits)(y relation x);     \
        bits chosen = (equal & ((bits)x joined (bits)y)) | (first & (bits)x) | (second & (bits)y);    \
        return (v128)(chosen | (~(equal | first | second) & (nan)));                                  \
    }

#if defined(__has_builtin) && __has_builtin(__builtin_elementwise_sqrt)
V_UNARY(f32x4Sqrt, f32x4, f32x4, __builtin_elementwise_sqrt(x))
V_UNARY(f64x2Sqrt, f64x2, f64x2, __builtin_elementwise_sqrt(x))
#else
V_UNARY(f32x4Sqrt, f32x4, f32x4, ((f32x4){sqrt32(x[0]), sqrt32(x[1]), sqrt32(x[2]), sqrt32(x[3])}))
V_UNARY(f64x2Sqrt, f64x2, f64x2, ((f64x2){sqrt64(x[0]), sqrt64(x[1])}))
#endif

/* Rounding without a library: what has no fraction stays as it is, NaN among it; the sign of a zero is that of the operand.
 * Adding the smallest number without fractions rounds to the nearest, ties to even; the others go on from there. */
#define ROUNDED(shape, type, bits, whole, sign)                                                       \
    INLINE type signed_like_##shape(type value, type like) {                                          \
        return (type)(((bits)value & ~(sign)) | ((bits)like & (sign)));                               \
    }                                                                                                 \
    INLINE type rounded_##shape(type size) { return (size + (whole)) - (whole); }                     \
    INLINE v128 fraction_##shape(type value, type x) {                                                \
        type size = (type)((bits)x & ~(sign));                                                        \
        return (v128)CHOOSE(bits, size < (whole), signed_like_##shape(value, x), x);                  \
    }                                                                                                 \
    INLINE type one_##shape(bits condition) { return (type)(condition & (bits)((type){} + 1)); }      \
    INLINE v128 shape##Nearest(v128 value) {                                                          \
        type x = (type)value, size = (type)((bits)x & ~(sign));                                       \
        return fraction_##shape(rounded_##shape(size), x);                                            \
    }                                                                                                 \
    INLINE v128 shape##Trunc(v128 value) {                                                            \
        type x = (type)value, size = (type)((bits)x & ~(sign)), near = rounded_##shape(size);         \
        return fraction_##shape(near - one_##shape((bits)(near > size)), x);                          \
    }                                                                                                 \
    INLINE v128 shape##Floor(v128 value) {                                                            \
        type x = (type)value, size = (type)((bits)x & ~(sign));                                       \
        type near = signed_like_##shape(rounded_##shape(size), x);                                    \
        return fraction_##shape(near - one_##shape((bits)(near > x)), x);                             \
    }                                                                                                 \
    INLINE v128 shape##Ceil(v128 value) {                                                             \
        type x = (type)value, size = (type)((bits)x & ~(sign));                                       \
        type near = signed_like_##shape(rounded_##shape(size), x);                                    \
        return fraction_##shape(near + one_##shape((bits)(near < x)), x);                             \
    }

#define FLOATS(shape, type, s, bits, sign, nan, whole)                                                \
    V_BINARY(shape##Eq, type, s, x == y)                                                              \
    V_BINARY(shape##Ne, type, s, x != y)                                                              \
    V_BINARY(shape##Lt, type, s, x < y)                                                               \
    V_BINARY(shape##Gt, type, s, x > y)                                                               \
    V_BINARY(shape##Le, type, s, x <= y)                                                              \
    V_BINARY(shape##Ge, type, s, x >= y)                                                              \
    V_BINARY(shape##Add, type, type, x + y)                                                           \
    V_BINARY(shape##Sub, type, type, x - y)                                                           \
    V_BINARY(shape##Mul, type, type, x * y)                                                           \
    V_BINARY(shape##Div, type, type, x / y)                                                           \
    EXTREME(shape##Min, type, bits, nan, <, |)                                                        \
    EXTREME(shape##Max, type, bits, nan, >, &)                                                        \
    /* The operands as they are: y if it is less (or greater), else x. */                             \
    V_BINARY(shape##Pmin, type, bits, CHOOSE(bits, y < x, y, x))                                      \
    V_BINARY(shape##Pmax, type, bits, CHOOSE(bits, x < y, y, x))                                      \
    V_UNARY(shape##Abs, bits, bits, x & ~(sign))                                                      \
    V_UNARY(shape##Neg, bits, bits, x ^ (sign))                                                       \
    ROUNDED(shape, type, bits, whole, sign)
FLOATS(f32x4, f32x4, s32x4, u32x4, 0x80000000u, 0x7fc00000u, 8388608.0f)
FLOATS(f64x2, f64x2, s64x2, u64x2, 0x8000000000000000ull, 0x7ff8000000000000ull, 4503599627370496.0)

/* Between integers and floats, and between widths; the upper half becomes zero where there is none. */
V_UNARY(f32x4ConvertI32x4S, s32x4, f32x4, CONVERT(x, f32x4))
V_UNARY(f32x4ConvertI32x4U, u32x4, f32x4, CONVERT(x, f32x4))
V_UNARY(f64x2ConvertLowI32x4S, v128, f64x2, CONVERT(HALF(s32x2, x, 0), f64x2))
V_UNARY(f64x2ConvertLowI32x4U, v128, f64x2, CONVERT(HALF(u32x2, x, 0), f64x2))
V_UNARY(f64x2PromoteLowF32x4, v128, f64x2, CONVERT(HALF(f32x2, x, 0), f64x2))
INLINE v128 f32x4DemoteF64x2Zero(v128 x) {
    f32x2 half = CONVERT((f64x2)x, f32x2);
    i64 bits;
    __builtin_memcpy(&bits, &half, sizeof bits);
    return low64(bits);
}

/* The integer part of a float where it fits, else the nearest integer, 0 for NaN. */
INLINE v128 i32x4TruncSatF32x4S(v128 value) {
    f32x4 x = (f32x4)value;
    u32x4 below = (u32x4)(x < -2147483648.0f), above = (u32x4)(x >= 2147483648.0f);
    u32x4 fits = ~(below | above) & (u32x4)(x == x);
    u32x4 whole = (u32x4)CONVERT((f32x4)((u32x4)x & fits), s32x4);
    return (v128)(whole | (below & 0x80000000u) | (above & 0x7fffffffu));
}
INLINE v128 i32x4TruncSatF32x4U(v128 value) {
    f32x4 x = (f32x4)value;
    u32x4 above = (u32x4)(x >= 4294967296.0f), fits = ~above & (u32x4)(x > 0.0f);
    return (v128)(CONVERT((f32x4)((u32x4)x & fits), u32x4) | above);
}
INLINE i32 saturated_s(f64 x) {
    return x != x ? 0 : x <= -2147483648.0 ? 0x80000000u : x >= 2147483647.0 ? 0x7fffffffu : (i32)(int32_t)x;
}
INLINE i32 saturated_u(f64 x) { return x > 0 ? x >= 4294967295.0 ? 0xffffffffu : (i32)x : 0; }
INLINE v128 i32x4TruncSatF64x2SZero(v128 value) {
    f64x2 x = (f64x2)value;
    return (v128)(u32x4){saturated_s(x[0]), saturated_s(x[1]), 0, 0};
}
INLINE v128 i32x4TruncSatF64x2UZero(v128 value) {
    f64x2 x = (f64x2)value;
    return (v128)(u32x4){saturated_u(x[0]), saturated_u(x[1]), 0, 0};
}
