/// Eight bytes at a time in one machine word, the first byte lowest.
///
/// Plain 64-bit arithmetic rather than SIMD types: the same source is fast natively and on wasm32, which has no
/// vector instructions by default, and gives the same answer everywhere.
enum Bytes {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080
    static let spaces: UInt64 = 0x2020_2020_2020_2020

    @inline(__always) static func load(_ p: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
    }

    /// High bit set in each byte that ends a run of plain string text: `"`, `\`, below 0x20 or above 0x7F.
    ///
    /// Borrows can mark a byte wrongly only above a byte that is marked rightly, so the lowest mark is exact.
    @inline(__always) static func special(_ x: UInt64) -> UInt64 {
        let quote = x ^ (ones &* 0x22)
        let backslash = x ^ (ones &* 0x5C)
        return ((quote &- ones) | (backslash &- ones) | (x &- spaces) | x) & highs
    }

    /// Whether `n` bytes are equal; up to 8 bytes past both are read, so both lie in padded text.
    @inline(__always) static func equalPadded(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ n: Int) -> Bool {
        var i = 0
        while n &- i >= 8 {
            if load(a + i) != load(b + i) { return false }
            i = i &+ 8
        }
        let rest = UInt64(truncatingIfNeeded: n &- i)
        return rest == 0 || (load(a + i) ^ load(b + i)) &<< (64 &- 8 &* rest) == 0
    }

    /// Whether `n` bytes are equal; reads nothing else.
    @inline(__always) static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ n: Int) -> Bool {
        var i = 0
        while i < n {
            if a[i] != b[i] { return false }
            i = i &+ 1
        }
        return true
    }

    /// Length (2, 3 or 4) of the well-formed multi-byte UTF-8 sequence at `p`, 0 if there is none
    /// (Unicode 16.0, table 3-7). Reads at most as far as the first byte that does not belong, so a zero byte
    /// after the text is bound enough.
    static func utf8Length(_ p: UnsafePointer<UInt8>) -> Int {
        @inline(__always) func continues(_ i: Int) -> Bool { p[i] & 0xC0 == 0x80 }
        switch p[0] {
        case 0xC2...0xDF:
            return continues(1) ? 2 : 0
        case 0xE0...0xEF:
            let low: UInt8 = p[0] == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = p[0] == 0xED ? 0x9F : 0xBF
            return p[1] >= low && p[1] <= high && continues(2) ? 3 : 0
        case 0xF0...0xF4:
            let low: UInt8 = p[0] == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = p[0] == 0xF4 ? 0x8F : 0xBF
            return p[1] >= low && p[1] <= high && continues(2) && continues(3) ? 4 : 0
        default:
            return 0
        }
    }
}
