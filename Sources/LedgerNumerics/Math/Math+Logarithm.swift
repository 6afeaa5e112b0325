extension Math {
    /// The natural logarithm. At most 1 ulp from the true value; −∞ for ±0, NaN below 0, log(1) = +0.
    ///
    /// x = 2^e m with √½ ≤ m < √2; log m = 2 artanh s with s = (m − 1)/(m + 1), an odd series in s whose first term is
    /// carried in two doubles.
    public static func log(_ x: Double) -> Double {
        guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
        let parts = ReducedLogarithm(x)
        return parts.logarithm(of: DoubleDouble(parts.significand - 1))
    }

    /// log(1 + x), accurate where it is small. At most 1 ulp from the true value; log1p(±0) = ±0, −∞ for −1, NaN below.
    public static func log1p(_ x: Double) -> Double {
        guard x > -1, x < .infinity else { return x == -1 ? -.infinity : x > 0 ? x : .nan }
        // x²/2 is less than half an ulp, and the squares below might be subnormal.
        guard x.magnitude >= 0x1p-54 else { return x }
        let whole = DoubleDouble.sum(1, x)
        let parts = ReducedLogarithm(whole.high)
        // Beyond 2^1000 the low part is far below an ulp of the logarithm, whatever it is scaled by.
        let rest = whole.low * powerOfTwo(parts.exponent > 1000 ? -1000 : -parts.exponent)
        return parts.logarithm(of: DoubleDouble.sum(parts.significand - 1, rest))
    }
}

extension Math {
    /// log x to a relative error of about 2^−68 for a positive finite x, not below 2^−900 unless its low part is 0.
    static func preciseLogarithm(_ x: DoubleDouble) -> DoubleDouble {
        let parts = ReducedLogarithm(x.high)
        // A low part is only scaled when the exponent is in the range of doubles.
        let rest = x.low == 0 ? 0 : scaled(x.low, -parts.exponent)
        return parts.preciseLogarithm(of: DoubleDouble.sum(parts.significand - 1, rest))
    }
}

/// A positive finite x as 2^exponent × significand, √½ ≤ significand < √2.
struct ReducedLogarithm {
    let exponent: Int32
    let significand: Double

    init(_ x: Double) {
        let subnormal = x < 0x1p-1022
        let bits = Int64(bitPattern: (subnormal ? x * 0x1p54 : x).bitPattern)
        // The arithmetic shift rounds down: the exponent of x/√½.
        let e = (bits &- 0x3fe6_a09e_667f_3bcd) &>> 52
        exponent = Int32(truncatingIfNeeded: subnormal ? e &- 54 : e)
        significand = Double(bitPattern: UInt64(bitPattern: bits &- (e &<< 52)))
    }

    /// s = f/(2 + f) to some 100 bits, where 1 + f is the significand.
    private func ratio(_ f: DoubleDouble) -> DoubleDouble {
        let divisor = DoubleDouble.fastSum(2, f.high)
        let reciprocal = 1 / divisor.high
        let s = f.high * reciprocal
        let product = DoubleDouble.product(s, divisor.high)
        let remainder = (f.high - product.high) - product.low + (f.low - s * (divisor.low + f.low))
        return DoubleDouble(s, remainder * reciprocal)
    }

    /// exponent × log 2 + log(1 + f), rounded once from a value with an error of about 2^−59.
    func logarithm(of f: DoubleDouble) -> Double {
        let s = ratio(f)
        let v = s.high * s.high
        let series = Polynomials.twoThirds.high + v * (Polynomials.twoFifths.high + v * Polynomials.logarithmRest(v))
        let e = Double(exponent)
        let sum = DoubleDouble.fastSum(e * Polynomials.ln2High, 2 * s.high)
        return sum.high + (sum.low + (2 * s.low + (s.high * v * series + e * Polynomials.ln2Low)))
    }

    /// exponent × log 2 + log(1 + f) to a relative error of about 2^−68, for powers and densities.
    func preciseLogarithm(of f: DoubleDouble) -> DoubleDouble {
        let s = ratio(f)
        let v = s * s
        // The coefficients of s³ and s⁵ in two doubles, those beyond in one.
        let fifth = DoubleDouble.fastSum(Polynomials.twoFifths.high, v.high * Polynomials.logarithmRest(v.high))
        let third = Polynomials.twoThirds + v * DoubleDouble(fifth.high, fifth.low + Polynomials.twoFifths.low)
        let e = Double(exponent)
        let wholes = DoubleDouble.fastSum(e * Polynomials.ln2High, e * Polynomials.ln2Low)
        return wholes + (DoubleDouble(2 * s.high, 2 * s.low) + s * v * third)
    }
}
