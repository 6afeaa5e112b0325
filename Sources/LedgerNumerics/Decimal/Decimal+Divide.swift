extension Decimal {
    /// self ÷ other, rounded to 34 digits. An exact quotient has the exponent nearest to the difference of the operands'.
    ///
    /// - Throws: `divisionByZero`; `invalidOperation` for 0 ÷ 0; `overflow`.
    @inline(never)
    public func divided(by other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        let negative = isNegative != other.isNegative
        let ideal = exponent - other.exponent
        guard !other.isZero else { throw isZero ? .invalidOperation : .divisionByZero }
        guard !isZero else { return try Decimal.rounding(Wide(0), exponent: ideal, negative: negative, mode).value }
        // Enough digits in the quotient that 34 and a guard digit remain; what is left over is sticky.
        let shift = max(0, Decimal.precision + 1 + Powers.digitCount(other.digits) - Powers.digitCount(digits))
        var quotient = Wide(scaling: digits, by: shift)
        let remainder = quotient.divide(by: other.digits)
        var power = ideal - shift
        if remainder == 0 {
            // Exact: drop zeros down to the ideal exponent.
            while power < ideal {
                var shorter = quotient
                guard shorter.divide(by: 10) == 0 else { break }
                quotient = shorter
                power += 1
            }
        }
        return try Decimal.rounding(quotient, exponent: power, negative: negative, sticky: remainder != 0, mode).value
    }

    /// The integer part of self ÷ other.
    ///
    /// - Throws: `divisionByZero`; `invalidOperation` for 0 ÷ 0 or a quotient of more than 34 digits.
    @inline(never)
    public func dividedInteger(by other: Decimal) throws(DecimalError) -> Decimal {
        let quotient = try integerDivision(by: other).quotient
        return Decimal(unchecked: quotient, power: 0, negative: isNegative != other.isNegative)
    }

    /// self − other × the integer part of self ÷ other: has the sign of self.
    ///
    /// - Throws: `invalidOperation` for a divisor of zero or a quotient of more than 34 digits.
    @inline(never)
    public func remainder(dividingBy other: Decimal) throws(DecimalError) -> Decimal {
        guard !other.isZero else { throw .invalidOperation }
        return try integerDivision(by: other).remainder
    }

    private func integerDivision(
        by other: Decimal
    ) throws(DecimalError) -> (quotient: UInt128, remainder: Decimal) {
        guard !other.isZero else { throw isZero ? .invalidOperation : .divisionByZero }
        let low = min(power, other.power)
        let zero = Decimal(unchecked: 0, power: low, negative: isNegative)
        guard !isZero else { return (0, zero) }
        if adjusted < other.adjusted {
            // Below the divisor, so the digits fit at its exponent too.
            let scaled = digits * Powers.ten(max(0, exponent - other.exponent))
            return (0, Decimal(unchecked: scaled, power: low, negative: isNegative))
        }
        let gap = exponent - other.exponent
        if gap >= 0 {
            guard Powers.digitCount(digits) + gap <= 2 * Decimal.precision + 1 else { throw .invalidOperation }
            var quotient = Wide(scaling: digits, by: gap)
            let rest = quotient.divide(by: other.digits)
            guard quotient.high == 0, quotient.low < Powers.ten(Decimal.precision) else { throw .invalidOperation }
            return (quotient.low, Decimal(unchecked: rest, power: other.power, negative: isNegative))
        }
        let divisor = other.digits.multipliedFullWidth(by: Powers.ten(min(-gap, 38)))
        guard -gap <= 38, divisor.high == 0 else { return (0, self) }
        let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor.low)
        return (quotient, Decimal(unchecked: rest, power: power, negative: isNegative))
    }
}
