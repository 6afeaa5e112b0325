extension Decimal {
    /// The sum of the values, rounded once at the end: exact, and so the same in any order, as long as the terms and
    /// their sum lie within 76 digits of each other (amounts of money always do). Beyond that each addition rounds, in
    /// the order given. 0 for no values.
    ///
    /// - Throws: `overflow`.
    public static func sum(
        _ values: some Sequence<Decimal>, rounding mode: RoundingMode = .halfEven
    ) throws(DecimalError) -> Decimal {
        var flags: DecimalFlags = []
        return try sum(values, rounding: mode, flags: &flags)
    }

    /// The same; adds to the flags what happened to the result.
    public static func sum(
        _ values: some Sequence<Decimal>, rounding mode: RoundingMode = .halfEven, flags: inout DecimalFlags
    ) throws(DecimalError) -> Decimal {
        var exact = ExactSum(.zero)
        var rounded: Decimal?
        var isFirst = true
        for value in values {
            if let part = rounded {
                rounded = try part.adding(value, rounding: mode, flags: &flags)
            } else if isFirst {
                exact = ExactSum(value)
            } else if !exact.add(value) {
                rounded = try exact.rounded(mode, &flags).adding(value, rounding: mode, flags: &flags)
            }
            isFirst = false
        }
        if let rounded { return rounded }
        return try exact.rounded(mode, &flags)
    }
}

/// A signed number of up to 76 digits.
private struct ExactSum {
    private var magnitude: Wide
    private var exponent: Int
    private var isNegative: Bool

    init(_ value: Decimal) {
        (magnitude, exponent, isNegative) = (Wide(value.digits), value.exponent, value.isNegative)
    }

    /// - Returns: false, and nothing changes, when the digits would not fit.
    mutating func add(_ value: Decimal) -> Bool {
        let low = min(exponent, value.exponent)
        // One digit is left for the carry; a zero takes no digits but must not be scaled for ever.
        let room = Wide.digits - 1
        let (shift, otherShift) = (exponent - low, value.exponent - low)
        guard magnitude.digitCount + shift < room, Powers.digitCount(value.digits) + otherShift < room else {
            return false
        }
        let a = magnitude.scaled(by: shift)
        let b = Wide(value.digits).scaled(by: otherShift)
        exponent = low
        if isNegative == value.isNegative {
            magnitude = a + b
        } else if a < b {
            (magnitude, isNegative) = (b - a, value.isNegative)
        } else {
            magnitude = a - b
            if magnitude.isZero { isNegative = false }
        }
        return true
    }

    func rounded(_ mode: RoundingMode, _ flags: inout DecimalFlags) throws(DecimalError) -> Decimal {
        let result = try Decimal.rounding(magnitude, exponent: exponent, negative: isNegative, mode)
        flags.formUnion(result.flags)
        return result.value
    }
}
