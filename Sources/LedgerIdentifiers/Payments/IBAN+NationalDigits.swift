/// Check digits inside the account numbers of some countries. Which country has which rule is column 3 of
/// ``IBANRegistry``.
extension IBAN {
    /// Fails when the account number's own check digits are others than its rule gives. The structure has been checked.
    @inline(never)
    static func checkNationalDigits(_ text: CompactText, _ row: Int) throws(IdentifierError) {
        // Most rules put two digits at the end.
        var position = text.count &- 2
        let expected: CheckDigits
        switch IBANRegistry.rule(row) {
        case UInt8(ascii: "m"):
            // ISO/IEC 7064 MOD 97-10 over the account, written behind it.
            expected = Mod97.checkDigits(Mod97.append(text, from: 4, to: position))
        case UInt8(ascii: "v"):
            // The same remainder, but the digits make the whole a multiple of 97 (clé RIB of Tunisia and Mauritania).
            expected = CheckDigits(twoDigits: 97 &- Mod97.append(text, from: 4, to: position) &* 100 % 97)
        case UInt8(ascii: "r"):
            expected = frenchKey(text)
        case UInt8(ascii: "b"):
            // Belgium: the first ten digits modulo 97, 97 for 0.
            let remainder = Mod97.append(text, from: 4, to: position)
            expected = CheckDigits(twoDigits: remainder == 0 ? 97 : remainder)
        case UInt8(ascii: "e"):
            // Spain (código cuenta cliente): a digit for bank and branch, a digit for the account.
            position = 12
            expected = CheckDigits(
                twoDigits: spanishDigit(text, from: 4, to: 12, firstWeight: 4) &* 10
                    &+ spanishDigit(text, from: 14, to: 24, firstWeight: 1))
        case UInt8(ascii: "o"):
            // Accounts of the former post giro (bank 0000) and of group 00 have rules of their own, on which sources
            // differ: not judged.
            if text.has("0", "0", at: 8) || text.has("0", "0", at: 4) && text.has("0", "0", at: 6) { return }
            position = 14
            expected = norwegianDigit(text)
        case UInt8(ascii: "l"):
            // Finland: the Luhn algorithm over the thirteen digits before.
            position = 17
            expected = Luhn.checkDigit(text, from: 4, to: 17)
        case UInt8(ascii: "i"):
            position = 4
            expected = italianLetter(text)
        default:
            return
        }
        try text.require(expected, at: position, .wrongNationalCheckDigits)
    }

    /// France and Monaco, clé RIB: letters count 1–9 (A–I), 1–9 (J–R), 2–9 (S–Z), and the key makes the whole a multiple
    /// of 97.
    private static func frenchKey(_ text: CompactText) -> CheckDigits {
        var remainder = 0
        for position in 4..<25 {
            let value = checkValue(text[position])
            // From S on the letters count one more, so that A, J and S would be 1, 1 and 1.
            let digit = value < 10 ? value : value < 28 ? (value &- 10) % 9 &+ 1 : value &- 26
            remainder = (remainder &* 10 &+ digit) % 97
        }
        return CheckDigits(twoDigits: 97 &- remainder &* 100 % 97)
    }

    /// Weights 1, 2, 4, 8 … modulo 11; 11 less the remainder, and 0 for 11, 1 for 10.
    @inline(never)
    private static func spanishDigit(_ text: CompactText, from start: Int, to end: Int, firstWeight: Int) -> Int {
        var weight = firstWeight
        var sum = 0
        var position = start
        while position < end {
            sum &+= checkValue(text[position]) &* weight
            weight = weight &* 2 % 11
            position &+= 1
        }
        let remainder = sum % 11
        return remainder < 2 ? remainder : 11 &- remainder
    }

    /// Norway: weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 modulo 11; 11 less the remainder, and no digit for 10.
    private static func norwegianDigit(_ text: CompactText) -> CheckDigits {
        var sum = 0
        for position in 4..<14 { sum &+= checkValue(text[position]) &* ((13 &- position) % 6 &+ 2) }
        let remainder = sum % 11
        if remainder == 1 { return CheckDigits(character: 0) }
        return CheckDigits(character: UInt8(truncatingIfNeeded: (11 &- remainder) % 11) | 0x30)
    }

    /// Italy and San Marino, CIN: characters in odd places by a table, in even places 0–9 for digits and 0–25 for
    /// letters; the sum modulo 26 as a letter.
    private static func italianLetter(_ text: CompactText) -> CheckDigits {
        var sum = 0
        for position in 5..<27 {
            let value = checkValue(text[position])
            let index = value < 10 ? value : value &- 10
            sum &+= position % 2 == 1 ? checkValue(PackedTable.italianOddPlaces.byte(index, 0)) &- 10 : index
        }
        return CheckDigits(character: UInt8(truncatingIfNeeded: sum % 26) &+ UInt8(ascii: "A"))
    }
}
