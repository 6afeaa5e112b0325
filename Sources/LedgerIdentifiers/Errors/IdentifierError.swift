/// Which rule an identifier breaks, and what would have kept it.
///
/// The first broken rule is the one reported, in the order that each kind of identifier names. The whole fits a word, so
/// that handing it on costs little.
public struct IdentifierError: Error, Sendable, Equatable {
    /// The rules that an identifier can break. Numbers are never used again.
    public enum Rule: UInt8, Sendable {
        /// A character that can't stand at its place: ``position``, ``characters``.
        case wrongCharacter = 1
        /// Another number of characters than the kind, or the country, or the card brand, has: ``found``, ``lengths``.
        case wrongLength = 2
        /// A country or prefix that is not on the list: ``list``.
        case unknownCountry = 3
        /// A code of a currency or a country that is not on its list: ``list``.
        case unknownCode = 4
        /// Leading characters that the kind doesn't have or that its standard keeps free: ``list``.
        case wrongPrefix = 5
        /// A number too large for 128 bits (ULID).
        case tooLarge = 6
        /// Check digits other than the ones that follow from the rest: ``checkDigits``.
        case wrongCheckDigits = 7
        /// Check digits inside an IBAN's account number other than the ones that follow from it: ``checkDigits``, which is
        /// nil where none fit (Norway, a remainder of 10), so that no such account exists.
        case wrongNationalCheckDigits = 8
        /// A caller's number of decimals outside 0 ... ``MinorUnits/placesMax``.
        case minorUnitsOutOfRange = 9
    }

    /// Lists that codes and prefixes are looked up in. The order is that of the words in ``expected``.
    public enum List: UInt8, Sendable {
        /// Countries of the IBAN registry.
        case ibanRegistry
        /// ISO 3166-1 and XK, which BIC uses for Kosovo.
        case businessIdentifier
        /// ISO 3166-1 and the prefixes of ISO 6166 that are no countries (``ISIN``).
        case securities
        /// Active currencies.
        case iso4217
        /// Countries.
        case iso3166
        /// `RF`.
        case creditorReference
        /// Any two consonants but BS, BM, GG, GB, GH, KY and VG.
        case figiProvider
        /// G in the third place.
        case figiGlobal
        /// 00–12, 21–32, 61–72 or 80.
        case federalReserve
    }

    /// The rule's number in the lowest byte, its details in the second and third, a count or position in the upper half.
    private let word: UInt64

    init(_ rule: Rule, _ first: UInt8 = 0, _ second: UInt8 = 0, number: Int = 0) {
        word =
            UInt64(rule.rawValue) | UInt64(first) &<< 8 | UInt64(second) &<< 16
            | UInt64(UInt32(truncatingIfNeeded: number)) &<< 32
    }

    /// The rule.
    public var rule: Rule { Rule(rawValue: UInt8(truncatingIfNeeded: word)) ?? .wrongCharacter }
    var first: UInt8 { UInt8(truncatingIfNeeded: word &>> 8) }
    var second: UInt8 { UInt8(truncatingIfNeeded: word &>> 16) }
    var number: Int { Int(Int32(truncatingIfNeeded: word &>> 32)) }

    init(_ rule: Rule, _ list: List) { self.init(rule, list.rawValue) }

    /// Where the wrong character stands, from 0, in the compact form: separators that the kind lets one write aren't
    /// counted. Nil for other rules.
    public var position: Int? { rule == .wrongCharacter ? number : nil }
    /// What belongs there.
    public var characters: CharacterClass? { rule == .wrongCharacter ? CharacterClass(rawValue: first) : nil }
    /// How many characters there are, separators not counted. Nil for other rules than ``Rule/wrongLength``.
    public var found: Int? { rule == .wrongLength ? number : nil }
    /// How many there have to be.
    public var lengths: LengthSet? { rule == .wrongLength ? LengthSet(stored: first) : nil }
    /// The list that the code or prefix is not on.
    public var list: List? {
        rule == .unknownCountry || rule == .unknownCode || rule == .wrongPrefix ? List(rawValue: first) : nil
    }
    /// The check digits that would fit.
    public var checkDigits: CheckDigits? {
        (rule == .wrongCheckDigits || rule == .wrongNationalCheckDigits) && first != 0
            ? CheckDigits(stored: first, second) : nil
    }
}
