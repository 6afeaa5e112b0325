import LedgerModel

/// What can be found about an entry. Append-only: codes are never renamed or reused (docs/journal.md lists each with its
/// meaning and figures).
enum FindingCode: UInt8, Sendable, CaseIterable {
    // The entry itself.
    case tooFewPostings, zeroAmount, unbalancedEntry, duplicateId, invalidIdentifier
    case exchangeMismatch, exchangeOffMarket, exchangeUnknownRate
    case unknownOriginal, reversalMismatch, reversalBeforeOriginal, reversedTwice
    case selfApproval, outOfOrder
    // Rules about one entry.
    case lockedPeriod, missingDimension, unknownDimensionValue, missingApproval
    case denied, notAllowed, outsideHours, outsideDays
    // Rules about many.
    case amountLimit, countLimit, velocity, structuring, duplicatePayment, roundAmounts, benford

    private static var texts: WordList {
        WordList(
            """
            too-few-postings zero-amount unbalanced-entry duplicate-id invalid-identifier \
            exchange-mismatch exchange-off-market exchange-unknown-rate \
            unknown-original reversal-mismatch reversal-before-original reversed-twice \
            self-approval out-of-order \
            locked-period missing-dimension unknown-dimension-value missing-approval \
            denied not-allowed outside-hours outside-days \
            amount-limit count-limit velocity structuring duplicate-payment round-amounts benford
            """)
    }

    static var words: WordList { texts }
    static let count = 29
    var text: [UInt8] { Array(Self.texts.word(at: Int(rawValue))) }

    /// The severity where no rule says another.
    var severity: Severity {
        switch self {
        case .outOfOrder, .exchangeUnknownRate, .outsideHours, .outsideDays, .roundAmounts, .benford: .inform
        case .exchangeOffMarket, .unknownOriginal, .velocity, .structuring, .duplicatePayment: .review
        default: .reject
        }
    }

    /// The sentence, with the figures in the order in which they are given for `{0}` and so on.
    var sentence: StaticString {
        switch self {
        case .tooFewPostings: "an entry has two sides, this one has {0}"
        case .zeroAmount: "a posting of nothing to {0}"
        case .unbalancedEntry: "the postings add up to {1} {0}, more than {2} from zero"
        case .duplicateId: "an earlier entry has the same id"
        case .invalidIdentifier: "{1} is no valid {0}: expected {2}"
        case .exchangeMismatch: "{0} {1} at {2} make {3} {4}, the entry has {5}"
        case .exchangeOffMarket: "the rate {0} is {2} away from the {1} of {3}; {4} is allowed"
        case .exchangeUnknownRate: "no rate of {0} in {1} is known to compare with"
        case .unknownOriginal: "the entry to reverse, {0}, is not known"
        case .reversalMismatch: "the postings are not those of {0} with the signs changed"
        case .reversalBeforeOriginal: "dated before the entry to reverse, {0} of {1}"
        case .reversedTwice: "{0} has been reversed before"
        case .selfApproval: "{0} prepared the entry and approved it"
        case .outOfOrder: "dated before an earlier piece of the stream: rules of time take it for {0}"
        case .lockedPeriod: "the period through {0} is closed"
        case .missingDimension: "a posting to {0} needs the dimension {1}"
        case .unknownDimensionValue: "{2} is not a value of the dimension {1} for {0}"
        case .missingApproval: "{1} approvals where {2} are required above {0}"
        case .denied: "{1} is on the deny list {0}"
        case .notAllowed: "{1} is not on the allow list {0}"
        case .outsideHours: "at {0}, outside of {1} to {2}"
        case .outsideDays: "on a {0}"
        case .amountLimit: "{0}: {3} {1} in {4}, more than {2}"
        case .countLimit: "{0}: {2} entries in {3}, more than {1}"
        case .velocity: "{0}: {1} in {4} is more than {3} times the usual {2}"
        case .structuring: "{0}: {2} amounts just below {1} in {4}, {3} in all"
        case .duplicatePayment: "the same amount, {1} {2}, was paid to {0} before, within {3}"
        case .roundAmounts: "{0}: {2} of {1} amounts are multiples of {3}"
        case .benford: "{0}: leading digits of {1} amounts deviate by {2} on average from Benford's law, more than {3}"
        }
    }
}
