import LedgerNumerics

extension JSONValue {
    /// The exact source bytes of a number: `1.50` is not `1.5` here.
    @inline(never)
    public var numberText: [UInt8]? { withNumberText { Array($0) } }

    /// Calls `body` with the exact source bytes of a number, without a copy; nil unless this is a number.
    public func withNumberText<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
        guard word.kindBits == Kind.number.rawValue else { return nil }
        return withExtendedLifetime(storage) { body(storage.bytes(at: index)) }
    }

    /// The nearest `Double` to a number, ties to even. Nil unless this is a number, and for one that rounds to
    /// infinity (from about 1.8e308); one too small for any other value is 0.
    @inline(never)
    public var double: Double? {
        withNumberText { DoubleReader.double($0) } ?? nil
    }

    /// The value of a number written without fraction and exponent, if it fits.
    @inline(never)
    public var integer: Int64? {
        guard !word.flag else { return nil }
        return withNumberText { Self.integer($0) } ?? nil
    }

    private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = text.first == UInt8(ascii: "-")
        // Counted below zero, where there is room for one more.
        var value: Int64 = 0
        for i in (isNegative ? 1 : 0)..<text.count {
            let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowedToo) = product.subtractingReportingOverflow(Int64(text[i] &- UInt8(ascii: "0")))
            if overflowed || overflowedToo { return nil }
            value = sum
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }
}
