extension Math {
    /// The density of the standard normal distribution, exp(−x²/2)/√(2π). At most 1 ulp from the true value; 0 from
    /// ±38.5805… on.
    public static func normalPDF(_ x: Double) -> Double {
        guard x.magnitude < 39 else { return x.isNaN ? .nan : 0 }
        let half = DoubleDouble.product(x, 0.5 * x)
        let power = ReducedExponential(-half.high, -half.low)
        return scaled((power.significand * Polynomials.oneOverRootTwoPi).high, power.exponent)
    }

    /// Φ(x), the probability that a standard normal variable is at most x. At most 1 ulp from the true value, in the left
    /// tail too; 0 below −38.48…, 1 from 8.3 on.
    ///
    /// ½ erfc(−x/√2), with x/√2 in two doubles and its square taken from x.
    public static func normalCDF(_ x: Double) -> Double {
        let size = x.magnitude
        guard size < 39, x < 8.3 else { return x.isNaN ? .nan : x < 0 ? 0 : 1 }
        guard size >= 0x1p-60 else { return 0.5 }
        let z = Polynomials.rootHalf * size
        if z.high < 0.5 {
            let half = smallErf(z) * 0.5
            return ((x < 0 ? -half : half) + 0.5).value
        }
        var tail = upperErfc(z, square: DoubleDouble.product(x, 0.5 * x))
        tail.exponent -= 1
        return x < 0 ? tail.value : (-tail.scaled + 1).value
    }
}
