import LedgerModel
import LedgerNumerics

/// A holding of an instrument, valued. Money is in the instrument's currency; `base…` in the base currency.
package struct HoldingLine: Sendable {
    /// Index in the request's instruments.
    package var instrument: Int
    package var quantity: Decimal
    /// Last price on or before the as-of date; nil for nothing held, and for kind cash, whose price is 1.
    package var price: Observation?
    package var value: Decimal
    package var baseValue: Decimal
    /// Share of the total, six decimals; nil where there are no weights.
    package var weight: Decimal?
    /// Of what is held; nil if unknown.
    package var cost: Decimal?
    package var unrealised: Decimal?
    package var baseUnrealised: Decimal?
    package var realised: Decimal
    package var baseRealised: Decimal
    package var income: Decimal
    package var baseIncome: Decimal
    /// Oldest first; none where positions were given.
    package var lots: [Lot] = []
}

/// Cash in a currency.
package struct CashLine: Sendable {
    package var currency: Currency
    package var amount: Decimal
    package var baseValue: Decimal
    package var weight: Decimal?
}

/// The rate at which a currency was converted into the base currency.
package struct RateLine: Sendable {
    package var currency: Currency
    package var conversion: RateHistory.Conversion
    package var date: CalendarDate
    /// Base units for one unit, 12 decimals.
    package var rate: Decimal
}

/// Sums in the base currency.
package struct Totals: Sendable {
    package var holdings = Decimal.zero
    package var cash = Decimal.zero
    package var value = Decimal.zero
    /// Nil unless every cost is known.
    package var unrealised: Decimal?
    package var realised = Decimal.zero
    package var income = Decimal.zero
    package var fees = Decimal.zero
    package var taxes = Decimal.zero
}
