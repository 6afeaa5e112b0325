import LedgerNumerics
import LedgerTestSupport
import Testing

@testable import LedgerModel

@Suite struct TextTests {
    @Test func wordsAreFoundByPosition() {
        let words = WordList("buy sell deposit")
        func index(_ word: String) -> Int? { Array(word.utf8).withUnsafeBufferPointer { words.index(of: $0) } }
        #expect(words.count == 3)
        #expect(index("buy") == 0)
        #expect(index("deposit") == 2)
        #expect(index("se") == nil)
        #expect(index("") == nil)
        #expect(index("buy sell") == nil)
        #expect(String(decoding: words.word(at: 1), as: UTF8.self) == "sell")
        #expect(words.word(at: 3).isEmpty)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\u{1B}[31mb", "a?[31mb"), ("line\nbreak", "line?break"), ("\u{202E}abc", "?abc"),
        ("\u{85}x", "?x"), ("é€😀", "é€😀"), ("\u{2066}i", "?i"),
        (String(repeating: "x", count: 41), String(repeating: "x", count: 40) + "…"),
        (String(repeating: "€", count: 14), String(repeating: "€", count: 13) + "…"),
    ])
    func showsTextHarmlessAndShort(_ text: String, _ shown: String) {
        #expect(String(decoding: SafeText.cut(Array(text.utf8)), as: UTF8.self) == shown)
    }

    @Test func sortsStablyWhateverTheOrder() {
        for seed in 0..<200 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let keys = (0..<Int(seed % 40)).map { _ in Int64.random(in: -4..<4, using: &random) }
            let expected = keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
            #expect(SortedOrder.ascending(keys) == expected, "seed \(seed)")
            #expect(SortedOrder.ascending(keys.map { SortedOrder.key(Double($0)) }) == expected, "seed \(seed)")
            #expect(SortedOrder.descending(keys.map { Decimal(0 - $0) }) == expected, "seed \(seed)")
            #expect(SortedOrder.ascending(keys.map { [UInt8($0 + 4)] }) == expected, "seed \(seed)")
        }
    }

    @Test func readsTheFormOfDecimals() {
        func isDecimal(_ text: String) -> Bool {
            Array(text.utf8).withUnsafeBufferPointer { DecimalText.isDecimal($0) }
        }
        for text in ["0", "-0", "1.50", "007", "1e5", "1E-5", "12.5e+3", "-1"] { #expect(isDecimal(text), "\(text)") }
        for text in [
            "", "-", "+1", ".5", "5.", "1e", "1e+", "NaN", "Infinity", "1,5", "1 ", " 1", "0x1", "--1", "1.2.3",
        ] {
            #expect(!isDecimal(text), "\(text)")
        }
    }
}
