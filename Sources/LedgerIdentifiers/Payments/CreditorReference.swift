/// Structured creditor reference, ISO 11649: `RF`, two check digits by ISO/IEC 7064 MOD 97-10 over the rest followed by
/// `RF`, and one to 21 letters or digits.
///
/// Spaces are left out, letters are folded to upper case. Errors: `wrongCharacter`,
/// `wrongLength`, `wrongPrefix`, `wrongCheckDigits`.
public struct CreditorReference: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .creditorReference)
    }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        guard text.has("R", "F", at: 0) else { throw IdentifierError(.wrongPrefix, .creditorReference) }
        try text.require(.digit, from: 2, to: 4)
        try text.require(Mod97.rotatedCheckDigits(text), at: 2)
    }

    /// The creditor's own reference.
    public var reference: [UInt8] { text.bytes(from: 4, to: text.count) }
}
