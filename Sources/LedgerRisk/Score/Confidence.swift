import LedgerModel
import LedgerNumerics
import LedgerPortfolio

/// How far the score can be trusted: 100 less what is missing (docs/score.md, "Confidence").
struct Confidence {
    enum Cause: UInt8 {
        case unavailableComponents, shortHistory, partialCoverage, missingRateHistory, stalePrice, staleRate
        case assumedInstruments

        var text: UnsafeBufferPointer<UInt8> {
            WordList(
                """
                unavailable-components short-history partial-coverage missing-rate-history stale-price stale-rate \
                assumed-instruments
                """
            ).word(at: Int(rawValue))
        }
    }

    struct Reason {
        var cause: Cause
        /// Hundredths taken off.
        var points: Int64
        /// Share of the value concerned, for causes that concern a share.
        var share = 0.0
    }

    private(set) var reasons: [Reason] = []
    /// Hundredths, 0…10,000.
    private(set) var value: Int64 = 10_000

    /// Returns from which a history counts as long enough.
    static let returnsEnough = 60

    init(_ portfolio: Portfolio, _ figures: RiskFigures, _ score: Score) throws(DecimalError) {
        let policy = portfolio.request.policy
        var unavailable: Int64 = 0
        var weights: Int64 = 0
        for (i, part) in score.parts.enumerated() {
            weights += policy.weights[i]
            if part.score == nil { unavailable += policy.weights[i] }
        }
        // 8000 × 5 × 10^12 stays below 2^63.
        if weights > 0 { take(.unavailableComponents, 8000 * unavailable / weights) }
        if let series = figures.series {
            take(.shortHistory, Int64(max(0, Self.returnsEnough - series.returns.count) * 50))
            take(.partialCoverage, 60, share: figures.coverage.uncovered, figures)
            take(.missingRateHistory, 20, share: figures.coverage.withoutRates, figures)
        }
        let stale = try Self.staleValues(portfolio)
        take(.stalePrice, 20, share: stale.prices, figures)
        take(.staleRate, 10, share: stale.rates, figures)
        if portfolio.request.assumesInstruments { take(.assumedInstruments, 500) }
        for reason in reasons { value -= reason.points }
        value = max(0, value)
    }

    private mutating func take(_ cause: Cause, _ points: Int64, share: Double = 0) {
        if points > 0 { reasons.append(Reason(cause: cause, points: points, share: share)) }
    }

    private mutating func take(_ cause: Cause, _ points: Double, share value: Decimal, _ figures: RiskFigures) {
        guard !value.isZero, !figures.coverage.gross.isZero else { return }
        let share = value.double / figures.coverage.gross.double
        // A share is at most one.
        take(cause, WholeNumber.halfEven(points * min(share, 1) * 100), share: share)
    }

    /// Absolute base values of lines with stale prices, and with stale rates.
    private static func staleValues(_ portfolio: Portfolio) throws(DecimalError) -> (prices: Decimal, rates: Decimal) {
        let request = portfolio.request
        let limit = request.options.staleDays
        var stale = Array(repeating: false, count: CurrencyTable.count)
        for rate in portfolio.rates where rate.date.days(to: request.asOf) > limit {
            stale[Int(rate.currency.position)] = true
        }
        var prices = Decimal.zero
        var rates = Decimal.zero
        for line in portfolio.holdings {
            let value = line.baseValue.magnitude
            if let price = line.price, price.date.days(to: request.asOf) > limit { prices = try prices.adding(value) }
            if stale[Int(request.instruments.all[line.instrument].currency.position)] {
                rates = try rates.adding(value)
            }
        }
        for line in portfolio.cash where stale[Int(line.currency.position)] {
            rates = try rates.adding(line.baseValue.magnitude)
        }
        return (prices, rates)
    }

    var level: StaticString {
        switch value {
        case 8000...: "high"
        case 5000...: "medium"
        default: "low"
        }
    }
}
