/// International Securities Identification Number, ISO 6166: a prefix of two letters, nine letters or digits, a check
/// digit by the Luhn algorithm over letters as two digits (annex C).
///
/// Spaces and hyphens are left out (`US-037833100-5`), letters are folded to upper case. The prefix is a country of
/// ISO 3166-1 or one of those listed below. Errors: ``IdentifierError/wrongCharacter(position:expected:)``,
/// `wrongLength`, `unknownCountry`, `wrongCheckDigits`.
public struct ISIN: Identifier {
    public let text: CompactText

    /// Prefixes that are no country: AN and CS, withdrawn countries whose numbers live on; EU; EZ (OTC derivatives); QS
    /// and QT (interim numbers of Euroclear France and SIX); XA–XD (substitute agencies); XF (internal use); XK
    /// (Kosovo); XS (international securities); XT (digital tokens); ZZ. ISO 6166:2021, annex A, and its registration
    /// authority's list.
    private static let prefixes: StaticString = "ANCSEUEZQSQTXAXBXCXDXFXKXSXTZZ"

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spacedOrHyphenated, .letterOrDigit, LengthSet(12))
        try text.require(.letter, at: 0..<2)
        try text.require(.digit, at: 11..<12)
        guard CountryCode(alpha2: text[0], text[1]) != nil || Self.isPrefix(text) else {
            throw .unknownCountry(list: .securities)
        }
        let expected = Luhn.checkDigit(text, 0..<11)
        guard expected.stand(in: text, at: 11) else { throw .wrongCheckDigits(expected: expected) }
    }

    /// The first two letters.
    public var prefix: [UInt8] { text.bytes(0..<2) }

    /// The country of the prefix; nil for a prefix that is none.
    public var country: CountryCode? { CountryCode(alpha2: text[0], text[1]) }

    /// The nine characters of the national numbering agency (a CUSIP in the United States and Canada).
    public var nationalNumber: [UInt8] { text.bytes(2..<11) }

    private static func isPrefix(_ text: CompactText) -> Bool {
        let list = prefixes.bytes
        for start in stride(from: 0, to: list.count - 1, by: 2)
        where list[start] == text[0] && list[start + 1] == text[1] { return true }
        return false
    }
}
