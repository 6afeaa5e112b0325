/// Legal Entity Identifier, ISO 17442: eighteen letters or digits and two check digits by ISO/IEC 7064 MOD 97-10.
///
/// Spaces and hyphens are left out, letters are folded to upper case. Errors:
/// `wrongCharacter`, `wrongLength`, `wrongCheckDigits`.
public struct LEI: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .lei) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        try text.require(.digit, from: 18, to: 20)
        try text.require(Mod97.checkDigits(Mod97.append(text, from: 0, to: 18)), at: 18)
    }

    /// The four characters of the local operating unit that issued it.
    public var issuer: [UInt8] { text.bytes(from: 0, to: 4) }
}
