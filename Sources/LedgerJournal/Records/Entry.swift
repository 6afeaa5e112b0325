import LedgerModel
import LedgerNumerics

/// A journal entry with what rules look at: who, where, when and through what.
struct Entry: Sendable {
    /// How far an entry has come. Drafts and rejected entries move nothing: rules that count leave them out.
    enum State: UInt8, Sendable {
        case posted, approved, submitted, draft, rejected

        static var words: WordList { WordList("posted approved submitted draft rejected") }
        var isLive: Bool { self == .posted || self == .approved || self == .submitted }
        /// Whether somebody must have approved it by now.
        var needsApproval: Bool { self == .posted || self == .approved }
    }

    /// A rate that joins the two currencies of an entry: 1 `base` costs `rate` `quote`.
    struct Exchange: Sendable {
        var base: Currency
        var quote: Currency
        var rate: Decimal
    }

    struct Approval: Sendable {
        var by: [UInt8]
    }

    /// An identifier as read: its kind, and its compact form or what is wrong with it.
    struct Identified: Sendable {
        var kind: IdentifierName
        var text: [UInt8]
        /// The rule it breaks and what would have kept it; nil for a good one.
        var fault: [UInt8]?
    }

    struct Dimension: Sendable {
        var name: [UInt8]
        var value: [UInt8]
    }

    /// One side of an entry: a positive amount debits the account, a negative one credits it.
    struct Posting: Sendable {
        var account: [UInt8]
        var currency: Currency
        var amount: Decimal
        var dimensions: [Dimension]
    }

    /// Position in the journal, from 0.
    var ordinal: Int
    /// Line of a stream, from 1; 0 in a document.
    var line: Int
    var id: [UInt8]?
    var date: CalendarDate
    /// Seconds after midnight; nil for an entry without a time, which is taken for the first second of its day.
    var secondOfDay: Int?
    var state: State
    var code: [UInt8]?
    var channel: [UInt8]?
    /// ISO 3166-1 alpha-2, of the counterparty.
    var country: [UInt8]?
    var counterparty: [UInt8]?
    /// ``counterparty`` folded; empty without one.
    var payee: [UInt8]
    var identifiers: [Identified]
    var preparedBy: [UInt8]?
    var approvals: [Approval]
    /// Id of the entry that this one takes back.
    var reverses: [UInt8]?
    var dimensions: [Dimension]
    var exchange: Exchange?
    var postings: [Posting]

    /// Seconds since 1970-01-01, by the entry's own calendar and clock.
    var time: Int64 { Int64(date.day) * 86_400 + Int64(secondOfDay ?? 0) }
}
