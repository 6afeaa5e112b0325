extension Math {
    /// e^x. At most 1 ulp from the true value; +∞ from 709.7827… on, 0 below −745.1332…; exp(±0) = 1.
    ///
    /// Additive reduction by multiples of log 2 in two parts (Cody and Waite, "Software manual for the elementary
    /// functions", 1980), then 1 + r + r²/2 + r³ P(r), whose first three terms are carried with their rounding errors.
    public static func exp(_ x: Double) -> Double {
        guard x < 710 else { return x.isNaN ? .nan : .infinity }
        guard x > -746 else { return 0 }
        return ReducedExponential(x).value
    }

    /// e^x − 1, accurate where it is small. At most 1 ulp from the true value; expm1(±0) = ±0, −1 towards −∞.
    public static func expm1(_ x: Double) -> Double {
        guard x < 710 else { return x.isNaN ? .nan : .infinity }
        guard x > -38 else { return -1 }
        // x²/2 is less than half an ulp, and the squares below might be subnormal.
        guard x.magnitude >= 0x1p-54 else { return x }
        let power = ReducedExponential(x)
        if power.exponent == 0 { return power.high + power.low }
        if power.exponent > 100 { return power.value }
        // 2^k (1 − 2^−k + high + low)
        let whole = DoubleDouble.sum(1, -powerOfTwo(-power.exponent))
        let sum = DoubleDouble.sum(whole.high, power.high)
        return scaled(sum.high + (sum.low + (whole.low + power.low)), power.exponent)
    }
}

/// e^x as 2^exponent (1 + high + low), with an error of about 2^−59.
struct ReducedExponential {
    let exponent: Int32
    let high: Double
    let low: Double

    /// e^(x + rest) for |x| < 2000 and a rest of at most an ulp of x or so: its square does not count.
    init(_ x: Double, _ rest: Double = 0) {
        // Adding 1.5 × 2^52 rounds to an integer and leaves it in the lowest bits.
        let shifted = x * 0x1.71547652b82fep0 + 0x1.8p52
        let k = shifted - 0x1.8p52
        exponent = Int32(truncatingIfNeeded: Int64(bitPattern: shifted.bitPattern))
        // The first product and the first difference are exact.
        let r = DoubleDouble.sum(x - k * Polynomials.ln2High, -k * Polynomials.ln2Low)
        // r² = head² + (r + head)(r − head); the head has 26 bits, its square is exact.
        let head = Double(bitPattern: r.high.bitPattern & 0xffff_ffff_f800_0000)
        let square = head * head
        let squareRest = (r.high + head) * (r.high - head)
        let sum = DoubleDouble.fastSum(r.high, 0.5 * square)
        let cubic = r.high * (square + squareRest) * Polynomials.exponentialRest(r.high)
        high = sum.high
        let tail = r.low + rest
        low = sum.low + (0.5 * squareRest + (cubic + (tail + tail * (sum.high + cubic))))
    }

    /// 1 + high + low, at least 0.7 and at most 1.42.
    var significand: DoubleDouble {
        let sum = DoubleDouble.fastSum(1, high)
        return DoubleDouble.fastSum(sum.high, sum.low + low)
    }

    var value: Double { Math.scaled(significand.high, exponent) }
}
