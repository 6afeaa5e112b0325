extension Math {
    /// Φ⁻¹(p), the x at which a standard normal variable is at most x with probability p. At most 1 ulp from the true
    /// value for every p in (0, 1); −∞ at 0, +∞ at 1, NaN outside.
    ///
    /// A starting value of its own fit, right to four digits or more, then one step of the Taylor series of Φ⁻¹ to the
    /// fourth order (Steinbrecher and Shaw, "Quantile mechanics", Euro. J. Appl. Math. 19, 2008). Its argument, what Φ
    /// misses p by, is taken in two doubles.
    public static func normalQuantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
        let fromHalf = DoubleDouble.sum(p, -0.5)
        if fromHalf.high.magnitude < 0.26 { return centralQuantile(fromHalf) }
        return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
    }

    /// Solves ½ erf(x/√2) = q for |q| < 0.26.
    private static func centralQuantile(_ q: DoubleDouble) -> Double {
        let x = q.high * Polynomials.quantileCentre(q.high * q.high)
        let missing = q - smallErf(Polynomials.rootHalf * x) * 0.5
        return refined(x, by: missing.high / normalPDF(x))
    }

    /// Solves ½ erfc(x/√2) = p for 0 < p ≤ 0.24. Both sides are divided by the density, so that nothing is too small.
    private static func upperQuantile(_ p: Double) -> Double {
        let x = Polynomials.quantileTail(squareRoot(-2 * log(p)))
        let half = DoubleDouble.product(x, 0.5 * x)
        let power = ReducedExponential(-half.high, -half.low)
        let millsRatio = scaledErfc(Polynomials.rootHalf * x) * Polynomials.rootHalfPi
        let wanted = Polynomials.rootTwoPi * scaled(p, -power.exponent) / power.significand
        return refined(x, by: (millsRatio - wanted).high)
    }

    /// Φ⁻¹(Φ(x) + w φ(x)) for small w.
    @inline(__always) private static func refined(_ x: Double, by w: Double) -> Double {
        let x2 = x * x
        let third = (2 * x2 + 1) / 6
        let fourth = x * (6 * x2 + 7) / 24
        return x + w * (1 + w * (0.5 * x + w * (third + w * fourth)))
    }
}
