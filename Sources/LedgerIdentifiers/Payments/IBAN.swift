/// International Bank Account Number, ISO 13616: a country of the IBAN registry, two check digits by ISO/IEC 7064 MOD
/// 97-10, and the national account number (BBAN) in the length and structure that the registry gives that country.
///
/// Where the account number itself carries check digits by a published rule that this package knows
/// (``NationalDigits``), they are verified too, unless the caller says otherwise: the registry doesn't ask for it.
/// Spaces and hyphens are left out, letters are folded to upper case. Errors, in this order:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength` (of any IBAN), `unknownCountry`, `wrongLength`
/// (of the country's), `wrongCharacter` (of its structure), `wrongCheckDigits`, `wrongNationalCheckDigits`.
public struct IBAN: Identifier {
    public let text: CompactText

    /// What to do with check digits inside the account number.
    public enum NationalDigits: UInt8, Sendable {
        /// Verify those of BA, BE, ES, FI, FR, IT, MC, ME, MK, MR, NO, PT, RS, SI, SM, TL and TN.
        case verified
        /// Accept any: what ISO 13616 and the registry ask for, no more.
        case ignored
    }

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        try self.init(utf8: utf8, nationalDigits: .verified)
    }

    /// Reads and checks an IBAN.
    public init(utf8: [UInt8], nationalDigits: NationalDigits) throws(IdentifierError) {
        self = try utf8.withUnsafeBufferPointer { (bytes) throws(IdentifierError) in
            try IBAN(utf8: bytes, nationalDigits: nationalDigits)
        }
    }

    /// Reads and checks an IBAN.
    public init(utf8: UnsafeBufferPointer<UInt8>, nationalDigits: NationalDigits) throws(IdentifierError) {
        text = try CompactText(utf8, .spacedOrHyphenated, .letterOrDigit, LengthSet(5...34))
        try text.require(.letter, at: 0..<2)
        guard let row = IBANRegistry.row(text) else { throw .unknownCountry(list: .ibanRegistry) }
        try text.require(.digit, at: 2..<4)
        try IBANRegistry.checkStructure(text, row)
        let expected = Mod97.checkDigits(Mod97.append(text, 0..<2, to: Mod97.append(text, 4..<text.count)))
        guard expected.stand(in: text, at: 2) else { throw .wrongCheckDigits(expected: expected) }
        if nationalDigits == .verified { try checkNationalDigits(rule: IBANRegistry.rule(row)) }
    }

    /// The first two letters.
    public var countryLetters: [UInt8] { text.bytes(0..<2) }

    /// The country; nil for XK (Kosovo), which ISO 3166-1 doesn't have.
    public var country: CountryCode? { CountryCode(alpha2: text[0], text[1]) }

    /// The national account number (BBAN).
    public var accountNumber: [UInt8] { text.bytes(4..<text.count) }

    /// Whether accounts of the country can be reached by the SEPA schemes (European Payments Council, EPC409-09). Whether
    /// this bank takes part, only the register of participants knows.
    public var isSEPA: Bool { IBANRegistry.row(text).map { IBANRegistry.isSEPA($0) } ?? false }
}

extension IBANRegistry {
    /// The row of the country that the text begins with.
    static func row(_ text: CompactText) -> Int? { table.position(of: text[0], text[1], 0) }

    static func isSEPA(_ row: Int) -> Bool { table.byte(row, 2) == UInt8(ascii: "S") }

    /// The letter of the national rule, `-` for none.
    static func rule(_ row: Int) -> UInt8 { table.byte(row, 3) }

    /// Fails unless the text has the length and the structure of the row's country.
    static func checkStructure(_ text: CompactText, _ row: Int) throws(IdentifierError) {
        var length = 4
        for run in 0..<3 { length += runLength(row, run) }
        guard text.count == length else { throw .wrongLength(found: text.count, expected: LengthSet(length)) }
        var start = 4
        for run in 0..<3 {
            let end = start + runLength(row, run)
            try text.require(runClass(row, run), at: start..<end)
            start = end
        }
    }

    private static func runLength(_ row: Int, _ run: Int) -> Int { table.number(row, (4 + run * 3)..<(6 + run * 3)) }

    private static func runClass(_ row: Int, _ run: Int) -> CharacterClass {
        switch table.byte(row, 6 + run * 3) {
        case UInt8(ascii: "n"): .digit
        case UInt8(ascii: "a"): .letter
        default: .letterOrDigit
        }
    }
}
