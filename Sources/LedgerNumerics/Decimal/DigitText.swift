/// Decimal digits of whole numbers.
enum DigitText {
    /// Bytes behind the last digit that a word may be written over.
    static var slack: Int { 8 }

    /// Writes exactly `count` digits of a number below 10^34; what lies in the slack behind them is spoilt.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    static func write(_ value: UInt128, count: Int, to text: UnsafeMutablePointer<UInt8>) {
        if count <= 17 {
            write(value.lowWord, count: count, to: text)
        } else {
            let (upper, lower) = Divisor.tenTo17.divide(Wide(value))
            write(upper.lowWord, count: count &- 17, to: text)
            write(lower.lowWord, count: 17, to: text + (count &- 17))
        }
    }

    /// Writes exactly `count` digits, 1 to 17.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    static func write(_ value: UInt64, count: Int, to text: UnsafeMutablePointer<UInt8>) {
        if count <= 8 {
            return writeLeading(value, count: count, to: text)
        }
        let upper = value / 100_000_000
        let last = value &- upper &* 100_000_000
        if count <= 16 {
            writeLeading(upper, count: count &- 8, to: text)
        } else {
            let first = upper / 100_000_000
            text[0] = 0x30 &+ UInt8(truncatingIfNeeded: first)
            store(eightDigits(upper &- first &* 100_000_000) | zeros, to: text + 1)
        }
        store(eightDigits(last) | zeros, to: text + (count &- 8))
    }

    /// Writes 2 to 8 digits with a point after the first `point` of them, 1 ≤ `point` < `count`.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    static func writeShort(_ value: UInt64, count: Int, pointAfter point: Int, to text: UnsafeMutablePointer<UInt8>) {
        let digits = leading(value, count: count) | zeros
        let shift = UInt64(truncatingIfNeeded: point &* 8)
        let before: UInt64 = (1 &<< shift) &- 1
        store(digits, to: text + 1)
        store(digits & before | 0x2e &<< shift | (digits & ~before) &<< 8, to: text)
    }

    @inline(__always)
    private static func writeLeading(_ value: UInt64, count: Int, to text: UnsafeMutablePointer<UInt8>) {
        store(leading(value, count: count) | zeros, to: text)
    }

    /// 1 to 8 digits, the first lowest.
    @inline(__always)
    private static func leading(_ value: UInt64, count: Int) -> UInt64 {
        eightDigits(value) &>> UInt64(truncatingIfNeeded: (8 &- count) &* 8)
    }

    /// The digits of a number below 10^8, one a byte, the first lowest. Halves, quarters and eighths are split in
    /// parallel within one word; 10486 / 2^20 and 103 / 2^10 stand for 1 / 100 and 1 / 10, exact below 10^4 and 100.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    private static func eightDigits(_ value: UInt64) -> UInt64 {
        let word = UInt32(truncatingIfNeeded: value)
        let fours = UInt64(word / 10_000) | UInt64(word % 10_000) &<< 32
        let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) &<< 16
        let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
        return tens | (twos &- tens &* 10) &<< 8
    }

    /// `0` in each byte.
    @inline(__always)
    private static var zeros: UInt64 { 0x3030_3030_3030_3030 }

    @inline(__always)
    private static func store(_ characters: UInt64, to text: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(text).storeBytes(of: characters.littleEndian, as: UInt64.self)
    }
}
