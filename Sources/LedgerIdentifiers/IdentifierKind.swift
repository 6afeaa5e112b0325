/// The kinds of identifier that are texts with a structure, for callers that learn the kind from their data.
///
/// The types (``IBAN``, ``ISIN`` …) read through here too: one reader and one list of shapes keep the module small.
public enum IdentifierKind: UInt8, Sendable {
    /// ``IBAN`` with its national check digits.
    case iban
    /// ``IBAN`` as the registry has it, whatever its national check digits.
    case registeredIBAN
    case bic
    case routingNumber
    case cardNumber
    case creditorReference
    case isin
    case cusip
    case sedol
    case lei
    case figi
}

extension IdentifierKind {
    /// How the kind may be written, what characters it has and how many.
    var shape: (Writing, CharacterClass, LengthSet) {
        switch self {
        case .iban, .registeredIBAN: (.spacedOrHyphenated, .letterOrDigit, .iban)
        case .bic: (.spaced, .letterOrDigit, .bic)
        case .routingNumber: (.exact, .digit, LengthSet(9))
        case .cardNumber: (.spacedOrHyphenated, .digit, .card)
        case .creditorReference: (.spaced, .letterOrDigit, .creditorReference)
        case .isin: (.spacedOrHyphenated, .letterOrDigit, LengthSet(12))
        case .cusip: (.spacedOrHyphenated, .cusip, LengthSet(9))
        case .sedol: (.spaced, .consonantOrDigit, LengthSet(7))
        case .lei: (.spacedOrHyphenated, .letterOrDigit, LengthSet(20))
        case .figi: (.spaced, .consonantOrDigit, LengthSet(12))
        }
    }
}

extension CompactText {
    /// Reads and checks an identifier; the compact form.
    @inline(never)
    public init(_ utf8: UnsafeBufferPointer<UInt8>, _ kind: IdentifierKind) throws(IdentifierError) {
        let (writing, characters, lengths) = kind.shape
        try self.init(utf8, writing, characters, lengths)
        try check(kind)
    }

    /// What the kind asks for beyond characters and length.
    @inline(never)
    private func check(_ kind: IdentifierKind) throws(IdentifierError) {
        switch kind {
        case .iban: try IBAN.checkNationalDigits(self, try IBAN.check(self))
        case .registeredIBAN: _ = try IBAN.check(self)
        case .bic: try BIC.check(self)
        case .routingNumber: try RoutingNumber.check(self)
        case .cardNumber: try CardNumber.check(self)
        case .creditorReference: try CreditorReference.check(self)
        case .isin: try ISIN.check(self)
        case .cusip: try CUSIP.check(self)
        case .sedol: try SEDOL.check(self)
        case .lei: try LEI.check(self)
        case .figi: try FIGI.check(self)
        }
    }
}
