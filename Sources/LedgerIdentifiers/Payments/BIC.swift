/// Business Identifier Code, ISO 9362:2022: four letters or digits of the business party, a country of ISO 3166-1 (or XK,
/// Kosovo), two letters or digits, and optionally three letters or digits of the branch.
///
/// SWIFT itself gives out party prefixes of letters only: ``hasSwiftPrefix``. There are no check digits: that a code is
/// in use only the directory knows. Spaces are left out (`DEUT DE FF 500`), letters are folded to upper case. Errors:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `unknownCountry`.
public struct BIC: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spaced, .letterOrDigit, LengthSet(8, or: 11))
        try text.require(.letter, at: 4..<6)
        guard country != nil || text.has("XK", at: 4) else { throw .unknownCountry(list: .businessIdentifier) }
    }

    /// The country; nil for XK.
    public var country: CountryCode? { CountryCode(alpha2: text[4], text[5]) }

    /// The four characters of the business party.
    public var party: [UInt8] { text.bytes(0..<4) }

    /// The three characters of the branch; nil for a code of eight. `XXX` is the head office, as is none.
    public var branch: [UInt8]? { text.count == 11 ? text.bytes(8..<11) : nil }

    /// Whether the party's prefix is letters only, as SWIFT's are.
    public var hasSwiftPrefix: Bool {
        for position in 0..<4 where !CharacterClass.letter.contains(text[position]) { return false }
        return true
    }
}
