/// A divisor of up to 128 bits with its reciprocal, so that division takes multiplications alone: N. Möller and
/// T. Granlund, "Improved division by invariant integers", IEEE Transactions on Computers 60 (2011). No target has an
/// instruction that divides 256 bits, and Wasm none that divides 128.
struct Divisor {
    /// The divisor times 2^shift: its highest bit is set.
    private let high: UInt64
    private let low: UInt64
    private let shift: Int
    /// ⌊(2^192 − 1) ÷ (high, low)⌋ − 2^64.
    private let reciprocal: UInt64

    /// 10^n for 0 ≤ n ≤ 38.
    @inline(__always)
    init(tenTo n: Int) {
        let value = Powers.ten(n)
        shift = value.leadingZeroBitCount
        let normal = value.shiftedLeft(shift)
        (high, low) = (normal.highWord, normal.lowWord)
        reciprocal = Powers.reciprocal(n)
    }

    /// 10^17, half the digits of a coefficient.
    @inline(__always)
    static var tenTo17: Divisor {
        Divisor(high: 0xB1A2BC2EC5000000, low: 0, shift: 71, reciprocal: 0x70EF54646D496892)
    }

    @inline(__always)
    private init(high: UInt64, low: UInt64, shift: Int, reciprocal: UInt64) {
        (self.high, self.low, self.shift, self.reciprocal) = (high, low, shift, reciprocal)
    }

    /// - Parameter value: not zero.
    init(_ value: UInt128) {
        shift = value.leadingZeroBitCount & 127
        let normal = value.shiftedLeft(shift)
        (high, low) = (normal.highWord, normal.lowWord)
        reciprocal = low == 0 ? Divisor.reciprocal(high) : Divisor.reciprocal(high, low)
    }

    /// Quotient and remainder of a number whose upper half is below the divisor, so that the quotient fits.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    func divide(_ wide: Wide) -> (quotient: UInt128, remainder: UInt128) {
        // What the lower half shifts out, the upper half takes in and loses nothing, as it is below the divisor.
        let upper = wide.high.shiftedLeft(shift) | (wide.low >> 1).shiftedRight(127 - shift)
        let lower = wide.low.shiftedLeft(shift)
        if shift >= 64 {
            let (first, rest) = divide(upper.highWord, upper.lowWord)
            let (second, remainder) = divide(rest, lower.highWord)
            return (Limbs.joined(first, second), UInt128(remainder &>> UInt64(truncatingIfNeeded: shift & 63)))
        }
        let (first, rest) = divide(upper, lower.highWord)
        let (second, remainder) = divide(rest, lower.lowWord)
        return (Limbs.joined(first, second), remainder.shiftedRight(shift))
    }

    /// (u1, u0) ÷ high for u1 < high (the paper's algorithm 4).
    @inline(__always)
    private func divide(_ u1: UInt64, _ u0: UInt64) -> (quotient: UInt64, remainder: UInt64) {
        let estimate = Limbs.wideProduct(reciprocal, u1) &+ Limbs.joined(u1, u0)
        var quotient = estimate.highWord &+ 1
        var remainder = u0 &- quotient &* high
        if remainder > estimate.lowWord {
            quotient &-= 1
            remainder = remainder &+ high
        }
        if remainder >= high {
            quotient &+= 1
            remainder &-= high
        }
        return (quotient, remainder)
    }

    /// (upper, u0) ÷ (high, low) for upper < (high, low) (algorithm 5).
    @inline(__always)
    private func divide(_ upper: UInt128, _ u0: UInt64) -> (quotient: UInt64, remainder: UInt128) {
        let divisor = Limbs.joined(high, low)
        let estimate = Limbs.wideProduct(reciprocal, upper.highWord) &+ upper
        var quotient = estimate.highWord
        let rest = Limbs.joined(upper.lowWord &- quotient &* high, u0)
        var remainder = rest &- Limbs.wideProduct(low, quotient) &- divisor
        quotient &+= 1
        if remainder.highWord >= estimate.lowWord {
            quotient &-= 1
            remainder = remainder &+ divisor
        }
        if remainder >= divisor {
            quotient &+= 1
            remainder = remainder &- divisor
        }
        return (quotient, remainder)
    }

    /// ⌊(2^128 − 1) ÷ d⌋ − 2^64 for a d with its highest bit set (algorithm 3; the first 11 bits by a division instead of a
    /// table).
    private static func reciprocal(_ d: UInt64) -> UInt64 {
        let v0 = UInt64(0x7FD00 / UInt32(truncatingIfNeeded: d &>> 55))
        let d40 = (d &>> 24) &+ 1
        let v1 = v0 &<< 11 &- (v0 &* v0 &* d40) &>> 40 &- 1
        let v2 = v1 &<< 13 &+ (v1 &* ((1 &<< 60) &- v1 &* d40)) &>> 47
        let d63 = d &>> 1 &+ d & 1
        let e = (d & 1 == 0 ? 0 : v2 &>> 1) &- v2 &* d63
        let v3 = Limbs.product(v2, e).high &>> 1 &+ v2 &<< 31
        let last = Limbs.wideProduct(v3, d) &+ UInt128(d)
        return v3 &- last.highWord &- d
    }

    /// ⌊(2^192 − 1) ÷ (d1, d0)⌋ − 2^64 (algorithm 6).
    private static func reciprocal(_ d1: UInt64, _ d0: UInt64) -> UInt64 {
        var v = reciprocal(d1)
        var p = d1 &* v &+ d0
        if p < d0 {
            v &-= 1
            if p >= d1 {
                v &-= 1
                p &-= d1
            }
            p &-= d1
        }
        let t = Limbs.product(v, d0)
        p = p &+ t.high
        if p < t.high {
            v &-= 1
            if Limbs.joined(p, t.low) >= Limbs.joined(d1, d0) { v &-= 1 }
        }
        return v
    }
}
