extension Decimal {
    /// Reads `[+-]digits[.digits][e[+-]digits]` (General Decimal Arithmetic, "numeric-string", less the special values).
    ///
    /// - Throws: `syntax`; `precision` for more than 34 significant digits; `overflow`.
    @inline(never)
    public init(utf8: [UInt8]) throws(DecimalError) {
        let result = utf8.withUnsafeBufferPointer { text in Decimal.read(text, .halfEven) }
        self = try result.get().exact()
    }

    /// The same of bytes that lie anywhere.
    @inline(never)
    public init(utf8 text: UnsafeBufferPointer<UInt8>) throws(DecimalError) {
        self = try Decimal.read(text, .halfEven).get().exact()
    }

    /// The same, rounded to 34 digits where the text has more.
    public init(utf8: [UInt8], rounding mode: RoundingMode) throws(DecimalError) {
        var flags: DecimalFlags = []
        try self.init(utf8: utf8, rounding: mode, flags: &flags)
    }

    /// The same; adds to the flags what happened to the number.
    @inline(never)
    public init(utf8: [UInt8], rounding mode: RoundingMode, flags: inout DecimalFlags) throws(DecimalError) {
        let result = try utf8.withUnsafeBufferPointer { text in Decimal.read(text, mode) }.get()
        flags.formUnion(result.flags)
        self = result.value
    }

    /// As a result, since a closure's typed error does not pass through the standard library's functions everywhere.
    @inline(__always)
    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, _ mode: RoundingMode
    ) -> Result<Rounded, DecimalError> {
        var reader = DecimalReader(text)
        do throws(DecimalError) {
            return .success(try reader.read(mode))
        } catch {
            return .failure(error)
        }
    }
}

extension Decimal.Rounded {
    /// - Throws: `precision` when something other than zero was cut off.
    @inline(__always)
    fileprivate func exact() throws(DecimalError) -> Decimal {
        guard !flags.contains(.inexact) else { throw .precision }
        return value
    }
}

/// One pass over the text of a number.
private struct DecimalReader {
    private let text: UnsafeBufferPointer<UInt8>
    private var at = 0

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Takes digits into a number until `room` of them are taken or something else comes.
    @inline(__always)
    private mutating func takeDigits(_ value: inout UInt64, room: inout Int) {
        let start = at
        let end = min(text.count, at &+ room)
        while at < end {
            let digit = text[at] &- 0x30
            guard digit < 10 else { break }
            value = value &* 10 &+ UInt64(digit)
            at &+= 1
        }
        room &-= at &- start
    }

    @inline(__always)
    private mutating func passZeros() {
        while at < text.count && text[at] == 0x30 { at &+= 1 }
    }

    /// Takes a point if it is the first.
    @inline(__always)
    private mutating func takePoint(_ point: inout Int) -> Bool {
        guard at < text.count, text[at] == 0x2e, point < 0 else { return false }
        point = at
        at &+= 1
        return true
    }

    @inline(__always)
    mutating func read(_ mode: RoundingMode) throws(DecimalError) -> Decimal.Rounded {
        let negative = takeSign()
        let start = at
        var point = -1
        var (first, room) = (UInt64(0), 19)
        passZeros()
        takeDigits(&first, room: &room)
        if takePoint(&point) {
            if room == 19 { passZeros() }
            takeDigits(&first, room: &room)
        }
        var digits = UInt128(first)
        var (sticky, end) = (false, at)
        if room == 0 && at < text.count {
            // 37 digits are kept, three more than the precision: the rest only matters by being zero or not.
            var (second, room) = (UInt64(0), 18)
            takeDigits(&second, room: &room)
            if takePoint(&point) { takeDigits(&second, room: &room) }
            digits = Wide(product: digits, Powers.ten(18 &- room)).low &+ UInt128(second)
            end = at
            if room == 0 { sticky = passRest(point: &point) }
        }
        // Digits after the point that are counted in `digits`, and digits before it that are not.
        guard at &- start > (point >= 0 ? 1 : 0) else { throw .syntax }
        var exponent = 0
        if point >= 0 && point < end {
            exponent = point &+ 1 &- end
        } else if end < at {
            exponent = (point >= 0 ? point : at) &- end
        }
        if at < text.count { exponent = try exponent &+ readExponent() }
        return try Decimal.rounding(Wide(digits), exponent: exponent, negative: negative, sticky: sticky, mode)
    }

    /// Passes over digits beyond those that are kept; whether any differs from zero.
    private mutating func passRest(point: inout Int) -> Bool {
        var sticky = false
        while at < text.count {
            let byte = text[at]
            if byte &- 0x30 < 10 {
                if byte != 0x30 { sticky = true }
            } else if byte == 0x2e && point < 0 {
                point = at
            } else {
                break
            }
            at &+= 1
        }
        return sticky
    }

    @inline(__always)
    private mutating func takeSign() -> Bool {
        guard at < text.count, text[at] == 0x2d || text[at] == 0x2b else { return false }
        at &+= 1
        return text[at &- 1] == 0x2d
    }

    /// `e[+-]digits` to the end of the text; held to what tells an overflow from an underflow whatever the number of digits
    /// is.
    private mutating func readExponent() throws(DecimalError) -> Int {
        guard text[at] | 0x20 == 0x65 else { throw .syntax }
        at &+= 1
        let negative = takeSign()
        guard at < text.count else { throw .syntax }
        var value = 0
        while at < text.count {
            let digit = text[at] &- 0x30
            guard digit < 10 else { throw .syntax }
            value = min(value &* 10 &+ Int(digit), 100_000_000)
            at &+= 1
        }
        return negative ? -value : value
    }
}
