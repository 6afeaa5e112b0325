/// Financial Instrument Global Identifier, OMG FIGI 1.0 (section 6.1.2): two consonants of the certified provider, G,
/// eight consonants or digits, and a check digit by modulus 10 double-add-double.
///
/// The provider is none of BS, BM, GG, GB, GH, KY and VG, so that no FIGI looks like an ISIN. Spaces are left out,
/// letters are folded to upper case. Errors: ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`,
/// `wrongPrefix`, `wrongCheckDigits`.
public struct FIGI: Identifier {
    public let text: CompactText

    private static let reserved: StaticString = "BSBMGGGBGHKYVG"

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spaced, .consonantOrDigit, LengthSet(12))
        try text.require(.consonant, at: 0..<2)
        try text.require(.digit, at: 11..<12)
        for start in stride(from: 0, to: 14, by: 2)
        where Self.reserved.byte(start) == text[0] && Self.reserved.byte(start + 1) == text[1] {
            throw .wrongPrefix(expected: .figiProvider)
        }
        guard text[2] == UInt8(ascii: "G") else { throw .wrongPrefix(expected: .figiGlobal) }
        let expected = DoubleAddDouble.checkDigit(text, count: 11)
        guard expected.stand(in: text, at: 11) else { throw .wrongCheckDigits(expected: expected) }
    }
}
