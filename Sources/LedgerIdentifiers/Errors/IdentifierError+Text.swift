extension IdentifierError {
    /// A stable name of the rule, for programs.
    public var code: StaticString {
        switch self {
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

    /// What would have kept the rule, in words: "22 characters", "check digits 89".
    public var expected: [UInt8] {
        var text: [UInt8] = []
        switch self {
        case .wrongCharacter(let position, let expected):
            text.append(expected.words)
            text.append(" at position ")
            text.append(number: position)
        case .wrongLength(_, let expected):
            text.append(expected)
            text.append(" characters")
        case .unknownCountry(let list):
            switch list {
            case .ibanRegistry: text.append("a country of the IBAN registry")
            case .businessIdentifier: text.append("a country of ISO 3166-1, or XK, at position 4")
            case .securities: text.append("a country of ISO 3166-1 or a prefix of ISO 6166")
            }
        case .unknownCode(let list):
            text.append(list == .iso4217 ? "an active code of ISO 4217" : "a code of ISO 3166-1")
        case .wrongPrefix(let rule):
            switch rule {
            case .creditorReference: text.append("RF in front")
            case .figiProvider: text.append("two consonants other than BS, BM, GG, GB, GH, KY, VG in front")
            case .figiGlobal: text.append("G at position 2")
            case .federalReserve: text.append("00-12, 21-32, 61-72 or 80 in front")
            }
        case .tooLarge: text.append("a value of 128 bits: a first character from 0 to 7")
        case .wrongCheckDigits(let digits):
            text.append("check digits ")
            text.append(contentsOf: digits.bytes)
        case .wrongNationalCheckDigits(let digits):
            guard let digits else {
                text.append("an account number that has a check digit")
                break
            }
            text.append("national check digits ")
            text.append(contentsOf: digits.bytes)
        case .minorUnitsOutOfRange: text.append("0 to 18 decimals")
        }
        return text
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ words: StaticString) { append(contentsOf: words.bytes) }

    /// A number from 0 on, in decimal digits.
    fileprivate mutating func append(number: Int) {
        if number > 9 { append(number: number / 10) }
        append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }

    /// "22", "8 or 11", "5-25", "13 or 16 or 18-19".
    fileprivate mutating func append(_ lengths: LengthSet) {
        var length = 0
        var isFirst = true
        while length < 64 {
            guard lengths.contains(length) else {
                length += 1
                continue
            }
            var last = length
            while lengths.contains(last + 1) { last += 1 }
            if !isFirst { append(" or ") }
            isFirst = false
            append(number: length)
            if last > length {
                append(UInt8(ascii: "-"))
                append(number: last)
            }
            length = last + 1
        }
    }
}
