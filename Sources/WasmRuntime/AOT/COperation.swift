/// The numeric instructions in C (Sources/CWasmNative/text/cwasm_operations.h): $x and $y stand for the operands, $t for
/// what a function that may trap takes first.
enum COperation {
    static func text(_ opcode: UInt8) -> StaticString { plain[Int(opcode) - 0x45] }

    /// Whether the result may be a NaN that is not canonical.
    static func isRaw(_ opcode: UInt8) -> Bool {
        switch opcode {
        case 0x8d...0x97, 0x9b...0xa5, 0xb6, 0xbb: true
        default: false
        }
    }

    /// Whether the bits of a NaN among the operands matter.
    static func seesBits(_ opcode: UInt8) -> Bool {
        switch opcode {
        case 0x8b, 0x8c, 0x98, 0x99, 0x9a, 0xa6, 0xbc, 0xbd: true
        default: false
        }
    }

    static func expand(_ template: StaticString, x: String, y: String, site: Int) -> String {
        var result = ""
        for (place, part) in "\(template)".split(separator: "$", omittingEmptySubsequences: false).enumerated() {
            guard place > 0, let mark = part.first else {
                result += part
                continue
            }
            result += mark == "x" ? x : mark == "y" ? y : "m, s, \(site)"
            result += part.dropFirst()
        }
        return result
    }

    /// In the order of the opcodes 0x45…0xc4.
    private static let plain: [StaticString] = [
        // i32 and i64 comparisons
        "$x == 0", "$x == $y", "$x != $y", "(int32_t)$x < (int32_t)$y", "$x < $y", "(int32_t)$x > (int32_t)$y",
        "$x > $y", "(int32_t)$x <= (int32_t)$y", "$x <= $y", "(int32_t)$x >= (int32_t)$y", "$x >= $y", "$x == 0",
        "$x == $y", "$x != $y", "(int64_t)$x < (int64_t)$y", "$x < $y", "(int64_t)$x > (int64_t)$y", "$x > $y",
        "(int64_t)$x <= (int64_t)$y", "$x <= $y", "(int64_t)$x >= (int64_t)$y", "$x >= $y",
        // float comparisons
        "$x == $y", "$x != $y", "$x < $y", "$x > $y", "$x <= $y", "$x >= $y", "$x == $y", "$x != $y", "$x < $y",
        "$x > $y", "$x <= $y", "$x >= $y",
        // i32 arithmetic
        "clz32($x)", "ctz32($x)", "popcnt32($x)", "$x + $y", "$x - $y", "$x * $y", "div_s32($t, $x, $y)",
        "div_u32($t, $x, $y)", "rem_s32($t, $x, $y)", "rem_u32($t, $x, $y)", "$x & $y", "$x | $y", "$x ^ $y",
        "$x << ($y & 31)", "(i32)((int32_t)$x >> ($y & 31))", "$x >> ($y & 31)", "rotl32($x, $y)", "rotr32($x, $y)",
        // i64 arithmetic
        "clz64($x)", "ctz64($x)", "popcnt64($x)", "$x + $y", "$x - $y", "$x * $y", "div_s64($t, $x, $y)",
        "div_u64($t, $x, $y)", "rem_s64($t, $x, $y)", "rem_u64($t, $x, $y)", "$x & $y", "$x | $y", "$x ^ $y",
        "$x << ($y & 63)", "(i64)((int64_t)$x >> ($y & 63))", "$x >> ($y & 63)", "rotl64($x, $y)", "rotr64($x, $y)",
        // f32 arithmetic
        "abs32($x)", "neg32($x)", "ceil32($x)", "floor32($x)", "trunc32($x)", "nearest32($x)", "sqrt32($x)",
        "$x + $y", "$x - $y", "$x * $y", "$x / $y", "min32($x, $y)", "max32($x, $y)", "copysign32($x, $y)",
        // f64 arithmetic
        "abs64($x)", "neg64($x)", "ceil64($x)", "floor64($x)", "trunc64($x)", "nearest64($x)", "sqrt64($x)",
        "$x + $y", "$x - $y", "$x * $y", "$x / $y", "min64($x, $y)", "max64($x, $y)", "copysign64($x, $y)",
        // conversions
        "(i32)$x", "trunc_i32_s($t, $x)", "trunc_i32_u($t, $x)", "trunc_i32_s($t, $x)", "trunc_i32_u($t, $x)",
        "(i64)(int64_t)(int32_t)$x", "(i64)$x", "trunc_i64_s($t, $x)", "trunc_i64_u($t, $x)", "trunc_i64_s($t, $x)",
        "trunc_i64_u($t, $x)", "(f32)(int32_t)$x", "(f32)$x", "(f32)(int64_t)$x", "(f32)$x", "(f32)$x",
        "(f64)(int32_t)$x", "(f64)$x", "(f64)(int64_t)$x", "(f64)$x", "(f64)$x", "bits32($x)", "bits64($x)",
        "f32_of($x)", "f64_of($x)",
        // sign extension
        "(i32)(int32_t)(int8_t)$x", "(i32)(int32_t)(int16_t)$x", "(i64)(int64_t)(int8_t)$x",
        "(i64)(int64_t)(int16_t)$x", "(i64)(int64_t)(int32_t)$x",
    ]

    /// Of 0xfc 0…7.
    static let saturating: [StaticString] = [
        "trunc_sat_i32_s($x)", "trunc_sat_i32_u($x)", "trunc_sat_i32_s($x)", "trunc_sat_i32_u($x)",
        "trunc_sat_i64_s($x)", "trunc_sat_i64_u($x)", "trunc_sat_i64_s($x)", "trunc_sat_i64_u($x)",
    ]
}
