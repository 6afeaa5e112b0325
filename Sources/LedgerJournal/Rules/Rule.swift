import LedgerModel
import LedgerNumerics

/// One rule of the request: what it looks at, what it allows, and how bad it is when that is exceeded.
struct Rule: Sendable {
    enum Kind: UInt8, Sendable {
        case finding, tolerance, exchange, lock, dimensions, approvals, list, hours, limit, velocity, structuring,
            duplicates, roundAmounts, benford

        static var words: WordList {
            WordList(
                """
                finding tolerance exchange lock dimensions approvals list hours limit velocity structuring \
                duplicates round-amounts benford
                """)
        }
    }

    /// What a rule says, by its kind. ``finding``, ``tolerance`` and ``exchange`` change checks that every entry undergoes.
    enum Body: Sendable {
        case finding(FindingCode)
        case tolerance(Currency, Decimal)
        case exchange(Exchange)
        case lock(Lock)
        case dimensions(Dimensions)
        case approvals(Approvals)
        case list(NameList)
        case hours(Hours)
        case limit(Limit)
        case velocity(Velocity)
        case structuring(Structuring)
        case duplicates(seconds: Int64)
        case roundAmounts(RoundAmounts)
        case benford(Benford)
    }

    /// How far an entry's exchange rate may be off: all relative, 0.01 is one per cent.
    struct Exchange: Sendable {
        /// Between the amounts and the entry's rate, beyond half a minor unit of the quote currency.
        var tolerance: Decimal
        /// Between the entry's rate and the request's `fx` at the entry's date; nil to leave it.
        var rateTolerance: Decimal?
    }

    struct Lock: Sendable {
        var from: CalendarDate?
        var through: CalendarDate
    }

    struct Dimensions: Sendable {
        var required: [[UInt8]]
        /// Values that a dimension may have, sorted, by its name.
        var values: [(name: [UInt8], allowed: [[UInt8]])]
    }

    struct Approvals: Sendable {
        var currency: Currency
        /// Entries whose debits exceed it need approval.
        var above: Decimal
        /// By as many people other than the one who prepared it.
        var count: Int
    }

    struct Hours: Sendable {
        /// Days of the week on which entries are expected, bit 0 is Monday.
        var days: UInt8
        /// Seconds of the day; a span that ends before it begins goes over midnight.
        var from: Int
        var to: Int
    }

    struct Limit: Sendable {
        var scope: Scope
        var maxAmount: Decimal?
        var maxCount: Int?
    }

    /// A burst: the window against the time before it, within `baseline`.
    struct Velocity: Sendable {
        var scope: Scope
        var baselineSeconds: Int64
        var factor: Decimal
        /// Entries in the window from which on it is judged.
        var minCount: Int
        /// Entries before the window from which on there is a usual.
        var minHistory: Int
    }

    struct Structuring: Sendable {
        var scope: Scope
        var threshold: Decimal
        /// The lowest amount that is just below.
        var floor: Decimal
        var count: Int
    }

    struct RoundAmounts: Sendable {
        var scope: Scope
        var multiple: Decimal
        var minCount: Int
        var share: Decimal
    }

    struct Benford: Sendable {
        var scope: Scope
        var minCount: Int
        /// Mean absolute deviation of the shares of the nine leading digits.
        var maxDeviation: Decimal
    }

    /// Position in the request.
    var position: Int
    var id: [UInt8]?
    /// Nil for the severity of each code.
    var severity: Severity?
    /// Nil for those of the severity.
    var points: Int?
    var filter: Filter
    var body: Body

    /// The id, else the pointer to the rule.
    var label: [UInt8] {
        if let id { return id }
        var pointer = Message("/rules/")
        pointer.add(position)
        return pointer.bytes
    }
}
