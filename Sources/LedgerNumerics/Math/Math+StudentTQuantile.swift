extension Math {
    /// The t that a Student-t variable with the given degrees of freedom (0.01 and more, whole or not) is below with
    /// probability p. At most 2 ulp from the true value for 0.5 degrees of freedom and more, at most 4 ulp
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
        let size =
            fromHalf.magnitude < 0.25
            ? centralStudentQuantile(fromHalf.magnitude, student) : upperStudentQuantile(min(p, 1 - p), student)
        return p < 0.5 ? -size : size
    }

    /// The t > 0 with P(0 < T < t) = q, for q < ¼.
    private static func centralStudentQuantile(_ q: Double, _ student: StudentDistribution) -> Double {
        // The density is largest at 0: below the quantile, from where Newton's method climbs.
        var t = q / student.densityAtZero
        var rounds = 0
        while true {
            let density = student.scaledDensity(t)
            let wanted = density.divides(q)
            let got = student.tail(t, isUpper: false, density: density)
            let miss = (wanted - got).high
            if let end = finished(t, miss, student) { return end }
            rounds += 1
            if rounds > 100 { return t + t * miss }
            t *= exp(log(wanted.high / got.high) * got.high)
        }
    }

    /// The t with P(T > t) = p, for p ≤ ¼.
    private static func upperStudentQuantile(_ p: Double, _ student: StudentDistribution) -> Double {
        let far = student.farQuantile(p)
        if far.high > 710 { return .infinity }
        // There the bound is the quantile: t²/ν is beyond 2^100.
        if far.high > 40 + 0.5 * log(student.degreesOfFreedom).magnitude {
            return ReducedExponential(far.high, far.low).value
        }
        var t = exp(far.high)
        if student.degreesOfFreedom > 1.5 { t = min(t, peizerPratt(p, student.degreesOfFreedom)) }
        var rounds = 0
        while true {
            let density = student.scaledDensity(t)
            let wanted = density.divides(p)
            let got = student.tail(t, isUpper: true, density: density)
            let miss = (got - wanted).high
            if let end = finished(t, miss, student) { return end }
            rounds += 1
            if rounds > 100 { return t + t * miss }
            t *= exp(log(got.high / wanted.high) * got.high)
        }
    }

    /// Peizer and Pratt's normal approximation (J. Amer. Statist. Assoc. 63, 1968) solved for t: two digits or more.
    private static func peizerPratt(_ p: Double, _ degreesOfFreedom: Double) -> Double {
        let z = normalQuantile(p)
        let divisor = degreesOfFreedom - 2.0 / 3 + 0.1 / degreesOfFreedom
        let power = z * z * (degreesOfFreedom - 5.0 / 6) / (divisor * divisor)
        return squareRoot(degreesOfFreedom * expm1(min(power, 700)))
    }

    /// The quantile, if `miss`, the missing probability divided by t f(t), is small enough for one step of second order.
    private static func finished(_ t: Double, _ miss: Double, _ student: StudentDistribution) -> Double? {
        let steepness = student.steepness(t)
        guard miss.magnitude * (steepness + 1) < 0x1p-20 else { return nil }
        return t + t * (miss * (1 + 0.5 * miss * steepness))
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
