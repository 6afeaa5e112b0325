extension IdentifierError {
    /// A stable name of the rule, for programs.
    public var code: StaticString {
        switch rule {
        case .wrongCharacter: "wrong-character"
        case .wrongLength: "wrong-length"
        case .unknownCountry: "unknown-country"
        case .unknownCode: "unknown-code"
        case .wrongPrefix: "wrong-prefix"
        case .tooLarge: "too-large"
        case .wrongCheckDigits: "wrong-check-digits"
        case .wrongNationalCheckDigits: "wrong-national-check-digits"
        case .minorUnitsOutOfRange: "minor-units-out-of-range"
        }
    }

    /// What would have kept the rule, in words: "a length of 22", "check digits 89", "a digit at position 7".
    public var expected: [UInt8] {
        var text: [UInt8] = []
        text.write(phrase: phrase)
        if rule == .wrongCharacter {
            text.write(phrase: 22)
            text.write(number: number)
        }
        if rule == .wrongLength { text.write(LengthSet(stored: first)) }
        if let digits = checkDigits {
            text.write(digits.first)
            if digits.second != 0 { text.write(digits.second) }
        }
        return text
    }

    /// Position of the words in ``phrases``: those of ``CharacterClass``, then those of ``List``, then the rest.
    private var phrase: Int {
        switch rule {
        case .wrongCharacter: Int(first)
        case .unknownCountry, .unknownCode, .wrongPrefix: 9 &+ Int(first)
        case .wrongLength: 18
        case .tooLarge: 19
        case .minorUnitsOutOfRange: 20
        case .wrongNationalCheckDigits where first == 0: 21
        default: 23
        }
    }
}

/// One literal instead of an array of literals: nothing to initialise at run time, and the smallest module.
private let phrases: StaticString = """
    a digit|a letter|a letter or digit|a consonant or digit|a consonant|a letter, digit, *, @ or #|\
    a hexadecimal digit|a digit of base 32|a hyphen|\
    a country of the IBAN registry|a country of ISO 3166-1 or XK|a country of ISO 3166-1 or a prefix of ISO 6166|\
    an active code of ISO 4217|a code of ISO 3166-1|RF in front|two consonants in front, not BM BS GB GG GH KY VG|\
    G in the third place|00-12, 21-32, 61-72 or 80 in front|\
    a length of |a first character from 0 to 7|0 to 18 decimals|an account that has a check digit| at position |\
    check digits\u{20}
    """

extension [UInt8] {
    @inline(never)
    fileprivate mutating func write(_ byte: UInt8) { append(byte) }

    /// The phrase at a position of ``phrases``.
    @inline(never)
    fileprivate mutating func write(phrase position: Int) {
        var left = position
        for byte in phrases.bytes {
            if byte == UInt8(ascii: "|") {
                left &-= 1
            } else if left == 0 {
                write(byte)
            }
        }
    }

    /// A number from 0 on, in decimal digits.
    @inline(never)
    fileprivate mutating func write(number: Int) {
        if number > 9 { write(number: number / 10) }
        write(UInt8(truncatingIfNeeded: number % 10) | 0x30)
    }

    /// "22", "8,11", "5-25", "13,16,18-19".
    fileprivate mutating func write(_ lengths: LengthSet) {
        var separator: UInt8 = 0
        for length in 0..<64 where lengths.contains(length) {
            if lengths.contains(length - 1) {
                if lengths.contains(length + 1) { continue }
                separator = UInt8(ascii: "-")
            }
            if separator != 0 { write(separator) }
            separator = UInt8(ascii: ",")
            write(number: length)
        }
    }
}
