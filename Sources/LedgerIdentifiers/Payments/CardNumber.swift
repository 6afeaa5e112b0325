/// Payment card number, ISO/IEC 7812-1: eight to 19 digits, the last one a check digit by the Luhn algorithm.
///
/// A number in a range of a brand (``CardBrand``) has one of that brand's lengths. Spaces and hyphens are left out.
/// Errors, in this order: `wrongCharacter`, `wrongLength` (of any card),
/// `wrongLength` (of the brand), `wrongCheckDigits`.
///
/// The whole number is in memory while the value lives, and in ``text``: whoever stores or shows cards has PCI DSS to
/// keep, and ``lastFour`` for it.
public struct CardNumber: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .cardNumber) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        let lengths = CardBrand(of: text).lengths
        guard lengths.contains(text.count) else {
            throw IdentifierError(.wrongLength, lengths.code, number: text.count)
        }
        let last = text.count &- 1
        try text.require(Luhn.checkDigit(text, from: 0, to: last), at: last)
    }

    /// The brand in whose range the number lies.
    public var brand: CardBrand { CardBrand(of: text) }

    /// The last four digits, which may be shown.
    public var lastFour: [UInt8] { text.bytes(from: text.count - 4, to: text.count) }
}
