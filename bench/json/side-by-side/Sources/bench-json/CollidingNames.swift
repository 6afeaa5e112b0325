/// Names of 16 printable bytes to which LedgerJSON's search for duplicates gives one fingerprint: the mixing of the
/// second half is run backwards.
enum CollidingNames {
    static func make(_ count: Int) -> [String] {
        let multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93
        var inverse = multiplier
        for _ in 0..<6 { inverse = inverse &* (2 &- multiplier &* inverse) }
        let target: UInt64 = 0x1234_5678_9ABC_DEF0
        let mixed = (target ^ target >> 32) &* inverse
        var random = Documents.Generator(state: 5)
        var names: [String] = []
        var seen: Set<UInt64> = []
        while names.count < count {
            var head: UInt64 = 0
            for _ in 0..<8 { head = head << 8 | UInt64(0x30 + random.next(10) + 0x31 * random.next(2)) }
            var state = (16 &* 0x9E37_79B9_7F4A_7C15 ^ head) &* multiplier
            state ^= state >> 32
            let tail = mixed ^ state
            var isPrintable = true
            for byte in 0..<8 {
                let value = tail >> UInt64(8 * byte) & 0xFF
                if value < 0x23 || value > 0x7E || value == 0x5C { isPrintable = false }
            }
            guard isPrintable, seen.insert(head).inserted else { continue }
            let bytes = [head, tail].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(8 * $0)) }
            }
            names.append(String(decoding: bytes, as: UTF8.self))
        }
        return names
    }
}
