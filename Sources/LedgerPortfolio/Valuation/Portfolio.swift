import LedgerJSON
import LedgerModel
import LedgerNumerics
import LedgerValidation

/// A request's holdings and cash, valued at the as-of date (docs/score.md, "Valuation").
package final class Portfolio {
    package let checked: CheckedRequest
    /// Largest base value first, then by id; those held, and those sold that left a gain or income.
    package private(set) var holdings: [HoldingLine] = []
    /// By currency code; amounts of zero left out.
    package private(set) var cash: [CashLine] = []
    /// By currency code; the base currency left out.
    package private(set) var rates: [RateLine] = []
    package private(set) var totals = Totals()

    package var request: Request { checked.request }

    package enum Outcome {
        case portfolio(Portfolio)
        /// The error document that says why not.
        case refused(Response)
    }

    /// Values a document.
    package static func value(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, _ log: Log) -> Outcome {
        switch CheckedRequest.check(bytes, limits: limits, needsHoldings: true, log) {
        case .refused(let response): return .refused(response)
        case .checked(let checked):
            var problems = ProblemList()
            let portfolio = Portfolio(checked, &problems)
            guard problems.isEmpty else {
                return .refused(ErrorDocument.response(problems, in: checked.request.document, log))
            }
            log.write(.debug, "valued", portfolio.sum)
            return .portfolio(portfolio)
        }
    }

    private func sum(in record: inout LogRecord) {
        record.add("holdings", holdings.count)
        record.add("currencies", cash.count)
        record.add("value", totals.value.canonical)
        record.add("base", request.base.code)
    }

    private init(_ checked: CheckedRequest, _ problems: inout ProblemList) {
        self.checked = checked
        let accounts = Accounts(of: checked, problems: &problems)
        guard problems.isEmpty else { return }
        let costs = Self.givenCosts(request)
        let valuer = Valuer(checked: checked, accounts: accounts, costs: costs)
        for index in request.instruments.all.indices {
            let place = checked.holdings.places[index] ?? request.instruments.all[index].place
            do throws(DecimalError) {
                if let line = try valuer.holding(index) { holdings.append(line) }
            } catch { Self.reportOverflow(place, &problems) }
        }
        for currency in checked.holdings.currencies {
            do throws(DecimalError) {
                if let line = try valuer.cash(currency) { cash.append(line) }
                if let line = try valuer.rate(currency) { rates.append(line) }
            } catch { Self.reportOverflow(checked.holdings.currencyPlaces[Int(currency.position)] ?? 0, &problems) }
        }
        holdings = Self.ordered(holdings, request.instruments.all)
        do throws(DecimalError) {
            totals = try valuer.totals(holdings, cash)
            try setWeights()
        } catch { Self.reportOverflow(request.document.root.order, &problems) }
    }

    /// Lines by base value, largest first; ties by id.
    private static func ordered(_ lines: [HoldingLine], _ instruments: [Instrument]) -> [HoldingLine] {
        var ids: [[UInt8]] = []
        for line in lines { ids.append(instruments[line.instrument].id) }
        let byID = SortedOrder.ascending(ids)
        var values: [Decimal] = []
        for i in byID { values.append(lines[i].baseValue) }
        var ordered: [HoldingLine] = []
        ordered.reserveCapacity(lines.count)
        for i in SortedOrder.descending(values) { ordered.append(lines[byID[i]]) }
        return ordered
    }

    /// The costs of positions by index of the instrument; nil where any position of it has none.
    private static func givenCosts(_ request: Request) -> [Decimal?] {
        var costs: [Decimal?] = Array(repeating: nil, count: request.instruments.all.count)
        var isFirst = Array(repeating: true, count: costs.count)
        for position in request.positions ?? [] {
            guard case .instrument(let index) = position.subject, index < costs.count else { continue }
            let sum = isFirst[index] ? .zero : costs[index]
            isFirst[index] = false
            // Fewer than 10^7 costs below 10^16: no overflow, and `try?` says no more than that.
            if let sum, let cost = position.cost { costs[index] = try? sum.adding(cost) } else { costs[index] = nil }
        }
        return costs
    }

    private func setWeights() throws(DecimalError) {
        var values: [Decimal] = []
        values.reserveCapacity(holdings.count + cash.count)
        for line in holdings { values.append(line.baseValue) }
        for line in cash { values.append(line.baseValue) }
        guard let shares = try WeightShares.shares(of: values, total: totals.value) else { return }
        for i in holdings.indices { holdings[i].weight = shares[i] }
        for i in cash.indices { cash[i].weight = shares[holdings.count + i] }
    }

    private static func reportOverflow(_ place: Int, _ problems: inout ProblemList) {
        problems.add(.overflow, at: place, Message("the value is too large"), expected: "money below 10^24")
    }
}
