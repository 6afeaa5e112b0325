/// Doubles as whole numbers.
enum WholeNumber {
    /// The whole number nearest to `value`, ties to even. The standard library's `rounded` would call libm, which the
    /// core does not have.
    /// - Parameter value: below 2^53 in magnitude, where the difference to its integer part is exact.
    static func halfEven(_ value: Double) -> Int64 {
        guard value.magnitude < 0x1p53 else { return value < 0 ? -(1 << 53) : value > 0 ? 1 << 53 : 0 }
        let whole = Int64(value)
        let rest = (value - Double(whole)).magnitude
        guard rest > 0.5 || rest == 0.5 && whole % 2 != 0 else { return whole }
        return value < 0 ? whole - 1 : whole + 1
    }
}
