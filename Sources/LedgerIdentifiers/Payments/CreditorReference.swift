/// Structured creditor reference, ISO 11649: `RF`, two check digits by ISO/IEC 7064 MOD 97-10 over the rest followed by
/// `RF`, and one to 21 letters or digits.
///
/// Spaces are left out, letters are folded to upper case. Errors: ``IdentifierError/wrongCharacter(position:expected:)``,
/// `wrongLength`, `wrongPrefix`, `wrongCheckDigits`.
public struct CreditorReference: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spaced, .letterOrDigit, LengthSet(5...25))
        guard text.has("RF", at: 0) else { throw .wrongPrefix(expected: .creditorReference) }
        try text.require(.digit, at: 2..<4)
        let expected = Mod97.checkDigits(Mod97.append(text, 0..<2, to: Mod97.append(text, 4..<text.count)))
        guard expected.stand(in: text, at: 2) else { throw .wrongCheckDigits(expected: expected) }
    }

    /// The creditor's own reference.
    public var reference: [UInt8] { text.bytes(4..<text.count) }
}
