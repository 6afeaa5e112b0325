/// Financial Instrument Global Identifier, OMG FIGI 1.0 (section 6.1.2): two consonants of the certified provider, G,
/// eight consonants or digits, and a check digit by modulus 10 double-add-double.
///
/// The provider is none of BS, BM, GG, GB, GH, KY and VG, so that no FIGI looks like an ISIN. Spaces are left out,
/// letters are folded to upper case. Errors: `wrongCharacter`, `wrongLength`,
/// `wrongPrefix`, `wrongCheckDigits`.
public struct FIGI: Identifier {
    public let text: CompactText

    /// Sorted.
    static let reservedPrefixes: StaticString = "BMBSGBGGGHKYVG"

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .figi) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        try text.require(.consonant, from: 0, to: 2)
        try text.require(.digit, from: 11, to: 12)
        guard PackedTable.reservedFIGIs.row(text, at: 0, count: 2) < 0 else {
            throw IdentifierError(.wrongPrefix, .figiProvider)
        }
        guard text[2] == UInt8(ascii: "G") else { throw IdentifierError(.wrongPrefix, .figiGlobal) }
        try text.require(DoubleAddDouble.checkDigit(text, count: 11), at: 11)
    }
}
