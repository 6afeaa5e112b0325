/// The order of names in RFC 8785 §3.2.3: by UTF-16 code units, found from UTF-8 without converting it.
enum KeyOrder {
    /// Below, equal to or above 0 as `a` sorts before, with or after `b`. Both must be UTF-8.
    @_optimize(speed)
    static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        let shared = min(a.count, b.count)
        var i = 0
        while i < shared {
            if a[i] != b[i] { return rank(a[i]) < rank(b[i]) ? -1 : 1 }
            i += 1
        }
        return a.count - b.count
    }

    /// UTF-8 sorts like code points; UTF-16 differs in one thing: the surrogates (D800…) that stand for U+10000 and up
    /// sort before U+E000…U+FFFF. The latter start with EE or EF, the former with F0…F4.
    @inline(__always) private static func rank(_ byte: UInt8) -> UInt8 { byte & 0xFE == 0xEE ? byte &+ 7 : byte }
}
