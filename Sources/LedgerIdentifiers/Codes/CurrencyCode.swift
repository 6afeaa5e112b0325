/// An active currency, fund or metal of ISO 4217, list one.
///
/// Codes are written as the standard has them: three letters in upper case or three digits. Errors of reading:
/// `wrongCharacter`, `wrongLength`, `unknownCode`.
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
        self.init(position: PackedTable.currencies.row(packedNumber: numeric, column: 4))
    }

    /// Reads an alphabetic code or a numeric code of three digits.
    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        let text = try CompactText(utf8, .exact, .letterOrDigit, LengthSet(3))
        let row: Int
        if CharacterClass.digit.contains(text[0]) {
            try text.require(.digit, from: 0, to: 3)
            row = PackedTable.currencies.row(packedNumber: text.leadingNumber(3), column: 4)
        } else {
            try text.require(.letter, from: 0, to: 3)
            row = PackedTable.currencies.row(text, at: 0, count: 3)
        }
        guard row >= 0 else { throw IdentifierError(.unknownCode, .iso4217) }
        position = UInt8(truncatingIfNeeded: row)
    }

    /// The alphabetic code.
    public var text: CompactText { PackedTable.currencies.text(position, 0, count: 3) }
    /// The three letters.
    public var code: [UInt8] { text.bytes }
    /// The numeric code, 8 ... 999; written with three digits.
    public var numeric: Int { PackedTable.currencies.packedNumber(Int(position), 4) }

    /// Decimals of the minor unit by ISO 4217; nil where the standard names none (metals, funds, testing, no currency).
    public var minorUnits: Int? {
        let mark = PackedTable.currencies.byte(Int(position), 3)
        return mark == UInt8(ascii: "n") ? nil : checkValue(mark)
    }
}
