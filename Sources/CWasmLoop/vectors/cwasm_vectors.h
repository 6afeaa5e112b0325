/*
 * The operations on 128-bit vectors (WebAssembly 2.0, 4.3 and 4.4.3), lane by lane: the interpreter's, and part of the text
 * of translated modules that use them. Written with the vectors that clang and GCC have in common, so that each machine gets
 * the instructions that it has; lane 0 lies in the lowest bits. Whoever includes this has defined INLINE, v128, i32, i64, f32,
 * f64, bits32, bits64, sqrt32 and sqrt64.
 */
#define SHAPE(name, element) typedef element name __attribute__((vector_size(16)))
SHAPE(s8x16, int8_t);
SHAPE(u8x16, uint8_t);
SHAPE(s16x8, int16_t);
SHAPE(u16x8, uint16_t);
SHAPE(s32x4, int32_t);
SHAPE(u32x4, uint32_t);
SHAPE(s64x2, int64_t);
SHAPE(u64x2, uint64_t);
SHAPE(f32x4, float);
SHAPE(f64x2, double);

/* Half as many lanes, and twice as wide ones. */
typedef int8_t s8x8 __attribute__((vector_size(8)));
typedef uint8_t u8x8 __attribute__((vector_size(8)));
typedef int16_t s16x4 __attribute__((vector_size(8)));
typedef uint16_t u16x4 __attribute__((vector_size(8)));
typedef int32_t s32x2 __attribute__((vector_size(8)));
typedef uint32_t u32x2 __attribute__((vector_size(8)));
typedef float f32x2 __attribute__((vector_size(8)));
typedef int16_t s16x16 __attribute__((vector_size(32)));
typedef int32_t s32x8 __attribute__((vector_size(32)));

#define CONVERT(value, shape) __builtin_convertvector(value, shape)
#define CHOOSE(bits, mask, x, y) (((bits)(mask) & (bits)(x)) | (~(bits)(mask) & (bits)(y)))

#define V_UNARY(name, from, to, expression)                                                           \
    INLINE v128 name(v128 first) { from x = (from)first; return (v128)(to)(expression); }
#define V_BINARY(name, from, to, expression)                                                          \
    INLINE v128 name(v128 first, v128 second) {                                                       \
        from x = (from)first, y = (from)second;                                                       \
        return (v128)(to)(expression);                                                                \
    }

/* MARK: lanes in and out */

#define LANES(shape, vector, element, scalar)                                                         \
    INLINE v128 shape##Splat(scalar value) { return (v128)((vector){} + (element)value); }            \
    INLINE v128 shape##ReplaceLane(v128 from, int lane, scalar value) {                               \
        vector x = (vector)from;                                                                      \
        x[lane] = (element)value;                                                                     \
        return (v128)x;                                                                               \
    }
LANES(i8x16, u8x16, uint8_t, i32)
LANES(i16x8, u16x8, uint16_t, i32)
LANES(i32x4, u32x4, uint32_t, i32)
LANES(i64x2, u64x2, uint64_t, i64)
/* By their bits: a sum with zero would change a NaN. */
INLINE v128 f32x4Splat(f32 value) { return i32x4Splat(bits32(value)); }
INLINE v128 f64x2Splat(f64 value) { return i64x2Splat(bits64(value)); }
INLINE v128 f32x4ReplaceLane(v128 from, int lane, f32 value) { return i32x4ReplaceLane(from, lane, bits32(value)); }
INLINE v128 f64x2ReplaceLane(v128 from, int lane, f64 value) { return i64x2ReplaceLane(from, lane, bits64(value)); }

INLINE i32 i8x16ExtractLaneS(v128 from, int lane) { return (i32)(int32_t)((s8x16)from)[lane]; }
INLINE i32 i8x16ExtractLaneU(v128 from, int lane) { return ((u8x16)from)[lane]; }
INLINE i32 i16x8ExtractLaneS(v128 from, int lane) { return (i32)(int32_t)((s16x8)from)[lane]; }
INLINE i32 i16x8ExtractLaneU(v128 from, int lane) { return ((u16x8)from)[lane]; }
INLINE i32 i32x4ExtractLane(v128 from, int lane) { return ((u32x4)from)[lane]; }
INLINE i64 i64x2ExtractLane(v128 from, int lane) { return from[lane]; }
INLINE f32 f32x4ExtractLane(v128 from, int lane) { return ((f32x4)from)[lane]; }
INLINE f64 f64x2ExtractLane(v128 from, int lane) { return ((f64x2)from)[lane]; }

