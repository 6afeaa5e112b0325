extension Math {
    /// The error function, 2/√π ∫₀ˣ exp(−t²) dt. At most 1 ulp from the true value; erf(±0) = ±0, erf(±∞) = ±1.
    ///
    /// A polynomial in x² up to ½ (`smallErf`), beyond it the complement.
    public static func erf(_ x: Double) -> Double {
        let size = x.magnitude
        if size < 0.5 {
            let slope = Polynomials.twoOverRootPi
            // Too small for products in two doubles, and the cube is far below an ulp.
            guard size >= 0x1p-900 else { return x * slope.high + x * slope.low }
            return smallErf(DoubleDouble(x)).value
        }
        guard size < 6 else { return x.isNaN ? .nan : x < 0 ? -1 : 1 }
        let complement = upperErfc(DoubleDouble(size), square: DoubleDouble.product(size, size))
        let value = (-complement.scaled + 1).value
        return x < 0 ? -value : value
    }

    /// The complement 1 − erf(x), accurate where it is small. At most 1 ulp from the true value; 2 towards −∞, 0 from
    /// 27.2264… on.
    ///
    /// exp(−x²) with x² in two doubles, times `scaledErfc`.
    public static func erfc(_ x: Double) -> Double {
        guard x < 27.3 else { return x.isNaN ? .nan : 0 }
        guard x > -6 else { return 2 }
        if x.magnitude < 0.5 { return (-smallErf(DoubleDouble(x)) + 1).value }
        let tail = upperErfc(DoubleDouble(x.magnitude), square: DoubleDouble.product(x, x))
        return x > 0 ? tail.value : (-tail.scaled + 2).value
    }

    /// erf(z) for |z| ≤ ½, to a relative error of about 2^−56.
    static func smallErf(_ z: DoubleDouble) -> DoubleDouble {
        let v = z.high * z.high
        let slope = Polynomials.twoOverRootPi
        let ratio = DoubleDouble.fastSum(slope.high, v * Polynomials.erfRest(v))
        return DoubleDouble(ratio.high, ratio.low + slope.low) * z
    }

    /// exp(z²) erfc(z) for ½ ≤ z ≤ 28, to a relative error of about 2^−55. Times 1 + 3z/2 it varies by a quarter only, so
    /// that one polynomial does; and it is flat at ½, where t has the largest rounding error.
    static func scaledErfc(_ z: DoubleDouble) -> DoubleDouble {
        let t = (z.high - 3.75) / (z.high + 3.75)
        let centre = Polynomials.scaledErfcAtCentre
        let product = DoubleDouble.fastSum(centre.high, t * Polynomials.scaledErfcRest(t))
        let divisor = z + (z * 0.5 + 1)
        return DoubleDouble(product.high, product.low + centre.low) / divisor
    }

    /// erfc(z) for ½ ≤ z ≤ 28, given z² too.
    static func upperErfc(_ z: DoubleDouble, square: DoubleDouble) -> ScaledValue {
        let power = ReducedExponential(-square.high, -square.low)
        return ScaledValue(significand: power.significand * scaledErfc(z), exponent: power.exponent)
    }
}
