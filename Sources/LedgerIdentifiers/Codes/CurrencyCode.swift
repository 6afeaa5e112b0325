/// An active currency, fund or metal of ISO 4217, list one.
///
/// Codes are written as the standard has them: three letters in upper case or three digits. Errors of reading:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `unknownCode`.
public struct CurrencyCode: Identifier {
    /// Position in the list, 0 ..< ``count``, in the order of the alphabetic codes: comparing positions compares codes.
    public let position: UInt8

    /// Number of codes on the list.
    public static var count: Int { ISO4217.count }
    /// The day of the list, `YYYY-MM-DD`.
    public static var listDate: StaticString { ISO4217.date }

    /// The currency at a position of the list.
    public init?(position: Int) {
        guard position >= 0, position < ISO4217.count else { return nil }
        self.position = UInt8(truncatingIfNeeded: position)
    }

    /// The currency of a numeric code, 0 ... 999; nil if there is none.
    public init?(numeric: Int) {
        for position in 0..<ISO4217.count where ISO4217.table.number(position, 4..<7) == numeric {
            self.init(position: position)
            return
        }
        return nil
    }

    /// Reads an alphabetic code or a numeric code of three digits.
    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        let text = try CompactText(utf8, .exact, .letterOrDigit, LengthSet(3))
        let found: CurrencyCode?
        if CharacterClass.digit.contains(text[0]) {
            try text.require(.digit, at: 0..<3)
            found = CurrencyCode(numeric: text.number(0..<3))
        } else {
            try text.require(.letter, at: 0..<3)
            found = ISO4217.table.position(of: text[0], text[1], text[2]).flatMap { CurrencyCode(position: $0) }
        }
        guard let found else { throw .unknownCode(list: .iso4217) }
        self = found
    }

    /// The alphabetic code.
    public var text: CompactText { ISO4217.table.text(Int(position), 0..<3) }
    /// The three letters.
    public var code: [UInt8] { text.bytes }
    /// The numeric code, 8 ... 999; written with three digits.
    public var numeric: Int { ISO4217.table.number(Int(position), 4..<7) }

    /// Decimals of the minor unit by ISO 4217; nil where the standard names none (metals, funds, testing, no currency).
    public var minorUnits: Int? {
        let mark = ISO4217.table.byte(Int(position), 3)
        return mark == UInt8(ascii: "n") ? nil : checkValue(mark)
    }
}
