/// Payment card number, ISO/IEC 7812-1: eight to 19 digits, the last one a check digit by the Luhn algorithm.
///
/// A number in a range of a brand (``CardBrand``) has one of that brand's lengths. Spaces and hyphens are left out.
/// Errors, in this order: ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength` (of any card),
/// `wrongLength` (of the brand), `wrongCheckDigits`.
///
/// The whole number is in memory while the value lives, and in ``text``: whoever stores or shows cards has PCI DSS to
/// keep, and ``lastFour`` for it.
public struct CardNumber: Identifier {
    public let text: CompactText
    public let brand: CardBrand

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spacedOrHyphenated, .digit, LengthSet(8...19))
        brand = CardBrand(prefix: text.number(0..<4))
        guard brand.lengths.contains(text.count) else {
            throw .wrongLength(found: text.count, expected: brand.lengths)
        }
        let expected = Luhn.checkDigit(text, 0..<(text.count - 1))
        guard expected.stand(in: text, at: text.count - 1) else { throw .wrongCheckDigits(expected: expected) }
    }

    /// The last four digits, which may be shown.
    public var lastFour: [UInt8] { text.bytes((text.count - 4)..<text.count) }
}
