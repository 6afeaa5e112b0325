extension Decimal {
    /// self + other, rounded to 34 digits. The exponent is the smaller of the two where the sum fits.
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func adding(_ other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        if let sum = shortSum(other, otherIsNegative: other.isNegative, mode) { return sum }
        return try addition(other, otherIsNegative: other.isNegative, mode).value
    }

    /// The same; adds to the flags what happened to the result.
    public func adding(
        _ other: Decimal, rounding mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        let sum = try addition(other, otherIsNegative: other.isNegative, mode)
        flags.formUnion(sum.flags)
        return sum.value
    }

    /// self − other, rounded to 34 digits.
    ///
    /// - Throws: `overflow`.
    @inline(never)
    public func subtracting(_ other: Decimal, rounding mode: RoundingMode = .halfEven) throws(DecimalError) -> Decimal {
        if let difference = shortSum(other, otherIsNegative: !other.isNegative, mode) { return difference }
        return try addition(other, otherIsNegative: !other.isNegative, mode).value
    }

    /// The same; adds to the flags what happened to the result.
    public func subtracting(
        _ other: Decimal, rounding mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        let difference = try addition(other, otherIsNegative: !other.isNegative, mode)
        flags.formUnion(difference.flags)
        return difference.value
    }

    /// The sum of coefficients of one word whose exponents lie near each other: it needs no rounding.
    @inline(__always)
    private func shortSum(_ other: Decimal, otherIsNegative: Bool, _ mode: RoundingMode) -> Decimal? {
        guard isShort && other.isShort else { return nil }
        let gap = Int(power &- other.power)
        // 2^64 × 10^14 and another 2^64 stay below 10^34.
        guard gap >= -14 && gap <= 14 else { return nil }
        let a = gap > 0 ? Limbs.wideProduct(lower, Powers.small(gap)) : UInt128(lower)
        let b = gap < 0 ? Limbs.wideProduct(other.lower, Powers.small(-gap)) : UInt128(other.lower)
        let power = gap < 0 ? power : other.power
        // Subnormal zeros and numbers are exact too; only their flags differ, and those take the long way.
        if isNegative == otherIsNegative { return Decimal(unchecked: a &+ b, power: power, negative: isNegative) }
        if a == b { return Decimal(unchecked: 0, power: power, negative: mode == .floor) }
        return a > b
            ? Decimal(unchecked: a &- b, power: power, negative: isNegative)
            : Decimal(unchecked: b &- a, power: power, negative: otherIsNegative)
    }

    @inline(__always)
    private func addition(
        _ other: Decimal, otherIsNegative: Bool, _ mode: RoundingMode
    ) throws(DecimalError) -> Rounded {
        let isUpper = power >= other.power
        let sum = Decimal.narrowSum(
            isUpper ? digits : other.digits, isUpper ? other.digits : digits,
            gap: Int(isUpper ? power &- other.power : other.power &- power),
            exponent: Int(isUpper ? other.power : power), isUpper ? isNegative : otherIsNegative,
            isUpper ? otherIsNegative : isNegative, mode)
        if let sum { return sum }
        return try Term(self).adding(
            Term(magnitude: Wide(other.digits), exponent: other.exponent, isNegative: otherIsNegative), mode)
    }

    /// The sum in 38 digits, four more than are kept: the term with the lower exponent is cut to them.
    ///
    /// - Parameters:
    ///   - a: the coefficient of the term with the upper exponent, which is `gap` above `exponent`.
    /// - Returns: nil for what needs more: zeros, terms far from each other, results at the ends of the range.
    @inline(__always)
    private static func narrowSum(
        _ a: UInt128, _ b: UInt128, gap: Int, exponent: Int, _ aIsNegative: Bool, _ bIsNegative: Bool,
        _ mode: RoundingMode
    ) -> Rounded? {
        guard a != 0, b != 0, gap <= 38 else { return nil }
        let shift = min(gap, 38 &- Powers.digitCount(a))
        let upper = shift == 0 ? a : Wide(product: a, Powers.ten(shift)).low
        var (lower, isCut, power) = (b, false, exponent)
        if gap > shift {
            let (kept, rest) = Divisor(tenTo: gap &- shift).divide(Wide(b))
            isCut = rest != 0
            // What was cut off a number that is taken away is a unit less what is left over.
            lower = kept &+ (isCut && aIsNegative != bIsNegative ? 1 : 0)
            power = power &+ gap &- shift
        }
        var (sum, negative) = (upper &+ lower, aIsNegative)
        if aIsNegative != bIsNegative {
            if upper == lower && !isCut { return nil }
            (sum, negative) = upper < lower ? (lower &- upper, bIsNegative) : (upper &- lower, aIsNegative)
        }
        // With something cut off there are 37 digits or more, since the other term has 38 and this one at most 34.
        let excess = max(0, Powers.digitCount(sum) &- precision)
        power = power &+ excess
        guard power >= adjustedMin, power < powerMax else { return nil }
        if excess == 0 {
            return Rounded(value: Decimal(unchecked: sum, power: power, negative: negative), flags: [])
        }
        let cut = cutting(excess, from: Wide(sum), sticky: isCut)
        var digits = cut.digits
        if cut.isInexact && mode.raises(lastDigit: digits, half: cut.half, negative: negative) {
            digits = digits &+ 1
            if digits == Powers.limit { (digits, power) = (Powers.limit / 10, power &+ 1) }
        }
        return Rounded(
            value: Decimal(unchecked: digits, power: power, negative: negative),
            flags: cut.isInexact ? [.inexact, .rounded] : .rounded)
    }
}

