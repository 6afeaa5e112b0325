/// Powers of ten and digit counts of 128-bit numbers.
enum Powers {
    /// 10^n for 0 ≤ n ≤ 38; the largest such power for anything above.
    static func ten(_ n: Int) -> UInt128 {
        n <= 19 ? UInt128(small(n)) : UInt128(small(19)).multipliedFullWidth(by: UInt128(small(min(n, 38) - 19))).low
    }

    /// 10^n for 0 ≤ n ≤ 19.
    private static func small(_ n: Int) -> UInt64 {
        var result: UInt64 = 1
        var square: UInt64 = 10
        var rest = n
        while rest > 0 {
            if rest & 1 == 1 { result &*= square }
            square &*= square
            rest >>= 1
        }
        return result
    }

    /// The number of decimal digits; 0 for 0.
    static func digitCount(_ value: UInt128) -> Int {
        guard value > 0 else { return 0 }
        // bits × log10(2), rounded down, is the count or one less than it (Hacker's Delight, 11-4).
        let bits = 128 - value.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return estimate <= 38 && value >= ten(estimate) ? estimate + 1 : estimate
    }
}
