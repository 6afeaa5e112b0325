extension Decimal {
    /// Reads `[+-]digits[.digits][e[+-]digits]` (General Decimal Arithmetic, "numeric-string", less the special values).
    ///
    /// - Throws: `syntax`; `precision` for more than 34 significant digits; `overflow`.
    @inline(never)
    public init(utf8: [UInt8]) throws(DecimalError) {
        let result = utf8.withUnsafeBufferPointer { text -> Result<Decimal, DecimalError> in
            do throws(DecimalError) {
                return .success(try Decimal(utf8: text))
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    @inline(never)
    public init(utf8 text: UnsafeBufferPointer<UInt8>) throws(DecimalError) {
        var reader = DecimalReader(text)
        let result = try reader.read(.halfEven)
        guard !result.inexact else { throw .precision }
        self = result.value
    }

    /// The same, rounded to 34 digits where the text has more.
    @inline(never)
    public init(utf8: [UInt8], rounding mode: RoundingMode) throws(DecimalError) {
        let result = utf8.withUnsafeBufferPointer { text -> Result<Decimal, DecimalError> in
            do throws(DecimalError) {
                var reader = DecimalReader(text)
                return .success(try reader.read(mode).value)
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }
}

/// One pass over the text of a number.
private struct DecimalReader {
    private let text: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    private var byte: UInt8? { at < text.count ? text[at] : nil }

    private mutating func take(_ wanted: UInt8...) -> UInt8? {
        guard let byte, wanted.contains(byte) else { return nil }
        at += 1
        return byte
    }

    private mutating func digit() -> UInt8? {
        guard let byte, byte >= 0x30, byte <= 0x39 else { return nil }
        at += 1
        return byte - 0x30
    }

    mutating func read(_ mode: RoundingMode) throws(DecimalError) -> Decimal.Rounded {
        let negative = take(0x2b, 0x2d) == 0x2d
        var digits: UInt128 = 0
        var kept = 0
        var dropped = 0
        var sticky = false
        var fraction = 0
        var seen = false
        var afterPoint = false
        while true {
            if let digit = digit() {
                seen = true
                if afterPoint { fraction += 1 }
                // 37 digits are kept, three more than the precision: the rest only matters by being zero or not.
                if kept < 37 {
                    digits = digits * 10 + UInt128(digit)
                    if digits > 0 { kept += 1 }
                } else {
                    dropped += 1
                    if digit != 0 { sticky = true }
                }
            } else if !afterPoint, take(0x2e) != nil {
                afterPoint = true
            } else {
                break
            }
        }
        guard seen else { throw .syntax }
        let exponent = try readExponent()
        guard at == text.count else { throw .syntax }
        return try Decimal.rounding(
            Wide(digits), exponent: exponent - fraction + dropped, negative: negative, sticky: sticky, mode)
    }

    /// The exponent, held to what tells an overflow from an underflow whatever the number of digits is.
    private mutating func readExponent() throws(DecimalError) -> Int {
        guard take(0x65, 0x45) != nil else { return 0 }
        let negative = take(0x2b, 0x2d) == 0x2d
        guard var value = digit().map(Int.init) else { throw .syntax }
        while let digit = digit() { value = min(value * 10 + Int(digit), 100_000_000) }
        return negative ? -value : value
    }
}
