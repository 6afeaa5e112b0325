/// ISO/IEC 7064, pure system MOD 97-10: letters count 10 to 35, the whole read as one decimal number, and the two check
/// digits make it congruent to 1 modulo 97.
enum Mod97 {
    /// `remainder` with the characters from `start` up to `end` written behind it, modulo 97.
    @inline(never)
    static func append(_ text: CompactText, from start: Int, to end: Int, behind remainder: Int = 0) -> Int {
        var remainder = remainder
        var position = start
        while position < end {
            let value = checkValue(text[position])
            // At most 96 × 100 + 38.
            remainder = (remainder &* (value < 10 ? 10 : 100) &+ value) % 97
            position &+= 1
        }
        return remainder
    }

    /// The check digits of what left `remainder`, 02 to 98: the algorithm never gives 00, 01 or 99, though 97, 98 and 02
    /// leave the same remainders.
    static func checkDigits(_ remainder: Int) -> CheckDigits {
        CheckDigits(twoDigits: 98 &- remainder &* 100 % 97)
    }

    /// The check digits that belong at places 2 and 3, by the way of IBAN and creditor reference: the rest, then the first two
    /// characters.
    @inline(never)
    static func rotatedCheckDigits(_ text: CompactText) -> CheckDigits {
        checkDigits(append(text, from: 0, to: 2, behind: append(text, from: 4, to: text.count)))
    }
}
