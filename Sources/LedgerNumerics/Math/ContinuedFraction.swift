/// b₀ + a₁/(b₁ + a₂/(b₂ + …)) in two doubles, term by term (Lentz, Applied Optics 15, 1976, as modified by Thompson and
/// Barnett). For fractions whose partial denominators stay away from zero.
struct ContinuedFraction {
    private(set) var value: DoubleDouble
    private var c: DoubleDouble
    private var d = DoubleDouble(0)

    init(_ b: DoubleDouble) {
        value = b
        c = b
    }

    /// Takes the next pair in; whether the value still changes by 2^−80 or more: the changes may shrink slowly, and what is
    /// left out is some thousand times the last of them.
    mutating func append(_ a: DoubleDouble, over b: DoubleDouble) -> Bool {
        d = DoubleDouble(1) / (b + a * d)
        c = b + a / c
        let change = c * d
        value = value * change
        return (change + -1).high.magnitude > 0x1p-80
    }
}
