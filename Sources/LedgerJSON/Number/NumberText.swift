import LedgerNumerics

/// Numbers as ECMAScript writes them (ECMA-262 §6.1.6.1.20 Number::toString), which RFC 8785 §3.2.2.3 takes over.
enum NumberText {
    /// More than the longest text, `-1.2345678901234567e-308`.
    private static let capacity = 32

    /// Appends a finite number; both zeros are `0`.
    static func append(_ value: Double, to text: inout TextBuffer) {
        guard value != 0 else {
            text.append(UInt8(ascii: "0"))
            return
        }
        let decimal = ShortestDecimal(value.magnitude)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DigitText.capacity) { scratch in
            let first = DigitText.write(decimal.digits, in: scratch)
            let digits = UnsafeBufferPointer(rebasing: scratch[first...])
            text.append(upTo: capacity) { buffer in
                var line = Line(buffer: buffer)
                if value < 0 { line.put(UInt8(ascii: "-")) }
                line.layOut(digits, exponent: decimal.exponent)
                return line.count
            }
        }
    }

    /// A text being written; its longest has room.
    private struct Line {
        let buffer: UnsafeMutableBufferPointer<UInt8>
        var count = 0

        @inline(__always) mutating func put(_ byte: UInt8) {
            buffer[count] = byte
            count = count &+ 1
        }

        @inline(__always) mutating func put(_ digits: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            for i in range { put(digits[i]) }
        }

        @inline(__always) mutating func putZeros(_ number: Int) {
            for _ in 0..<number { put(UInt8(ascii: "0")) }
        }

        mutating func layOut(_ digits: UnsafeBufferPointer<UInt8>, exponent: Int) {
            /// The value is 0.digits · 10^point.
            let point = digits.count &+ exponent
            if point > 21 || point < -5 {  // 1.2e+30
                put(digits[0])
                if digits.count > 1 {
                    put(UInt8(ascii: "."))
                    put(digits, 1..<digits.count)
                }
                put(UInt8(ascii: "e"))
                put(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
                // At most 324.
                let power = UInt16(truncatingIfNeeded: (point &- 1).magnitude)
                if power >= 100 { put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: power / 100)) }
                if power >= 10 { put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: power / 10 % 10)) }
                put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: power % 10))
            } else if point >= digits.count {  // 1200
                put(digits, 0..<digits.count)
                putZeros(point &- digits.count)
            } else if point > 0 {  // 1.2
                put(digits, 0..<point)
                put(UInt8(ascii: "."))
                put(digits, point..<digits.count)
            } else {  // 0.0012
                put(UInt8(ascii: "0"))
                put(UInt8(ascii: "."))
                putZeros(0 &- point)
                put(digits, 0..<digits.count)
            }
        }
    }
}
