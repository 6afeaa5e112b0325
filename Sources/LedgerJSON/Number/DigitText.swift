/// Decimal digits of machine integers.
enum DigitText {
    /// Appends the digits of `value` without leading zeros (`0` for 0).
    static func append(_ value: UInt64, to text: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            let first = write(value, endingAt: 20, in: buffer)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[first..<20]))
        }
    }

    /// Writes the digits of `value` so that the last stands before `end`; the index of the first.
    static func write(_ value: UInt64, endingAt end: Int, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var rest = value
        var index = end
        repeat {
            index -= 1
            buffer[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest != 0
        return index
    }
}
