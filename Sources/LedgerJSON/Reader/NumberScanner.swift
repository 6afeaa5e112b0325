/// Checks a number against the grammar of RFC 8259 §6; its value is computed when somebody asks for it.
enum NumberScanner {
    struct Result {
        /// After the number; of a refused one, the offending byte.
        var end: UnsafeMutablePointer<UInt8>
        /// No fraction and no exponent.
        var integral = true
        var failure: JSONErrorCode? = nil
    }

    @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Scans from `start`, which holds `-` or a digit.
    @inline(__always)
    static func scan(_ start: UnsafeMutablePointer<UInt8>) -> Result {
        var p = start
        var result = Result(end: p)
        func failed(_ code: JSONErrorCode) -> Result { Result(end: p, failure: code) }
        if p.pointee == UInt8(ascii: "-") { p += 1 }
        if p.pointee == UInt8(ascii: "0") {
            p += 1
            if isDigit(p.pointee) { return failed(.leadingZero) }
        } else {
            guard isDigit(p.pointee) else { return failed(.invalidNumber) }
            repeat { p += 1 } while isDigit(p.pointee)
        }
        if p.pointee == UInt8(ascii: ".") {
            result.integral = false
            p += 1
            guard isDigit(p.pointee) else { return failed(.invalidNumber) }
            repeat { p += 1 } while isDigit(p.pointee)
        }
        if p.pointee | 0x20 == UInt8(ascii: "e") {
            result.integral = false
            p += 1
            if p.pointee == UInt8(ascii: "+") || p.pointee == UInt8(ascii: "-") { p += 1 }
            guard isDigit(p.pointee) else { return failed(.invalidNumber) }
            repeat { p += 1 } while isDigit(p.pointee)
        }
        result.end = p
        return result
    }
}
