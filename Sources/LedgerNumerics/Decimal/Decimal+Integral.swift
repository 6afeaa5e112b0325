extension Decimal {
    /// The integer part of self ÷ other.
    ///
    /// - Throws: `divisionByZero`; `invalidOperation` for 0 ÷ 0 or a quotient of more than 34 digits.
    @inline(never)
    public func dividedInteger(by other: Decimal) throws(DecimalError) -> Decimal {
        let quotient = try integerDivision(by: other).quotient
        return Decimal(unchecked: quotient, power: Int32(0), negative: isNegative != other.isNegative)
    }

    /// self − other × the integer part of self ÷ other: has the sign of self.
    ///
    /// - Throws: `invalidOperation` for a divisor of zero or a quotient of more than 34 digits.
    @inline(never)
    public func remainder(dividingBy other: Decimal) throws(DecimalError) -> Decimal {
        guard !other.isZero else { throw .invalidOperation }
        return try integerDivision(by: other).remainder
    }

    /// self − other × n, where n is the integer nearest to self ÷ other, the even one of two (IEEE 754-2019, remainder).
    ///
    /// - Throws: `invalidOperation` for a divisor of zero or an n of more than 34 digits.
    @inline(never)
    public func remainderNear(dividingBy other: Decimal) throws(DecimalError) -> Decimal {
        guard !other.isZero else { throw .invalidOperation }
        let (quotient, rest) = try integerDivision(by: other)
        // Both at the exponent of the rest; a divisor that does not fit there is far more than twice the rest.
        let gap = other.exponent &- rest.exponent
        let divisor = Wide(product: other.digits, Powers.ten(min(gap, 38)))
        guard gap <= 38, divisor.high == 0 else { return rest }
        let order = rest.digits > divisor.low &- rest.digits ? 1 : rest.digits < divisor.low &- rest.digits ? -1 : 0
        guard order > 0 || order == 0 && quotient & 1 == 1 else { return rest }
        guard quotient &+ 1 < Powers.limit else { throw .invalidOperation }
        return Decimal(unchecked: divisor.low &- rest.digits, power: rest.power, negative: !isNegative)
    }

    /// The whole number that the mode chooses; a number with an exponent of 0 or above stays as it is.
    ///
    /// - Parameter flags: `inexact` and `rounded` as digits were cut off (round-to-integral-exact).
    public func roundedToIntegral(
        _ mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) -> Decimal {
        guard power < 0 else { return self }
        let (kept, more) = cuttingTo(power: 0, mode)
        flags.formUnion(more)
        return Decimal(unchecked: kept, power: Int32(0), negative: isNegative)
    }

    /// The whole number that the mode chooses (round-to-integral-value).
    public func roundedToIntegral(_ mode: RoundingMode = .halfEven) -> Decimal {
        var flags: DecimalFlags = []
        return roundedToIntegral(mode, flags: &flags)
    }

    private func integerDivision(by other: Decimal) throws(DecimalError) -> (quotient: UInt128, remainder: Decimal) {
        guard !other.isZero else { throw isZero ? .invalidOperation : .divisionByZero }
        let low = min(power, other.power)
        guard !isZero else { return (0, Decimal(unchecked: 0, power: low, negative: isNegative)) }
        let gap = exponent &- other.exponent
        if adjusted < other.adjusted {
            // Below the divisor, so the digits fit at its exponent too.
            let scaled = gap > 0 ? Wide(product: digits, Powers.ten(min(gap, 33))).low : digits
            return (0, Decimal(unchecked: scaled, power: low, negative: isNegative))
        }
        if gap >= 0 {
            guard Powers.digitCount(digits) &+ gap <= 2 * Decimal.precision &+ 1 else { throw .invalidOperation }
            var quotient = Wide(scaling: digits, by: gap)
            let rest = quotient.divide(by: Divisor(other.digits))
            guard quotient.high == 0, quotient.low < Powers.limit else { throw .invalidOperation }
            return (quotient.low, Decimal(unchecked: rest, power: other.power, negative: isNegative))
        }
        // The leading digit of self is not below other's, so the scaled divisor has at most 34 digits, or one more.
        let divisor = Wide(product: other.digits, Powers.ten(min(-gap, 38)))
        guard -gap <= 38, divisor.high == 0 else { return (0, self) }
        let (quotient, rest) = Divisor(divisor.low).divide(Wide(digits))
        return (quotient, Decimal(unchecked: rest, power: power, negative: isNegative))
    }
}
