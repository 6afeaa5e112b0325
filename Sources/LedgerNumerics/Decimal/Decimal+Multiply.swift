extension Decimal {
    /// self × other, rounded to 34 digits. The exponent is the sum of the two where the product fits.
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func multiplied(by other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        try product(other, mode).value
    }

    /// The same; adds to the flags what happened to the result.
    public func multiplied(
        by other: Decimal, rounding mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        let product = try product(other, mode)
        flags.formUnion(product.flags)
        return product.value
    }

    @inline(__always)
    private func product(_ other: Decimal, _ mode: RoundingMode) throws(DecimalError) -> Rounded {
        let exponent = Int(power &+ other.power)
        let negative = isNegative != other.isNegative
        if isShort && other.isShort {
            let wide = Wide(Limbs.wideProduct(lower, other.lower))
            return try Decimal.rounding(wide, exponent: exponent, negative: negative, mode)
        }
        return try Decimal.rounding(
            Wide(product: digits, other.digits), exponent: exponent, negative: negative, mode)
    }

    /// self × other + addend, rounded to 34 digits once (IEEE 754-2019, fusedMultiplyAdd).
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func multiplied(
        by other: Decimal, adding addend: Decimal, rounding mode: RoundingMode = .halfEven
    ) throws(DecimalError) -> Decimal {
        var flags: DecimalFlags = []
        return try multiplied(by: other, adding: addend, rounding: mode, flags: &flags)
    }

    /// The same; adds to the flags what happened to the result.
    public func multiplied(
        by other: Decimal, adding addend: Decimal, rounding mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        let product = Term(
            magnitude: Wide(product: digits, other.digits), exponent: exponent &+ other.exponent,
            isNegative: isNegative != other.isNegative)
        let sum = try product.adding(Term(addend), mode)
        flags.formUnion(sum.flags)
        return sum.value
    }
}
