/// The square root, correctly rounded, by integer arithmetic.
///
/// The processor's instruction gives the same bits; but where the compiler cannot rule out a negative number it calls
/// `sqrt` of libm beside it, and the core calls no libm.
enum SquareRoot {
    /// √value; 0 for zero and below, infinity for infinity. Never NaN for a value that is not.
    static func of(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return value > 0 ? .infinity : 0 }
        // value = significand × 2^exponent, the significand an integer below 2^54 and the exponent even.
        var significand = value.significandBitPattern
        var exponent = Int(value.exponentBitPattern) - 1075
        if value.isNormal { significand |= 1 << 52 } else { exponent += 1 }
        let shift = significand.leadingZeroBitCount - 11
        significand <<= UInt64(shift)
        exponent -= shift
        if exponent & 1 != 0 {
            significand <<= 1
            exponent -= 1
        }
        // Of 109 or 110 bits: the root has 55, two more than are kept.
        var rest = UInt128(significand) << 56
        var root: UInt128 = 0
        var bit: UInt128 = 1 << 108
        while bit != 0 {
            if rest >= root + bit {
                rest -= root + bit
                root = (root >> 1) + bit
            } else {
                root >>= 1
            }
            bit >>= 2
        }
        // One more bit says whether anything is left below, so that the conversion rounds right.
        let rounded = Double(UInt64(truncatingIfNeeded: root) << 1 | (rest != 0 ? 1 : 0))
        let power = (exponent - 56) / 2 - 1
        return rounded * Double(sign: .plus, exponent: power, significand: 1)
    }
}