/* 64 bits and zeros above them. */
INLINE v128 low64(i64 value) { return (v128){value, 0}; }

/* Bytes of the first chosen by those of the second; 0 where there is none. */
INLINE v128 i8x16Swizzle(v128 first, v128 second) {
#if defined(__aarch64__)
    v128 chosen;
    __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(chosen) : "w"(first), "w"(second));
    return chosen;
#else
    u8x16 from = (u8x16)first, places = (u8x16)second, chosen = {};
    for (int lane = 0; lane < 16; lane++) chosen[lane] = from[places[lane] & 15];
    return (v128)(chosen & (u8x16)(places < 16));
#endif
}
#define i8x16Shuffle(first, second, ...) ((v128)__builtin_shufflevector((u8x16)(first), (u8x16)(second), __VA_ARGS__))

/* MARK: bits */

V_UNARY(v128Not, u64x2, u64x2, ~x)
V_BINARY(v128And, u64x2, u64x2, x & y)
V_BINARY(v128Andnot, u64x2, u64x2, x & ~y)
V_BINARY(v128Or, u64x2, u64x2, x | y)
V_BINARY(v128Xor, u64x2, u64x2, x ^ y)
INLINE v128 v128Bitselect(v128 first, v128 second, v128 mask) { return CHOOSE(u64x2, mask, first, second); }
INLINE i32 v128AnyTrue(v128 x) { return (x[0] | x[1]) != 0; }

/* The highest bit of each lane. */
#if defined(__SSE2__)
typedef char c8x16 __attribute__((vector_size(16)));
typedef short c16x8 __attribute__((vector_size(16)));
INLINE i32 i8x16Bitmask(v128 x) { return (i32)__builtin_ia32_pmovmskb128((c8x16)x); }
INLINE i32 i16x8Bitmask(v128 x) {
    return (i32)__builtin_ia32_pmovmskb128((c8x16)__builtin_ia32_packsswb128((c16x8)x, (c16x8){}));
}
INLINE i32 i32x4Bitmask(v128 x) { return (i32)__builtin_ia32_movmskps((f32x4)x); }
#else
/* A lane's own bit where the lane is negative; then all of them are added up. */
INLINE i32 i8x16Bitmask(v128 first) {
    u8x16 own = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    v128 bits = (v128)((u8x16)((s8x16)first >> 7) & own);
    i64 low = bits[0] * 0x0101010101010101ull >> 56, high = bits[1] * 0x0101010101010101ull >> 56;
    return (i32)(low | high << 8);
}
INLINE i32 i16x8Bitmask(v128 first) {
    v128 bits = (v128)((u16x8)((s16x8)first >> 15) & (u16x8){1, 2, 4, 8, 16, 32, 64, 128});
    return (i32)((bits[0] + bits[1]) * 0x0001000100010001ull >> 48);
}
INLINE i32 i32x4Bitmask(v128 first) {
    v128 bits = (v128)((u32x4)((s32x4)first >> 31) & (u32x4){1, 2, 4, 8});
    return (i32)((bits[0] + bits[1]) * 0x0000000100000001ull >> 32);
}
#endif
INLINE i32 i64x2Bitmask(v128 x) { return (i32)(x[0] >> 63 | x[1] >> 63 << 1); }

/* MARK: integers */

