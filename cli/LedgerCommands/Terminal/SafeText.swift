/// Text from outside, made harmless for a terminal.
enum SafeText {
    /// One line: whatever could move the cursor, change colours, reverse the reading direction or break the line is
    /// replaced by U+FFFD.
    static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var safe = ""
        for scalar in text.unicodeScalars { safe.unicodeScalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
        return safe
    }

    static func line(_ utf8: [UInt8]) -> String { line(String(decoding: utf8, as: UTF8.self)) }

    /// The same, line by line.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true  // C0, DEL, C1
        case 0x2028, 0x2029: true  // line and paragraph separators
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional controls
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // invisible: byte order mark, annotations, tags
        default: false
        }
    }
}
