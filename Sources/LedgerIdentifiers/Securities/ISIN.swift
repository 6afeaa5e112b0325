/// International Securities Identification Number, ISO 6166: a prefix of two letters, nine letters or digits, a check
/// digit by the Luhn algorithm over letters as two digits (annex C).
///
/// Spaces and hyphens are left out (`US-037833100-5`), letters are folded to upper case. The prefix is a country of
/// ISO 3166-1 or one of those listed below. Errors: `wrongCharacter`,
/// `wrongLength`, `unknownCountry`, `wrongCheckDigits`.
public struct ISIN: Identifier {
    public let text: CompactText

    /// Prefixes that are no country: AN and CS, withdrawn countries whose numbers live on; EU; EZ (OTC derivatives); QS
    /// and QT (interim numbers of Euroclear France and SIX); XA–XD (substitute agencies); XF (internal use); XK
    /// (Kosovo); XS (international securities); XT (digital tokens); ZZ. ISO 6166:2021, annex A, and its registration
    /// authority's list. Sorted.
    static let prefixes: StaticString = "ANCSEUEZQSQTXAXBXCXDXFXKXSXTZZ"

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .isin) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        try text.require(.letter, from: 0, to: 2)
        try text.require(.digit, from: 11, to: 12)
        if PackedTable.countries.row(text, at: 0, count: 2) < 0, PackedTable.isinPrefixes.row(text, at: 0, count: 2) < 0
        {
            throw IdentifierError(.unknownCountry, .securities)
        }
        try text.require(Luhn.checkDigit(text, from: 0, to: 11), at: 11)
    }

    /// The first two letters.
    public var prefix: [UInt8] { text.bytes(from: 0, to: 2) }

    /// The country of the prefix; nil for a prefix that is none.
    public var country: CountryCode? { CountryCode(alpha2In: text, at: 0) }

    /// The nine characters of the national numbering agency (a CUSIP in the United States and Canada).
    public var nationalNumber: [UInt8] { text.bytes(from: 2, to: 11) }
}
