extension Decimal {
    /// A result and what happened to it.
    struct Rounded {
        var value: Decimal
        var flags: DecimalFlags
    }

    /// magnitude × 10^exponent in 34 digits: rounds what exceeds them or lies below 10^−6176, folds down what lies above
    /// the largest exponent (General Decimal Arithmetic, "Exceptional conditions", clamped).
    ///
    /// - Parameters:
    ///   - magnitude: below 10^76.
    ///   - sticky: something other than zero was already cut off below the last digit; then there are 35 digits or more.
    static func rounding(
        _ magnitude: Wide, exponent: Int, negative: Bool, sticky: Bool = false, _ mode: RoundingMode
    ) throws(DecimalError) -> Rounded {
        if magnitude.high == 0, magnitude.low < Powers.limit, !sticky, exponent >= adjustedMin, exponent <= powerMax {
            return Rounded(
                value: Decimal(unchecked: magnitude.low, power: exponent, negative: negative), flags: [])
        }
        return try longRounding(magnitude, exponent: exponent, negative: negative, sticky: sticky, mode)
    }

    @inline(never)
    private static func longRounding(
        _ wide: Wide, exponent: Int, negative: Bool, sticky: Bool, _ mode: RoundingMode
    ) throws(DecimalError) -> Rounded {
        if wide.isZero && !sticky { return zero(exponent: exponent, negative: negative) }
        let count = wide.digitCount
        var flags: DecimalFlags = sticky ? [.inexact, .rounded] : []
        let isSubnormal = exponent &+ count &- 1 < adjustedMin
        if isSubnormal { flags.insert(.subnormal) }
        var (digits, power, half) = (wide.low, exponent, sticky ? -1 : 0)
        let excess = max(count &- precision, powerMin &- exponent)
        if excess > 0 {
            let cut = Decimal.cutting(excess, from: wide, sticky: sticky)
            (digits, half) = (cut.digits, cut.half)
            power = exponent &+ excess
            flags.insert(cut.isInexact ? [.rounded, .inexact] : .rounded)
        }
        if flags.contains(.inexact) {
            if isSubnormal { flags.insert(.underflow) }
            if mode.raises(lastDigit: digits, half: half, negative: negative) {
                digits = digits &+ 1
                if digits == Powers.limit {
                    digits = Powers.limit / 10
                    power = power &+ 1
                }
            }
            if digits == 0 { flags.insert(.clamped) }
        }
        if power > powerMax {
            let shift = power &- powerMax
            guard Powers.digitCount(digits) &+ shift <= precision else { throw .overflow }
            digits = Wide(product: digits, Powers.ten(shift)).low
            power = powerMax
            flags.insert(.clamped)
        }
        return Rounded(value: Decimal(unchecked: digits, power: power, negative: negative), flags: flags)
    }

    private static func zero(exponent: Int, negative: Bool) -> Rounded {
        let power = min(max(exponent, powerMin), powerMax)
        return Rounded(
            value: Decimal(unchecked: 0, power: power, negative: negative),
            flags: power == exponent ? [] : .clamped)
    }

    /// Removes the last `count` digits, at least as many as leave 34. Gives how they compare with half a unit of what
    /// remains (−1, 0, 1), and whether any differs from zero.
    ///
    /// - Parameter sticky: something other than zero lies below the last digit.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    static func cutting(
        _ count: Int, from wide: Wide, sticky: Bool = false
    ) -> (digits: UInt128, half: Int, isInexact: Bool) {
        guard count <= 38 else { return longCutting(count, from: wide, sticky: sticky) }
        let (quotient, remainder) = Divisor(tenTo: count).divide(wide)
        let middle = Powers.ten(count) >> 1
        let half = remainder > middle ? 1 : remainder < middle ? -1 : sticky ? 1 : 0
        return (quotient, half, remainder != 0 || sticky)
    }

    @inline(never)
    private static func longCutting(
        _ count: Int, from wide: Wide, sticky: Bool
    ) -> (digits: UInt128, half: Int, isInexact: Bool) {
        guard count <= 76 else { return (0, -1, true) }
        let (upper, below) = Divisor(tenTo: 38).divide(wide)
        return cutting(count &- 38, from: Wide(upper), sticky: sticky || below != 0)
    }
}