/// One side of an addition: a number whose coefficient may be a product.
struct Term {
    /// Below 10^68.
    var magnitude: Wide
    var exponent: Int
    var isNegative: Bool

    @inline(__always)
    init(magnitude: Wide, exponent: Int, isNegative: Bool) {
        self.magnitude = magnitude
        self.exponent = exponent
        self.isNegative = isNegative
    }

    @inline(__always)
    init(_ value: Decimal) {
        self.init(magnitude: Wide(value.digits), exponent: value.exponent, isNegative: value.isNegative)
    }

    /// The sum, rounded once to 34 digits.
    @inline(__always)
    func adding(_ other: Term, _ mode: RoundingMode) throws(DecimalError) -> Decimal.Rounded {
        try exponent >= other.exponent ? Term.sum(self, other, mode) : Term.sum(other, self, mode)
    }

    /// - Parameter upper: the term with the larger exponent.
    @inline(never)
    private static func sum(_ upper: Term, _ lower: Term, _ mode: RoundingMode) throws(DecimalError) -> Decimal.Rounded
    {
        if upper.magnitude.isZero || lower.magnitude.isZero { return try sumWithZero(upper, lower, mode) }
        let gap = upper.exponent &- lower.exponent
        let room = Wide.digits &- upper.magnitude.digitCount &- 1
        if gap > room { return try sumWithTrace(upper, lower, dropping: gap &- room, mode) }
        return try sum(scaled(upper.magnitude, by: gap), lower.magnitude, upper, lower, lower.exponent, mode)
    }

    private static func scaled(_ magnitude: Wide, by count: Int) -> Wide {
        magnitude.high == 0 ? Wide(scaling: magnitude.low, by: count) : magnitude.scaled(by: count)
    }

    /// a ± b at one exponent, with the signs of the terms.
    private static func sum(
        _ a: Wide, _ b: Wide, _ upper: Term, _ lower: Term, _ exponent: Int, sticky: Bool = false, _ mode: RoundingMode
    ) throws(DecimalError) -> Decimal.Rounded {
        if upper.isNegative == lower.isNegative {
            return try Decimal.rounding(a + b, exponent: exponent, negative: upper.isNegative, sticky: sticky, mode)
        }
        let (difference, negative) = a < b ? (b - a, lower.isNegative) : (a - b, upper.isNegative)
        let isZero = difference.isZero && !sticky
        return try Decimal.rounding(
            difference, exponent: exponent, negative: isZero ? mode == .floor : negative, sticky: sticky, mode)
    }

    /// The lower term reaches below what 76 digits of the upper one hold. Its last digits only say on which side of the
    /// digits kept the sum lies: the upper term has so many that no cancellation brings them up.
    @inline(never)
    private static func sumWithTrace(
        _ upper: Term, _ lower: Term, dropping count: Int, _ mode: RoundingMode
    ) throws(DecimalError) -> Decimal.Rounded {
        let gap = upper.exponent &- lower.exponent &- count
        var kept = lower.magnitude
        var isCut = false
        if count >= Wide.digits {
            kept = Wide(0)
            isCut = true
        } else {
            var rest = count
            while rest > 0 {
                let step = min(rest, 38)
                if kept.divide(by: Divisor(tenTo: step)) != 0 { isCut = true }
                rest &-= step
            }
        }
        // What was cut off a number that is taken away is a unit less what is left over.
        if isCut && upper.isNegative != lower.isNegative { kept = kept + Wide(1) }
        return try sum(
            scaled(upper.magnitude, by: gap), kept, upper, lower, lower.exponent &+ count, sticky: isCut, mode)
    }

    /// A zero takes part with its exponent alone: the sum has the lower one as far as 34 digits allow.
    @inline(never)
    private static func sumWithZero(
        _ upper: Term, _ lower: Term, _ mode: RoundingMode
    ) throws(DecimalError) -> Decimal.Rounded {
        if upper.magnitude.isZero && lower.magnitude.isZero {
            let negative = upper.isNegative == lower.isNegative ? upper.isNegative : mode == .floor
            return try Decimal.rounding(Wide(0), exponent: lower.exponent, negative: negative, mode)
        }
        guard lower.magnitude.isZero else {
            return try Decimal.rounding(lower.magnitude, exponent: lower.exponent, negative: lower.isNegative, mode)
        }
        let gap = upper.exponent &- lower.exponent
        let shift = max(0, min(gap, Decimal.precision &- upper.magnitude.digitCount))
        var sum = try Decimal.rounding(
            scaled(upper.magnitude, by: shift), exponent: upper.exponent &- shift, negative: upper.isNegative, mode)
        // The zero's digits below were given up.
        if shift < gap { sum.flags.insert(.rounded) }
        return sum
    }
}
