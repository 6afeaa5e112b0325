import LedgerJSON
import LedgerModel

/// A name in the form in which lists and duplicates compare it: `Müller & Söhne, GmbH` and `GMBH Sohne Muller` are one.
///
/// Letters are folded to lower case and Latin ones lose their marks (U+00C0 to U+017F, U+1E00 to U+1EFF, and combining marks
/// U+0300 to U+036F); ß is ss, æ ae, œ oe, þ th. Greek and Cyrillic capitals become small. Punctuation and spaces separate
/// words; the words are sorted byte by byte and joined by single spaces. Other characters stay as they are.
enum FoldedName {
    /// - Parameter ignored: folded words that do not count, such as `gmbh`, sorted.
    static func fold(_ utf8: [UInt8], without ignored: [[UInt8]] = []) -> [UInt8] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var position = 0
        while position < utf8.count {
            let (scalar, length) = scalar(utf8, at: position)
            if isSeparator(scalar) {
                if !word.isEmpty { words.append(word) }
                word = []
            } else if !(0x300...0x36F).contains(scalar) {
                append(scalar, utf8[position..<(position + length)], to: &word)
            }
            position += length
        }
        if !word.isEmpty { words.append(word) }
        return join(words, without: ignored)
    }

    private static func join(_ words: [[UInt8]], without ignored: [[UInt8]]) -> [UInt8] {
        var name: [UInt8] = []
        for position in SortedOrder.ascending(words) where !contains(ignored, words[position]) {
            if !name.isEmpty { name.append(UInt8(ascii: " ")) }
            name += words[position]
        }
        return name
    }

    private static func contains(_ sorted: [[UInt8]], _ word: [UInt8]) -> Bool { SortedTexts.contains(sorted, word) }

    /// The scalar at a position of valid UTF-8 and its length.
    private static func scalar(_ utf8: [UInt8], at position: Int) -> (UInt32, Int) {
        let lead = UInt32(utf8[position])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        // The JSON reader lets no other text through; the check keeps the index safe whatever comes.
        guard length > 1, position + length <= utf8.count else { return (lead, 1) }
        var scalar = lead & (0xFF >> UInt32(length + 1))
        for i in 1..<length { scalar = scalar << 6 | UInt32(utf8[position + i] & 0x3F) }
        return (scalar, length)
    }

    private static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        case 0...0x7F, 0xA0...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x3000: true
        default: false
        }
    }

    private static func append(_ scalar: UInt32, _ utf8: ArraySlice<UInt8>, to word: inout [UInt8]) {
        switch scalar {
        case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar | 0x20))
        case 0xC0...0x17F: append(latin.bytes[Int(scalar - 0xC0)], utf8, to: &word)
        case 0x1E00...0x1EFF: append(latinAdditional.bytes[Int(scalar - 0x1E00)], utf8, to: &word)
        // Two bytes each, as are their small letters.
        case 0x391...0x3A9, 0x410...0x42F: append(twoBytes: scalar + 0x20, to: &word)
        case 0x400...0x40F: append(twoBytes: scalar + 0x50, to: &word)
        default: word += utf8
        }
    }

    private static func append(twoBytes scalar: UInt32, to word: inout [UInt8]) {
        word.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        word.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }

    /// Appends what a table says: a letter, a digit for two letters, or `?` for the character itself.
    private static func append(_ mark: UInt8, _ utf8: ArraySlice<UInt8>, to word: inout [UInt8]) {
        switch mark {
        case UInt8(ascii: "1"): word += pair("ss")
        case UInt8(ascii: "2"): word += pair("ae")
        case UInt8(ascii: "3"): word += pair("oe")
        case UInt8(ascii: "4"): word += pair("th")
        case UInt8(ascii: "5"): word += pair("ij")
        case UInt8(ascii: "?"): word += utf8
        default: word.append(mark)
        }
    }

    private static func pair(_ letters: StaticString) -> UnsafeBufferPointer<UInt8> { letters.bytes }

    /// The base letters of U+00C0 to U+017F by their decompositions in the Unicode Character Database; the marks of
    /// `append` for letters that are two. The two separators in it never come here.
    private static var latin: StaticString {
        """
        aaaaaa2ceeeeiiiidnooooo ouuuuy41aaaaaa2ceeeeiiiidnooooo ouuuuy4yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jj\
        kkkllllllllllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
    }

    /// The same of U+1E00 to U+1EFF.
    private static var latinAdditional: StaticString {
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuu\
        uuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss1?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuu\
        uuuuuyyyyyyyy??????
        """
    }
}
