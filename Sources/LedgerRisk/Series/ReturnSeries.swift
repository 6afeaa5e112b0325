import LedgerModel
import LedgerNumerics
import LedgerPortfolio

/// What the present holdings would have returned, period by period: historical simulation with current weights
/// (docs/score.md, "The return series").
struct ReturnSeries {
    /// Days, ascending; one more than returns.
    let dates: [CalendarDate]
    /// Simple returns of the portfolio in the base currency, one a period.
    let returns: [Double]
    let periodsPerYear: Int

    /// A covered line needs a history of so many days, which make two returns.
    static let datesMin = 3
}

/// How far the histories of a portfolio cover it; sums are of absolute base values.
struct Coverage {
    /// All lines and cash.
    var gross = Decimal.zero
    /// Lines that take no part in the series.
    var uncovered = Decimal.zero
    /// Lines and cash whose part in the series is not converted.
    var withoutRates = Decimal.zero
}

/// Builds the series of a portfolio.
struct ReturnSeriesBuilder {
    private let portfolio: Portfolio
    private var request: Request { portfolio.request }
    private(set) var coverage = Coverage()
    private(set) var series: ReturnSeries?
    /// Neumaier's sum for each period: the terms come line by line.
    private var sums: [Double] = []
    private var compensations: [Double] = []

    init(_ portfolio: Portfolio) throws(DecimalError) {
        self.portfolio = portfolio
        try build()
    }

    /// Base values of money: cash lines and holdings of kind cash.
    private struct Money {
        var currency: Currency
        var baseValue: Decimal
    }

    private mutating func build() throws(DecimalError) {
        var histories: [LineHistory] = []
        var values: [Decimal] = []
        var money: [Money] = []
        for line in portfolio.holdings {
            coverage.gross = try coverage.gross.adding(line.baseValue.magnitude)
            let instrument = request.instruments.all[line.instrument]
            if instrument.kind == .cash {
                money.append(Money(currency: instrument.currency, baseValue: line.baseValue))
            } else if !line.baseValue.isZero {
                histories.append(LineHistory(line.instrument, of: request))
                values.append(line.baseValue)
            }
        }
        for line in portfolio.cash {
            coverage.gross = try coverage.gross.adding(line.baseValue.magnitude)
            money.append(Money(currency: line.currency, baseValue: line.baseValue))
        }

        var longest = 0
        for history in histories { longest = max(longest, history.dates.count) }
        var covered: [Int] = []
        var total = Decimal.zero
        for i in histories.indices {
            let count = histories[i].dates.count
            if count >= ReturnSeries.datesMin, count * 2 >= longest {
                covered.append(i)
                total = try total.adding(values[i])
                if histories[i].lacksRates {
                    coverage.withoutRates = try coverage.withoutRates.adding(values[i].magnitude)
                }
            } else {
                coverage.uncovered = try coverage.uncovered.adding(values[i].magnitude)
            }
        }
        guard let first = covered.first else { return }
        var dates = histories[first].dates
        for i in covered.dropFirst() { dates = CommonDates.intersection(dates, histories[i].dates) }
        for item in money { total = try total.adding(item.baseValue) }
        guard dates.count >= ReturnSeries.datesMin, total > .zero else { return }

        sums = Array(repeating: 0, count: dates.count - 1)
        compensations = sums
        let scale = total.double
        for i in covered {
            if let prices = histories[i].values(on: dates) { add(prices, weight: values[i].double / scale) }
        }
        for item in money { try add(item, dates, scale) }
        var returns: [Double] = []
        returns.reserveCapacity(sums.count)
        for i in sums.indices { returns.append(sums[i] + compensations[i]) }
        series = ReturnSeries(
            dates: dates, returns: returns,
            periodsPerYear: request.options.periodsPerYear ?? Self.periodsPerYear(dates))
    }

    /// Adds a line's weighted returns.
    private mutating func add(_ prices: [Double], weight: Double) {
        for t in sums.indices {
            let term = weight * (prices[t + 1] / prices[t] - 1)
            let total = sums[t] + term
            compensations[t] +=
                sums[t].magnitude >= term.magnitude ? (sums[t] - total) + term : (term - total) + sums[t]
            sums[t] = total
        }
    }

    /// Adds money: it moves with its rate, and not at all where that has no history.
    private mutating func add(_ money: Money, _ dates: [CalendarDate], _ scale: Double) throws(DecimalError) {
        guard money.currency != request.base else { return }
        var rates: [Double] = []
        rates.reserveCapacity(dates.count)
        for date in dates {
            guard let conversion = request.rates.conversion(from: money.currency, to: request.base, on: date) else {
                coverage.withoutRates = try coverage.withoutRates.adding(money.baseValue.magnitude)
                return
            }
            rates.append(conversion.convert(1.0))
        }
        add(rates, weight: money.baseValue.double / scale)
    }

    /// Returns in a year, from the lower median of the gaps between the days.
    private static func periodsPerYear(_ dates: [CalendarDate]) -> Int {
        var gaps: [Int64] = []
        gaps.reserveCapacity(dates.count)
        for i in 1..<max(1, dates.count) { gaps.append(Int64(dates[i - 1].days(to: dates[i]))) }
        guard !gaps.isEmpty else { return 1 }
        switch gaps[SortedOrder.ascending(gaps)[(gaps.count - 1) / 2]] {
        case ...4: return 252
        case ...10: return 52
        case ...45: return 12
        case ...135: return 4
        default: return 1
        }
    }
}
