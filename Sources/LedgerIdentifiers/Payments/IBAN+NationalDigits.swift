/// Check digits inside the account numbers of some countries. Which country has which rule is column 4 of
/// ``IBANRegistry``.
extension IBAN {
    /// Fails when the account number's own check digits are others than its rule gives. The structure has been checked.
    func checkNationalDigits(rule: UInt8) throws(IdentifierError) {
        let end = text.count
        switch rule {
        case UInt8(ascii: "m"):
            // ISO/IEC 7064 MOD 97-10 over the account, written behind it.
            try require(Mod97.checkDigits(Mod97.append(text, 4..<(end - 2))), at: end - 2)
        case UInt8(ascii: "v"):
            // The same remainder, but the digits make the whole a multiple of 97 (clé RIB of Tunisia and Mauritania).
            let remainder = Mod97.append(text, 4..<(end - 2))
            try require(CheckDigits(twoDigits: 97 - remainder * 100 % 97), at: end - 2)
        case UInt8(ascii: "r"):
            try require(frenchKey, at: end - 2)
        case UInt8(ascii: "b"):
            // Belgium: the first ten digits modulo 97, 97 for 0.
            let remainder = Mod97.append(text, 4..<14)
            try require(CheckDigits(twoDigits: remainder == 0 ? 97 : remainder), at: 14)
        case UInt8(ascii: "e"):
            // Spain (código cuenta cliente): a digit for bank and branch, a digit for the account.
            let digits = spanishDigit(4..<12, firstWeight: 4) * 10 + spanishDigit(14..<24, firstWeight: 1)
            try require(CheckDigits(twoDigits: digits), at: 12)
        case UInt8(ascii: "o"):
            try checkNorwegianDigit()
        case UInt8(ascii: "l"):
            // Finland: the Luhn algorithm over the thirteen digits before.
            try require(Luhn.checkDigit(text, 4..<17), at: 17)
        case UInt8(ascii: "i"):
            try require(italianLetter, at: 4)
        default:
            break
        }
    }

    private func require(_ digits: CheckDigits, at position: Int) throws(IdentifierError) {
        guard digits.stand(in: text, at: position) else { throw .wrongNationalCheckDigits(expected: digits) }
    }

    /// France and Monaco, clé RIB: letters count 1–9 (A–I), 1–9 (J–R), 2–9 (S–Z), and the key makes the whole a multiple
    /// of 97.
    private var frenchKey: CheckDigits {
        var remainder = 0
        for position in 4..<25 {
            let value = checkValue(text[position])
            let digit = value < 10 ? value : value < 19 ? value - 9 : value < 28 ? value - 18 : value - 26
            remainder = (remainder * 10 + digit) % 97
        }
        return CheckDigits(twoDigits: 97 - remainder * 100 % 97)
    }

    /// Weights 1, 2, 4, 8 … modulo 11; 11 less the remainder, and 0 for 11, 1 for 10.
    private func spanishDigit(_ range: Range<Int>, firstWeight: Int) -> Int {
        var weight = firstWeight
        var sum = 0
        for position in range {
            sum += checkValue(text[position]) * weight
            weight = weight * 2 % 11
        }
        let remainder = sum % 11
        return remainder < 2 ? remainder : 11 - remainder
    }

    /// Norway: weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 modulo 11; 11 less the remainder, no account for 10. Accounts of the
    /// former post giro (bank 0000) and of group 00 have rules of their own, on which sources differ: not judged.
    private func checkNorwegianDigit() throws(IdentifierError) {
        if text.has("0000", at: 4) || text.has("00", at: 8) { return }
        var sum = 0
        for position in 4..<14 {
            let fromEnd = 13 - position
            sum += checkValue(text[position]) * (fromEnd % 6 + 2)
        }
        let remainder = sum % 11
        if remainder == 1 { throw .wrongNationalCheckDigits(expected: nil) }
        try require(CheckDigits(digit: remainder == 0 ? 0 : 11 - remainder), at: 14)
    }

    /// What characters in odd places count, as letters from A for 0: of 0–9 and A–J the same, then K to Z.
    private static let oddValues: StaticString = "BAFHJNPRTVCESULDGIMOQKWZYX"

    /// Italy and San Marino, CIN: characters in odd places by a table, in even places 0–9 for digits and 0–25 for
    /// letters; the sum modulo 26 as a letter.
    private var italianLetter: CheckDigits {
        var sum = 0
        for position in 5..<27 {
            let value = checkValue(text[position])
            let index = value < 10 ? value : value - 10
            sum += position % 2 == 1 ? Int(Self.oddValues.byte(index)) - 65 : index
        }
        return CheckDigits(character: UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: sum % 26))
    }
}
