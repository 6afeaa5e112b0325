extension Math {
    /// The x that a chi-square variable with the given degrees of freedom (0.01 and more, whole or not) is below with
    /// probability p. At most 2 ulp from the true value for 0.5 degrees of freedom and more, at most 16 ulp
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
        let isUpper = p > 0.5
        return 2 * gammaQuantile(isUpper ? 1 - p : p, isUpper: isUpper, gamma)
    }

    /// Wilson and Hilferty's approximation (PNAS 17, 1931), halved for the gamma distribution; negative where it fails.
    private static func wilsonHilferty(_ z: Double, shape: Double) -> Double {
        let v = 1 / (9 * shape)
        let root = 1 - v + z * squareRoot(v)
        return shape * root * root * root
    }

    /// A start for the lower tail, or, as `isExact`, the quantile itself.
    private static func lowerStart(_ p: Double, _ gamma: GammaDistribution) -> (x: Double, isExact: Bool) {
        let a = gamma.shape
        let body = wilsonHilferty(normalQuantile(p), shape: a)
        // The probability is below x^a / Γ(a + 1), and by Stirling's formula below (x e/a)^a / √(2πa).
        if a >= 20 {
            let bound = a * exp((log(p) + 0.5 * log(2 * Double.pi * a)) / a - 1)
            return (max(body, bound), false)
        }
        // When x is small, that is all of it.
        let power = (preciseLogarithm(DoubleDouble(p)) + gamma.logGammaOfNext) / DoubleDouble(a)
        guard power.high > -746 else { return (0, true) }
        let start = ReducedExponential(power.high, power.low).value
        return start < 0x1p-70 ? (start, true) : (max(body, start), false)
    }

    /// Where the probability below, or above, is p ≤ ½.
    private static func gammaQuantile(_ p: Double, isUpper: Bool, _ gamma: GammaDistribution) -> Double {
        // The median is below a, and above a 2^(−1/a).
        let start =
            isUpper
            ? (x: max(wilsonHilferty(-normalQuantile(p), shape: gamma.shape), gamma.shape * 0.5), isExact: false)
            : lowerStart(p, gamma)
        if start.isExact { return start.x }
        var x = start.x
        var rounds = 0
        while true {
            let density = gamma.scaledDensity(x)
            let wanted = density.divides(p)
            let got = gamma.tail(x, isUpper: isUpper, density: density)
            // The missing probability divided by x f(x), and x f′/f.
            let miss = (isUpper ? got - wanted : wanted - got).high
            let slope = gamma.shape - 1 - x
            rounds += 1
            if miss.magnitude * (slope.magnitude + 1) < 0x1p-20 || rounds > 100 {
                return x + x * (miss * (1 - 0.5 * miss * slope))
            }
            // The logarithm of the tail is all but linear in x above, and in log x below.
            let change = log(got.high / wanted.high) * got.high
            x = isUpper ? max(x * (1 + change), x * 0.0625) : x * exp(-change)
        }
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
