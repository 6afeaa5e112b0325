/// ISO/IEC 7064, pure system MOD 97-10: letters count 10 to 35, the whole read as one decimal number, and the two check
/// digits make it congruent to 1 modulo 97.
enum Mod97 {
    /// `remainder` with the characters at `range` written behind it, modulo 97.
    static func append(_ text: CompactText, _ range: Range<Int>, to remainder: Int = 0) -> Int {
        var remainder = remainder
        for position in range {
            let value = checkValue(text[position])
            // At most 96 × 100 + 38.
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
        }
        return remainder
    }

    /// The check digits of what left `remainder`, 02 to 98: the algorithm never gives 00, 01 or 99, though 97, 98 and 02
    /// leave the same remainders.
    static func checkDigits(_ remainder: Int) -> CheckDigits {
        CheckDigits(twoDigits: 98 - remainder * 100 % 97)
    }
}
