import LedgerNumerics

extension JSONWriter {
    /// A decimal, as a string of its canonical text: no reader of JSON numbers can be trusted with 34 digits.
    @inline(never)
    public mutating func decimal(_ value: Decimal) {
        string(upTo: Decimal.textCapacity) { value.writeCanonical(into: $0) }
    }
}
