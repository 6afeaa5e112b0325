/// ABA routing transit number (American Bankers Association, key to routing numbers): nine digits whose sum, weighted
/// 3, 7, 1, 3, 7, 1, 3, 7, 1, is a multiple of ten.
///
/// The first two digits are 00 (United States government), 01–12 (the Federal Reserve districts), 21–32 (thrifts), 61–72
/// (electronic) or 80 (traveller's cheques). Written as it is: nine digits, no separators. Errors:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `wrongPrefix`, `wrongCheckDigits`.
public struct RoutingNumber: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .exact, .digit, LengthSet(9))
        switch text.number(0..<2) {
        case 0...12, 21...32, 61...72, 80: break
        default: throw .wrongPrefix(expected: .federalReserve)
        }
        var sum = 0
        for position in 0..<8 {
            let weight = position % 3 == 0 ? 3 : position % 3 == 1 ? 7 : 1
            sum += checkValue(text[position]) * weight
        }
        let expected = CheckDigits(digit: 10 - sum % 10)
        guard expected.stand(in: text, at: 8) else { throw .wrongCheckDigits(expected: expected) }
    }
}
