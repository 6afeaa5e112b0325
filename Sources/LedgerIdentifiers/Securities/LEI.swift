/// Legal Entity Identifier, ISO 17442: eighteen letters or digits and two check digits by ISO/IEC 7064 MOD 97-10.
///
/// Spaces and hyphens are left out, letters are folded to upper case. Errors:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `wrongCheckDigits`.
public struct LEI: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spacedOrHyphenated, .letterOrDigit, LengthSet(20))
        try text.require(.digit, at: 18..<20)
        let expected = Mod97.checkDigits(Mod97.append(text, 0..<18))
        guard expected.stand(in: text, at: 18) else { throw .wrongCheckDigits(expected: expected) }
    }

    /// The four characters of the local operating unit that issued it.
    public var issuer: [UInt8] { text.bytes(0..<4) }
}
