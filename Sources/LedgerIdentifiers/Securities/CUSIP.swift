/// CUSIP number, ANSI X9.6: eight characters (digits, letters, `*`, `@`, `#`) and a check digit by modulus 10
/// double-add-double.
///
/// Spaces and hyphens are left out (`037833-10-0`), letters are folded to upper case. Errors:
/// `wrongCharacter`, `wrongLength`, `wrongCheckDigits`.
public struct CUSIP: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .cusip) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        try text.require(.digit, from: 8, to: 9)
        try text.require(DoubleAddDouble.checkDigit(text, count: 8), at: 8)
    }

    /// The six characters of the issuer.
    public var issuer: [UInt8] { text.bytes(from: 0, to: 6) }
}
