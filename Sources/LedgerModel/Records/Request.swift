import LedgerJSON
import LedgerNumerics

/// What a document asks, decoded: every value checked, every reference resolved.
///
/// A class, because it is large, never changes and is handed from stage to stage.
package final class Request: Sendable {
    /// The document it came from, for pointers in problems and warnings.
    package let document: JSONDocument
    package let base: Currency
    package let asOf: CalendarDate
    /// The caller's id, echoed.
    package let id: [UInt8]?
    /// Title of the portfolio, echoed.
    package let name: [UInt8]?
    package let minorUnits: MinorUnits
    package let instruments: InstrumentTable
    /// Whether the document lists no instruments, and those named elsewhere were assumed.
    package let assumesInstruments: Bool
    /// Nil where the document has no such member.
    package let positions: [Position]?
    package let transactions: [Transaction]?
    package let entries: [JournalEntry]
    package let prices: PriceHistory
    package let rates: RateHistory
    /// Index of an instrument.
    package let benchmark: Int?
    package let options: Options
    package let policy: Policy
    package let warnings: ProblemList

    init(
        document: JSONDocument,
        base: Currency,
        asOf: CalendarDate,
        id: [UInt8]?,
        name: [UInt8]?,
        minorUnits: MinorUnits,
        instruments: InstrumentTable,
        assumesInstruments: Bool,
        positions: [Position]?,
        transactions: [Transaction]?,
        entries: [JournalEntry],
        prices: PriceHistory,
        rates: RateHistory,
        benchmark: Int?,
        options: Options,
        policy: Policy,
        warnings: ProblemList
    ) {
        self.document = document
        self.base = base
        self.asOf = asOf
        self.id = id
        self.name = name
        self.minorUnits = minorUnits
        self.instruments = instruments
        self.assumesInstruments = assumesInstruments
        self.positions = positions
        self.transactions = transactions
        self.entries = entries
        self.prices = prices
        self.rates = rates
        self.benchmark = benchmark
        self.options = options
        self.policy = policy
        self.warnings = warnings
    }
}

/// Limits of magnitude within which all arithmetic on the money and quantities of a request is exact in 34 digits, save
/// for products and quotients, which are rounded.
package struct Magnitudes: Sendable {
    /// Decimals of a number in a request.
    package static let places = 18
    /// Quantities, prices, rates and amounts are below 10^16: with ``places`` decimals, 34 digits.
    package let number: Decimal
    /// Money computed from them is below 10^24: with at most 8 decimals, 32 digits.
    package let money: Decimal

    package init() {
        number = Decimal.powerOfTen(16)
        money = Decimal.powerOfTen(24)
    }
}

extension Decimal {
    /// 10^exponent; 0 outside the type's range, which no constant of ours is.
    package static func powerOfTen(_ exponent: Int) -> Decimal {
        (try? Decimal(coefficient: 1, exponent: exponent)) ?? .zero
    }
}
