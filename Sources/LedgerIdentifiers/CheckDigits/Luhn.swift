/// The Luhn algorithm (ISO/IEC 7812-1, annex B): from the right, every second digit doubled, the digits of the products
/// added; the check digit makes the sum a multiple of ten.
enum Luhn {
    /// The check digit of the characters at `range`. A letter counts as the two digits of its value, 10 (A) to 35 (Z),
    /// as in ISO 6166.
    static func checkDigit(_ text: CompactText, _ range: Range<Int>) -> CheckDigits {
        var sum = 0
        // The check digit will stand to the right of the last one.
        var isDoubled = true
        func add(_ digit: Int) {
            let product = isDoubled ? digit * 2 : digit
            sum += product > 9 ? product - 9 : product
            isDoubled.toggle()
        }
        for position in range.reversed() {
            let value = checkValue(text[position])
            add(value % 10)
            if value > 9 { add(value / 10) }
        }
        return CheckDigits(digit: 10 - sum % 10)
    }
}
