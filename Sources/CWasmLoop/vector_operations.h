/*
 * The operations on vectors with their opcodes in the binary format, behind the prefix 0xfd (WebAssembly 2.0, 5.4.9). In
 * register code they have the same numbers from CWASM_VECTORS on.
 */
#define VECTOR_OPERATIONS(X) \
    X(v128Load, 0) X(v128Load8x8S, 1) X(v128Load8x8U, 2) X(v128Load16x4S, 3) X(v128Load16x4U, 4) X(v128Load32x2S, 5) \
    X(v128Load32x2U, 6) X(v128Load8Splat, 7) X(v128Load16Splat, 8) X(v128Load32Splat, 9) X(v128Load64Splat, 10) \
    X(v128Store, 11) X(v128Const, 12) X(i8x16Shuffle, 13) X(i8x16Swizzle, 14) X(i8x16Splat, 15) X(i16x8Splat, 16) \
    X(i32x4Splat, 17) X(i64x2Splat, 18) X(f32x4Splat, 19) X(f64x2Splat, 20) X(i8x16ExtractLaneS, 21) \
    X(i8x16ExtractLaneU, 22) X(i8x16ReplaceLane, 23) X(i16x8ExtractLaneS, 24) X(i16x8ExtractLaneU, 25) \
    X(i16x8ReplaceLane, 26) X(i32x4ExtractLane, 27) X(i32x4ReplaceLane, 28) X(i64x2ExtractLane, 29) \
    X(i64x2ReplaceLane, 30) X(f32x4ExtractLane, 31) X(f32x4ReplaceLane, 32) X(f64x2ExtractLane, 33) \
    X(f64x2ReplaceLane, 34) X(i8x16Eq, 35) X(i8x16Ne, 36) X(i8x16LtS, 37) X(i8x16LtU, 38) X(i8x16GtS, 39) \
    X(i8x16GtU, 40) X(i8x16LeS, 41) X(i8x16LeU, 42) X(i8x16GeS, 43) X(i8x16GeU, 44) X(i16x8Eq, 45) X(i16x8Ne, 46) \
    X(i16x8LtS, 47) X(i16x8LtU, 48) X(i16x8GtS, 49) X(i16x8GtU, 50) X(i16x8LeS, 51) X(i16x8LeU, 52) X(i16x8GeS, 53) \
    X(i16x8GeU, 54) X(i32x4Eq, 55) X(i32x4Ne, 56) X(i32x4LtS, 57) X(i32x4LtU, 58) X(i32x4GtS, 59) X(i32x4GtU, 60) \
    X(i32x4LeS, 61) X(i32x4LeU, 62) X(i32x4GeS, 63) X(i32x4GeU, 64) X(f32x4Eq, 65) X(f32x4Ne, 66) X(f32x4Lt, 67) \
    X(f32x4Gt, 68) X(f32x4Le, 69) X(f32x4Ge, 70) X(f64x2Eq, 71) X(f64x2Ne, 72) X(f64x2Lt, 73) X(f64x2Gt, 74) \
    X(f64x2Le, 75) X(f64x2Ge, 76) X(v128Not, 77) X(v128And, 78) X(v128Andnot, 79) X(v128Or, 80) X(v128Xor, 81) \
    X(v128Bitselect, 82) X(v128AnyTrue, 83) X(v128Load8Lane, 84) X(v128Load16Lane, 85) X(v128Load32Lane, 86) \
    X(v128Load64Lane, 87) X(v128Store8Lane, 88) X(v128Store16Lane, 89) X(v128Store32Lane, 90) X(v128Store64Lane, 91) \
    X(v128Load32Zero, 92) X(v128Load64Zero, 93) X(f32x4DemoteF64x2Zero, 94) X(f64x2PromoteLowF32x4, 95) \
    X(i8x16Abs, 96) X(i8x16Neg, 97) X(i8x16Popcnt, 98) X(i8x16AllTrue, 99) X(i8x16Bitmask, 100) \
    X(i8x16NarrowI16x8S, 101) X(i8x16NarrowI16x8U, 102) X(f32x4Ceil, 103) X(f32x4Floor, 104) X(f32x4Trunc, 105) \
    X(f32x4Nearest, 106) X(i8x16Shl, 107) X(i8x16ShrS, 108) X(i8x16ShrU, 109) X(i8x16Add, 110) X(i8x16AddSatS, 111) \
    X(i8x16AddSatU, 112) X(i8x16Sub, 113) X(i8x16SubSatS, 114) X(i8x16SubSatU, 115) X(f64x2Ceil, 116) \
    X(f64x2Floor, 117) X(i8x16MinS, 118) X(i8x16MinU, 119) X(i8x16MaxS, 120) X(i8x16MaxU, 121) X(f64x2Trunc, 122) \
    X(i8x16AvgrU, 123) X(i16x8ExtaddPairwiseI8x16S, 124) X(i16x8ExtaddPairwiseI8x16U, 125) \
    X(i32x4ExtaddPairwiseI16x8S, 126) X(i32x4ExtaddPairwiseI16x8U, 127) X(i16x8Abs, 128) X(i16x8Neg, 129) \
    X(i16x8Q15mulrSatS, 130) X(i16x8AllTrue, 131) X(i16x8Bitmask, 132) X(i16x8NarrowI32x4S, 133) \
    X(i16x8NarrowI32x4U, 134) X(i16x8ExtendLowI8x16S, 135) X(i16x8ExtendHighI8x16S, 136) \
    X(i16x8ExtendLowI8x16U, 137) X(i16x8ExtendHighI8x16U, 138) X(i16x8Shl, 139) X(i16x8ShrS, 140) X(i16x8ShrU, 141) \
    X(i16x8Add, 142) X(i16x8AddSatS, 143) X(i16x8AddSatU, 144) X(i16x8Sub, 145) X(i16x8SubSatS, 146) \
    X(i16x8SubSatU, 147) X(f64x2Nearest, 148) X(i16x8Mul, 149) X(i16x8MinS, 150) X(i16x8MinU, 151) X(i16x8MaxS, 152) \
    X(i16x8MaxU, 153) X(i16x8AvgrU, 155) X(i16x8ExtmulLowI8x16S, 156) X(i16x8ExtmulHighI8x16S, 157) \
    X(i16x8ExtmulLowI8x16U, 158) X(i16x8ExtmulHighI8x16U, 159) X(i32x4Abs, 160) X(i32x4Neg, 161) \
    X(i32x4AllTrue, 163) X(i32x4Bitmask, 164) X(i32x4ExtendLowI16x8S, 167) X(i32x4ExtendHighI16x8S, 168) \
    X(i32x4ExtendLowI16x8U, 169) X(i32x4ExtendHighI16x8U, 170) X(i32x4Shl, 171) X(i32x4ShrS, 172) X(i32x4ShrU, 173) \
    X(i32x4Add, 174) X(i32x4Sub, 177) X(i32x4Mul, 181) X(i32x4MinS, 182) X(i32x4MinU, 183) X(i32x4MaxS, 184) \
    X(i32x4MaxU, 185) X(i32x4DotI16x8S, 186) X(i32x4ExtmulLowI16x8S, 188) X(i32x4ExtmulHighI16x8S, 189) \
    X(i32x4ExtmulLowI16x8U, 190) X(i32x4ExtmulHighI16x8U, 191) X(i64x2Abs, 192) X(i64x2Neg, 193) \
    X(i64x2AllTrue, 195) X(i64x2Bitmask, 196) X(i64x2ExtendLowI32x4S, 199) X(i64x2ExtendHighI32x4S, 200) \
    X(i64x2ExtendLowI32x4U, 201) X(i64x2ExtendHighI32x4U, 202) X(i64x2Shl, 203) X(i64x2ShrS, 204) X(i64x2ShrU, 205) \
    X(i64x2Add, 206) X(i64x2Sub, 209) X(i64x2Mul, 213) X(i64x2Eq, 214) X(i64x2Ne, 215) X(i64x2LtS, 216) \
    X(i64x2GtS, 217) X(i64x2LeS, 218) X(i64x2GeS, 219) X(i64x2ExtmulLowI32x4S, 220) X(i64x2ExtmulHighI32x4S, 221) \
    X(i64x2ExtmulLowI32x4U, 222) X(i64x2ExtmulHighI32x4U, 223) X(f32x4Abs, 224) X(f32x4Neg, 225) X(f32x4Sqrt, 227) \
    X(f32x4Add, 228) X(f32x4Sub, 229) X(f32x4Mul, 230) X(f32x4Div, 231) X(f32x4Min, 232) X(f32x4Max, 233) \
    X(f32x4Pmin, 234) X(f32x4Pmax, 235) X(f64x2Abs, 236) X(f64x2Neg, 237) X(f64x2Sqrt, 239) X(f64x2Add, 240) \
    X(f64x2Sub, 241) X(f64x2Mul, 242) X(f64x2Div, 243) X(f64x2Min, 244) X(f64x2Max, 245) X(f64x2Pmin, 246) \
    X(f64x2Pmax, 247) X(i32x4TruncSatF32x4S, 248) X(i32x4TruncSatF32x4U, 249) X(f32x4ConvertI32x4S, 250) \
    X(f32x4ConvertI32x4U, 251) X(i32x4TruncSatF64x2SZero, 252) X(i32x4TruncSatF64x2UZero, 253) \
    X(f64x2ConvertLowI32x4S, 254) X(f64x2ConvertLowI32x4U, 255)
