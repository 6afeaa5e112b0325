extension Math {
    /// The t that a Student-t variable with the given degrees of freedom (0.01 and more, whole or not) is below with
    /// probability p. At most 2 ulp from the true value for 0.5 degrees of freedom and more, at most 16 ulp
    /// below. −∞ at p = 0, +∞ at p = 1; NaN for p outside 0…1 and for fewer than 0.01 degrees of freedom; the
    /// normal quantile for infinitely many.
    ///
    /// Newton's method on the logarithm of the tail, or of the probability between 0 and t, which are had from a continued
    /// fraction or a series in two doubles (`StudentDistribution`), with a last step of second order. From 1 000 000
    /// degrees of freedom on, Hill's expansion about the normal quantile.
    public static func studentTQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
        guard p >= 0, p <= 1, degreesOfFreedom >= 0.01 else { return .nan }
        if p == 0 { return -.infinity }
        if p == 1 { return .infinity }
        if p == 0.5 { return 0 }
        if degreesOfFreedom >= 1_000_000 { return largeStudentQuantile(p, degreesOfFreedom) }
        let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
        let fromHalf = p - 0.5  // exact where it is used
        let isUpper = fromHalf.magnitude >= 0.25
        let size = studentQuantile(isUpper ? min(p, 1 - p) : fromHalf.magnitude, isUpper: isUpper, student)
        return p < 0.5 ? -size : size
    }

    /// A start for the upper tail, or, as `isExact`, the quantile itself.
    private static func upperStart(_ p: Double, _ student: StudentDistribution) -> (t: Double, isExact: Bool) {
        let nu = student.degreesOfFreedom
        let far = student.farQuantile(p)
        if far.high > 710 { return (.infinity, true) }
        let start = ReducedExponential(far.high, far.low).value
        // There the bound is the quantile: t²/ν is beyond 2^100.
        if far.high > 40 + 0.5 * log(nu).magnitude { return (start, true) }
        return (nu > 1.5 ? min(start, peizerPratt(p, nu)) : start, false)
    }

    /// The t > 0 with P(T > t) = p ≤ ¼, or with P(0 < T < t) = p < ¼.
    private static func studentQuantile(_ p: Double, isUpper: Bool, _ student: StudentDistribution) -> Double {
        // The density is largest at 0: p divided by it is below the quantile, from where Newton's method climbs.
        let start = isUpper ? upperStart(p, student) : (t: p / student.densityAtZero, isExact: false)
        if start.isExact { return start.t }
        var t = start.t
        var rounds = 0
        while true {
            let density = student.scaledDensity(t)
            let wanted = density.divides(p)
            let got = student.tail(t, isUpper: isUpper, density: density)
            // The missing probability divided by t f(t), and −t f′/f.
            let miss = (isUpper ? got - wanted : wanted - got).high
            let steepness = student.steepness(t)
            rounds += 1
            if miss.magnitude * (steepness + 1) < 0x1p-20 || rounds > 100 {
                return t + t * (miss * (1 + 0.5 * miss * steepness))
            }
            let change = log(got.high / wanted.high) * got.high
            t *= exp(isUpper ? change : -change)
        }
    }

    /// Peizer and Pratt's normal approximation (J. Amer. Statist. Assoc. 63, 1968) solved for t: two digits or more.
    private static func peizerPratt(_ p: Double, _ degreesOfFreedom: Double) -> Double {
        let z = normalQuantile(p)
        let divisor = degreesOfFreedom - 2.0 / 3 + 0.1 / degreesOfFreedom
        let power = z * z * (degreesOfFreedom - 5.0 / 6) / (divisor * divisor)
        return squareRoot(degreesOfFreedom * expm1(min(power, 700)))
    }

    /// w = √(a log(1 + t²/ν)), a = ν − ½, is normal but for terms of 1/a² and 1/a⁴ (Hill, "Student's t-quantiles", Comm.
    /// ACM 13, 1970, inverted), and t = w √(ν/a) √((e^u − 1)/u), u = w²/a < 0.0015. All small terms come last.
    private static func largeStudentQuantile(_ p: Double, _ degreesOfFreedom: Double) -> Double {
        let z = normalQuantile(p)
        guard degreesOfFreedom < 0x1p200 else { return z }
        let a = degreesOfFreedom - 0.5
        let v = z * z
        let a2 = a * a
        let fourth = (((v + 15.75) * v + 90) * v + 236.25) / (5760 * a2)
        let normal = (fourth - (v + 3) / 48) / a2
        let u = v * (1 + normal) * (1 + normal) / a
        let square = u * (1.0 / 2 + u * (1.0 / 6 + u * (1.0 / 24 + u * (1.0 / 120 + u * (1.0 / 720)))))
        let excess = square + (1 + square) * (0.5 / a)
        let root = excess / (1 + squareRoot(1 + excess))
        return z + z * (normal + root + normal * root)
    }
}
