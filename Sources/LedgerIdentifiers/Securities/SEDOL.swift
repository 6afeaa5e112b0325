/// SEDOL code of the London Stock Exchange: six characters (digits and consonants) and a check digit that makes the sum,
/// weighted 1, 3, 1, 7, 3, 9, 1, a multiple of ten.
///
/// A code that begins with a digit is of the old kind and has digits only. Spaces are left out, letters are folded to
/// upper case. Errors: ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `wrongCheckDigits`.
public struct SEDOL: Identifier {
    public let text: CompactText

    private static let weights: StaticString = "131739"

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .spaced, .consonantOrDigit, LengthSet(7))
        if CharacterClass.digit.contains(text[0]) { try text.require(.digit, at: 1..<6) }
        try text.require(.digit, at: 6..<7)
        var sum = 0
        for position in 0..<6 { sum += checkValue(text[position]) * checkValue(Self.weights.byte(position)) }
        let expected = CheckDigits(digit: 10 - sum % 10)
        guard expected.stand(in: text, at: 6) else { throw .wrongCheckDigits(expected: expected) }
    }
}
