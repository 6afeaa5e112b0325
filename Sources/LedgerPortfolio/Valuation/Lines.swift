import LedgerModel
import LedgerNumerics

/// A holding of an instrument, valued. Money is in the instrument's currency; `base…` in the base currency.
package final class HoldingLine {
    /// Index in the request's instruments.
    package let instrument: Int
    package let quantity: Decimal
    /// Last price on or before the as-of date; nil for nothing held, and for kind cash, whose price is 1.
    package let price: Observation?
    package let value: Decimal
    package let baseValue: Decimal
    /// Share of the total, six decimals; nil where there are no weights.
    package internal(set) var weight: Decimal?
    /// Of what is held; nil if unknown.
    package let cost: Decimal?
    package let unrealised: Decimal?
    package let baseUnrealised: Decimal?
    package let realised: Decimal
    package let baseRealised: Decimal
    package let income: Decimal
    package let baseIncome: Decimal
    /// Oldest first; none where positions were given.
    package let lots: [Lot]

    init(
        instrument: Int,
        quantity: Decimal,
        price: Observation?,
        value: Decimal,
        baseValue: Decimal,
        cost: Decimal?,
        unrealised: Decimal?,
        baseUnrealised: Decimal?,
        realised: Decimal,
        baseRealised: Decimal,
        income: Decimal,
        baseIncome: Decimal,
        lots: [Lot]
    ) {
        self.instrument = instrument
        self.quantity = quantity
        self.price = price
        self.value = value
        self.baseValue = baseValue
        self.cost = cost
        self.unrealised = unrealised
        self.baseUnrealised = baseUnrealised
        self.realised = realised
        self.baseRealised = baseRealised
        self.income = income
        self.baseIncome = baseIncome
        self.lots = lots
    }
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
