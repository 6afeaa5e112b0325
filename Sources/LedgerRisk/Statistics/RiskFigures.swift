import LedgerModel
import LedgerNumerics
import LedgerPortfolio

/// Every statistic of a portfolio (docs/score.md, "Statistics").
final class RiskFigures {
    let series: ReturnSeries?
    let coverage: Coverage
    let concentration: Concentration
    /// Nil without a series.
    let seriesFigures: SeriesFigures?
    /// Nil unless a benchmark was asked for; empty without a series or where the benchmark lacks days of it.
    private(set) var benchmark: BenchmarkFigures?
    /// There is a series, and the benchmark lacks days of it.
    private(set) var benchmarkIsIncomplete = false

    /// - Precondition: the portfolio's total is above zero.
    init(_ portfolio: Portfolio) throws(DecimalError) {
        let builder = try ReturnSeriesBuilder(portfolio)
        series = builder.series
        coverage = builder.coverage
        concentration = try Concentration(portfolio)
        seriesFigures = try builder.series.map { series throws(DecimalError) in
            try SeriesFigures(series, portfolio.request.options)
        }
        guard let index = portfolio.request.benchmark else { return }
        benchmark = BenchmarkFigures()
        guard let series = builder.series else { return }
        guard let prices = LineHistory(index, of: portfolio.request).values(on: series.dates) else {
            benchmarkIsIncomplete = true
            return
        }
        var returns: [Double] = []
        returns.reserveCapacity(prices.count)
        for i in 1..<max(1, prices.count) { returns.append(prices[i] / prices[i - 1] - 1) }
        benchmark = BenchmarkFigures(
            series.returns, benchmark: returns, annualisation: Math.squareRoot(Double(series.periodsPerYear)))
    }

    /// The figure that a component is scored by; nil where there is none.
    func figure(of component: ScoreComponent) -> Double? {
        switch component {
        case .market: seriesFigures?.volatility
        case .tail: seriesFigures?.monthlyShortfall
        case .drawdown: seriesFigures?.drawdown.depth
        case .concentration: concentration.herfindahl
        case .currency: concentration.currencyExposure
        }
    }

    /// Whether every figure is a finite number. The ranges of docs/requests.md see to that (returns stay below 10^102,
    /// their squares below 10^275 whatever the weights); should one ever not be, the response must not say it.
    var isFinite: Bool {
        var values = [concentration.herfindahl, concentration.topWeight, concentration.currencyExposure]
        values.append(concentration.effectiveHoldings ?? 0)
        if let figures = seriesFigures { values += figures.all }
        if let benchmark { values += [benchmark.beta ?? 0, benchmark.correlation ?? 0, benchmark.volatility ?? 0] }
        return values.allSatisfy { $0.isFinite }
    }
}

/// The statistics of a return series.
final class SeriesFigures {
    /// Per period.
    let mean: Double
    /// Annualised.
    let volatility: Double
    /// Annualised.
    let downsideDeviation: Double
    /// Per period.
    let tail: HistoricalTail
    /// Value at risk and expected shortfall at the horizon, by the square root of time.
    let horizonValueAtRisk: Double
    let horizonShortfall: Double
    /// Expected shortfall of a month, by the square root of time: what is scored.
    let monthlyShortfall: Double
    let drawdown: Drawdown

    init(_ series: ReturnSeries, _ options: Options) throws(DecimalError) {
        let periods = Double(series.periodsPerYear)
        mean = Dispersion.mean(series.returns)
        volatility = Dispersion.deviation(series.returns) * Math.squareRoot(periods)
        downsideDeviation = Dispersion.downside(series.returns) * Math.squareRoot(periods)
        tail = try HistoricalTail(series.returns, confidence: options.confidence)
        // 252 trading days a year.
        let horizon = Math.squareRoot(Double(options.horizonDays * series.periodsPerYear) / 252)
        horizonValueAtRisk = tail.valueAtRisk * horizon
        horizonShortfall = tail.expectedShortfall * horizon
        monthlyShortfall = tail.expectedShortfall * Math.squareRoot(periods / 12)
        drawdown = Drawdown(series.returns)
    }

    var all: [Double] {
        [
            mean, volatility, downsideDeviation, tail.valueAtRisk, tail.expectedShortfall, horizonValueAtRisk,
            horizonShortfall, monthlyShortfall, drawdown.depth,
        ]
    }
}
