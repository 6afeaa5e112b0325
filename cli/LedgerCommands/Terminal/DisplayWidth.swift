/// How many columns of a terminal a text takes.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        // ASCII is by far the most common.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// A character takes what its widest scalar takes: accents and joiners add nothing; an emoji variation selector
    /// makes it two.
    static func of(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            width = max(width, scalar == "\u{FE0F}" ? 2 : of(scalar))
        }
        return width
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Hangul vowels and final consonants join the syllable before them.
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    /// East Asian Wide and Fullwidth (UAX #11), by block, and what is shown as an emoji.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }

    /// The text cut to `width` columns; `mark`, one column wide, ends it if something is missing.
    static func cut(_ text: String, to width: Int, mark: String = "…") -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var cut = ""
        var used = 0
        for character in text {
            let next = of(character)
            if used + next > width - 1 { break }
            cut.append(character)
            used += next
        }
        return cut + mark
    }

    /// The end of the text in `width` columns; `mark`, one column wide, stands for what is missing before it.
    static func cutStart(_ text: String, to width: Int, mark: String = "…") -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept: [Character] = []
        var used = 1
        for character in text.reversed() {
            used += of(character)
            if used > width { break }
            kept.append(character)
        }
        return mark + String(kept.reversed())
    }

    /// The text with spaces up to `width` columns.
    static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - of(text)))
        return right ? spaces + text : text + spaces
    }

    /// Lines of at most `width` columns, broken at spaces; a longer word is cut into pieces.
    static func wrap(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            var word = word
            if !line.isEmpty, of(line) + 1 + of(word) > width {
                lines.append(line)
                line = ""
            }
            while of(word) > max(2, width) {
                let piece = String(cut(word, to: max(2, width)).dropLast())
                guard !piece.isEmpty else { break }
                lines.append(piece)
                word.removeFirst(piece.count)
            }
            line += line.isEmpty ? word : " " + word
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Words between spaces; a per cent sign belongs to the number before it.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for word in text.split(separator: " ") {
            if word.hasPrefix("%"), let number = words.popLast() {
                words.append("\(number) \(word)")
            } else {
                words.append(String(word))
            }
        }
        return words
    }
}
