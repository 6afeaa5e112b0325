extension Decimal {
    /// The value with exactly `places` digits after the point (quantize).
    ///
    /// - Throws: `invalidOperation` when that takes more than 34 digits.
    @inline(never)
    public func rounded(toPlaces places: Int, _ mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        try quantized(places, mode).value
    }

    /// The same; adds to the flags what happened to the result.
    public func rounded(
        toPlaces places: Int, _ mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        let result = try quantized(places, mode)
        flags.formUnion(result.flags)
        let isSubnormal = !result.value.isZero && result.value.adjusted < Decimal.adjustedMin
        if isSubnormal { flags.insert(.subnormal) }
        return result.value
    }

    /// The value with the exponent of other (quantize, rescale).
    ///
    /// - Throws: `invalidOperation` when that takes more than 34 digits.
    public func quantized(
        like other: Decimal, _ mode: RoundingMode = .halfEven
    ) throws(DecimalError) -> Decimal {
        try rounded(toPlaces: -other.exponent, mode)
    }

    @inline(__always)
    private func quantized(_ places: Int, _ mode: RoundingMode) throws(DecimalError) -> Rounded {
        guard places >= -Decimal.powerMax, places <= -Decimal.powerMin else { throw .invalidOperation }
        let target = 0 &- places
        let shift = exponent &- target
        if shift < 0 {
            let (kept, flags) = cuttingTo(power: target, mode)
            guard kept < Powers.limit else { throw .invalidOperation }
            return Rounded(value: Decimal(unchecked: kept, power: target, negative: isNegative), flags: flags)
        }
        if isZero { return Rounded(value: Decimal(unchecked: 0, power: target, negative: isNegative), flags: []) }
        guard Powers.digitCount(digits) &+ shift <= Decimal.precision else { throw .invalidOperation }
        // A coefficient of one word leaves room for a shift of up to 33, a power of two words.
        let scaled = Wide(product: Powers.ten(shift), digits).low
        return Rounded(value: Decimal(unchecked: scaled, power: target, negative: isNegative), flags: [])
    }

    /// The coefficient at a larger exponent.
    @inline(__always)
    func cuttingTo(power target: Int, _ mode: RoundingMode) -> (digits: UInt128, flags: DecimalFlags) {
        let count = target &- Int(power)
        if isZero { return (0, []) }
        if isShort && count <= 19 { return shortCut(count, mode) }
        let cut = Decimal.cutting(count, from: Wide(digits))
        guard cut.isInexact else { return (cut.digits, .rounded) }
        let isRaised = mode.raises(lastDigit: cut.digits, half: cut.half, negative: isNegative)
        return (cut.digits &+ (isRaised ? 1 : 0), [.inexact, .rounded])
    }

    /// The same for a coefficient of one word, 1 to 19 digits.
    @inline(__always)
    private func shortCut(_ count: Int, _ mode: RoundingMode) -> (digits: UInt128, flags: DecimalFlags) {
        let unit = Powers.small(count)
        let kept = lower / unit
        let rest = lower &- kept &* unit
        guard rest != 0 else { return (UInt128(kept), .rounded) }
        let middle = unit >> 1
        let half = rest > middle ? 1 : rest < middle ? -1 : 0
        let isRaised = mode.raises(lastDigit: UInt128(kept), half: half, negative: isNegative)
        return (UInt128(kept) &+ (isRaised ? 1 : 0), [.inexact, .rounded])
    }

    /// The same value with no trailing zeros in the coefficient; a zero becomes 0 with exponent 0 (reduce).
    @inline(never)
    public func reduced() -> Decimal {
        if isZero { return Decimal(unchecked: 0, power: Int32(0), negative: isNegative) }
        let (digits, zeros) = Decimal.withoutZeros(digits, atMost: Decimal.powerMax &- Int(power))
        return Decimal(unchecked: digits, power: Int(power) &+ zeros, negative: isNegative)
    }
}
