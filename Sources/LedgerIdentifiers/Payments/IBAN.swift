/// International Bank Account Number, ISO 13616: a country of the IBAN registry, two check digits by ISO/IEC 7064 MOD
/// 97-10, and the national account number (BBAN) in the length and structure that the registry gives that country.
///
/// Where the account number itself carries check digits by a published rule that this package knows
/// (``NationalDigits``), they are verified too, unless the caller says otherwise: the registry doesn't ask for it.
/// Spaces and hyphens are left out, letters are folded to upper case. Errors, in this order:
/// `wrongCharacter`, `wrongLength` (of any IBAN), `unknownCountry`, `wrongLength`
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

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) { text = try CompactText(utf8, .iban) }

    /// Reads and checks an IBAN.
    public init(utf8: [UInt8], nationalDigits: NationalDigits) throws(IdentifierError) {
        self = try utf8.withUnsafeBufferPointer { (bytes) throws(IdentifierError) in
            try IBAN(utf8: bytes, nationalDigits: nationalDigits)
        }
    }

    /// Reads and checks an IBAN.
    public init(utf8: UnsafeBufferPointer<UInt8>, nationalDigits: NationalDigits) throws(IdentifierError) {
        text = try CompactText(utf8, nationalDigits == .verified ? .iban : .registeredIBAN)
    }

    /// What there is to check once characters and length are right, less the national check digits; the row of the
    /// registry.
    @inline(never)
    static func check(_ text: CompactText) throws(IdentifierError) -> Int {
        try text.require(.letter, from: 0, to: 2)
        let row = IBANRegistry.row(text)
        guard row >= 0 else { throw IdentifierError(.unknownCountry, .ibanRegistry) }
        try text.require(.digit, from: 2, to: 4)
        try IBANRegistry.checkStructure(text, row)
        try text.require(Mod97.rotatedCheckDigits(text), at: 2)
        return row
    }

    /// The first two letters.
    public var countryLetters: [UInt8] { text.bytes(from: 0, to: 2) }

    /// The country; nil for XK (Kosovo), which ISO 3166-1 doesn't have.
    public var country: CountryCode? { CountryCode(alpha2In: text, at: 0) }

    /// The national account number (BBAN).
    public var accountNumber: [UInt8] { text.bytes(from: 4, to: text.count) }

    /// The day of the list behind ``isSEPA``, `YYYY-MM-DD`.
    public static var sepaListDate: StaticString { IBANRegistry.date }

    /// Whether accounts of the country can be reached by the SEPA schemes (European Payments Council, EPC409-09). Whether
    /// this bank takes part, only the register of participants knows.
    public var isSEPA: Bool { IBANRegistry.isSEPA(IBANRegistry.row(text)) }
}

extension IBANRegistry {
    /// The row of the country that the text begins with, or ``PackedTable/noRow``.
    static func row(_ text: CompactText) -> Int { PackedTable.ibans.row(text, at: 0, count: 2) }

    static func isSEPA(_ row: Int) -> Bool { PackedTable.ibans.byte(row, 2) == UInt8(ascii: "S") }

    /// The letter of the national rule, `-` for none.
    static func rule(_ row: Int) -> UInt8 { PackedTable.ibans.byte(row, 3) }

    /// Fails unless the text has the length and the structure of the row's country.
    @inline(never)
    static func checkStructure(_ text: CompactText, _ row: Int) throws(IdentifierError) {
        var length = 4
        for run in 0..<3 { length &+= runLength(row, run) }
        guard text.count == length else {
            throw IdentifierError(.wrongLength, LengthSet(length).code, number: text.count)
        }
        var start = 4
        for run in 0..<3 {
            let end = start &+ runLength(row, run)
            try text.require(runClass(row, run), from: start, to: end)
            start = end
        }
    }

    private static func runLength(_ row: Int, _ run: Int) -> Int {
        Int(PackedTable.ibans.byte(row, 4 &+ run &* 2)) &- 0x40
    }

    private static func runClass(_ row: Int, _ run: Int) -> CharacterClass {
        switch PackedTable.ibans.byte(row, 5 &+ run &* 2) {
        case UInt8(ascii: "n"): .digit
        case UInt8(ascii: "a"): .letter
        default: .letterOrDigit
        }
    }
}
