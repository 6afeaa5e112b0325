import LedgerModel
import LedgerNumerics
import LedgerValidation

/// Values one line after the other.
struct Valuer {
    let checked: CheckedRequest
    let accounts: Accounts
    /// Costs of given positions by index of the instrument.
    let costs: [Decimal?]
    private let limit = Magnitudes().money

    init(checked: CheckedRequest, accounts: Accounts, costs: [Decimal?]) {
        self.checked = checked
        self.accounts = accounts
        self.costs = costs
    }

    private var request: Request { checked.request }
    private var basePlaces: Int { request.minorUnits[request.base] }

    /// The line of an instrument; nil if nothing is held of it and nothing was gained.
    func holding(_ index: Int) throws(DecimalError) -> HoldingLine? {
        let instrument = request.instruments.all[index]
        let quantity = checked.holdings.quantities[index]
        let realised = accounts.realised[index]
        let income = accounts.income[index]
        guard !quantity.isZero || !realised.isZero || !income.isZero else { return nil }

        let price = checked.market.prices[index]
        let worth = try price.map { price throws(DecimalError) in try instrument.worth(quantity, at: price.value) }
        let exact = worth ?? quantity
        let value = try money(exact, request.minorUnits[instrument.currency])
        let lots = index < accounts.books.count ? Array(accounts.books[index].open) : []
        let cost = instrument.kind == .cash ? nil : try cost(of: index, lots)
        let unrealised = try cost.map { cost throws(DecimalError) in try value.subtracting(cost) }
        return HoldingLine(
            instrument: index, quantity: quantity, price: price, value: value,
            baseValue: try base(exact, instrument.currency), cost: cost, unrealised: unrealised,
            baseUnrealised: try unrealised.map { gain throws(DecimalError) in try base(gain, instrument.currency) },
            realised: realised, baseRealised: try base(realised, instrument.currency), income: income,
            baseIncome: try base(income, instrument.currency), lots: lots)
    }

    private func cost(of index: Int, _ lots: [Lot]) throws(DecimalError) -> Decimal? {
        guard request.transactions != nil else { return index < costs.count ? costs[index] : nil }
        var sum = Decimal.zero
        for lot in lots { sum = try sum.adding(lot.cost) }
        guard sum < limit else { throw .overflow }
        return sum
    }

    /// The line of a currency's cash; nil if there is none.
    func cash(_ currency: Currency) throws(DecimalError) -> CashLine? {
        let amount = checked.holdings.cash[Int(currency.position)]
        guard !amount.isZero else { return nil }
        return CashLine(currency: currency, amount: amount, baseValue: try base(amount, currency), weight: nil)
    }

    /// The rate of a currency that plays a part; nil for others and for the base currency.
    func rate(_ currency: Currency) throws(DecimalError) -> RateLine? {
        guard let conversion = checked.market.conversions[Int(currency.position)], let date = conversion.date else {
            return nil
        }
        return RateLine(
            currency: currency, conversion: conversion, date: date,
            rate: try conversion.convert(Decimal.one).rounded(toPlaces: 12))
    }

    func totals(_ holdings: [HoldingLine], _ cash: [CashLine]) throws(DecimalError) -> Totals {
        var totals = Totals()
        var unrealised = Decimal.zero
        var knowsCosts = true
        for line in holdings {
            totals.holdings = try sum(totals.holdings, line.baseValue)
            totals.realised = try sum(totals.realised, line.baseRealised)
            totals.income = try sum(totals.income, line.baseIncome)
            // Money has no cost to know.
            if request.instruments.all[line.instrument].kind == .cash { continue }
            knowsCosts = knowsCosts && line.baseUnrealised != nil
            unrealised = try sum(unrealised, line.baseUnrealised ?? .zero)
        }
        for line in cash { totals.cash = try sum(totals.cash, line.baseValue) }
        for currency in checked.holdings.currencies {
            let position = Int(currency.position)
            totals.income = try sum(totals.income, try base(accounts.interest[position], currency))
            totals.fees = try sum(totals.fees, try base(accounts.fees[position], currency))
            totals.taxes = try sum(totals.taxes, try base(accounts.taxes[position], currency))
        }
        totals.unrealised = knowsCosts ? unrealised : nil
        totals.value = try sum(totals.holdings, totals.cash)
        return totals
    }

    @inline(never)
    private func sum(_ a: Decimal, _ b: Decimal) throws(DecimalError) -> Decimal {
        let sum = try a.adding(b)
        guard sum.magnitude < limit else { throw .overflow }
        return sum
    }

    /// A sum of money converted into the base currency.
    @inline(never)
    private func base(_ amount: Decimal, _ currency: Currency) throws(DecimalError) -> Decimal {
        // Nothing needs no rate.
        guard !amount.isZero else { return .zero }
        guard let conversion = checked.market.conversions[Int(currency.position)] else { throw .invalidOperation }
        return try money(try conversion.convert(amount), basePlaces)
    }

    @inline(never)
    private func money(_ amount: Decimal, _ places: Int) throws(DecimalError) -> Decimal {
        let rounded = try amount.rounded(toPlaces: places)
        guard rounded.magnitude < limit else { throw .overflow }
        return rounded
    }
}
