/* Numbers (WebAssembly 2.0, 4.3): one IEEE 754 operation a function, so that nothing is fused. */
#include "handlers.h"

#pragma STDC FP_CONTRACT OFF

#define UNARY(name, expression)                   \
    OPERATION(name) {                             \
        CWasmSlot x = B;                          \
        A = (expression);                         \
        NEXT;                                     \
    }
#define BINARY(name, expression)                  \
    OPERATION(name) {                             \
        CWasmSlot x = B, y = C;                   \
        A = (expression);                         \
        NEXT;                                     \
    }
/* With a constant for its right operand. */
#define CONSTANT(name, expression)                \
    OPERATION(name) {                             \
        CWasmSlot x = B, y = (uint64_t)CONSTANT_C; \
        A = (expression);                         \
        NEXT;                                     \
    }

#define U32(slot) ((uint32_t)(slot))
#define S32(slot) ((int32_t)(uint32_t)(slot))
#define S64(slot) ((int64_t)(slot))
#define OF_S32(value) ((uint64_t)(uint32_t)(value))

/* Integers: comparisons */
#define COMPARISONS(type, suffix, s, u, KIND)     \
    KIND(type##Eq##suffix, (u)x == (u)y)          \
    KIND(type##Ne##suffix, (u)x != (u)y)          \
    KIND(type##LtS##suffix, (s)x < (s)y)          \
    KIND(type##LtU##suffix, (u)x < (u)y)          \
    KIND(type##GtS##suffix, (s)x > (s)y)          \
    KIND(type##GtU##suffix, (u)x > (u)y)          \
    KIND(type##LeS##suffix, (s)x <= (s)y)         \
    KIND(type##LeU##suffix, (u)x <= (u)y)         \
    KIND(type##GeS##suffix, (s)x >= (s)y)         \
    KIND(type##GeU##suffix, (u)x >= (u)y)
COMPARISONS(i32, , int32_t, uint32_t, BINARY)
COMPARISONS(i32, K, int32_t, uint32_t, CONSTANT)
COMPARISONS(i64, , int64_t, uint64_t, BINARY)
UNARY(i32Eqz, U32(x) == 0)
UNARY(i64Eqz, x == 0)

/* Integers: arithmetic */
CONSTANT(i32AddK, U32(x) + U32(y))
CONSTANT(i32MulK, U32(x) * U32(y))
CONSTANT(i32AndK, U32(x) & U32(y))
CONSTANT(i32OrK, U32(x) | U32(y))
CONSTANT(i32XorK, U32(x) ^ U32(y))
CONSTANT(i32ShlK, U32(x) << (y & 31))
CONSTANT(i32ShrSK, OF_S32(S32(x) >> (y & 31)))
CONSTANT(i32ShrUK, U32(x) >> (y & 31))
CONSTANT(i64AddK, x + y)
CONSTANT(i64AndK, x & y)
CONSTANT(i64ShlK, x << (y & 63))
CONSTANT(i64ShrSK, (uint64_t)(S64(x) >> (y & 63)))
CONSTANT(i64ShrUK, x >> (y & 63))

/* With any constant for their right operand, in the second word. */
#define WIDE_CONSTANT(name, expression)           \
    OPERATION(name) {                             \
        CWasmSlot x = B, y = *pc++;               \
        A = (expression);                         \
        NEXT;                                     \
    }
WIDE_CONSTANT(i32AddW, U32(x) + U32(y))
WIDE_CONSTANT(i32MulW, U32(x) * U32(y))
WIDE_CONSTANT(i32AndW, U32(x) & U32(y))
WIDE_CONSTANT(i32OrW, U32(x) | U32(y))
WIDE_CONSTANT(i32XorW, U32(x) ^ U32(y))
WIDE_CONSTANT(i64AddW, x + y)
WIDE_CONSTANT(i64MulW, x * y)
WIDE_CONSTANT(i64AndW, x & y)
WIDE_CONSTANT(i64OrW, x | y)
WIDE_CONSTANT(i64XorW, x ^ y)

UNARY(i32Clz, U32(x) == 0 ? 32 : (uint64_t)__builtin_clz(U32(x)))
UNARY(i32Ctz, U32(x) == 0 ? 32 : (uint64_t)__builtin_ctz(U32(x)))
UNARY(i32Popcnt, (uint64_t)__builtin_popcount(U32(x)))
BINARY(i32Add, U32(x) + U32(y))
BINARY(i32Sub, U32(x) - U32(y))
BINARY(i32Mul, U32(x) * U32(y))
BINARY(i32And, U32(x) & U32(y))
BINARY(i32Or, U32(x) | U32(y))
BINARY(i32Xor, U32(x) ^ U32(y))
BINARY(i32Shl, U32(x) << (y & 31))
BINARY(i32ShrS, OF_S32(S32(x) >> (y & 31)))
BINARY(i32ShrU, U32(x) >> (y & 31))
BINARY(i32Rotl, __builtin_rotateleft32(U32(x), U32(y)))
BINARY(i32Rotr, __builtin_rotateright32(U32(x), U32(y)))

UNARY(i64Clz, x == 0 ? 64 : (uint64_t)__builtin_clzll(x))
UNARY(i64Ctz, x == 0 ? 64 : (uint64_t)__builtin_ctzll(x))
UNARY(i64Popcnt, (uint64_t)__builtin_popcountll(x))
BINARY(i64Add, x + y)
BINARY(i64Sub, x - y)
BINARY(i64Mul, x * y)
BINARY(i64And, x & y)
BINARY(i64Or, x | y)
BINARY(i64Xor, x ^ y)
BINARY(i64Shl, x << (y & 63))
BINARY(i64ShrS, (uint64_t)(S64(x) >> (y & 63)))
BINARY(i64ShrU, x >> (y & 63))
BINARY(i64Rotl, __builtin_rotateleft64(x, y))
BINARY(i64Rotr, __builtin_rotateright64(x, y))

/* Division: by zero traps, and so does the quotient that does not fit; its remainder is 0. */
#define DIVISION(name, type, overflows, otherwise) \
    OPERATION(name) {                              \
        type x = (type)B, y = (type)C;             \
        if (y == 0) STOP(cwasmIntegerDivideByZero); \
        if (overflows) STOP(cwasmIntegerOverflow); \
        A = otherwise;                             \
        NEXT;                                      \
    }
DIVISION(i32DivS, int32_t, x == INT32_MIN && y == -1, OF_S32(x / y))
DIVISION(i32DivU, uint32_t, 0, x / y)
DIVISION(i32RemS, int32_t, 0, y == -1 ? 0 : OF_S32(x % y))
DIVISION(i32RemU, uint32_t, 0, x % y)
DIVISION(i64DivS, int64_t, x == INT64_MIN && y == -1, (uint64_t)(x / y))
DIVISION(i64DivU, uint64_t, 0, x / y)
DIVISION(i64RemS, int64_t, 0, y == -1 ? 0 : (uint64_t)(x % y))
DIVISION(i64RemU, uint64_t, 0, x % y)

/* Integers of 128 bits, in two slots. */
static inline unsigned __int128 joined(CWasmSlot low, CWasmSlot high) { return (unsigned __int128)high << 64 | low; }
#define WIDE_SUM(name, operator)                                                              \
    OPERATION(name) {                                                                         \
        CWasmWord second = *pc++;                                                             \
        unsigned __int128 result =                                                            \
            joined(B, C) operator joined(fp[second & 0xffff], fp[(second >> 16) & 0xffff]);   \
        A = (uint64_t)result;                                                                 \
        (&A)[1] = (uint64_t)(result >> 64);                                                   \
        NEXT;                                                                                 \
    }
WIDE_SUM(i64Add128, +)
WIDE_SUM(i64Sub128, -)
#define WIDE_PRODUCT(name, widened)                                                           \
    OPERATION(name) {                                                                         \
        unsigned __int128 result = (unsigned __int128)(widened B * widened C);                    \
        A = (uint64_t)result;                                                                 \
        (&A)[1] = (uint64_t)(result >> 64);                                                   \
        NEXT;                                                                                 \
    }
WIDE_PRODUCT(i64MulWideS, (__int128)(int64_t))
WIDE_PRODUCT(i64MulWideU, (unsigned __int128))

/* Integers: widths */
UNARY(i32WrapI64, U32(x))
UNARY(i64ExtendI32S, (uint64_t)(int64_t)S32(x))
UNARY(i64ExtendI32U, U32(x))
UNARY(i32Extend8S, OF_S32((int8_t)x))
UNARY(i32Extend16S, OF_S32((int16_t)x))
UNARY(i64Extend8S, (uint64_t)(int64_t)(int8_t)x)
UNARY(i64Extend16S, (uint64_t)(int64_t)(int16_t)x)
UNARY(i64Extend32S, (uint64_t)(int64_t)S32(x))

/* A float result is stored at once and a NaN is mended behind it, by a branch that is hardly ever taken: choosing between
 * the two (cmov) would make every result wait for the comparison. */
#define STORE_f32(value)                          \
    float result = (value);                       \
    uint32_t bits;                                \
    memcpy(&bits, &result, sizeof bits);          \
    A = bits;                                     \
    if (__builtin_expect(result != result, 0)) A = 0x7fc00000u;
#define STORE_f64(value)                          \
    double result = (value);                      \
    memcpy(&A, &result, sizeof result);           \
    if (__builtin_expect(result != result, 0)) A = 0x7ff8000000000000u;
#define ARITHMETIC(name, type, as, operator)      \
    OPERATION(name) {                             \
        STORE_##type(as(B) operator as(C))        \
        NEXT;                                     \
    }

/* A product and a sum, each rounded. A NaN between the two would give the same one in the end. */
#define WITH_PRODUCT(name, expression)            \
    OPERATION(name) {                             \
        double product = as_f64(B) * as_f64(C);   \
        double other = as_f64(fp[*pc++]);         \
        STORE_f64(expression)                     \
        NEXT;                                     \
    }
WITH_PRODUCT(f64MulAdd, product + other)
WITH_PRODUCT(f64MulSub, product - other)
WITH_PRODUCT(f64SubMul, other - product)

/* With a float in memory for their right operand. */
#define WITH_LOAD(name, operator)                 \
    OPERATION(name) {                             \
        CWasmWord place = *pc++;                  \
        uint64_t at = (uint32_t)(C + (place >> 32)) + (place & 0xffffffff); \
        double loaded;                            \
        if (at + sizeof loaded > size) STOP(cwasmMemoryOutOfBounds); \
        memcpy(&loaded, memory + at, sizeof loaded); \
        STORE_f64(as_f64(B) operator loaded)      \
        NEXT;                                     \
    }
WITH_LOAD(f64AddLoad, +)
WITH_LOAD(f64SubLoad, -)
WITH_LOAD(f64MulLoad, *)

/* Floats. fmin and fmax of 4.3.3: NaN if either is, and -0 below +0, which their bits joined give. */
#define FLOATS(type, of, as, sign, sqrt, ceil, floor, trunc, rint)                               \
    BINARY(type##Eq, as(x) == as(y))                                                             \
    BINARY(type##Ne, as(x) != as(y))                                                             \
    BINARY(type##Lt, as(x) < as(y))                                                              \
    BINARY(type##Gt, as(x) > as(y))                                                              \
    BINARY(type##Le, as(x) <= as(y))                                                             \
    BINARY(type##Ge, as(x) >= as(y))                                                             \
    ARITHMETIC(type##Add, type, as, +)                                                           \
    ARITHMETIC(type##Sub, type, as, -)                                                           \
    ARITHMETIC(type##Mul, type, as, *)                                                           \
    ARITHMETIC(type##Div, type, as, /)                                                           \
    BINARY(type##Min, as(x) == as(y) ? x | y : as(x) < as(y) ? x : as(y) < as(x) ? y : of(as(x) + as(y))) \
    BINARY(type##Max, as(x) == as(y) ? x & y : as(x) > as(y) ? x : as(y) > as(x) ? y : of(as(x) + as(y))) \
    BINARY(type##Copysign, (x & ~(sign)) | (y & (sign)))                                         \
    UNARY(type##Abs, x & ~(sign))                                                                \
    UNARY(type##Neg, x ^ (sign))                                                                 \
    UNARY(type##Sqrt, of(sqrt(as(x))))                                                           \
    UNARY(type##Ceil, of(ceil(as(x))))                                                           \
    UNARY(type##Floor, of(floor(as(x))))                                                         \
    UNARY(type##Trunc, of(trunc(as(x))))                                                         \
    UNARY(type##Nearest, of(rint(as(x))))
FLOATS(f32, of_f32, as_f32, (uint64_t)1 << 31, __builtin_sqrtf, __builtin_ceilf, __builtin_floorf, __builtin_truncf,
       __builtin_rintf)
FLOATS(f64, of_f64, as_f64, (uint64_t)1 << 63, __builtin_sqrt, __builtin_ceil, __builtin_floor, __builtin_trunc,
       __builtin_rint)

/* Between integers and floats */
UNARY(f32ConvertI32S, of_f32((float)S32(x)))
UNARY(f32ConvertI32U, of_f32((float)U32(x)))
UNARY(f32ConvertI64S, of_f32((float)S64(x)))
UNARY(f32ConvertI64U, of_f32((float)x))
UNARY(f32DemoteF64, of_f32((float)as_f64(x)))
UNARY(f64ConvertI32S, of_f64((double)S32(x)))
UNARY(f64ConvertI32U, of_f64((double)U32(x)))
UNARY(f64ConvertI64S, of_f64((double)S64(x)))
UNARY(f64ConvertI64U, of_f64((double)x))
UNARY(f64PromoteF32, of_f64((double)as_f32(x)))
UNARY(i32ReinterpretF32, x)
UNARY(i64ReinterpretF64, x)
UNARY(f32ReinterpretI32, x)
UNARY(f64ReinterpretI64, x)

/* The integer part of a float, where it fits; else a trap, or (Sat) the nearest integer, 0 for NaN. A float of 32 bits is
 * a double exactly, and so are the bounds. */
#define TRUNCATION(to, from, as, integer, fits_below, above, lowest, highest)          \
    OPERATION(to##Trunc##from) {                                                       \
        double x = (double)as(B);                                                      \
        if (x != x) STOP(cwasmInvalidConversionToInteger);                             \
        if (!(fits_below && x < above)) STOP(cwasmIntegerOverflow);                    \
        A = integer x;                                                                \
        NEXT;                                                                          \
    }                                                                                  \
    OPERATION(to##TruncSat##from) {                                                    \
        double x = (double)as(B);                                                      \
        A = x != x ? 0 : !(fits_below) ? integer lowest : x < above ? integer x : integer highest; \
        NEXT;                                                                          \
    }
#define TRUNCATIONS(from, as)                                                                                  \
    TRUNCATION(i32, from##S, as, (uint32_t)(int32_t), x > -2147483649.0, 2147483648.0, INT32_MIN, INT32_MAX)  \
    TRUNCATION(i32, from##U, as, (uint32_t), x > -1.0, 4294967296.0, 0, UINT32_MAX)                           \
    TRUNCATION(i64, from##S, as, (uint64_t)(int64_t), x >= -9223372036854775808.0, 9223372036854775808.0,      \
               INT64_MIN, INT64_MAX)                                                                           \
    TRUNCATION(i64, from##U, as, (uint64_t), x > -1.0, 18446744073709551616.0, 0, UINT64_MAX)
TRUNCATIONS(F32, as_f32)
TRUNCATIONS(F64, as_f64)
