/// A country of ISO 3166-1 with its three codes.
///
/// Codes are written as the standard has them, in upper case, without separators. Errors of reading:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `unknownCode`.
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

    /// The country of an alpha-2 code, given by its two letters; nil if there is none.
    public init?(alpha2 first: UInt8, _ second: UInt8) {
        guard let position = ISO3166.table.position(of: first, second, 0) else { return nil }
        self.init(position: position)
    }

    /// The country of a numeric code, 0 ... 999; nil if there is none.
    public init?(numeric: Int) {
        for position in 0..<ISO3166.count where ISO3166.table.number(position, 5..<8) == numeric {
            self.init(position: position)
            return
        }
        return nil
    }

    /// Reads an alpha-2 code, an alpha-3 code or a numeric code of three digits.
    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        let text = try CompactText(utf8, .exact, .letterOrDigit, LengthSet(2...3))
        let found: CountryCode?
        if text.count == 2 {
            try text.require(.letter, at: 0..<2)
            found = CountryCode(alpha2: text[0], text[1])
        } else if CharacterClass.digit.contains(text[0]) {
            try text.require(.digit, at: 0..<3)
            found = CountryCode(numeric: text.number(0..<3))
        } else {
            try text.require(.letter, at: 0..<3)
            found = CountryCode(alpha3: text)
        }
        guard let found else { throw .unknownCode(list: .iso3166) }
        self = found
    }

    private init?(alpha3 text: CompactText) {
        for position in 0..<ISO3166.count {
            let row = ISO3166.table
            if row.byte(position, 2) == text[0], row.byte(position, 3) == text[1], row.byte(position, 4) == text[2] {
                self.init(position: position)
                return
            }
        }
        return nil
    }

    /// The alpha-2 code.
    public var text: CompactText { ISO3166.table.text(Int(position), 0..<2) }
    /// The two letters.
    public var alpha2: [UInt8] { text.bytes }
    /// The three letters.
    public var alpha3: [UInt8] { ISO3166.table.text(Int(position), 2..<5).bytes }
    /// The numeric code, 4 ... 894; written with three digits.
    public var numeric: Int { ISO3166.table.number(Int(position), 5..<8) }
}