#define SIGNED_COMPARISONS(shape, s)                                                                  \
    V_BINARY(shape##Eq, s, s, x == y)                                                                 \
    V_BINARY(shape##Ne, s, s, x != y)                                                                 \
    V_BINARY(shape##LtS, s, s, x < y)                                                                 \
    V_BINARY(shape##GtS, s, s, x > y)                                                                 \
    V_BINARY(shape##LeS, s, s, x <= y)                                                                \
    V_BINARY(shape##GeS, s, s, x >= y)
#define UNSIGNED_COMPARISONS(shape, s, u)                                                             \
    V_BINARY(shape##LtU, u, s, x < y)                                                                 \
    V_BINARY(shape##GtU, u, s, x > y)                                                                 \
    V_BINARY(shape##LeU, u, s, x <= y)                                                                \
    V_BINARY(shape##GeU, u, s, x >= y)
#define SHIFT(name, type, width, operator)                                                            \
    INLINE v128 name(v128 x, i32 count) {                                                             \
        return (v128)((type)x operator (__typeof__(((type)x)[0]))(count & (width - 1)));              \
    }
/* Sums are made of unsigned lanes, which wrap. */
#define INTEGERS(shape, s, u, width)                                                                  \
    SIGNED_COMPARISONS(shape, s)                                                                      \
    V_UNARY(shape##Abs, s, u, ((u)x ^ (u)(x >> (width - 1))) - (u)(x >> (width - 1)))                 \
    V_UNARY(shape##Neg, u, u, (u){} - x)                                                              \
    V_BINARY(shape##Add, u, u, x + y)                                                                 \
    V_BINARY(shape##Sub, u, u, x - y)                                                                 \
    SHIFT(shape##Shl, u, width, <<)                                                                   \
    SHIFT(shape##ShrS, s, width, >>)                                                                  \
    SHIFT(shape##ShrU, u, width, >>)                                                                  \
    INLINE i32 shape##AllTrue(v128 x) { return !v128AnyTrue((v128)((u)x == (u){})); }
INTEGERS(i8x16, s8x16, u8x16, 8)
INTEGERS(i16x8, s16x8, u16x8, 16)
INTEGERS(i32x4, s32x4, u32x4, 32)
INTEGERS(i64x2, s64x2, u64x2, 64)
UNSIGNED_COMPARISONS(i8x16, s8x16, u8x16)
UNSIGNED_COMPARISONS(i16x8, s16x8, u16x8)
UNSIGNED_COMPARISONS(i32x4, s32x4, u32x4)

#define MINIMA(shape, s, u)                                                                           \
    V_BINARY(shape##MinS, s, s, CHOOSE(s, x < y, x, y))                                               \
    V_BINARY(shape##MinU, u, u, CHOOSE(u, x < y, x, y))                                               \
    V_BINARY(shape##MaxS, s, s, CHOOSE(s, x > y, x, y))                                               \
    V_BINARY(shape##MaxU, u, u, CHOOSE(u, x > y, x, y))
MINIMA(i8x16, s8x16, u8x16)
MINIMA(i16x8, s16x8, u16x8)
MINIMA(i32x4, s32x4, u32x4)

/* What does not fit becomes the nearest that does. */
#if defined(__has_builtin) && __has_builtin(__builtin_elementwise_add_sat)
#define ADD_SAT_S(s, u, width, x, y) __builtin_elementwise_add_sat(x, y)
#define SUB_SAT_S(s, u, width, x, y) __builtin_elementwise_sub_sat(x, y)
#define ADD_SAT_U(u, x, y) __builtin_elementwise_add_sat(x, y)
#define SUB_SAT_U(u, x, y) __builtin_elementwise_sub_sat(x, y)
#else
/* Where the sign of the sum is that of neither operand: the extreme on the side of the first. */
#define SATURATED(s, u, width, x, sum, overflow)                                                      \
    CHOOSE(u, (s)(overflow) < (s){}, (u)((x) >> (width - 1)) ^ ((u){} + (__typeof__(((u){})[0]))((1ull << (width - 1)) - 1)), sum)
#define ADD_SAT_S(s, u, width, x, y)                                                                  \
    SATURATED(s, u, width, x, (u)x + (u)y, ((u)x ^ ((u)x + (u)y)) & ((u)y ^ ((u)x + (u)y)))
#define SUB_SAT_S(s, u, width, x, y)                                                                  \
    SATURATED(s, u, width, x, (u)x - (u)y, ((u)x ^ (u)y) & ((u)x ^ ((u)x - (u)y)))
#define ADD_SAT_U(u, x, y) ((x + y) | (u)(x + y < x))
#define SUB_SAT_U(u, x, y) ((x - y) & (u)(x > y))
#endif
/* The mean, rounded up, without a wider type. */
#define SATURATING(shape, s, u, width)                                                                \
    V_BINARY(shape##AddSatS, s, s, ADD_SAT_S(s, u, width, x, y))                                      \
    V_BINARY(shape##AddSatU, u, u, ADD_SAT_U(u, x, y))                                                \
    V_BINARY(shape##SubSatS, s, s, SUB_SAT_S(s, u, width, x, y))                                      \
    V_BINARY(shape##SubSatU, u, u, SUB_SAT_U(u, x, y))                                                \
    V_BINARY(shape##AvgrU, u, u, (x | y) - ((x ^ y) >> 1))
SATURATING(i8x16, s8x16, u8x16, 8)
SATURATING(i16x8, s16x8, u16x8, 16)

V_BINARY(i16x8Mul, u16x8, u16x8, x * y)
V_BINARY(i32x4Mul, u32x4, u32x4, x * y)
V_BINARY(i64x2Mul, u64x2, u64x2, x * y)

INLINE v128 i8x16Popcnt(v128 from) {
    u8x16 x = (u8x16)from;
    x -= (x >> 1) & 0x55;
    x = (x & 0x33) + ((x >> 2) & 0x33);
    return (v128)((x + (x >> 4)) & 0x0f);
}

/* Products of 1.15 fixed-point numbers, rounded; only the square of -1 does not fit. */
INLINE v128 i16x8Q15mulrSatS(v128 first, v128 second) {
    s32x8 x = CONVERT((s16x8)first, s32x8), y = CONVERT((s16x8)second, s32x8);
    s32x8 product = (x * y + 0x4000) >> 15, highest = (s32x8){} + INT16_MAX;
    return (v128)CONVERT(CHOOSE(s32x8, product < highest, product, highest), s16x8);
}

/* The lower and the upper half of each lane, as a lane. */
#define LOWER(s, u, x, bits) ((s)((u)(x) << bits) >> bits)

/* Sums of two products of 16-bit lanes, each pair a lane of 32 bits; they wrap. */
V_BINARY(i32x4DotI16x8S, s32x4, u32x4,
         (u32x4)LOWER(s32x4, u32x4, x, 16) * (u32x4)LOWER(s32x4, u32x4, y, 16) + (u32x4)(x >> 16) * (u32x4)(y >> 16))

V_UNARY(i16x8ExtaddPairwiseI8x16S, s16x8, s16x8, LOWER(s16x8, u16x8, x, 8) + (x >> 8))
V_UNARY(i16x8ExtaddPairwiseI8x16U, u16x8, u16x8, (x & 0xff) + (x >> 8))
V_UNARY(i32x4ExtaddPairwiseI16x8S, s32x4, s32x4, LOWER(s32x4, u32x4, x, 16) + (x >> 16))
V_UNARY(i32x4ExtaddPairwiseI16x8U, u32x4, u32x4, (x & 0xffff) + (x >> 16))

/* Each shape from the one of half the width: extended, and multiplied after that. */
#define HALF(half, vector, place) ({ i64 bits = (vector)[place]; half value; __builtin_memcpy(&value, &bits, 8); value; })
#define WIDENED(to, from, sign, wide, half)                                                           \
    INLINE v128 to##ExtendLow##from##sign(v128 x) { return (v128)CONVERT(HALF(half, x, 0), wide); }   \
    INLINE v128 to##ExtendHigh##from##sign(v128 x) { return (v128)CONVERT(HALF(half, x, 1), wide); }  \
    INLINE v128 to##ExtmulLow##from##sign(v128 x, v128 y) {                                           \
        return (v128)(CONVERT(HALF(half, x, 0), wide) * CONVERT(HALF(half, y, 0), wide));             \
    }                                                                                                 \
    INLINE v128 to##ExtmulHigh##from##sign(v128 x, v128 y) {                                          \
        return (v128)(CONVERT(HALF(half, x, 1), wide) * CONVERT(HALF(half, y, 1), wide));             \
    }
WIDENED(i16x8, I8x16, S, s16x8, s8x8)
WIDENED(i16x8, I8x16, U, u16x8, u8x8)
WIDENED(i32x4, I16x8, S, s32x4, s16x4)
WIDENED(i32x4, I16x8, U, u32x4, u16x4)
WIDENED(i64x2, I32x4, S, s64x2, s32x2)
WIDENED(i64x2, I32x4, U, u64x2, u32x2)

/* Two vectors of signed lanes to one of half the width; what does not fit becomes the nearest that does. */
#define NARROWED(name, from, twice, to, lowest, highest, ...)                                         \
    INLINE v128 name(v128 first, v128 second) {                                                       \
        twice both = __builtin_shufflevector((from)first, (from)second, __VA_ARGS__);                 \
        twice low = (twice){} + (lowest), high = (twice){} + (highest);                               \
        both = CHOOSE(twice, both > low, both, low);                                                  \
        both = CHOOSE(twice, both < high, both, high);                                                \
        return (v128)CONVERT(both, to);                                                               \
    }
#define TO_8 0, 1, 2, 3, 4, 5, 6, 7
#define TO_16 TO_8, 8, 9, 10, 11, 12, 13, 14, 15
NARROWED(i8x16NarrowI16x8S, s16x8, s16x16, s8x16, INT8_MIN, INT8_MAX, TO_16)
NARROWED(i8x16NarrowI16x8U, s16x8, s16x16, u8x16, 0, UINT8_MAX, TO_16)
NARROWED(i16x8NarrowI32x4S, s32x4, s32x8, s16x8, INT16_MIN, INT16_MAX, TO_8)
NARROWED(i16x8NarrowI32x4U, s32x4, s32x8, u16x8, 0, UINT16_MAX, TO_8)
