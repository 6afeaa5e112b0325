import LedgerTestSupport
import Testing

@testable import LedgerJournal

@Suite struct TextIndexTests {
    @Test func numbersTextsInTheOrderTheyCome() {
        var index = TextIndex()
        for (number, text) in ["b", "a", "", "ab", "b\0", "aa"].enumerated() {
            let result = index.insert(Array(text.utf8))
            #expect(result.number == number && result.isNew)
        }
        #expect(index.number(of: Array("ab".utf8)) == 3)
        #expect(index.number(of: Array("abc".utf8)) == nil)
        #expect(index.text(4) == Array("b\0".utf8))
    }

    /// Against a dictionary: texts of few letters, so that many begin alike and many come again.
    @Test func agreesWithADictionary() {
        var generator = SeededGenerator(seed: 4)
        var index = TextIndex()
        var known: [[UInt8]: Int] = [:]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...6, using: &generator)
            let text = (0..<length).map { _ -> UInt8 in [0, 1, 0x61, 0xFF].randomElement(using: &generator) ?? 0 }
            #expect(index.number(of: text) == known[text])
            let (number, isNew) = index.insert(text)
            #expect(isNew == (known[text] == nil))
            #expect(number == known[text] ?? known.count)
            known[text] = number
        }
        #expect(index.count == known.count)
        for (text, number) in known { #expect(index.text(number) == text) }
    }
}
