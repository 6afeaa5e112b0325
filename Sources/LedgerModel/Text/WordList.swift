import LedgerJSON

/// A list of words in one text, separated by single spaces: names of members, kinds, codes.
///
/// One literal instead of an array of literals: nothing to initialise at run time, and the smallest module.
package struct WordList: Sendable {
    private let text: StaticString

    package init(_ text: StaticString) { self.text = text }

    /// Position of `word` in the list.
    @inline(never)
    package func index(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let text = text.bytes
        var position = 0
        var start = 0
        while start < text.count {
            let end = Self.end(of: text, from: start)
            if end - start == word.count, matches(text, start, word) { return position }
            position += 1
            start = end + 1
        }
        return nil
    }

    /// The word at `position`, which lives as long as the program; empty if there is none.
    @inline(never)
    package func word(at position: Int) -> UnsafeBufferPointer<UInt8> {
        let text = text.bytes
        var start = 0
        for _ in 0..<max(0, position) {
            guard start < text.count else { return Self.none }
            start = Self.end(of: text, from: start) + 1
        }
        guard start < text.count else { return Self.none }
        return UnsafeBufferPointer(rebasing: text[start..<Self.end(of: text, from: start)])
    }

    private static var none: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }

    package var count: Int {
        let text = text.bytes
        var words = text.isEmpty ? 0 : 1
        for byte in text where byte == UInt8(ascii: " ") { words += 1 }
        return words
    }

    private static func end(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
        return end
    }

    private func matches(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        for i in 0..<word.count where text[start + i] != word[i] { return false }
        return true
    }
}
