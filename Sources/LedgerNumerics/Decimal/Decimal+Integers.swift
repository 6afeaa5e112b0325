extension Decimal {
    public init(_ value: Int) { self.init(Int64(value)) }

    public init(_ value: Int64) {
        self.init(unchecked: UInt128(value.magnitude), power: Int32(0), negative: value < 0)
    }

    /// - Throws: `precision` when the value has more than 34 digits.
    public init(exactly value: Int128) throws(DecimalError) {
        try self.init(coefficient: value, exponent: 0)
    }

    /// coefficient × 10^exponent, exactly.
    ///
    /// - Throws: `precision` for a coefficient of more than 34 digits, or one that would lose digits below 10^−6176;
    ///   `overflow` for a value that is too large.
    public init(coefficient: Int128, exponent: Int) throws(DecimalError) {
        guard coefficient.magnitude < Powers.limit else { throw .precision }
        // Beyond these the result is the same, and sums of exponents stay small.
        let power = min(max(exponent, -100_000), 100_000)
        let result = try Decimal.rounding(
            Wide(coefficient.magnitude), exponent: power, negative: coefficient < 0, .halfEven)
        guard !result.flags.contains(.inexact) else { throw .precision }
        self = result.value
    }

    /// An amount in minor units: 12345 of a currency with two decimal places is 123.45, and keeps both places.
    ///
    /// - Parameter places: decimal places of the currency, 0…18 in practice.
    /// - Throws: `precision` for more than 34 digits or places below 10^−6176; `overflow`.
    public init(minorUnits: Int128, places: Int) throws(DecimalError) {
        guard places > -100_000, places < 100_000 else { throw .overflow }
        try self.init(coefficient: minorUnits, exponent: -places)
    }

    /// The amount in minor units of a currency with that many decimal places: 123.45 with two is 12345.
    ///
    /// - Parameter mode: how what lies below one minor unit is rounded; nil makes it the error `precision`.
    /// - Throws: `precision`; `invalidOperation` when the result has more than 34 digits.
    public func minorUnits(places: Int, rounding mode: RoundingMode? = nil) throws(DecimalError) -> Int128 {
        var flags: DecimalFlags = []
        let scaled = try rounded(toPlaces: places, mode ?? .down, flags: &flags)
        if mode == nil && flags.contains(.inexact) { throw .precision }
        return scaled.coefficient
    }

    /// The value as a whole number.
    ///
    /// - Parameter mode: how a fraction is rounded; nil makes it the error `precision`.
    /// - Throws: `precision`; `invalidOperation` for a whole number of more than 34 digits.
    public func integer(rounding mode: RoundingMode? = nil) throws(DecimalError) -> Int128 {
        try minorUnits(places: 0, rounding: mode)
    }
}
