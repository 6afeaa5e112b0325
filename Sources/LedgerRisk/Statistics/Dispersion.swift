import LedgerNumerics

/// Mean and spread of returns.
enum Dispersion {
    /// Arithmetic mean; 0 for no returns.
    static func mean(_ returns: [Double]) -> Double {
        returns.isEmpty ? 0 : Sums.neumaier(returns) / Double(returns.count)
    }

    /// Standard deviation of the sample (n − 1), per period; 0 for fewer than two returns.
    static func deviation(_ returns: [Double]) -> Double {
        guard returns.count > 1 else { return 0 }
        let mean = mean(returns)
        return Math.squareRoot(products(returns, mean, returns, mean) / Double(returns.count - 1))
    }

    /// Root mean square of the returns below zero, over all returns (minimum acceptable return 0), per period.
    static func downside(_ returns: [Double]) -> Double {
        guard !returns.isEmpty else { return 0 }
        var squares: [Double] = []
        squares.reserveCapacity(returns.count)
        for value in returns { squares.append(value < 0 ? value * value : 0) }
        return Math.squareRoot(Sums.neumaier(squares) / Double(returns.count))
    }

    /// Σ (a − mean a)(b − mean b) over pairs.
    static func products(_ a: [Double], _ meanA: Double, _ b: [Double], _ meanB: Double) -> Double {
        var products: [Double] = []
        products.reserveCapacity(a.count)
        for i in 0..<min(a.count, b.count) { products.append((a[i] - meanA) * (b[i] - meanB)) }
        return Sums.neumaier(products)
    }
}
