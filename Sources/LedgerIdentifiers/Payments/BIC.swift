/// Business Identifier Code, ISO 9362:2022: four letters or digits of the business party, a country of ISO 3166-1 (or XK,
/// Kosovo), two letters or digits, and optionally three letters or digits of the branch.
///
/// SWIFT itself gives out party prefixes of letters only: ``hasSwiftPrefix``. There are no check digits: that a code is
/// in use only the directory knows. Spaces are left out (`DEUT DE FF 500`), letters are folded to upper case. Errors:
/// `wrongCharacter`, `wrongLength`, `unknownCountry`.
public struct BIC: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .bic) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        try text.require(.letter, from: 4, to: 6)
        if PackedTable.countries.row(text, at: 4, count: 2) < 0, !text.has("X", "K", at: 4) {
            throw IdentifierError(.unknownCountry, .businessIdentifier)
        }
    }

    /// The country; nil for XK.
    public var country: CountryCode? { CountryCode(alpha2In: text, at: 4) }

    /// The four characters of the business party.
    public var party: [UInt8] { text.bytes(from: 0, to: 4) }

    /// The three characters of the branch; nil for a code of eight. `XXX` is the head office, as is none.
    public var branch: [UInt8]? { text.count == 11 ? text.bytes(from: 8, to: 11) : nil }

    /// Whether the party's prefix is letters only, as SWIFT's are.
    public var hasSwiftPrefix: Bool {
        for position in 0..<4 where !CharacterClass.letter.contains(text[position]) { return false }
        return true
    }
}
