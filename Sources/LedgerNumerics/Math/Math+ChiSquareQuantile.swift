extension Math {
    /// The x that a chi-square variable with the given degrees of freedom (0.01 and more, whole or not) is below with
    /// probability p. At most 2 ulp from the true value for 0.5 degrees of freedom and more, at most 8 ulp
    /// below. 0 at p = 0, +∞ at p = 1; NaN for p outside 0…1 and for fewer than 0.01 degrees of freedom.
    ///
    /// Newton's method on the logarithm of the smaller tail, whose value is had from a series or a continued fraction in
    /// two doubles (`GammaDistribution`), with a last step of second order. From 100 000 degrees of freedom on, Temme's
    /// expansion.
    public static func chiSquareQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
        guard p >= 0, p <= 1, degreesOfFreedom >= 0.01 else { return .nan }
        if p == 0 { return 0 }
        if p == 1 || degreesOfFreedom == .infinity { return .infinity }
        if degreesOfFreedom >= 100_000 { return largeChiSquareQuantile(p, degreesOfFreedom) }
        let gamma = GammaDistribution(shape: 0.5 * degreesOfFreedom)
        return 2 * (p <= 0.5 ? lowerGammaQuantile(p, gamma) : upperGammaQuantile(1 - p, gamma))
    }

    /// Wilson and Hilferty's approximation (PNAS 17, 1931), halved for the gamma distribution; negative where it fails.
    private static func wilsonHilferty(_ z: Double, shape: Double) -> Double {
        let v = 1 / (9 * shape)
        let root = 1 - v + z * squareRoot(v)
        return shape * root * root * root
    }

    /// Where the probability below is p ≤ ½.
    private static func lowerGammaQuantile(_ p: Double, _ gamma: GammaDistribution) -> Double {
        let a = gamma.shape
        var x = wilsonHilferty(normalQuantile(p), shape: a)
        if a < 20 {
            // x^a / Γ(a + 1) is above the probability, and all of it when x is small.
            let power = (preciseLogarithm(DoubleDouble(p)) + gamma.logGammaOfNext) / DoubleDouble(a)
            guard power.high > -746 else { return 0 }
            let start = ReducedExponential(power.high, power.low).value
            if start < 0x1p-70 { return start }
            x = max(x, start)
        }
        x = max(x, a * 0x1p-60)
        var rounds = 0
        while true {
            let density = gamma.scaledDensity(x)
            let wanted = density.divides(p)
            let got = gamma.tail(x, isUpper: false, density: density)
            let miss = (wanted - got).high
            if let end = finished(x, miss, gamma) { return end }
            rounds += 1
            if rounds > 100 { return x + x * miss }
            x *= exp(log(wanted.high / got.high) * got.high)
        }
    }

    /// Where the probability above is p < ½.
    private static func upperGammaQuantile(_ p: Double, _ gamma: GammaDistribution) -> Double {
        let a = gamma.shape
        var x = wilsonHilferty(-normalQuantile(p), shape: a)
        // The median is below a, and above a 2^(−1/a).
        x = max(x, a * 0.5)
        var rounds = 0
        while true {
            let density = gamma.scaledDensity(x)
            let wanted = density.divides(p)
            let got = gamma.tail(x, isUpper: true, density: density)
            let miss = (got - wanted).high
            if let end = finished(x, miss, gamma) { return end }
            rounds += 1
            if rounds > 100 { return x + x * miss }
            x = max(x * (1 + log(got.high / wanted.high) * got.high), x * 0.0625)
        }
    }

    /// The quantile, if `miss`, the missing probability divided by x f(x), is small enough for one step of second order.
    private static func finished(_ x: Double, _ miss: Double, _ gamma: GammaDistribution) -> Double? {
        let slope = gamma.shape - 1 - x  // x f′/f
        guard miss.magnitude * (slope.magnitude + 1) < 0x1p-20 else { return nil }
        return x + x * (miss * (1 - 0.5 * miss * slope))
    }

    /// x/ν = λ(η), ½ η² = λ − 1 − log λ, η = η₀ + ε₁/a + ε₂/a² + ε₃/a³, η₀ = Φ⁻¹(p)/√a, a = ν/2 (Temme, "Asymptotic
    /// inversion of incomplete gamma functions", Math. Comp. 58, 1992), all as Taylor series: |η₀| < 0.175.
    private static func largeChiSquareQuantile(_ p: Double, _ degreesOfFreedom: Double) -> Double {
        let a = 0.5 * degreesOfFreedom
        let n = normalQuantile(p) / squareRoot(a)
        let first = Polynomials.temmeFirst(n)
        let second = Polynomials.temmeSecond(n)
        let eta = n + (first + (second + Polynomials.temmeThird / a) / a) / a
        let excess = eta + eta * eta * Polynomials.temmeRatio(eta)
        return degreesOfFreedom + degreesOfFreedom * excess
    }
}
