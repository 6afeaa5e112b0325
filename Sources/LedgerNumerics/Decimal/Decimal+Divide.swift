extension Decimal {
    /// self ÷ other, rounded to 34 digits. An exact quotient has the exponent nearest to the difference of the operands'.
    ///
    /// - Throws: `divisionByZero`; `invalidOperation` for 0 ÷ 0; `overflow`.
    @inline(never)
    public func divided(by other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        try quotient(other, mode).value
    }

    /// The same; adds to the flags what happened to the result.
    public func divided(
        by other: Decimal, rounding mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        let quotient = try quotient(other, mode)
        flags.formUnion(quotient.flags)
        return quotient.value
    }

    @inline(__always)
    private func quotient(_ other: Decimal, _ mode: RoundingMode) throws(DecimalError) -> Rounded {
        let negative = isNegative != other.isNegative
        let ideal = Int(power &- other.power)
        guard !other.isZero else { throw isZero ? .invalidOperation : .divisionByZero }
        guard !isZero else { return try Decimal.rounding(Wide(0), exponent: ideal, negative: negative, mode) }
        let divisor = other.digits
        // So many digits that the quotient has 34 or 35.
        let shift = Decimal.precision &+ Powers.digitCount(divisor) &- Powers.digitCount(digits)
        let (quotient, remainder) = Divisor(divisor).divide(Wide(scaling: digits, by: shift))
        let exponent = ideal &- shift
        if remainder == 0 {
            // Exact: drop zeros down to the ideal exponent.
            let (shorter, zeros) = Decimal.withoutZeros(quotient, atMost: shift)
            return try Decimal.rounding(Wide(shorter), exponent: exponent &+ zeros, negative: negative, mode)
        }
        guard quotient < Powers.limit, exponent >= Decimal.adjustedMin, exponent < Decimal.powerMax else {
            return try longQuotient(quotient, remainder, divisor, exponent, negative, mode)
        }
        let half = Decimal.half(remainder, of: divisor)
        let isRaised = mode.raises(lastDigit: quotient, half: half, negative: negative)
        return try Decimal.rounding(
            Wide(quotient &+ (isRaised ? 1 : 0)), exponent: exponent, negative: negative, mode
        ).adding([.inexact, .rounded])
    }

    /// A quotient of 35 digits, or one outside the exponents where rounding is all there is to do.
    private func longQuotient(
        _ quotient: UInt128, _ remainder: UInt128, _ divisor: UInt128, _ exponent: Int, _ negative: Bool,
        _ mode: RoundingMode
    ) throws(DecimalError) -> Rounded {
        if quotient >= Powers.limit {
            return try Decimal.rounding(
                Wide(quotient), exponent: exponent, negative: negative, sticky: true, mode)
        }
        // One digit more, so that what is left over is less than a unit below the digits kept.
        let (digit, rest) = Divisor(divisor).divide(Wide(product: remainder, 10))
        let longer = Wide(product: quotient, 10) + Wide(digit)
        return try Decimal.rounding(
            longer, exponent: exponent &- 1, negative: negative, sticky: rest != 0, mode)
    }

    /// How a remainder compares with half its divisor.
    @inline(__always)
    static func half(_ remainder: UInt128, of divisor: UInt128) -> Int {
        // Both are below 10^34, so twice the remainder fits.
        let twice = remainder &<< 1
        return twice > divisor ? 1 : twice < divisor ? -1 : 0
    }

    /// The coefficient without its trailing zeros, `limit` of them at the most, and how many there were.
    static func withoutZeros(_ coefficient: UInt128, atMost limit: Int) -> (digits: UInt128, zeros: Int) {
        var (digits, zeros) = (coefficient, 0)
        guard digits != 0 else { return (0, 0) }
        // A number is divisible by 10^n only if n binary zeros end it: most are not asked twice.
        func strip(_ step: Int) {
            guard digits.lowWord.trailingZeroBitCount >= step, limit &- zeros >= step else { return }
            let (quotient, remainder) = Divisor(tenTo: step).divide(Wide(digits))
            if remainder == 0 { (digits, zeros) = (quotient, zeros &+ step) }
        }
        strip(16)
        strip(16)
        strip(8)
        strip(4)
        strip(2)
        strip(1)
        return (digits, zeros)
    }
}

extension Decimal.Rounded {
    @inline(__always)
    fileprivate func adding(_ more: DecimalFlags) -> Decimal.Rounded {
        Decimal.Rounded(value: value, flags: flags.union(more))
    }
}
