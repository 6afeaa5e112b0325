import LedgerModel
import LedgerNumerics

/// The prices and exchange rates that value what is held.
package struct MarketCoverage: Sendable {
    /// The price of each held instrument at the as-of date, by its index.
    package var prices: [Observation?]
    /// The conversion into the base currency of each currency that plays a part, by ``Currency/position``.
    package var conversions: [RateHistory.Conversion?]

    /// Looks them up, reporting what is missing and what is stale.
    package init(
        of holdings: Holdings, _ request: Request, problems: inout ProblemList, warnings: inout ProblemList
    ) {
        prices = Array(repeating: nil, count: holdings.quantities.count)
        conversions = Array(repeating: nil, count: CurrencyTable.count)
        findPrices(holdings, request, &problems, &warnings)
        findRates(holdings, request, &problems, &warnings)
    }

    private mutating func findPrices(
        _ holdings: Holdings, _ request: Request, _ problems: inout ProblemList, _ warnings: inout ProblemList
    ) {
        for (index, instrument) in request.instruments.all.enumerated() {
            guard instrument.kind != .cash, !holdings.quantities[index].isZero else { continue }
            let place = holdings.places[index] ?? instrument.place
            guard let price = request.prices.table.last(of: index, onOrBefore: request.asOf) else {
                var message = Message.quoting(instrument.id)
                message.add(" has no price on or before ")
                message.add(request.asOf)
                problems.add(.missingPrice, at: place, message, expected: "an element of prices")
                continue
            }
            prices[index] = price
            let age = price.date.days(to: request.asOf)
            if age > request.options.staleDays {
                var message = Message("the price of ")
                message.add(Message.quoting(instrument.id).bytes)
                message.add(" is ")
                message.add(age)
                warnings.add(.stalePrice, at: place, message.then(" days old"))
            }
        }
    }

    private mutating func findRates(
        _ holdings: Holdings, _ request: Request, _ problems: inout ProblemList, _ warnings: inout ProblemList
    ) {
        for currency in holdings.currencies {
            let position = Int(currency.position)
            let place = holdings.currencyPlaces[position] ?? 0
            guard let conversion = request.rates.conversion(from: currency, to: request.base, on: request.asOf) else {
                var message = Message("no rate leads from ")
                message.add(currency)
                message.add(" to ")
                message.add(request.base)
                message.add(" on or before ")
                message.add(request.asOf)
                problems.add(
                    .missingRate, at: place, message,
                    expected: "an element of fx, direct, inverse or through USD or EUR")
                continue
            }
            conversions[position] = conversion
            if let date = conversion.date, date.days(to: request.asOf) > request.options.staleDays {
                var message = Message("the rate of ")
                message.add(currency)
                message.add(" is ")
                message.add(date.days(to: request.asOf))
                warnings.add(.staleRate, at: place, message.then(" days old"))
            }
        }
    }
}
