/// Numbers as ECMAScript writes them (ECMA-262 §6.1.6.1.20 Number::toString), which RFC 8785 §3.2.2.3 takes over.
enum NumberText {
    /// Longest text: sign, 17 digits, point, `e-324`; or 21 digits of an integer; or `-0.000001` and 16 more digits.
    static let capacity = 32

    /// Appends a finite number; both zeros are `0`.
    static func append(_ value: Double, to text: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            let count = write(value, to: buffer)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Writes a finite number to the start of `buffer`, which holds ``capacity`` bytes; the length of the text.
    private static func write(_ value: Double, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        func put(_ byte: UInt8) {
            buffer[count] = byte
            count += 1
        }
        guard value != 0 else {
            put(UInt8(ascii: "0"))
            return count
        }
        if value < 0 { put(UInt8(ascii: "-")) }
        let decimal = ShortestDecimal(value.magnitude)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { scratch in
            let first = DigitText.write(decimal.digits, endingAt: 20, in: scratch)
            let digits = 20 - first
            /// The value is 0.digits · 10^point.
            let point = digits + decimal.exponent
            func putDigits(_ range: Range<Int>) { for i in range { put(scratch[first + i]) } }
            func putZeros(_ number: Int) { for _ in 0..<number { put(UInt8(ascii: "0")) } }

            switch point {
            case digits...21 where digits <= 21:  // 1200
                putDigits(0..<digits)
                putZeros(point - digits)
            case 1...21:  // 1.2
                putDigits(0..<point)
                put(UInt8(ascii: "."))
                putDigits(point..<digits)
            case -5...0:  // 0.0012
                put(UInt8(ascii: "0"))
                put(UInt8(ascii: "."))
                putZeros(-point)
                putDigits(0..<digits)
            default:  // 1.2e+30
                putDigits(0..<1)
                if digits > 1 {
                    put(UInt8(ascii: "."))
                    putDigits(1..<digits)
                }
                put(UInt8(ascii: "e"))
                put(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
                let start = DigitText.write(UInt64((point - 1).magnitude), endingAt: 8, in: scratch)
                for i in start..<8 { put(scratch[i]) }
            }
            return count
        }
    }
}
