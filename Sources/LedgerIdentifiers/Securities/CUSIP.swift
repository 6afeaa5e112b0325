/// CUSIP number, ANSI X9.6: eight characters (digits, letters, `*`, `@`, `#`) and a check digit by modulus 10
/// double-add-double.
///
/// Spaces and hyphens are left out (`037833-10-0`), letters are folded to upper case. Errors:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `wrongCheckDigits`.
public struct CUSIP: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spacedOrHyphenated, .cusip, LengthSet(9))
        try text.require(.digit, at: 8..<9)
        let expected = DoubleAddDouble.checkDigit(text, count: 8)
        guard expected.stand(in: text, at: 8) else { throw .wrongCheckDigits(expected: expected) }
    }

    /// The six characters of the issuer.
    public var issuer: [UInt8] { text.bytes(0..<6) }
}
