extension Math {
    /// x^y. At most 1 ulp from the true value, and exact whenever x^y is a double.
    ///
    /// Special values are those of IEEE 754-2019, 9.2.1 (and of C's Annex F): pow(x, ±0) = 1 and pow(1, y) = 1 even for
    /// NaN; NaN for x < 0 with y no integer; pow(−1, ±∞) = 1; 0 and infinities as limits, with the sign of x for odd y.
    ///
    /// e^(y log |x|), with the logarithm to 68 bits and the product exact, so that even a result near the edge of the
    /// range has an exponent that is right to 2^−58.
    public static func pow(_ x: Double, _ y: Double) -> Double {
        if y == 0 || x == 1 { return 1 }
        guard !x.isNaN, !y.isNaN else { return .nan }
        let base = x.magnitude
        let odd = isOddInteger(y)
        if base == 0 || base == .infinity {
            let limit = (base == 0) == (y < 0) ? Double.infinity : 0
            return odd && x.sign == .minus ? -limit : limit
        }
        if x < 0, !odd, !isInteger(y) { return .nan }
        let magnitude = power(base, y)
        return x < 0 && odd ? -magnitude : magnitude
    }

    /// base^y for a positive finite base and y no NaN.
    private static func power(_ base: Double, _ y: Double) -> Double {
        if base == 1 { return 1 }
        // |log base| is between 2^−53 and 745, so that such exponents settle the result by their size.
        if y.magnitude >= 0x1p65 { return (base > 1) == (y > 0) ? .infinity : 0 }
        if y.magnitude < 0x1p-65 { return 1 }
        let exponent = preciseLogarithm(DoubleDouble(base)) * y
        if exponent.high > 710 { return .infinity }
        if exponent.high < -746 { return 0 }
        return ReducedExponential(exponent.high, exponent.low).value
    }

    @inline(__always) private static func isInteger(_ y: Double) -> Bool {
        let size = y.magnitude
        // Doubles from 2^52 on are integers; below, adding and subtracting 2^52 rounds to one.
        return size >= 0x1p52 || (size + 0x1p52) - 0x1p52 == size
    }

    @inline(__always) private static func isOddInteger(_ y: Double) -> Bool {
        // From 2^53 on they are even; and an odd integer's half is none.
        y.magnitude < 0x1p53 && isInteger(y) && !isInteger(0.5 * y)
    }
}
