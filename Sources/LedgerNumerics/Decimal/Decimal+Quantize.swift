extension Decimal {
    /// The value with exactly `places` digits after the point (quantize).
    ///
    /// - Throws: `invalidOperation` when that takes more than 34 digits.
    @inline(never)
    public func rounded(toPlaces places: Int, _ mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        guard places >= -Decimal.powerMax, places <= -Decimal.powerMin else { throw .invalidOperation }
        let target = -places
        let shift = exponent - target
        if isZero { return Decimal(unchecked: 0, power: Int32(target), negative: isNegative) }
        if shift >= 0 {
            guard Powers.digitCount(digits) + shift <= Decimal.precision else { throw .invalidOperation }
            return Decimal(unchecked: digits * Powers.ten(shift), power: Int32(target), negative: isNegative)
        }
        var kept = Powers.digitCount(digits) + shift < 0 ? 0 : digits / Powers.ten(-shift)
        let unit = Powers.ten(min(-shift, 38))
        let rest = -shift > 38 ? digits : digits % unit
        if rest != 0 {
            let middle = unit / 2
            let half = -shift > 38 || rest < middle ? -1 : rest == middle ? 0 : 1
            if mode.raises(lastDigit: UInt8(truncatingIfNeeded: kept % 10), half: half, negative: isNegative) {
                kept += 1
            }
        }
        guard kept < Powers.ten(Decimal.precision) else { throw .invalidOperation }
        return Decimal(unchecked: kept, power: Int32(target), negative: isNegative)
    }

    /// The same value with no trailing zeros in the coefficient; a zero becomes 0 with exponent 0 (reduce).
    @inline(never)
    public func reduced() -> Decimal {
        isZero ? Decimal(unchecked: 0, power: 0, negative: isNegative) : reduced(upTo: Decimal.powerMax)
    }

    /// Strips trailing zeros while the exponent stays at or below `limit`.
    func reduced(upTo limit: Int) -> Decimal {
        var (digits, power) = (digits, Int(power))
        while digits != 0 && power < limit {
            let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { break }
            digits = quotient
            power += 1
        }
        return Decimal(unchecked: digits, power: Int32(power), negative: isNegative)
    }
}
