/// Modulus 10, double-add-double over whole characters (ANSI X9.6 for CUSIP, OMG FIGI 1.0): every second character's value
/// doubled, beginning with the second, the digits of all values added; the check digit makes the sum a multiple of ten.
enum DoubleAddDouble {
    /// The check digit of the first `count` characters.
    @inline(never)
    static func checkDigit(_ text: CompactText, count: Int) -> CheckDigits {
        var sum = 0
        for position in 0..<count {
            let value = checkValue(text[position]) &* (1 &+ position % 2)
            // At most 38 × 2, two digits.
            sum &+= value / 10 &+ value % 10
        }
        return CheckDigits(completing: sum)
    }
}
