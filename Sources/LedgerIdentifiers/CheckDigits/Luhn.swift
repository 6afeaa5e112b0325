/// The Luhn algorithm (ISO/IEC 7812-1, annex B): from the right, every second digit doubled, the digits of the products
/// added; the check digit makes the sum a multiple of ten.
enum Luhn {
    /// The check digit of the characters from `start` up to `end`. A letter counts as the two digits of its value, 10 (A)
    /// to 35 (Z), as in ISO 6166.
    @inline(never)
    static func checkDigit(_ text: CompactText, from start: Int, to end: Int) -> CheckDigits {
        var sum = 0
        // The check digit will stand to the right of the last one.
        var isDoubled = true
        var position = end
        while position > start {
            position &-= 1
            var value = checkValue(text[position])
            repeat {
                let product = isDoubled ? value % 10 &* 2 : value % 10
                sum &+= product > 9 ? product &- 9 : product
                isDoubled.toggle()
                value /= 10
            } while value > 0
        }
        return CheckDigits(completing: sum)
    }
}
