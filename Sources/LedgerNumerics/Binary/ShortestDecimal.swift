/// The shortest decimal that reads back as the same `Double`; of several shortest, the one nearest to it.
///
/// Raffaello Giulietti, "The Schubfach way to render doubles" (2021).
package struct ShortestDecimal {
    /// The value is `digits` · 10^`exponent`; `digits` has no trailing zeros and at most 17 digits.
    package let digits: UInt64
    package let exponent: Int

    /// - Parameter value: finite and above 0.
    package init(_ value: Double) {
        let fraction = value.significandBitPattern
        let biased = value.exponentBitPattern
        let c = biased == 0 ? fraction : fraction | 1 << 52
        let q = Int(biased == 0 ? 1 : biased) - 1075
        // Below a power of two the neighbour is only half as far away.
        let isLowerCloser = fraction == 0 && biased > 1
        let isOdd = c & 1

        // The numbers that round to `value` lie between cbl and cbr times 2^(q-2), ends included if c is even.
        let cb = 4 &* c
        let cbl = cb &- (isLowerCloser ? 1 : 2)
        let cbr = cb &+ 2
        // k: floor of log10 of the interval's width, 2^q (or 3/4 of it): 1262611 / 2^22 ≈ log10 2.
        let k = (q &* 1_262_611 &- (isLowerCloser ? 524_031 : 0)) >> 22
        let h = UInt64(truncatingIfNeeded: q &+ PowersOfTen.binaryExponent(-k) &+ 1)
        var ten = PowersOfTen.significand(-k)
        if !PowersOfTen.exact.contains(-k) {
            // Rounded up. The low word of none of these is all ones (compared in the tests).
            ten.low &+= 1
        }
        let lower = Self.multiplyToOdd(ten, cbl &<< h) &+ isOdd
        let nearest = Self.multiplyToOdd(ten, cb &<< h)
        let upper = Self.multiplyToOdd(ten, cbr &<< h) &- isOdd

        let s = nearest / 4
        var digits: UInt64
        var exponent = k
        let tens = s / 10
        let isTenDownIn = lower <= 40 &* tens
        let isTenUpIn = 40 &* tens &+ 40 <= upper
        if s >= 10, isTenDownIn != isTenUpIn {
            digits = tens &+ (isTenUpIn ? 1 : 0)
            exponent = exponent &+ 1
        } else {
            let isDownIn = lower <= 4 &* s
            let isUpIn = 4 &* s &+ 4 <= upper
            if isDownIn != isUpIn {
                digits = s &+ (isUpIn ? 1 : 0)
            } else {
                let middle = 4 &* s &+ 2
                digits = s &+ (nearest > middle || nearest == middle && s & 1 == 1 ? 1 : 0)
            }
        }
        // Few values have trailing zeros, and those that do, like sums of money, have many: eight at once first.
        if digits % 100_000_000 == 0 {
            digits /= 100_000_000
            exponent = exponent &+ 8
        }
        if digits % 10_000 == 0 {
            digits /= 10_000
            exponent = exponent &+ 4
        }
        while digits % 10 == 0 {
            digits /= 10
            exponent = exponent &+ 1
        }
        self.digits = digits
        self.exponent = exponent
    }

    /// ten · c / 2^128, with the lowest bit set if anything was cut off: order against multiples of 4 survives.
    @inline(__always)
    private static func multiplyToOdd(_ ten: (high: UInt64, low: UInt64), _ c: UInt64) -> UInt64 {
        let x = Limbs.product(ten.low, c)
        let y = Limbs.product(ten.high, c)
        let (middle, carry) = y.low.addingReportingOverflow(x.high)
        return (y.high &+ (carry ? 1 : 0)) | (middle > 1 ? 1 : 0)
    }
}
