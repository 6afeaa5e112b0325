/// Decimal digits of machine integers.
enum DigitText {
    /// Room that any `UInt64` needs: three times eight digits, of which at most 20 count.
    static let capacity = 24

    /// Appends the digits of `value` without leading zeros (`0` for 0).
    static func append(_ value: UInt64, to text: inout TextBuffer) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            let first = write(value, in: buffer)
            text.append(UnsafeBufferPointer(rebasing: buffer[first..<capacity]))
        }
    }

    /// Writes the digits of `value` to the end of `buffer`, which holds ``capacity`` bytes; the index of the first.
    static func write(_ value: UInt64, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var rest = value
        var index = capacity
        while rest >= 100_000_000 {
            let (quotient, eight) = rest.quotientAndRemainder(dividingBy: 100_000_000)
            index = index &- 8
            store(eightDigits(eight) | zeros, at: index, in: buffer)
            rest = quotient
        }
        let digits = eightDigits(rest)
        store(digits | zeros, at: index &- 8, in: buffer)
        let leadingZeros = min(digits.trailingZeroBitCount &>> 3, 7)
        return index &- 8 &+ leadingZeros
    }

    /// `0` in each byte.
    private static let zeros: UInt64 = Bytes.ones &* 0x30

    /// The digits of a number below 10^8, one a byte, the first lowest. Halves, quarters and eighths are split in
    /// parallel within one word; 10486 / 2^20 and 103 / 2^10 stand for 1 / 100 and 1 / 10, exact below 10^4 and 100.
    @inline(__always) private static func eightDigits(_ value: UInt64) -> UInt64 {
        let fours = value / 10_000 | (value % 10_000) &<< 32
        let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) &<< 16
        let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
        return tens | (twos &- tens &* 10) &<< 8
    }

    @inline(__always)
    private static func store(_ word: UInt64, at index: Int, in buffer: UnsafeMutableBufferPointer<UInt8>) {
        UnsafeMutableRawBufferPointer(buffer).storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
    }
}
