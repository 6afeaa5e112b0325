/// SEDOL code of the London Stock Exchange: six characters (digits and consonants) and a check digit that makes the sum,
/// weighted 1, 3, 1, 7, 3, 9, 1, a multiple of ten.
///
/// A code that begins with a digit is of the old kind and has digits only. Spaces are left out, letters are folded to
/// upper case. Errors: `wrongCharacter`, `wrongLength`, `wrongCheckDigits`.
public struct SEDOL: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .sedol) }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        let isOld = CharacterClass.digit.contains(text[0])
        try text.require(.digit, from: isOld ? 1 : 6, to: 7)
        // The weights, a decimal digit each, the last one lowest.
        var weights = 937_131
        var sum = 0
        for position in 0..<6 {
            sum &+= checkValue(text[position]) &* (weights % 10)
            weights /= 10
        }
        try text.require(CheckDigits(completing: sum), at: 6)
    }
}
