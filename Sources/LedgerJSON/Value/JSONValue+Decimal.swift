import LedgerNumerics

extension JSONValue {
    /// The exact decimal of a number or of a string that holds one: `12.50` and `"12.50"` mean the same, with two
    /// decimals. Never passes through `Double`.
    /// - Throws: ``DecimalError/syntax`` for other kinds and other texts; what `Decimal(utf8:)` throws for values
    ///   that need more than 34 digits or a greater exponent.
    @inline(never)
    public func decimal() throws(DecimalError) -> Decimal {
        guard word.kindBits == Kind.number.rawValue || word.kindBits == Kind.string.rawValue else { throw .syntax }
        return try Decimal(utf8: storage.bytes(at: index))
    }
}
