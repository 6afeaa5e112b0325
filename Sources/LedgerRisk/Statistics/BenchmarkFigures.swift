import LedgerNumerics

/// The portfolio's returns beside a benchmark's.
struct BenchmarkFigures {
    /// Slope of the portfolio's returns on the benchmark's; nil where those do not vary.
    var beta: Double?
    /// −1…1; nil where either does not vary.
    var correlation: Double?
    /// Annualised.
    var volatility: Double?

    init() {}

    init(_ returns: [Double], benchmark: [Double], annualisation: Double) {
        let mean = Dispersion.mean(returns)
        let benchmarkMean = Dispersion.mean(benchmark)
        let joint = Dispersion.products(returns, mean, benchmark, benchmarkMean)
        let own = Dispersion.products(returns, mean, returns, mean)
        let other = Dispersion.products(benchmark, benchmarkMean, benchmark, benchmarkMean)
        let scale = Math.squareRoot(own) * Math.squareRoot(other)
        if other > 0 { beta = joint / other }
        if scale > 0 { correlation = max(-1, min(1, joint / scale)) }
        volatility = Dispersion.deviation(benchmark) * annualisation
    }
}
