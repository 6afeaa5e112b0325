/// An unsigned number of 256 bits: what a product or an aligned sum of coefficients can grow to before it is rounded.
struct Wide {
    var high: UInt128
    var low: UInt128

    init(_ low: UInt128) {
        high = 0
        self.low = low
    }

    init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// a × b, which always fits.
    init(product a: UInt128, _ b: UInt128) {
        let (high, low) = a.multipliedFullWidth(by: b)
        self.init(high: high, low: low)
    }

    var isZero: Bool { high == 0 && low == 0 }

    var digitCount: Int {
        guard high > 0 else { return Powers.digitCount(low) }
        var count = 38
        var rest = self
        _ = rest.divide(by: Powers.ten(38))
        while rest.high > 0 {
            count += 38
            _ = rest.divide(by: Powers.ten(38))
        }
        count += Powers.digitCount(rest.low)
        return count
    }

    /// Divides in place and gives the remainder; the divisor is not zero.
    mutating func divide(by divisor: UInt128) -> UInt128 {
        let upper = high.quotientAndRemainder(dividingBy: divisor)
        let lower = divisor.dividingFullWidth((upper.remainder, low))
        high = upper.quotient
        low = lower.quotient
        return lower.remainder
    }

    /// Adds; the callers' numbers are below 2^255.
    static func + (a: Wide, b: Wide) -> Wide {
        let (low, carry) = a.low.addingReportingOverflow(b.low)
        return Wide(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
    }

    /// Subtracts the smaller from the larger.
    static func - (a: Wide, b: Wide) -> Wide {
        let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
        return Wide(high: a.high &- b.high &- (borrow ? 1 : 0), low: low)
    }

    static func < (a: Wide, b: Wide) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }
}
