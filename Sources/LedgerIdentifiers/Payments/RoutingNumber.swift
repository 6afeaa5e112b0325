/// ABA routing transit number (American Bankers Association, key to routing numbers): nine digits whose sum, weighted
/// 3, 7, 1, 3, 7, 1, 3, 7, 1, is a multiple of ten.
///
/// The first two digits are 00 (United States government), 01–12 (the Federal Reserve districts), 21–32 (thrifts), 61–72
/// (electronic) or 80 (traveller's cheques). Written as it is: nine digits, no separators. Errors:
/// `wrongCharacter`, `wrongLength`, `wrongPrefix`, `wrongCheckDigits`.
public struct RoutingNumber: Identifier {
    public let text: CompactText

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        text = try CompactText(utf8, .routingNumber)
    }

    /// What there is to check once characters and length are right.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) {
        // 0 to 99: 00–12, and 21–32 and 61–72, which are the districts plus 20 and 60.
        let prefix = text.leadingNumber(2)
        guard prefix <= 12 || prefix >= 21 && prefix <= 32 || prefix >= 61 && prefix <= 72 || prefix == 80 else {
            throw IdentifierError(.wrongPrefix, .federalReserve)
        }
        var sum = 0
        for position in 0..<8 {
            sum &+= checkValue(text[position]) &* (position % 3 == 0 ? 3 : position % 3 == 1 ? 7 : 1)
        }
        try text.require(CheckDigits(completing: sum), at: 8)
    }
}
