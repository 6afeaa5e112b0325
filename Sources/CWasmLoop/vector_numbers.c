/* The operations on vectors that vectors/ has for both tiers, between slots. */
#include "vector.h"

#define NAMED_UNARY(name) OPERATION(name) { put_v128(&A, name(get_v128(&B))); NEXT; }
#define NAMED_BINARY(name) OPERATION(name) { put_v128(&A, name(get_v128(&B), get_v128(&C))); NEXT; }
#define NAMED_SHIFT(name) OPERATION(name) { put_v128(&A, name(get_v128(&B), (i32)C)); NEXT; }
#define NAMED_TEST(name) OPERATION(name) { A = name(get_v128(&B)); NEXT; }
/* What gives a NaN gives the canonical one. */
#define FLOAT_UNARY(name, shape) OPERATION(name) { put_v128(&A, canonical_##shape(name(get_v128(&B)))); NEXT; }
#define FLOAT_BINARY(name, shape) \
    OPERATION(name) { put_v128(&A, canonical_##shape(name(get_v128(&B), get_v128(&C)))); NEXT; }

#define EQUALITY(shape) NAMED_BINARY(shape##Eq) NAMED_BINARY(shape##Ne)
#define ORDER(shape, sign)      \
    NAMED_BINARY(shape##Lt##sign) NAMED_BINARY(shape##Gt##sign) NAMED_BINARY(shape##Le##sign) NAMED_BINARY(shape##Ge##sign)
#define INTEGER(shape)                                                                                  \
    EQUALITY(shape) ORDER(shape, S) NAMED_UNARY(shape##Abs) NAMED_UNARY(shape##Neg)                     \
    NAMED_BINARY(shape##Add) NAMED_BINARY(shape##Sub)                                                   \
    NAMED_SHIFT(shape##Shl) NAMED_SHIFT(shape##ShrS) NAMED_SHIFT(shape##ShrU)                           \
    NAMED_TEST(shape##AllTrue) NAMED_TEST(shape##Bitmask)
#define SMALL_INTEGER(shape)                                                                            \
    INTEGER(shape) ORDER(shape, U) NAMED_BINARY(shape##MinS) NAMED_BINARY(shape##MinU)                  \
    NAMED_BINARY(shape##MaxS) NAMED_BINARY(shape##MaxU)
#define SATURATING_INTEGER(shape)                                                                       \
    SMALL_INTEGER(shape) NAMED_BINARY(shape##AddSatS) NAMED_BINARY(shape##AddSatU)                      \
    NAMED_BINARY(shape##SubSatS) NAMED_BINARY(shape##SubSatU) NAMED_BINARY(shape##AvgrU)
#define NARROWER(to, from) NAMED_BINARY(to##Narrow##from##S) NAMED_BINARY(to##Narrow##from##U)
#define WIDER_SIGN(to, from)                                                                            \
    NAMED_UNARY(to##ExtendLow##from) NAMED_UNARY(to##ExtendHigh##from)                                  \
    NAMED_BINARY(to##ExtmulLow##from) NAMED_BINARY(to##ExtmulHigh##from)
#define WIDER(to, from) WIDER_SIGN(to, from##S) WIDER_SIGN(to, from##U)
#define PAIRWISE(to, from) NAMED_UNARY(to##ExtaddPairwise##from##S) NAMED_UNARY(to##ExtaddPairwise##from##U)
#define FLOATING(shape)                                                                                 \
    EQUALITY(shape) ORDER(shape, ) NAMED_UNARY(shape##Abs) NAMED_UNARY(shape##Neg)                      \
    FLOAT_BINARY(shape##Add, shape) FLOAT_BINARY(shape##Sub, shape)                                     \
    FLOAT_BINARY(shape##Mul, shape) FLOAT_BINARY(shape##Div, shape)                                     \
    NAMED_BINARY(shape##Min) NAMED_BINARY(shape##Max) NAMED_BINARY(shape##Pmin) NAMED_BINARY(shape##Pmax) \
    FLOAT_UNARY(shape##Sqrt, shape) FLOAT_UNARY(shape##Ceil, shape) FLOAT_UNARY(shape##Floor, shape)    \
    FLOAT_UNARY(shape##Trunc, shape) FLOAT_UNARY(shape##Nearest, shape)

NAMED_UNARY(v128Not)
NAMED_BINARY(v128And)
NAMED_BINARY(v128Andnot)
NAMED_BINARY(v128Or)
NAMED_BINARY(v128Xor)
NAMED_TEST(v128AnyTrue)
OPERATION(v128Bitselect) {
    put_v128(&A, v128Bitselect(get_v128(&B), get_v128(&C), get_v128(&fp[SECOND])));
    NEXT_2;
}
NAMED_BINARY(i8x16Swizzle)

SATURATING_INTEGER(i8x16)
SATURATING_INTEGER(i16x8)
SMALL_INTEGER(i32x4)
INTEGER(i64x2)
NAMED_UNARY(i8x16Popcnt)
NAMED_BINARY(i16x8Q15mulrSatS)
NAMED_BINARY(i16x8Mul)
NAMED_BINARY(i32x4Mul)
NAMED_BINARY(i64x2Mul)
NAMED_BINARY(i32x4DotI16x8S)
NARROWER(i8x16, I16x8)
NARROWER(i16x8, I32x4)
WIDER(i16x8, I8x16)
WIDER(i32x4, I16x8)
WIDER(i64x2, I32x4)
PAIRWISE(i16x8, I8x16)
PAIRWISE(i32x4, I16x8)

FLOATING(f32x4)
FLOATING(f64x2)
NAMED_UNARY(f32x4ConvertI32x4S)
NAMED_UNARY(f32x4ConvertI32x4U)
NAMED_UNARY(f64x2ConvertLowI32x4S)
NAMED_UNARY(f64x2ConvertLowI32x4U)
FLOAT_UNARY(f64x2PromoteLowF32x4, f64x2)
FLOAT_UNARY(f32x4DemoteF64x2Zero, f32x4)
NAMED_UNARY(i32x4TruncSatF32x4S)
NAMED_UNARY(i32x4TruncSatF32x4U)
NAMED_UNARY(i32x4TruncSatF64x2SZero)
NAMED_UNARY(i32x4TruncSatF64x2UZero)
