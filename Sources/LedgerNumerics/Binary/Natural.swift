/// Whole numbers of any size: what the rare undecided case of ``DoubleReader`` and the digits of a double need and no
/// more.
struct Natural {
    /// Base 2^32, lowest first, no zero at the end. Limbs of 32 bits so that products fit a machine word everywhere.
    private var limbs: [UInt32] = []

    init(_ value: UInt64) {
        limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
        trim()
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }

    mutating func multiply(by factor: UInt32, adding: UInt32 = 0) {
        var carry = UInt64(adding)
        for i in 0..<limbs.count {
            // (2^32 − 1)² + 2^32 − 1 fits 64 bits.
            let product = UInt64(limbs[i]) &* UInt64(factor) &+ carry
            limbs[i] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry != 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
    }

    var isZero: Bool { limbs.isEmpty }

    /// Divides in place and gives the remainder; 0 for a divisor of 0, which no caller has.
    mutating func divide(by divisor: UInt32) -> UInt32 {
        guard divisor != 0 else { return 0 }
        var rest: UInt64 = 0
        for i in limbs.indices.reversed() {
            let part = rest << 32 | UInt64(limbs[i])
            limbs[i] = UInt32(truncatingIfNeeded: part / UInt64(divisor))
            rest = part % UInt64(divisor)
        }
        trim()
        return UInt32(truncatingIfNeeded: rest)
    }

    mutating func multiply(byPowerOfFive power: Int) {
        var rest = power
        while rest >= 13 {
            multiply(by: 1_220_703_125)  // 5^13, the largest below 2^32
            rest -= 13
        }
        for _ in 0..<max(0, rest) { multiply(by: 5) }
    }

    mutating func shiftLeft(by bits: Int) {
        multiply(by: 1 << UInt32(truncatingIfNeeded: bits % 32))
        guard !limbs.isEmpty else { return }
        limbs.insert(contentsOf: repeatElement(0, count: bits / 32), at: 0)
    }

    /// Below, equal to or above 0 as this is less than, equal to or greater than `other`.
    func compare(_ other: Natural) -> Int {
        if limbs.count != other.limbs.count { return limbs.count - other.limbs.count }
        var i = limbs.count
        while i > 0 {
            i -= 1
            if limbs[i] != other.limbs[i] { return limbs[i] < other.limbs[i] ? -1 : 1 }
        }
        return 0
    }
}
