/// Elementary and statistical functions of Double with the same bits on every target: IEEE 754 addition, subtraction,
/// multiplication, division and square root, and the bits of a Double, in a fixed order; no libm, no fused multiply-add.
///
/// Errors are in ulp (units in the last place of the true value) and were measured against MPFR: docs/math.md. A NaN
/// argument gives NaN unless a function says otherwise, so does an argument outside its domain; nothing traps.
public enum Math {
    /// 2^k for −1022 ≤ k ≤ 1023.
    @inline(__always) static func powerOfTwo(_ k: Int32) -> Double {
        Double(bitPattern: UInt64(truncatingIfNeeded: k &+ 1023) &<< 52)
    }

    /// x 2^k for x of magnitude 2^−20…2^20 and |k| ≤ 1980; rounds only if the result is subnormal.
    static func scaled(_ x: Double, _ k: Int32) -> Double {
        if k > 1000 { return x * 0x1p1000 * powerOfTwo(k &- 1000) }
        if k < -1000 { return x * powerOfTwo(k &+ 1000) * 0x1p-1000 }
        return x * powerOfTwo(k)
    }
}
