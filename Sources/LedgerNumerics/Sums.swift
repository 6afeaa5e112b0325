/// Sums of doubles in a fixed order, the same on every target.
public enum Sums {
    /// Neumaier's compensated sum (Z. Angew. Math. Mech. 54, 1974), in the order given. Its error is at most
    /// 2 ulp of the sum plus 2 n² ε² Σ|x|, ε = 2^−53; 0 for no values. Infinite or NaN terms make it meaningless.
    public static func neumaier(_ values: some Sequence<Double>) -> Double {
        var sum = 0.0
        var compensation = 0.0
        for value in values {
            let total = sum + value
            compensation +=
                sum.magnitude >= value.magnitude ? (sum - total) + value : (value - total) + sum
            sum = total
        }
        return sum + compensation
    }
}
