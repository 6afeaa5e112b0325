/// Text from outside, fit to be shown: a terminal must not obey it and a log line must stay one line.
package enum SafeText {
    /// Longest text shown, in bytes.
    package static let limit = 40

    /// `utf8` with control and direction-changing characters replaced by `?`, cut at a character after
    /// ``limit`` bytes with `…` for the rest.
    ///
    /// Replaced: C0, DEL, C1, and the Unicode characters that reorder what follows (U+200E, U+200F, U+2028…U+202E,
    /// U+2066…U+2069). The input is UTF-8 already (the JSON reader checks it).
    package static func cut(_ utf8: [UInt8]) -> [UInt8] {
        var shown: [UInt8] = []
        var i = 0
        while i < utf8.count {
            let length = min(sequenceLength(utf8[i]), utf8.count - i)
            if shown.count + length > limit {
                shown += [0xE2, 0x80, 0xA6]
                break
            }
            if isHarmful(utf8, at: i, length) {
                shown.append(UInt8(ascii: "?"))
            } else {
                shown += utf8[i..<(i + length)]
            }
            i += length
        }
        return shown
    }

    /// Whether `utf8` holds a C0, DEL or C1 control character.
    package static func hasControls(_ utf8: [UInt8]) -> Bool {
        for i in 0..<utf8.count {
            if utf8[i] < 0x20 || utf8[i] == 0x7F { return true }
            if utf8[i] == 0xC2, i + 1 < utf8.count, utf8[i + 1] < 0xA0 { return true }
        }
        return false
    }

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }

    private static func isHarmful(_ utf8: [UInt8], at i: Int, _ length: Int) -> Bool {
        switch length {
        case 1: return utf8[i] < 0x20 || utf8[i] == 0x7F
        case 2: return utf8[i] == 0xC2 && utf8[i + 1] < 0xA0
        case 3:
            guard utf8[i] == 0xE2 else { return false }
            let last = utf8[i + 2]
            return utf8[i + 1] == 0x80 && (last == 0x8E || last == 0x8F || (0xA8...0xAE).contains(last))
                || utf8[i + 1] == 0x81 && (0xA6...0xA9).contains(last)
        default: return false
        }
    }
}
