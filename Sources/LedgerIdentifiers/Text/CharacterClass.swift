/// The characters that a kind of identifier may have at a place.
public enum CharacterClass: UInt8, Sendable {
    /// 0–9.
    case digit
    /// A–Z.
    case letter
    /// 0–9 and A–Z.
    case letterOrDigit
    /// 0–9 and A–Z without the vowels A, E, I, O, U (SEDOL, FIGI).
    case consonantOrDigit
    /// B–Z without the vowels (the first two characters of a FIGI).
    case consonant
    /// 0–9, A–Z, `*`, `@` and `#` (CUSIP).
    case cusip
    /// 0–9 and a–f (UUID).
    case hexadecimal
    /// 0–9 and A–Z without I, L, O, U: Crockford's base 32 (ULID).
    case base32
    /// The hyphen between the groups of a UUID.
    case hyphen

    /// Whether the class has this byte. Letters are upper case, in ``hexadecimal`` lower case.
    public func contains(_ byte: UInt8) -> Bool {
        let isDigit = byte &- UInt8(ascii: "0") < 10
        let isLetter = byte &- UInt8(ascii: "A") < 26
        switch self {
        case .digit: return isDigit
        case .letter: return isLetter
        case .letterOrDigit: return isDigit || isLetter
        case .consonantOrDigit: return isDigit || isLetter && !Self.isVowel(byte)
        case .consonant: return isLetter && !Self.isVowel(byte)
        case .cusip:
            return isDigit || isLetter || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "@")
                || byte == UInt8(ascii: "#")
        case .hexadecimal: return isDigit || byte &- UInt8(ascii: "a") < 6
        case .base32:
            return isDigit
                || isLetter && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "L") && byte != UInt8(ascii: "O")
                    && byte != UInt8(ascii: "U")
        case .hyphen: return byte == UInt8(ascii: "-")
        }
    }

    /// What belongs there, in words.
    public var words: StaticString {
        switch self {
        case .digit: "a digit"
        case .letter: "a letter A-Z"
        case .letterOrDigit: "a letter A-Z or a digit"
        case .consonantOrDigit: "a consonant or a digit"
        case .consonant: "a consonant"
        case .cusip: "a letter A-Z, a digit, *, @ or #"
        case .hexadecimal: "a hexadecimal digit"
        case .base32: "a letter A-Z other than I, L, O, U or a digit"
        case .hyphen: "a hyphen"
        }
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "A") || byte == UInt8(ascii: "E") || byte == UInt8(ascii: "I") || byte == UInt8(ascii: "O")
            || byte == UInt8(ascii: "U")
    }
}

/// What a character counts in a check sum: digits their value, letters 10 (A) to 35 (Z), and in a CUSIP `*` 36, `@` 37
/// and `#` 38.
func checkValue(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 55
    case UInt8(ascii: "*"): 36
    case UInt8(ascii: "@"): 37
    case UInt8(ascii: "#"): 38
    default: 0
    }
}
