/// Which rule an identifier breaks, and what would have kept it.
///
/// The rules are judged in the order of the cases, so that the first broken one is the one reported; the kinds of
/// identifier say where they differ.
public enum IdentifierError: Error, Sendable, Equatable {
    /// A character that can't stand at its place. `position` counts from 0 in the compact form: separators that the
    /// kind lets one write aren't counted.
    case wrongCharacter(position: Int, expected: CharacterClass)
    /// Another number of characters (without separators) than the kind, or the country, or the card brand, has.
    case wrongLength(found: Int, expected: LengthSet)
    /// A country or prefix that is not on the list named.
    case unknownCountry(list: CountryList)
    /// A code that is not on its list: of a currency or a country.
    case unknownCode(list: CodeList)
    /// Leading characters that the kind does not have or that its standard keeps free.
    case wrongPrefix(expected: PrefixRule)
    /// A number too large for 128 bits (ULID).
    case tooLarge
    /// Check digits other than the ones that follow from the rest.
    case wrongCheckDigits(expected: CheckDigits)
    /// National check digits inside an IBAN other than the ones that follow from the account; nil where the account has
    /// none that fit (Norway, a remainder of 10), so that no such account exists.
    case wrongNationalCheckDigits(expected: CheckDigits?)
    /// A caller's number of decimals outside 0 ... ``MinorUnits/placesMax``.
    case minorUnitsOutOfRange

    /// Where a country code is looked up.
    public enum CountryList: UInt8, Sendable {
        /// Countries of the IBAN registry.
        case ibanRegistry
        /// ISO 3166-1 and XK, which BIC uses for Kosovo.
        case businessIdentifier
        /// ISO 3166-1 and the prefixes of ISO 6166 that are no countries (``ISIN``).
        case securities
    }

    /// A list of codes.
    public enum CodeList: UInt8, Sendable {
        case iso4217
        case iso3166
    }

    /// What an identifier must begin with.
    public enum PrefixRule: UInt8, Sendable {
        /// `RF`.
        case creditorReference
        /// Any two consonants but BS, BM, GG, GB, GH, KY and VG.
        case figiProvider
        /// G in the third place.
        case figiGlobal
        /// 00–12, 21–32, 61–72 or 80.
        case federalReserve
    }
}
