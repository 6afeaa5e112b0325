/// A country of ISO 3166-1 with its three codes.
///
/// Codes are written as the standard has them, in upper case, without separators. Errors of reading:
/// `wrongCharacter`, `wrongLength`, `unknownCode`.
public struct CountryCode: Identifier {
    /// Position in the list, 0 ..< ``count``, in the order of the alpha-2 codes: comparing positions compares codes.
    public let position: UInt8

    /// Number of countries on the list.
    public static var count: Int { ISO3166.count }
    /// The day of the list, `YYYY-MM-DD`.
    public static var listDate: StaticString { ISO3166.date }

    /// The country at a position of the list.
    public init?(position: Int) {
        guard position >= 0, position < ISO3166.count else { return nil }
        self.position = UInt8(truncatingIfNeeded: position)
    }

    /// The country whose alpha-2 code stands at `start` of a text; nil if there is none.
    init?(alpha2In text: CompactText, at start: Int) {
        self.init(position: PackedTable.countries.row(text, at: start, count: 2))
    }

    /// The country of a numeric code, 0 ... 999; nil if there is none.
    public init?(numeric: Int) {
        self.init(position: PackedTable.countries.row(packedNumber: numeric, column: 5))
    }

    /// Reads an alpha-2 code, an alpha-3 code or a numeric code of three digits.
    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        let text = try CompactText(utf8, .exact, .letterOrDigit, .country)
        let table = PackedTable.countries
        let row: Int
        if CharacterClass.digit.contains(text[0]) {
            // A number has three digits: of two, the third is missing.
            try text.require(.digit, from: 0, to: 3)
            row = table.row(packedNumber: text.leadingNumber(3), column: 5)
        } else {
            try text.require(.letter, from: 0, to: text.count)
            row = text.count == 2 ? table.row(text, at: 0, count: 2) : table.row(text, column: 2)
        }
        guard row >= 0 else { throw IdentifierError(.unknownCode, .iso3166) }
        position = UInt8(truncatingIfNeeded: row)
    }

    /// The alpha-2 code.
    public var text: CompactText { PackedTable.countries.text(position, 0, count: 2) }
    /// The two letters.
    public var alpha2: [UInt8] { text.bytes }
    /// The three letters.
    public var alpha3: [UInt8] { PackedTable.countries.text(position, 2, count: 3).bytes }
    /// The numeric code, 4 ... 894; written with three digits.
    public var numeric: Int { PackedTable.countries.packedNumber(Int(position), 5) }
}
