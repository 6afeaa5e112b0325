/// Reads the body of a JSON string.
enum StringScanner {
    /// Where a string ended.
    struct Result {
        /// After the closing quote; of a refused string, the offending byte.
        var end: UnsafeMutablePointer<UInt8>
        /// Decoded length in bytes.
        var length: Int
        var escaped = false
        var failure: JSONErrorCode? = nil
    }

    /// Scans from `start`, the byte after the opening quote. Plain ASCII is only looked at; the first byte that is
    /// neither that nor the closing quote hands over to ``continueFrom(_:start:end:)``.
    @inline(__always)
    static func scan(_ start: UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>) -> Result {
        var p = start
        while true {
            let marks = Bytes.special(Bytes.load(p))
            if marks == 0 {
                p += 8
                continue
            }
            p += marks.trailingZeroBitCount &>> 3
            // The zeros of the padding are marked too, so `p` never passes `end`.
            if p.pointee == UInt8(ascii: "\"") { return Result(end: p + 1, length: p - start) }
            return continueFrom(p, start: start, end: end)
        }
    }

    /// The general case from `at` on: checks UTF-8 and decodes escapes in place, which never lengthens the text.
    @inline(never)
    static func continueFrom(
        _ at: UnsafeMutablePointer<UInt8>, start: UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> Result {
        var read = at
        var write = at
        var escaped = false
        func failed(_ code: JSONErrorCode) -> Result {
            Result(end: read, length: 0, failure: read == end ? .unexpectedEnd : code)
        }
        while true {
            let byte = read.pointee
            switch byte {
            case UInt8(ascii: "\""):
                return Result(end: read + 1, length: write - start, escaped: escaped)
            case UInt8(ascii: "\\"):
                escaped = true
                if let failure = decodeEscape(&read, &write, end) { return failed(failure) }
            case 0..<0x20:
                return failed(.controlCharacter)
            case 0x80...0xFF:
                let length = Bytes.utf8Length(read)
                if length == 0 { return failed(.invalidUTF8) }
                for i in 0..<length { write[i] = read[i] }
                read += length
                write += length
            default:
                // A run of plain text: moved eight bytes at a time. Writing past what is kept is harmless, because
                // `write` trails `read` and all of the word has been read before.
                let word = Bytes.load(read)
                let marks = Bytes.special(word)
                let run = marks == 0 ? 8 : marks.trailingZeroBitCount &>> 3
                if escaped {
                    for i in 0..<run { write[i] = UInt8(truncatingIfNeeded: word &>> (8 &* UInt64(i))) }
                }
                read += run
                write += run
            }
        }
    }

    /// Decodes the escape at `read`; on failure `read` is left at the offending byte.
    private static func decodeEscape(
        _ read: inout UnsafeMutablePointer<UInt8>, _ write: inout UnsafeMutablePointer<UInt8>,
        _ end: UnsafeMutablePointer<UInt8>
    ) -> JSONErrorCode? {
        let start = read
        read += 1
        let plain: UInt8
        switch read.pointee {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = read.pointee
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "u"):
            read += 1
            guard var scalar = hex4(&read) else { return .invalidEscape }
            if scalar & 0xF800 == 0xD800 {
                // A high half must be followed by the escape of a low one (RFC 8259 §7).
                let first = scalar
                guard first < 0xDC00, read[0] == UInt8(ascii: "\\"), read[1] == UInt8(ascii: "u") else {
                    // The other half may have been cut off with the rest of the text.
                    let isCut = first < 0xDC00 && (read == end || read[0] == UInt8(ascii: "\\") && read + 1 == end)
                    read = isCut ? end : start
                    return .loneSurrogate
                }
                read += 2
                guard let second = hex4(&read) else { return .invalidEscape }
                guard second & 0xFC00 == 0xDC00 else {
                    read = start
                    return .loneSurrogate
                }
                scalar = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
            }
            encode(scalar, &write)
            return nil
        default:
            return .invalidEscape
        }
        read += 1
        write.pointee = plain
        write += 1
        return nil
    }

    /// Four hexadecimal digits; on failure `read` is left at the first byte that is none.
    private static func hex4(_ read: inout UnsafeMutablePointer<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = read.pointee
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte &- UInt8(ascii: "A") &+ 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
            read += 1
        }
        return value
    }

    private static func encode(_ scalar: UInt32, _ write: inout UnsafeMutablePointer<UInt8>) {
        @inline(__always) func put(_ bits: UInt32) {
            write.pointee = UInt8(truncatingIfNeeded: bits)
            write += 1
        }
        switch scalar {
        case 0..<0x80:
            put(scalar)
        case 0x80..<0x800:
            put(0xC0 | scalar >> 6)
            put(0x80 | scalar & 0x3F)
        case 0x800..<0x10000:
            put(0xE0 | scalar >> 12)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        default:
            put(0xF0 | scalar >> 18)
            put(0x80 | scalar >> 12 & 0x3F)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        }
    }
}
