extension Decimal {
    /// The smallest number above self that the type has (IEEE 754-2019, nextUp).
    ///
    /// - Throws: `overflow` above the largest.
    public func nextUp() throws(DecimalError) -> Decimal {
        isNegative && !isZero ? try stepped(towardZero: true).negated : try magnitude.stepped(towardZero: false)
    }

    /// The largest number below self that the type has (IEEE 754-2019, nextDown).
    ///
    /// - Throws: `overflow` below the smallest.
    public func nextDown() throws(DecimalError) -> Decimal {
        try negated.nextUp().negated
    }

    /// The neighbour on other's side; self with other's sign if they are equal (next-toward).
    ///
    /// - Throws: `overflow`.
    public func next(toward other: Decimal) throws(DecimalError) -> Decimal {
        let order = compare(other)
        if order == 0 { return withSign(of: other) }
        return order < 0 ? try nextUp() : try nextDown()
    }

    /// The magnitude one unit of its last place nearer to zero or farther away, with all the digits that there are.
    private func stepped(towardZero: Bool) throws(DecimalError) -> Decimal {
        guard !isZero else { return Decimal(unchecked: 1, power: Decimal.powerMin, negative: false) }
        let shift = min(Decimal.precision &- Powers.digitCount(digits), Int(power) &- Decimal.powerMin)
        let full = Wide(product: digits, Powers.ten(shift)).low
        let exponent = Int(power) &- shift
        guard towardZero else {
            return try Decimal.rounding(Wide(full &+ 1), exponent: exponent, negative: false, .halfEven).value
        }
        // Below a power of ten the unit is a tenth, unless the exponent can't go down.
        if full == Powers.limit / 10 && exponent > Decimal.powerMin {
            return Decimal(unchecked: Powers.limit &- 1, power: exponent &- 1, negative: false)
        }
        return Decimal(unchecked: full &- 1, power: exponent, negative: false)
    }
}
