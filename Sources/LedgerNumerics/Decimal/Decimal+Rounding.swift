extension Decimal {
    /// A value and whether digits other than zero were lost on the way to it.
    public struct Rounded: Sendable {
        public var value: Decimal
        public var inexact: Bool
    }

    /// magnitude × 10^exponent in 34 digits: rounds what exceeds them or lies below 10^−6176, folds down what lies above
    /// the largest exponent (General Decimal Arithmetic, "Exceptional conditions", clamped).
    ///
    /// - Parameter sticky: something other than zero was already cut off below the last digit.
    static func rounding(
        _ magnitude: Wide, exponent: Int, negative: Bool, sticky: Bool = false, _ mode: RoundingMode
    ) throws(DecimalError) -> Rounded {
        var wide = magnitude
        var power = exponent
        var half = sticky ? -1 : 0
        var inexact = sticky
        if wide.isZero && !sticky {
            let clamped = Int32(min(max(power, powerMin), powerMax))
            return Rounded(value: Decimal(unchecked: 0, power: clamped, negative: negative), inexact: false)
        }
        let excess = max(wide.digitCount - precision, powerMin - power)
        if excess > 0 {
            (half, inexact) = cut(excess, from: &wide, sticky: sticky)
            power += excess
        }
        if inexact && mode.raises(lastDigit: UInt8(truncatingIfNeeded: wide.low % 10), half: half, negative: negative) {
            wide.low &+= 1
            if wide.low == Powers.ten(precision) {
                wide.low = Powers.ten(precision - 1)
                power += 1
            }
        }
        var digits = wide.low
        if power > powerMax {
            if digits == 0 { power = powerMax }
            let shift = power - powerMax
            guard Powers.digitCount(digits) + shift <= precision else { throw .overflow }
            digits *= Powers.ten(shift)
            power = powerMax
        }
        let value = Decimal(unchecked: digits, power: Int32(power), negative: negative)
        return Rounded(value: value, inexact: inexact)
    }

    /// Removes the last `count` digits. Gives how they compare with half a unit of what remains, and whether any differs
    /// from zero.
    private static func cut(_ count: Int, from wide: inout Wide, sticky: Bool) -> (half: Int, inexact: Bool) {
        var rest = count
        var below = sticky
        while rest > 38 {
            if wide.divide(by: Powers.ten(38)) != 0 { below = true }
            rest -= 38
            if wide.isZero { return (-1, below) }
        }
        let unit = Powers.ten(rest)
        let remainder = wide.divide(by: unit)
        let middle = unit / 2
        let half = remainder > middle ? 1 : remainder < middle ? -1 : below ? 1 : 0
        return (remainder == 0 && !below ? -1 : remainder == 0 ? -1 : half, remainder != 0 || below)
    }
}
