/// The gamma distribution with scale 1: density f(x) = x^(a−1) e^−x / Γ(a), for a up to some 10^5.
///
/// All tails are given relative to x f(x), so that nothing under- or overflows: with y = p/(x f(x)), a quantile is where
/// `lower` or `upper` equals y.
struct GammaDistribution {
    let shape: Double
    /// log Γ(a) = logGamma for a < 20, where it comes from a + 20; else what Stirling's formula leaves, the series alone.
    private let logGamma: DoubleDouble

    private static let large = 20.0

    init(shape: Double) {
        self.shape = shape
        if shape >= Self.large {
            logGamma = DoubleDouble(Self.stirlingRest(shape))
            return
        }
        // Γ(a) = Γ(a + 20) / (a (a + 1) … (a + 19))
        let a = DoubleDouble.sum(Self.large, shape)
        var product = DoubleDouble(shape)
        var i = 1.0
        while i < Self.large {
            product = product * DoubleDouble.sum(i, shape)
            i += 1
        }
        let scale = Math.preciseLogarithm(Polynomials.rootTwoPi / product)
        logGamma = (a + -0.5) * Math.preciseLogarithm(a) - a + scale + Self.stirlingRest(a.high)
    }

    /// log Γ(a) − (a − ½) log a + a − ½ log 2π for a ≥ 20 (NIST Digital Library of Mathematical Functions, 5.11.1).
    private static func stirlingRest(_ a: Double) -> Double {
        let r = 1 / a
        let v = r * r
        return r
            * (1.0 / 12 - v
                * (1.0 / 360 - v * (1.0 / 1260 - v * (1.0 / 1680 - v * (1.0 / 1188 - v * (691.0 / 360360))))))
    }

    /// x f(x) = x^a e^−x / Γ(a), to a relative error of about 2^−57.
    func scaledDensity(_ x: Double) -> ScaledValue {
        guard shape >= Self.large else {
            let power = Math.preciseLogarithm(DoubleDouble(x)) * shape + -x - logGamma
            return ScaledValue(DoubleDouble(1), timesExponentialOf: power)
        }
        // √(a/2π) exp(−a (r − 1 − log r) − rest), r = x/a: the large terms cancel before they are multiplied.
        let ratio = DoubleDouble(x) / DoubleDouble(shape)
        let excess = DoubleDouble.sum(x, -shape) / DoubleDouble(shape)
        let power = (Math.preciseLogarithm(ratio) - excess) * shape - logGamma
        let factor = DoubleDouble(shape).squareRoot * Polynomials.oneOverRootTwoPi
        return ScaledValue(factor, timesExponentialOf: power)
    }

    /// log Γ(a + 1) for a < 20.
    var logGammaOfNext: DoubleDouble { logGamma + Math.preciseLogarithm(DoubleDouble(shape)) }

    /// The probability below x, or above it, divided by x f(x), whose value is `density`.
    func tail(_ x: Double, isUpper: Bool, density: ScaledValue) -> DoubleDouble {
        let fromFraction = x >= shape + 1
        let part = fromFraction ? upperFraction(x) : lowerSeries(x)
        return fromFraction == isUpper ? part : density.divides(1) - part
    }

    /// 1/a + x/(a (a + 1)) + x²/(a (a + 1) (a + 2)) + … (DLMF 8.7.1), for x below a + 1.
    private func lowerSeries(_ x: Double) -> DoubleDouble {
        var term = DoubleDouble(1) / DoubleDouble(shape)
        var sum = term
        var n = 1.0
        while term.high > sum.high * 0x1p-80, n < 20_000 {
            term = term * x / DoubleDouble.sum(shape, n)
            sum = sum + term
            n += 1
        }
        return sum
    }

    /// 1/(x + 1 − a − 1 (1 − a)/(x + 3 − a − 2 (2 − a)/…)) (DLMF 8.9.2), for x from a + 1 on.
    private func upperFraction(_ x: Double) -> DoubleDouble {
        var b = DoubleDouble.sum(x, -shape) + 1
        var fraction = ContinuedFraction(b)
        var i = 1.0
        repeat {
            b = b + 2
            let next = fraction.append(DoubleDouble.sum(shape, -i) * i, over: b)
            i += 1
            if !next { break }
        } while i < 20_000
        return DoubleDouble(1) / fraction.value
    }
}
