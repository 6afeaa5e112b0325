import LedgerJSON
import Testing

/// Random documents, read by both readers.
@Suite struct PropertyTests {
    /// Makes texts that are valid JSON, of all kinds of token, with names that repeat in patterns.
    struct Maker {
        var random: Random
        var text = ""

        mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
        mutating func space() { if below(4) == 0 { text += pick([" ", "\n", "\t", "\r\n", "\n          ", "  "]) } }

        mutating func string() {
            text += "\""
            for _ in 0..<below(6) {
                text += pick([
                    "a", "plain text", "é", "€", "😂", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude02", "\\u0000",
                    "\u{7F}", "/",
                ])
            }
            text += "\""
        }

        mutating func value(_ depth: Int) {
            space()
            switch below(depth > 4 ? 5 : 8) {
            case 0: text += pick(["null", "true", "false"])
            case 1:
                text += pick([
                    "0", "-0", "1.50", "-2e10", "1E-7", "123456789012345678901234567890", "\(below(1_000_000))",
                ])
            case 2: text += "\(Double(bitPattern: random.next() >> 2))"
            case 3, 4: string()
            case 5, 6:
                text += "{"
                let names = ["id", "kind", "amount", "currency", "note", "é", "\\u0069d2", "a\\\"b", ""]
                let count = below(3) == 0 ? below(40) : below(6)
                for i in 0..<count {
                    if i > 0 { text += "," }
                    space()
                    // Names that were used before come now and then: duplicates.
                    text +=
                        "\"\(i < names.count ? names[(i + below(9) / 8) % names.count] : "name\(i - below(30) / 29)")\""
                    space()
                    text += ":"
                    value(depth + 1)
                }
                space()
                text += "}"
            default:
                text += "["
                for i in 0..<below(6) {
                    if i > 0 { text += "," }
                    value(depth + 1)
                }
                space()
                text += "]"
            }
            space()
        }
    }

    @Test(arguments: UInt64(1)...4)
    func `both readers agree on random documents and on their damaged copies`(seed: UInt64) {
        var maker = Maker(random: Random(seed: seed))
        for round in 0..<1500 {
            maker.text = ""
            maker.value(0)
            var bytes = Array(maker.text.utf8)
            for _ in 0..<3 {
                let tree = (try? JSONDocument.parse(bytes)).map { Tree($0.root) }
                #expect(tree == ReferenceReader.read(bytes), "seed \(seed), round \(round): \(bytes)")
                // Damage: a byte changed, left out or doubled.
                guard !bytes.isEmpty else { break }
                let at = maker.below(bytes.count)
                switch maker.below(3) {
                case 0: bytes[at] = UInt8(truncatingIfNeeded: maker.random.next())
                case 1: bytes.remove(at: at)
                default: bytes.insert(bytes[at], at: at)
                }
            }
        }
    }

    @Test(arguments: UInt64(11)...12)
    func `what is written reads back to the same canonical bytes`(seed: UInt64) throws {
        var maker = Maker(random: Random(seed: seed))
        for _ in 0..<1000 {
            maker.text = ""
            maker.value(0)
            guard let document = try? JSONDocument.parse(Array(maker.text.utf8)) else { continue }
            let first = valueText(document.root)
            #expect(valueText(try read(first)) == first, "seed \(seed)")
        }
    }

    @Test func `every prefix of a document is refused as unfinished`() {
        let source = Array(#"{"a":[1.5e3,"é\u00e9\ud83d\ude02",true,null],"b":{"c":false}}"#.utf8)
        for length in 1..<source.count {
            let error = refusal(Array(source.prefix(length)))
            // A character cut in two is no UTF-8 when it is looked at; everything else ends too early.
            #expect(error?.code == .unexpectedEnd || error?.code == .invalidUTF8, "\(length)")
            if error?.code == .unexpectedEnd { #expect(error?.offset == length) }
        }
    }

    @Test func `every string of one or two bytes is read as the reference reader reads it`() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let document = [0x22, first, second, 0x22] as [UInt8]
                let tree = (try? JSONDocument.parse(document)).map { Tree($0.root) }
                #expect(tree == ReferenceReader.read(document))
            }
        }
    }

    @Test func `every scalar survives as itself and as an escape`() throws {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // All of the first plane's corners, and every 61st elsewhere.
            guard value < 0x900 || value % 61 == 0 || (0xD700...0xE100).contains(value) || value & 0xFFFF > 0xFFF0
            else { continue }
            let utf8 = Array(String(scalar).utf8)
            let text = stringText(utf8)
            let escapes = scalar.utf16.map { unit in
                "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
            }
            #expect(try read(text).string == utf8)
            #expect(try read("\"\(escapes.joined())\"").string == utf8)
        }
    }
}
