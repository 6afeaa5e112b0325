/// Strings as RFC 8785 §3.2.2.2 writes them: escapes for `"`, `\` and what lies below U+0020 only, the two-character
/// ones where there are any, lower-case hexadecimal digits otherwise.
enum StringText {
    /// Appends `utf8` with its quotes; false, with `text` unspecified, if it is not UTF-8.
    @_optimize(speed)
    static func append(_ utf8: UnsafeBufferPointer<UInt8>, to text: inout TextBuffer) -> Bool {
        text.append(UInt8(ascii: "\""))
        var start = 0
        var i = 0
        while true {
            i = plainEnd(utf8, from: i)
            guard i < utf8.count else { break }
            if utf8[i] >= 0x80 {
                let length = sequenceLength(utf8, at: i)
                if length == 0 { return false }
                i += length
                continue
            }
            text.append(UnsafeBufferPointer(rebasing: utf8[start..<i]))
            appendEscape(utf8[i], to: &text)
            i += 1
            start = i
        }
        text.append(UnsafeBufferPointer(rebasing: utf8[start..<i]))
        text.append(UInt8(ascii: "\""))
        return true
    }

    /// First position from `from` on that is not plain ASCII text.
    @inline(__always)
    private static func plainEnd(_ utf8: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
        guard let base = utf8.baseAddress else { return 0 }
        var i = from
        while utf8.count &- i >= 8 {
            let marks = Bytes.special(Bytes.load(base + i))
            if marks != 0 { return i &+ marks.trailingZeroBitCount &>> 3 }
            i = i &+ 8
        }
        while i < utf8.count, Bytes.special(UInt64(base[i]) | Bytes.spaces &<< 8) == 0 { i = i &+ 1 }
        return i
    }

    /// Length of the multi-byte sequence at `at`, 0 if there is none; looks at nothing beyond the text.
    private static func sequenceLength(_ utf8: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        // Four bytes of our own, zeros where the text has ended.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { window in
            for k in 0..<4 { window[k] = at + k < utf8.count ? utf8[at + k] : 0 }
            guard let base = window.baseAddress else { return 0 }
            return Bytes.utf8Length(base)
        }
    }

    private static func appendEscape(_ byte: UInt8, to text: inout TextBuffer) {
        text.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
        case 0x08: text.append(UInt8(ascii: "b"))
        case 0x09: text.append(UInt8(ascii: "t"))
        case 0x0A: text.append(UInt8(ascii: "n"))
        case 0x0C: text.append(UInt8(ascii: "f"))
        case 0x0D: text.append(UInt8(ascii: "r"))
        default:
            let low = byte & 15
            let prefix: StaticString = "u00"
            text.append(prefix.bytes)
            text.append(UInt8(ascii: "0") &+ byte >> 4)
            text.append(low < 10 ? UInt8(ascii: "0") &+ low : UInt8(ascii: "a") &+ low &- 10)
        }
    }
}
