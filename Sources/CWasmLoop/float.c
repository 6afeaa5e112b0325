/* Floats (WebAssembly 2.0, 4.3.3): one IEEE 754 operation after the other, so that nothing is fused. */
#include "handlers.h"

#pragma STDC FP_CONTRACT OFF

/* fmin and fmax of 4.3.3: NaN if either is, and -0 below +0, which their bits joined give. */
static inline double minimum_f64(double x, double y) {
    if (x == y) return as_f64(bits_f64(x) | bits_f64(y));
    return x < y ? x : y < x ? y : x + y;
}
static inline double maximum_f64(double x, double y) {
    if (x == y) return as_f64(bits_f64(x) & bits_f64(y));
    return x > y ? x : y > x ? y : x + y;
}
static inline float minimum_f32(float x, float y) {
    if (x == y) return as_f32(bits_f32(x) | bits_f32(y));
    return x < y ? x : y < x ? y : x + y;
}
static inline float maximum_f32(float x, float y) {
    if (x == y) return as_f32(bits_f32(x) & bits_f32(y));
    return x > y ? x : y > x ? y : x + y;
}

#define FLOATS(type, kind, result, builtin)                            \
    BINARY(type##Eq, kind, i, x == y)                                  \
    BINARY(type##Ne, kind, i, x != y)                                  \
    BINARY(type##Lt, kind, i, x < y)                                   \
    BINARY(type##Gt, kind, i, x > y)                                   \
    BINARY(type##Le, kind, i, x <= y)                                  \
    BINARY(type##Ge, kind, i, x >= y)                                  \
    BINARY(type##Add, kind, result, x + y)                             \
    BINARY(type##Sub, kind, result, x - y)                             \
    BINARY(type##Mul, kind, result, x * y)                             \
    BINARY(type##Div, kind, result, x / y)                             \
    BINARY(type##Min, kind, result, minimum_##type(x, y))              \
    BINARY(type##Max, kind, result, maximum_##type(x, y))              \
    BINARY(type##Copysign, kind, kind, builtin(copysign)(x, y))        \
    UNARY(type##Abs, kind, kind, builtin(fabs)(x))                     \
    UNARY(type##Neg, kind, kind, -x)                                   \
    UNARY(type##Sqrt, kind, result, builtin(sqrt)(x))                  \
    UNARY(type##Ceil, kind, result, builtin(ceil)(x))                  \
    UNARY(type##Floor, kind, result, builtin(floor)(x))                \
    UNARY(type##Trunc, kind, result, builtin(trunc)(x))                \
    UNARY(type##Nearest, kind, result, builtin(rint)(x))
#define BUILTIN_F32(name) __builtin_##name##f
#define BUILTIN_F64(name) __builtin_##name
FLOATS(f32, s, S, BUILTIN_F32)
FLOATS(f64, d, D, BUILTIN_F64)

/* A constant, in the second word. */
#define CONSTANT_FORM(suffix, RESULT)       \
    OPERATION(constF64##suffix) {           \
        RESULT##_d(as_f64(SECOND))          \
        NEXT_2;                             \
    }
CONSTANT_FORM(, GIVE)
CONSTANT_FORM(R, HOLD)

/* A product and a sum, each rounded. A NaN between the two would give the same one in the end. The first operand is b, the
 * second what the product is added to. */
#define WITH_PRODUCT_FORM(suffix, X, Y, RESULT, name, expression)  \
    OPERATION(name##suffix) {                                      \
        double product = X##_d(B) * as_f64(C);                     \
        double other = Y##_d(fp[SECOND]);                          \
        RESULT##_D(expression)                                     \
        NEXT_2;                                                    \
    }
#define WITH_PRODUCT(name, expression) R2(WITH_PRODUCT_FORM, name, expression)
WITH_PRODUCT(f64MulAdd, product + other)
WITH_PRODUCT(f64MulSub, product - other)
WITH_PRODUCT(f64SubMul, other - product)

/* With a float in memory for their right operand; the second operand is its address. */
#define WITH_LOAD_FORM(suffix, X, Y, RESULT, name, operator)                  \
    OPERATION(name##suffix) {                                                 \
        CWasmWord place = SECOND;                                             \
        uint64_t at = (uint32_t)(Y##_i(C) + (place >> 32)) + (place & 0xffffffff); \
        double loaded;                                                        \
        if (at + sizeof loaded > size) STOP(cwasmMemoryOutOfBounds);          \
        memcpy(&loaded, memory + at, sizeof loaded);                          \
        RESULT##_D(X##_d(B) operator loaded)                                  \
        NEXT_2;                                                               \
    }
#define WITH_LOAD(name, operator) R2(WITH_LOAD_FORM, name, operator)
WITH_LOAD(f64AddLoad, +)
WITH_LOAD(f64SubLoad, -)
WITH_LOAD(f64MulLoad, *)

/* Between integers and floats. What comes from an integer is no NaN. */
UNARY(f32ConvertI32S, i, s, (float)(int32_t)x)
UNARY(f32ConvertI32U, i, s, (float)(uint32_t)x)
UNARY(f32ConvertI64S, i, s, (float)(int64_t)x)
UNARY(f32ConvertI64U, i, s, (float)x)
UNARY(f32DemoteF64, d, S, (float)x)
UNARY(f64ConvertI32S, i, d, (double)(int32_t)x)
UNARY(f64ConvertI32U, i, d, (double)(uint32_t)x)
UNARY(f64ConvertI64S, i, d, (double)(int64_t)x)
UNARY(f64ConvertI64U, i, d, (double)x)
UNARY(f64PromoteF32, s, D, (double)x)
UNARY(i32ReinterpretF32, s, i, bits_f32(x))
UNARY(i64ReinterpretF64, d, i, bits_f64(x))
UNARY(f32ReinterpretI32, i, s, as_f32(x))
UNARY(f64ReinterpretI64, i, d, as_f64(x))

/* The integer part of a float, where it fits; else a trap, or (Sat) the nearest integer, 0 for NaN. A float of 32 bits is
 * a double exactly, and so are the bounds. */
#define TRUNCATION_FORM(suffix, X, RESULT, to, from, kind, integer, fits_below, above, lowest, highest)             \
    OPERATION(to##Trunc##from##suffix) {                                                                            \
        double x = X##_##kind(B);                                                                                   \
        if (x != x) STOP(cwasmInvalidConversionToInteger);                                                          \
        if (!(fits_below && x < above)) STOP(cwasmIntegerOverflow);                                                 \
        RESULT##_i(integer x)                                                                                       \
        NEXT;                                                                                                       \
    }                                                                                                               \
    OPERATION(to##TruncSat##from##suffix) {                                                                         \
        double x = X##_##kind(B);                                                                                   \
        RESULT##_i(x != x ? 0 : !(fits_below) ? integer lowest : x < above ? integer x : integer highest)           \
        NEXT;                                                                                                       \
    }
#define TRUNCATIONS(from, kind)                                                                                     \
    R1(TRUNCATION_FORM, i32, from##S, kind, (uint32_t)(int32_t), x > -2147483649.0, 2147483648.0, INT32_MIN, INT32_MAX) \
    R1(TRUNCATION_FORM, i32, from##U, kind, (uint32_t), x > -1.0, 4294967296.0, 0, UINT32_MAX)                      \
    R1(TRUNCATION_FORM, i64, from##S, kind, (uint64_t)(int64_t), x >= -9223372036854775808.0, 9223372036854775808.0, \
       INT64_MIN, INT64_MAX)                                                                                        \
    R1(TRUNCATION_FORM, i64, from##U, kind, (uint64_t), x > -1.0, 18446744073709551616.0, 0, UINT64_MAX)
TRUNCATIONS(F32, s)
TRUNCATIONS(F64, d)
