import LedgerModel
import LedgerNumerics

/// Value at risk and expected shortfall of the observed returns, per period. A loss is positive.
struct HistoricalTail {
    let valueAtRisk: Double
    let expectedShortfall: Double

    /// - Parameter confidence: such as 0.95; its complement is taken exactly, so that 0.05 × 20 is 1 and not a little more.
    init(_ returns: [Double], confidence: Decimal) throws(DecimalError) {
        var sorted: [Double] = []
        sorted.reserveCapacity(returns.count)
        var keys: [Int64] = []
        keys.reserveCapacity(returns.count)
        for value in returns { keys.append(SortedOrder.key(value)) }
        for i in SortedOrder.ascending(keys) { sorted.append(returns[i]) }
        let quantile = try Self.quantile(sorted, Decimal.one.subtracting(confidence))
        // The mean of what is at or beyond the quantile, as PerformanceAnalytics has it. The least return always is:
        // interpolation starts from a return that is no smaller.
        var tail: [Double] = []
        for value in sorted where value <= quantile { tail.append(value) }
        valueAtRisk = 0 - quantile
        expectedShortfall = 0 - Sums.neumaier(tail) / Double(max(1, tail.count))
    }

    /// Quantile by definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), the default of R
    /// and numpy: linear between order statistics at (n − 1) p.
    /// - Parameter sorted: ascending.
    static func quantile(_ sorted: [Double], _ p: Decimal) throws(DecimalError) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let position = try Decimal(sorted.count - 1).multiplied(by: p)
        let floor = try position.rounded(toPlaces: 0, .floor)
        let index = Int(truncatingIfNeeded: floor.coefficient)
        guard index >= 0, index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        let fraction = try position.subtracting(floor).double
        guard fraction > 0 else { return sorted[index] }
        return sorted[index] + fraction * (sorted[index + 1] - sorted[index])
    }
}
