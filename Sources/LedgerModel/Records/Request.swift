import LedgerJSON
import LedgerNumerics

/// What a document asks, decoded: every value checked, every reference resolved.
package struct Request: Sendable {
    /// The document it came from, for pointers in problems and warnings.
    package var document: JSONDocument
    package var base: Currency
    package var asOf: CalendarDate
    /// The caller's id, echoed.
    package var id: [UInt8]?
    /// Title of the portfolio, echoed.
    package var name: [UInt8]?
    package var minorUnits: MinorUnits
    package var instruments: InstrumentTable
    /// Whether the document lists no instruments, and those named elsewhere were assumed.
    package var assumesInstruments: Bool
    /// Nil where the document has no such member.
    package var positions: [Position]?
    package var transactions: [Transaction]?
    package var entries: [JournalEntry]
    package var prices: PriceHistory
    package var rates: RateHistory
    /// Index of an instrument.
    package var benchmark: Int?
    package var options: Options
    package var policy: Policy
    package var warnings: ProblemList
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
