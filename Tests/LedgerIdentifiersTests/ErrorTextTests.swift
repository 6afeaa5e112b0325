import Testing

@testable import LedgerIdentifiers

@Suite struct ErrorTextTests {
    private func text(_ error: IdentifierError) -> String { "\(error.code): \(string(error.expected))" }

    @Test func saysWhatWasExpected() {
        #expect(text(.wrongCharacter(7, .digit)) == "wrong-character: a digit at position 7")
        #expect(text(.wrongCharacter(12, .hyphen)) == "wrong-character: a hyphen at position 12")
        #expect(text(.wrongLength(3, LengthSet(22))) == "wrong-length: a length of 22")
        #expect(text(.wrongLength(3, .bic)) == "wrong-length: a length of 8,11")
        #expect(text(.wrongLength(3, .iban)) == "wrong-length: a length of 5-34")
        #expect(text(.wrongLength(3, .visa)) == "wrong-length: a length of 13,16,18-19")
        #expect(text(.wrongLength(3, .country)) == "wrong-length: a length of 2-3")
        #expect(text(.wrongCheckDigits("89")) == "wrong-check-digits: check digits 89")
        #expect(text(.wrongCheckDigits("X", national: true)) == "wrong-national-check-digits: check digits X")
        #expect(
            text(.wrongCheckDigits("", national: true))
                == "wrong-national-check-digits: an account that has a check digit")
        #expect(text(IdentifierError(.tooLarge)) == "too-large: a first character from 0 to 7")
        #expect(text(IdentifierError(.minorUnitsOutOfRange)) == "minor-units-out-of-range: 0 to 18 decimals")
        #expect(text(IdentifierError(.unknownCode, .iso4217)) == "unknown-code: an active code of ISO 4217")
    }

    /// Each class and list has words of its own, none those of another.
    @Test func hasWordsForEverything() {
        var words: [String] = []
        var raw: UInt8 = 0
        while let characters = CharacterClass(rawValue: raw) {
            words.append(text(.wrongCharacter(1, characters)))
            raw += 1
        }
        #expect(raw == 9)
        raw = 0
        while let list = IdentifierError.List(rawValue: raw) {
            words.append(string(IdentifierError(.wrongPrefix, list).expected))
            raw += 1
        }
        #expect(raw == 9)
        #expect(words.allSatisfy { !$0.isEmpty } && Set(words).count == words.count)
        #expect(words.last == "00-12, 21-32, 61-72 or 80 in front")
    }

    @Test func givesItsParts() {
        let length = IdentifierError.wrongLength(3, .bic)
        #expect(length.found == 3 && length.lengths == .bic && length.position == nil && length.checkDigits == nil)
        let character = IdentifierError.wrongCharacter(9, .letter)
        #expect(character.position == 9 && character.characters == .letter && character.found == nil)
        #expect(IdentifierError(.unknownCode, .iso3166).list == .iso3166)
        #expect(IdentifierError.wrongCheckDigits("07").checkDigits?.bytes == Array("07".utf8))
        #expect(IdentifierError.wrongCheckDigits("", national: true).checkDigits == nil)
    }
}
