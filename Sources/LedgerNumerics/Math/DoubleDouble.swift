/// An unevaluated sum high + low of two doubles, |low| at most about an ulp of high: some 105 bits, by +, −, × and ÷
/// alone. (Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18, 1971; error
/// bounds in Joldes, Muller and Popescu, "Tight and rigorous error bounds for basic building blocks of double-word
/// arithmetic", ACM TOMS 44, 2017.) No fused multiply-add, so that every target gets the same bits.
///
/// The operators on pairs are functions of their own, never copied into their callers: that halves their callers in Wasm and
/// makes powers a tenth faster natively.
///
/// The caller keeps magnitudes of products between 2^−900 and 2^900; outside, the low part loses its meaning.
struct DoubleDouble {
    var high: Double
    var low: Double

    @inline(__always) init(_ high: Double, _ low: Double = 0) {
        self.high = high
        self.low = low
    }

    /// The high part rounded with the low part: the nearest double, or all but, to the value.
    var value: Double { high + low }

    /// a + b, exactly (Knuth's two-sum).
    @inline(__always) static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
        let s = a + b
        let shadow = s - a
        return .init(s, (a - (s - shadow)) + (b - shadow))
    }

    /// a + b, exactly, when |a| ≥ |b| or a = 0.
    @inline(__always) static func fastSum(_ a: Double, _ b: Double) -> DoubleDouble {
        let s = a + b
        return .init(s, b - (s - a))
    }

    /// a × b, exactly: both factors are split into halves of 26 bits (Veltkamp).
    static func product(_ a: Double, _ b: Double) -> DoubleDouble {
        let p = a * b
        let (x, y) = (split(a), split(b))
        return .init(p, ((x.high * y.high - p) + x.high * y.low + x.low * y.high) + x.low * y.low)
    }

    @inline(__always) private static func split(_ a: Double) -> DoubleDouble {
        let c = 0x1.000_0002p27 * a
        let high = c - (c - a)
        return .init(high, a - high)
    }

    @inline(never) static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
        let s = sum(a.high, b)
        return fastSum(s.high, s.low + a.low)
    }

    @inline(never) static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let s = sum(a.high, b.high)
        let t = sum(a.low, b.low)
        let u = fastSum(s.high, s.low + t.high)
        return fastSum(u.high, u.low + t.low)
    }

    static prefix func - (a: DoubleDouble) -> DoubleDouble { .init(-a.high, -a.low) }

    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

    @inline(never) static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
        let p = product(a.high, b)
        return fastSum(p.high, p.low + a.low * b)
    }

    @inline(never) static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let p = product(a.high, b.high)
        return fastSum(p.high, p.low + (a.high * b.low + a.low * b.high))
    }

    /// The square root of a positive number.
    var squareRoot: DoubleDouble {
        let root = Math.squareRoot(high)
        let square = DoubleDouble.product(root, root)
        let rest = (high - square.high) - square.low + low
        return .fastSum(root, rest / (2 * root))
    }

    @inline(never) static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let q = a.high / b.high
        let p = product(q, b.high)
        let rest = (a.high - p.high) - p.low + (a.low - q * b.low)
        return fastSum(q, rest / b.high)
    }
}
