/// A natural number of any size, little-endian in 32-bit limbs; just what an exact conversion to binary needs.
struct BigInteger {
    private var limbs: [UInt32] = []

    init(_ value: UInt128) {
        var rest = value
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    var bitWidth: Int {
        guard let last = limbs.last else { return 0 }
        return limbs.count * 32 - last.leadingZeroBitCount
    }

    mutating func multiply(byTenTo power: Int) {
        var rest = power
        while rest > 0 {
            let step = min(rest, 9)
            var factor: UInt64 = 1
            for _ in 0..<step { factor *= 10 }
            multiply(by: factor)
            rest -= step
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt64(limbs[index]) * factor + carry
            limbs[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
    }

    mutating func shiftLeft(_ count: Int) {
        guard count > 0, !limbs.isEmpty else { return }
        let (words, bits) = (count / 32, UInt32(count % 32))
        var shifted = [UInt32](repeating: 0, count: words)
        var carry: UInt32 = 0
        for limb in limbs {
            shifted.append(limb << bits | carry)
            carry = bits == 0 ? 0 : limb >> (32 - bits)
        }
        if carry > 0 { shifted.append(carry) }
        limbs = shifted
    }

    private static func isBelow(_ a: BigInteger, _ b: BigInteger) -> Bool {
        if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
        for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
            return a.limbs[index] < b.limbs[index]
        }
        return false
    }

    private mutating func subtract(_ other: BigInteger) {
        var borrow: Int64 = 0
        for index in limbs.indices {
            let difference = Int64(limbs[index]) - (index < other.limbs.count ? Int64(other.limbs[index]) : 0) - borrow
            limbs[index] = UInt32(truncatingIfNeeded: difference)
            borrow = difference < 0 ? 1 : 0
        }
        while limbs.last == 0 { limbs.removeLast() }
    }

    /// The quotient, which the caller keeps below 2^66, and whether there is a remainder: bit by bit.
    func dividedToUInt128(by divisor: BigInteger) -> (UInt128, inexact: Bool) {
        var rest = self
        var quotient: UInt128 = 0
        for bit in stride(from: max(0, bitWidth - divisor.bitWidth), through: 0, by: -1) {
            var part = divisor
            part.shiftLeft(bit)
            quotient <<= 1
            if !BigInteger.isBelow(rest, part) {
                rest.subtract(part)
                quotient |= 1
            }
        }
        return (quotient, !rest.limbs.isEmpty)
    }
}
