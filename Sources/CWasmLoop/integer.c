/* Integers (WebAssembly 2.0, 4.3.2). */
#include "handlers.h"

#define INTEGER(name, expression) UNARY(name, i, i, expression)
#define INTEGERS(name, expression) BINARY(name, i, i, expression)
/* With a constant for its right operand. */
#define SMALL_FORM(suffix, X, RESULT, name, expression)     \
    OPERATION(name##suffix) {                                  \
        CWasmSlot x = X##_i(B), y = (uint64_t)CONSTANT_C;      \
        RESULT##_i(expression)                                 \
        NEXT;                                                  \
    }
#define CONSTANT(name, expression) R1(SMALL_FORM, name, expression)

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
COMPARISONS(i32, , int32_t, uint32_t, INTEGERS)
COMPARISONS(i32, K, int32_t, uint32_t, CONSTANT)
COMPARISONS(i64, , int64_t, uint64_t, INTEGERS)
INTEGER(i32Eqz, U32(x) == 0)
INTEGER(i64Eqz, x == 0)

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
#define WIDE_FORM(suffix, X, RESULT, name, expression)         \
    OPERATION(name##suffix) {                                  \
        CWasmSlot x = X##_i(B), y = SECOND;                    \
        RESULT##_i(expression)                                 \
        NEXT_2;                                                \
    }
#define WIDE_CONSTANT(name, expression) R1(WIDE_FORM, name, expression)
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

INTEGER(i32Clz, U32(x) == 0 ? 32 : (uint64_t)__builtin_clz(U32(x)))
INTEGER(i32Ctz, U32(x) == 0 ? 32 : (uint64_t)__builtin_ctz(U32(x)))
INTEGER(i32Popcnt, (uint64_t)__builtin_popcount(U32(x)))
INTEGERS(i32Add, U32(x) + U32(y))
INTEGERS(i32Sub, U32(x) - U32(y))
INTEGERS(i32Mul, U32(x) * U32(y))
INTEGERS(i32And, U32(x) & U32(y))
INTEGERS(i32Or, U32(x) | U32(y))
INTEGERS(i32Xor, U32(x) ^ U32(y))
INTEGERS(i32Shl, U32(x) << (y & 31))
INTEGERS(i32ShrS, OF_S32(S32(x) >> (y & 31)))
INTEGERS(i32ShrU, U32(x) >> (y & 31))
INTEGERS(i32Rotl, __builtin_rotateleft32(U32(x), U32(y)))
INTEGERS(i32Rotr, __builtin_rotateright32(U32(x), U32(y)))

INTEGER(i64Clz, x == 0 ? 64 : (uint64_t)__builtin_clzll(x))
INTEGER(i64Ctz, x == 0 ? 64 : (uint64_t)__builtin_ctzll(x))
INTEGER(i64Popcnt, (uint64_t)__builtin_popcountll(x))
INTEGERS(i64Add, x + y)
INTEGERS(i64Sub, x - y)
INTEGERS(i64Mul, x * y)
INTEGERS(i64And, x & y)
INTEGERS(i64Or, x | y)
INTEGERS(i64Xor, x ^ y)
INTEGERS(i64Shl, x << (y & 63))
INTEGERS(i64ShrS, (uint64_t)(S64(x) >> (y & 63)))
INTEGERS(i64ShrU, x >> (y & 63))
INTEGERS(i64Rotl, __builtin_rotateleft64(x, y))
INTEGERS(i64Rotr, __builtin_rotateright64(x, y))

/* Division: by zero traps, and so does the quotient that does not fit; its remainder is 0. */
#define DIVISION_FORM(suffix, X, Y, RESULT, name, type, overflows, otherwise) \
    OPERATION(name##suffix) {                                                 \
        type x = (type)X##_i(B), y = (type)Y##_i(C);                          \
        if (y == 0) STOP(cwasmIntegerDivideByZero);                           \
        if (overflows) STOP(cwasmIntegerOverflow);                            \
        RESULT##_i(otherwise)                                                 \
        NEXT;                                                                 \
    }
#define DIVISION(name, type, overflows, otherwise) R2(DIVISION_FORM, name, type, overflows, otherwise)
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
        CWasmWord second = SECOND;                                                            \
        unsigned __int128 result =                                                            \
            joined(B, C) operator joined(fp[second & 0xffff], fp[(second >> 16) & 0xffff]);   \
        A = (uint64_t)result;                                                                 \
        (&A)[1] = (uint64_t)(result >> 64);                                                   \
        NEXT_2;                                                                               \
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
INTEGER(i32WrapI64, U32(x))
INTEGER(i64ExtendI32S, (uint64_t)(int64_t)S32(x))
INTEGER(i64ExtendI32U, U32(x))
INTEGER(i32Extend8S, OF_S32((int8_t)x))
INTEGER(i32Extend16S, OF_S32((int16_t)x))
INTEGER(i64Extend8S, (uint64_t)(int64_t)(int8_t)x)
INTEGER(i64Extend16S, (uint64_t)(int64_t)(int16_t)x)
INTEGER(i64Extend32S, (uint64_t)(int64_t)S32(x))

