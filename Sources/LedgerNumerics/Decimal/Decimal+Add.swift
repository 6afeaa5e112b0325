extension Decimal {
    /// self + other, rounded to 34 digits. The exponent is the smaller of the two where the sum fits.
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func adding(_ other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        try addition(other, mode).value
    }

    /// self − other, rounded to 34 digits.
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func subtracting(_ other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        try addition(other.negated, mode).value
    }

    /// self + other and whether the sum was rounded.
    func addition(_ other: Decimal, _ mode: RoundingMode) throws(DecimalError) -> Rounded {
        let (upper, lower) = power >= other.power ? (self, other) : (other, self)
        if upper.isZero || lower.isZero { return try sumWithZero(upper, lower, mode) }
        let gap = Int(upper.power) - Int(lower.power)
        // A term that lies wholly below the digits kept only says on which side of them the sum is.
        guard gap <= 2 * Decimal.precision + 2 - Powers.digitCount(upper.digits) else {
            return try sumWithTrace(upper, lower, mode)
        }
        let a = Wide(scaling: upper.digits, by: gap)
        let b = Wide(lower.digits)
        if upper.isNegative == lower.isNegative {
            return try Decimal.rounding(a + b, exponent: lower.exponent, negative: upper.isNegative, mode)
        }
        let (difference, negative) = a < b ? (b - a, lower.isNegative) : (a - b, upper.isNegative)
        return try Decimal.rounding(
            difference, exponent: lower.exponent, negative: difference.isZero ? mode == .floor : negative, mode)
    }

    /// A zero takes part with its exponent alone.
    private func sumWithZero(_ upper: Decimal, _ lower: Decimal, _ mode: RoundingMode) throws(DecimalError) -> Rounded {
        if upper.isZero && lower.isZero {
            let negative = upper.isNegative == lower.isNegative ? upper.isNegative : mode == .floor
            return Rounded(value: Decimal(unchecked: 0, power: lower.power, negative: negative), inexact: false)
        }
        guard lower.isZero else {
            return try Decimal.rounding(Wide(lower.digits), exponent: lower.exponent, negative: lower.isNegative, mode)
        }
        let room = Decimal.precision - Powers.digitCount(upper.digits)
        let shift = min(room, Int(upper.power) - Int(lower.power))
        return try Decimal.rounding(
            Wide(scaling: upper.digits, by: shift), exponent: upper.exponent - shift, negative: upper.isNegative, mode)
    }

    /// upper ± something far below its last digit.
    private func sumWithTrace(_ upper: Decimal, _ lower: Decimal, _ mode: RoundingMode) throws(DecimalError) -> Rounded
    {
        let shift = Decimal.precision + 2 - Powers.digitCount(upper.digits)
        var wide = Wide(scaling: upper.digits, by: shift)
        if upper.isNegative != lower.isNegative { wide = wide - Wide(1) }
        return try Decimal.rounding(
            wide, exponent: upper.exponent - shift, negative: upper.isNegative, sticky: true, mode)
    }
}

extension Wide {
    /// value × 10^count, for results below 2^256.
    init(scaling value: UInt128, by count: Int) {
        guard count > 38 else {
            self.init(product: value, Powers.ten(count))
            return
        }
        let lower = Wide(product: value, Powers.ten(38))
        let factor = Powers.ten(count - 38)
        self.init(product: lower.low, factor)
        high = high &+ lower.high &* factor
    }
}
