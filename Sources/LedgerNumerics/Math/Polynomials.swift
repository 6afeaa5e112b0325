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
    /// (1 + 3z/2) exp(z²) erfc(z) at z = 3.75.
    static var scaledErfcAtCentre: DoubleDouble { .init(0x1.edd7202a82137p-1, -0x1.4617a9afe609bp-55) }

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

    /// ((1 + 3z/2) exp(z²) erfc(z) − `scaledErfcAtCentre`) / t, t = (z − 3.75)/(z + 3.75), for ½ ≤ z ≤ 28
    /// (the mapping of Shepherd and Laframboise, Math. Comp. 36, 1981).
    /// Error of the fit: 2^-57.
    static func scaledErfcRest(_ t: Double) -> Double {
        let t2 = t * t
        let t4 = t2 * t2
        let a =
            -0x1.6366ce7e8ad75p-3 + t4
            * (0x1.c6e1f108b409ap-5 + t4
                * (0x1.577f212f51e3ep-10
                    + t4 * (0x1.ff706758fe79dp-17 + t4 * (-0x1.0973d63f568f3p-24 + t4 * (-0x1.dbfa921d34b1ep-29)))))
        let b =
            0x1.e4e4b03660393p-5 + t4
            * (-0x1.372abb27716fep-5 + t4
                * (0x1.7e0986c4c4e2cp-13
                    + t4 * (-0x1.19bbec7d85684p-17 + t4 * (-0x1.8f749aea8ff24p-23 + t4 * (-0x1.8d0b955aa04adp-29)))))
        let c =
            0x1.5506ad14a4dbap-6 + t4
            * (0x1.3ad8106e32cb3p-6 + t4
                * (-0x1.af428e9d168a7p-13
                    + t4 * (-0x1.2f3689c540731p-21 + t4 * (0x1.5e4e24009f9fbp-26 + t4 * 0x1.7a1595886f893p-32))))
        let d =
            -0x1.ca5b934261fa4p-5 + t4
            * (-0x1.c1862e2712f7ep-8 + t4
                * (0x1.4c770a983680cp-15
                    + t4 * (0x1.547120aa90ee5p-20 + t4 * 0x1.cfd94d92e9c3fp-26)))
        return (a + t * b) + t2 * (c + t * d)
    }

    /// x/q, v = q², where ½ erf(x/√2) = q, roughly, for |q| < 0.26.
    /// Error of the fit: 2^-25.
    static func quantileCentre(_ v: Double) -> Double {
        let a =
            0x1.40d9319346f37p1 + v
            * (0x1.4fff9e51fac41p1 + v
                * (0x1.70dd0cf777b0ap2 + v
                    * (0x1.037c2478409ecp4
                        + v * (0x1.02fc2bb8e5661p5 + v * 0x1.3cb28c4acaa4bp8))))
        return a
    }

    /// Where ½ erfc(x/√2) = p, roughly, given r = √(−2 log p) for p ≤ 0.24.
    /// Error of the fit: 0.00013/x.
    static func quantileTail(_ r: Double) -> Double {
        let above =
            -0x1.3a250d72e4266p1 + r * (0x1.5d9834065ac74p-3 + r * (0x1.6485b838ed945p0 + r * 0x1.9f8b29654a1e2p-3))
        let below =
            1.0 + r * (0x1.66a216bc23be4p0 + r * (0x1.9f55122f65e92p-3 + r * 0x1.761415db5de1fp-21))
        return above / below
    }

    /// (λ(η) − 1 − η)/η², ½ η² = λ − 1 − log λ, for |η| < 0.18.
    static func temmeRatio(_ n: Double) -> Double {
        let a =
            0x1.5555555555555p-2 + n
            * (0x1.c71c71c71c71cp-6 + n
                * (-0x1.e573ac901e574p-9
                    + n
                    * (0x1.e573ac901e574p-13 + n
                        * (0x1.ed284dc73b445p-15 + n
                            * (-0x1.ac6e36c515169p-16
                                + n
                                * (0x1.48c5892f7cd83p-18 + n
                                    * (-0x1.04bbf22109c3ap-22 + n
                                        * (-0x1.8e2825e109ef7p-23
                                            + n
                                            * (0x1.43f24731f751dp-24 + n
                                                * (-0x1.f9d4cd915b326p-27 + n * 0x1.1baaf55d80862p-31))))))))))
        return a
    }

    /// Temme's ε₁, log(η/(λ − 1))/η, for |η| < 0.18.
    static func temmeFirst(_ n: Double) -> Double {
        let a =
            -0x1.5555555555555p-2 + n
            * (0x1.c71c71c71c71cp-6 + n
                * (0x1.43a2730abee4dp-11
                    + n
                    * (-0x1.1b2e24a967083p-10 + n
                        * (0x1.20f59d92bcbap-12 + n
                            * (-0x1.e232c93494f8dp-16
                                + n
                                * (-0x1.9f12fd325a6a9p-18 + n * (0x1.fadb337e8b22ap-19 + n * (-0x1.e9a75951b5803p-21))))))))
        return a
    }

    /// Temme's ε₂.
    static func temmeSecond(_ n: Double) -> Double {
        let a =
            -0x1.1b2e24a967083p-6 + n
            * (-0x1.61f9add3c0ca4p-9 + n
                * (0x1.5641a34fef771p-9
                    + n * (-0x1.8a4e05726cec8p-11 + n * 0x1.054e1108ad179p-14)))
        return a
    }

    /// Temme's ε₃ at 0.
    static var temmeThird: Double { 0x1.20513ace24fbap-8 }
}
