/// Arithmetic on words of 64 bits with results of two words.
enum Limbs {
    /// a × b in full.
    @inline(__always)
    static func product(_ a: UInt64, _ b: UInt64) -> (high: UInt64, low: UInt64) {
        #if arch(wasm32)
            // One instruction elsewhere; here four multiplications in line beat the call of a library's 128-bit one.
            let (a1, a0) = (a &>> 32, a & 0xFFFF_FFFF)
            let (b1, b0) = (b &>> 32, b & 0xFFFF_FFFF)
            let low = a0 &* b0
            let middle = a1 &* b0 &+ low &>> 32
            let other = a0 &* b1 &+ middle & 0xFFFF_FFFF
            return (a1 &* b1 &+ middle &>> 32 &+ other &>> 32, other &<< 32 | low & 0xFFFF_FFFF)
        #else
            return a.multipliedFullWidth(by: b)
        #endif
    }

    /// a × b as one number.
    @inline(__always)
    static func wideProduct(_ a: UInt64, _ b: UInt64) -> UInt128 {
        let (high, low) = product(a, b)
        return joined(high, low)
    }

    @inline(__always)
    static func joined(_ high: UInt64, _ low: UInt64) -> UInt128 { UInt128(high) << 64 | UInt128(low) }
}

extension UInt128 {
    @inline(__always)
    var highWord: UInt64 { UInt64(truncatingIfNeeded: self >> 64) }
    @inline(__always)
    var lowWord: UInt64 { UInt64(truncatingIfNeeded: self) }

    /// self << count for counts of 0 to 127, without the call that a shift by a variable takes in Wasm.
    @inline(__always)
    func shiftedLeft(_ count: Int) -> UInt128 {
        let bits = UInt64(truncatingIfNeeded: count & 63)
        let (high, low) = (highWord, lowWord)
        if count >= 64 { return Limbs.joined(low &<< bits, 0) }
        // In two steps: a shift by 64 would be one by 0.
        return Limbs.joined(high &<< bits | (low &>> 1) &>> (63 &- bits), low &<< bits)
    }

    /// self >> count for counts of 0 to 127.
    @inline(__always)
    func shiftedRight(_ count: Int) -> UInt128 {
        let bits = UInt64(truncatingIfNeeded: count & 63)
        let (high, low) = (highWord, lowWord)
        if count >= 64 { return UInt128(high &>> bits) }
        return Limbs.joined(high &>> bits, low &>> bits | (high &<< 1) &<< (63 &- bits))
    }
}
