/// Student's t distribution for up to some 10^5 degrees of freedom ν: density f(t) = K (1 + t²/ν)^(−(ν+1)/2).
///
/// Tails are given relative to t f(t), so that nothing under- or overflows.
struct StudentDistribution {
    let degreesOfFreedom: Double
    /// K = Γ((ν+1)/2) / (√(νπ) Γ(ν/2)).
    private let peak: DoubleDouble

    init(degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
        // Γ(a + ½)/Γ(a) from a + n ≥ 20, a = ν/2, by its asymptotic series (the logarithm of DLMF 5.11.13, odd in 1/a).
        var a = DoubleDouble(0.5 * degreesOfFreedom)
        var above = DoubleDouble(1)
        var below = DoubleDouble(1)
        while a.high < 20 {
            above = above * a
            below = below * (a + 0.5)
            a = a + 1
        }
        let r = 1 / a.high
        let v = r * r
        let rest =
            -r
            * (1.0 / 8 - v
                * (1.0 / 192 - v * (1.0 / 640 - v * (17.0 / 14336 - v * (31.0 / 18432 - v * (691.0 / 180224))))))
        // √(a/(νπ)) e^rest Πabove/Πbelow, with 1/√π = √2 / √(2π)
        let root = (a * 2 / DoubleDouble(degreesOfFreedom)).squareRoot * Polynomials.oneOverRootTwoPi
        peak = root * above / below * ReducedExponential(rest).significand
    }

    /// f(0).
    var densityAtZero: Double { peak.high }

    /// t²/ν
    private func ratio(_ t: Double) -> DoubleDouble {
        DoubleDouble.product(t, t) / DoubleDouble(degreesOfFreedom)
    }

    /// t f(t) for t > 0 and below 2^400, to a relative error of about 2^−57.
    func scaledDensity(_ t: Double) -> ScaledValue {
        let base = ratio(t) + 1
        let exponent = DoubleDouble.sum(degreesOfFreedom, 1) * -0.5
        return ScaledValue(peak * t, timesExponentialOf: Math.preciseLogarithm(base) * exponent)
    }

    /// P(0 < T < t), or P(T > t) for the upper tail, divided by t f(t), whose value is `density`.
    func tail(_ t: Double, isUpper: Bool, density: ScaledValue) -> DoubleDouble {
        let u = ratio(t)
        let x = u / (u + 1)
        let bySeries = x.high * (0.5 * degreesOfFreedom + 2.5) <= 1.5
        let part = bySeries ? centralSeries(x) : upperFraction(DoubleDouble(1) / (u + 1))
        return bySeries != isUpper ? part : density.divides(0.5) - part
    }

    /// Σ ((ν+1)/2)ₙ/(3/2)ₙ xⁿ, x = t²/(ν + t²) (DLMF 8.17.8).
    private func centralSeries(_ x: DoubleDouble) -> DoubleDouble {
        let b = DoubleDouble.sum(degreesOfFreedom, 1) * 0.5
        var term = DoubleDouble(1)
        var sum = term
        var n = 0.0
        while term.high > sum.high * 0x1p-80, n < 20_000 {
            term = term * x * (b + n) / DoubleDouble(1.5 + n)
            sum = sum + term
            n += 1
        }
        return sum
    }

    /// The continued fraction of the incomplete beta function I_x(ν/2, ½) (DLMF 8.17.22), x = ν/(ν + t²), over ν.
    private func upperFraction(_ x: DoubleDouble) -> DoubleDouble {
        let a = 0.5 * degreesOfFreedom
        var fraction = ContinuedFraction(DoubleDouble(1))
        var m = 0.0
        repeat {
            let even = DoubleDouble.sum(a, 2 * m)
            // −(a + m)(a + ½ + m) / ((a + 2m)(a + 2m + 1)), then (m + 1)(½ − m − 1) / ((a + 2m + 1)(a + 2m + 2))
            let odd = even + 1
            let first = DoubleDouble.sum(a, m) * (DoubleDouble.sum(a, m) + 0.5) / (even * odd)
            _ = fraction.append(-(first * x), over: DoubleDouble(1))
            m += 1
            let second = DoubleDouble(m * (0.5 - m)) / (odd * (even + 2))
            if !fraction.append(second * x, over: DoubleDouble(1)) { break }
        } while m < 20_000
        return DoubleDouble(1) / (fraction.value * degreesOfFreedom)
    }

    /// −t f′/f
    func steepness(_ t: Double) -> Double {
        let square = t * t
        return (degreesOfFreedom + 1) * (square / (degreesOfFreedom + square))
    }

    /// An upper bound of the t with P(T > t) = p, near to it when it is far beyond √ν: from f(t) < K ν^((ν+1)/2) t^(−ν−1).
    func farQuantile(_ p: Double) -> DoubleDouble {
        let logNu = Math.preciseLogarithm(DoubleDouble(degreesOfFreedom))
        let power = logNu * (0.5 * degreesOfFreedom) + logNu * -0.5 + Math.preciseLogarithm(peak)
        return (power - Math.preciseLogarithm(DoubleDouble(p))) / DoubleDouble(degreesOfFreedom)
    }
}
