/// An unsigned number of 256 bits: what a product or an aligned sum of coefficients can grow to before it is rounded.
struct Wide {
    var high: UInt128
    var low: UInt128

    /// Decimal digits that always fit.
    static var digits: Int { 76 }

    @inline(__always)
    init(_ low: UInt128) {
        high = 0
        self.low = low
    }

    @inline(__always)
    init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// a × b, which always fits.
    init(product a: UInt128, _ b: UInt128) {
        let (a1, a0, b1, b0) = (a.highWord, a.lowWord, b.highWord, b.lowWord)
        let bottom = Limbs.wideProduct(a0, b0)
        if a1 | b1 == 0 {
            self.init(bottom)
            return
        }
        let (first, firstCarry) = Limbs.wideProduct(a1, b0).addingReportingOverflow(Limbs.wideProduct(a0, b1))
        let (middle, carry) = first.addingReportingOverflow(UInt128(bottom.highWord))
        let top = Limbs.wideProduct(a1, b1) &+ UInt128(middle.highWord)
        let carries: UInt64 = (firstCarry ? 1 : 0) &+ (carry ? 1 : 0)
        self.init(
            high: top &+ Limbs.joined(carries, 0), low: Limbs.joined(middle.lowWord, bottom.lowWord))
    }

    /// value × 10^count, for results below 2^256.
    init(scaling value: UInt128, by count: Int) {
        if count <= 38 {
            self.init(product: value, Powers.ten(count))
        } else {
            self = Wide(product: value, Powers.ten(38)).scaled(by: count &- 38)
        }
    }

    /// self × 10^count, for results below 2^256 and counts up to 76.
    func scaled(by count: Int) -> Wide {
        var result = self
        var rest = count
        while rest > 0 {
            let step = min(rest, 38)
            let factor = Powers.ten(step)
            let upper = Wide(product: result.high, factor).low
            result = Wide(product: result.low, factor)
            result.high = result.high &+ upper
            rest &-= step
        }
        return result
    }

    @inline(__always)
    var isZero: Bool { high == 0 && low == 0 }

    /// The number of decimal digits; 0 for 0. Of numbers below 10^76.
    @inline(__always)
    var digitCount: Int { high == 0 ? Powers.digitCount(low) : longDigitCount }

    private var longDigitCount: Int {
        // As in Powers.digitCount; the estimate is exact or one too small up to 10^76.
        let bits = 256 - high.leadingZeroBitCount
        let estimate = (bits &* 1233) >> 12
        return self < Wide(product: Powers.ten(38), Powers.ten(estimate &- 38)) ? estimate : estimate &+ 1
    }

    /// Divides in place and gives the remainder; the divisor is not zero.
    mutating func divide(by divisor: Divisor) -> UInt128 {
        let upper = divisor.divide(Wide(high))
        let lower = divisor.divide(Wide(high: upper.remainder, low: low))
        high = upper.quotient
        low = lower.quotient
        return lower.remainder
    }

    /// Adds; the callers' numbers are below 2^255.
    @inline(__always)
    static func + (a: Wide, b: Wide) -> Wide {
        let (low, carry) = a.low.addingReportingOverflow(b.low)
        return Wide(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
    }

    /// Subtracts the smaller from the larger.
    @inline(__always)
    static func - (a: Wide, b: Wide) -> Wide {
        let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
        return Wide(high: a.high &- b.high &- (borrow ? 1 : 0), low: low)
    }

    @inline(__always)
    static func < (a: Wide, b: Wide) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }
}
