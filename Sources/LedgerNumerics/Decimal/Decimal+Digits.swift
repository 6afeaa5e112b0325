extension Decimal {
    /// The exponent of the leading digit as a number (logb).
    ///
    /// - Throws: `divisionByZero` for a zero, whose logarithm is infinite.
    public func leadingExponent() throws(DecimalError) -> Int {
        guard !isZero else { throw .divisionByZero }
        return adjusted
    }

    /// self × 10^count, exactly: only the exponent changes (scaleb).
    ///
    /// - Throws: `overflow`; `invalidOperation` for a count beyond ±12356, twice the digits and exponents that there are.
    public func scaled(byTenTo count: Int) throws(DecimalError) -> Decimal {
        var flags: DecimalFlags = []
        return try scaled(byTenTo: count, flags: &flags)
    }

    /// The same; adds to the flags what happened to the result.
    public func scaled(byTenTo count: Int, flags: inout DecimalFlags) throws(DecimalError) -> Decimal {
        let limit = 2 * (Decimal.adjustedMax + Decimal.precision)
        guard count >= -limit, count <= limit else { throw .invalidOperation }
        let result = try Decimal.rounding(
            Wide(digits), exponent: exponent &+ count, negative: isNegative, .halfEven)
        flags.formUnion(result.flags)
        return result.value
    }

    /// The coefficient's digits moved left by count places, or right if it is negative; digits that leave the 34 places are
    /// lost, zeros follow (shift).
    ///
    /// - Throws: `invalidOperation` for a count beyond ±34.
    public func shiftingDigits(by count: Int) throws(DecimalError) -> Decimal {
        guard count >= -Decimal.precision, count <= Decimal.precision else { throw .invalidOperation }
        if count < 0 {
            let kept = Divisor(tenTo: -count).divide(Wide(digits)).quotient
            return Decimal(unchecked: kept, power: power, negative: isNegative)
        }
        // The digits that stay, moved up.
        let kept = Divisor(tenTo: Decimal.precision - count).divide(Wide(digits)).remainder
        let moved = Wide(product: kept, Powers.ten(count)).low
        return Decimal(unchecked: moved, power: power, negative: isNegative)
    }

    /// The 34 digits of the coefficient turned left by count places, or right if it is negative (rotate).
    ///
    /// - Throws: `invalidOperation` for a count beyond ±34.
    public func rotatingDigits(by count: Int) throws(DecimalError) -> Decimal {
        guard count >= -Decimal.precision, count <= Decimal.precision else { throw .invalidOperation }
        let left = count < 0 ? count + Decimal.precision : count
        let (top, rest) = Divisor(tenTo: Decimal.precision - left).divide(Wide(digits))
        let moved = Wide(product: rest, Powers.ten(left)).low &+ top
        return Decimal(unchecked: moved, power: power, negative: isNegative)
    }
}
