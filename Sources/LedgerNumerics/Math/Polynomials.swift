// Written by Tests/Reference/math/coefficients.py; to change a coefficient, change the script.

/// Constants and polynomials that the functions of `Math` are made of. The error of a fit is relative to the value
/// that the polynomial is a part of; rounding comes on top of it.
enum Polynomials {
    /// log 2, its first 42 bits: exact when multiplied by an exponent of a double.
    static var ln2High: Double { 0x1.62e42fefa38p-1 }
    /// log 2 − `ln2High`, to 2^−97.
    static var ln2Low: Double { 0x1.ef35793c7673p-45 }
    /// 2/3.
    static var twoThirds: DoubleDouble { .init(0x1.5555555555555p-1, 0x1.5555555555555p-55) }
    /// 2/5.
    static var twoFifths: DoubleDouble { .init(0x1.999999999999ap-2, -0x1.999999999999ap-56) }
    /// 2/√π, the slope of erf at 0.
    static var twoOverRootPi: DoubleDouble { .init(0x1.20dd750429b6dp0, 0x1.1ae3a914fed8p-56) }
    /// 1/√2.
    static var rootHalf: DoubleDouble { .init(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55) }
    /// √(2π).
    static var rootTwoPi: DoubleDouble { .init(0x1.40d931ff62706p1, -0x1.a6a0d6f814637p-53) }
    /// 1/√(2π).
    static var oneOverRootTwoPi: DoubleDouble { .init(0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56) }
    /// √(π/2).
    static var rootHalfPi: DoubleDouble { .init(0x1.40d931ff62706p0, -0x1.a6a0d6f814637p-54) }
    /// (1 + 2z) exp(z²) erfc(z) at z = 3.75.
    static var scaledErfcAtCentre: DoubleDouble { .init(0x1.3ccda0b5d5dc2p0, 0x1.e65b158f28ce5p-54) }

    /// (e^r − 1 − r − r²/2) / r³ for |r| ≤ ½ log 2.
    /// Error of the fit: 2^-60.
    static func exponentialRest(_ r: Double) -> Double {
        let r2 = r * r
        let a =
            0x1.5555555555555p-3 + r2
            * (0x1.1111111111111p-7 + r2
                * (0x1.a01a01a019afdp-13
                    + r2 * (0x1.71de3a59180a8p-19 + r2 * (0x1.ae6433e44caep-26 + r2 * 0x1.61b3743379a8p-33))))
        let b =
            0x1.5555555555556p-5 + r2
            * (0x1.6c16c16c162d2p-10 + r2
                * (0x1.a01a01a6d97e9p-16
                    + r2 * (0x1.27e4db6162bb1p-22 + r2 * 0x1.1f730998f5eap-29)))
        return a + r * b
    }

    /// (2 artanh s − 2s − 2s³/3 − 2s⁵/5) / s⁷, v = s², for |s| ≤ 3 − 2√2.
    /// Error of the fit: 2^-72.
    static func logarithmRest(_ v: Double) -> Double {
        let v2 = v * v
        let a =
            0x1.2492492492492p-2 + v2
            * (0x1.745d1745a3f45p-3 + v2
                * (0x1.1110f8073d8bp-3
                    + v2 * 0x1.acf85ae2a346dp-4))
        let b =
            0x1.c71c71c71c822p-3 + v2
            * (0x1.3b13b16b46cffp-3 + v2
                * (0x1.e1eff9e6e4474p-4
                    + v2 * 0x1.b2dfea620b0dbp-4))
        return a + v * b
    }

    /// (erf(z)/z − 2/√π) / z², v = z², for |z| ≤ ½.
    /// Error of the fit: 2^-58.
    static func erfRest(_ v: Double) -> Double {
        let v2 = v * v
        let a =
            -0x1.812746b0379e7p-2 + v2
            * (-0x1.b82ce31288b13p-6 + v2
                * (-0x1.c02db3fdba119p-11
                    + v2 * (-0x1.f4d2061b0dba6p-17 + v2 * (-0x1.5dd2aa62eb12ep-23))))
        let b =
            0x1.ce2f21a042be2p-4 + v2
            * (0x1.565bcd0e6738ep-8 + v2
                * (0x1.f9a325cb67f8fp-14
                    + v2 * (0x1.b9d791f41c41fp-20 + v2 * 0x1.cac3adf531b41p-27)))
        return a + v * b
    }

    /// ((1 + 2z) exp(z²) erfc(z) − `scaledErfcAtCentre`) / t, t = (z − 3.75)/(z + 3.75), for ½ ≤ z ≤ 28
    /// (the mapping of Shepherd and Laframboise, Math. Comp. 36, 1981).
    /// Error of the fit: 2^-57.
    static func scaledErfcRest(_ t: Double) -> Double {
        let t2 = t * t
        let t4 = t2 * t2
        let a =
            -0x1.1f367683f89a7p-3 + t4
            * (0x1.7a14188a99b1cp-4 + t4
                * (0x1.cc3a0e222f963p-10
                    + t4 * (0x1.778a2e6016a13p-16 + t4 * (-0x1.f3c9d7aad805fp-25 + t4 * (-0x1.2038c851989eap-28)))))
        let b =
            0x1.d5f2948159d19p-9 + t4
            * (-0x1.e0d0fa6dffc9ep-5 + t4
                * (0x1.33fb2538778dbp-12
                    + t4 * (-0x1.8004ad852f7fap-17 + t4 * (-0x1.158bf0ee107b1p-22 + t4 * (-0x1.14106f5da389ap-28)))))
        let c =
            0x1.510169d096803p-4 + t4
            * (0x1.d0b0037dccc1dp-6 + t4
                * (-0x1.303f9d997c2f1p-12
                    + t4 * (-0x1.052742e7f3a1fp-20 + t4 * (0x1.9e8422ba7ba0dp-26 + t4 * 0x1.c8562c5f47501p-32))))
        let d =
            -0x1.bda9309a288aap-4 + t4
            * (-0x1.3f603c342587p-7 + t4
                * (0x1.b14414d89019fp-15
                    + t4 * (0x1.d655d8464cb52p-20 + t4 * 0x1.42bce1f9ae149p-25)))
        return (a + t * b) + t2 * (c + t * d)
    }
}
