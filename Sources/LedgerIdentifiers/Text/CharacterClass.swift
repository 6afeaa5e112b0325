/// The characters that a kind of identifier may have at a place. Letters are upper case, hexadecimal ones lower case.
/// The order is that of the words in `IdentifierError.expected`.
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

    /// Whether the class has this byte.
    @inline(never)
    public func contains(_ byte: UInt8) -> Bool {
        if byte &- UInt8(ascii: "0") < 10 { return self != .letter && self != .consonant && self != .hyphen }
        if byte &- UInt8(ascii: "A") < 26 {
            // A bit for each letter, A the lowest: E, I, O and U are 4, 8, 14 and 20; L is 11.
            let letters: UInt32 =
                switch self {
                case .letter, .letterOrDigit, .cusip: 0x3FF_FFFF
                case .consonant, .consonantOrDigit: 0x3FF_FFFF & ~(1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20)
                case .base32: 0x3FF_FFFF & ~(1 << 8 | 1 << 11 | 1 << 14 | 1 << 20)
                default: 0
                }
            return letters &>> UInt32(byte &- UInt8(ascii: "A")) & 1 == 1
        }
        switch self {
        case .cusip: return byte == UInt8(ascii: "*") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#")
        case .hexadecimal: return byte &- UInt8(ascii: "a") < 6
        case .hyphen: return byte == UInt8(ascii: "-")
        default: return false
        }
    }
}

/// What a character counts in a check sum: digits their value, letters 10 (A) to 35 (Z), and in a CUSIP `*` 36, `@` 37
/// and `#` 38.
@inline(never)
func checkValue(_ byte: UInt8) -> Int {
    if byte &- UInt8(ascii: "0") < 10 { return Int(byte) &- 48 }
    if byte &- UInt8(ascii: "A") < 26 { return Int(byte) &- 55 }
    return byte == UInt8(ascii: "*") ? 36 : byte == UInt8(ascii: "@") ? 37 : byte == UInt8(ascii: "#") ? 38 : 0
}
