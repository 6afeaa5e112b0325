extension Decimal {
    /// self × other, rounded to 34 digits.
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func multiplied(by other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        try Decimal.rounding(
            Wide(product: digits, other.digits), exponent: exponent + other.exponent,
            negative: isNegative != other.isNegative, mode
        ).value
    }
}
