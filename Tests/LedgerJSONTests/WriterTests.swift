import LedgerJSON
import LedgerNumerics
import Testing

@Suite struct WriterTests {
    /// Input and output of the RFC's authors (json-canonicalization, `testdata`), and RFC 8785 §3.2.2 and §3.2.3.
    @Test(arguments: [
        (
            #"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#,
            #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
        ),
        (
            #"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"#,
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
        ),
        (
            #"{ "1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { } }"#,
            #"{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}"#
        ),
        (#"[ 56, { "d": true, "10": null, "1": [ ] } ]"#, #"[56,{"1":[],"10":null,"d":true}]"#),
    ])
    func `published documents`(source: String, expected: String) throws {
        #expect(try canonical(source) == expected)
    }

    @Test func `strings escape what they must and nothing else`() {
        let controls = (0..<0x20).map { String(UnicodeScalar(UInt8($0))) }.joined()
        #expect(
            stringText(Array((controls + "\"\\/\u{7F}é\u{2028}😂").utf8))
                == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\/"#
                + "\u{7F}é\u{2028}😂\"")
        for length in 0..<40 {
            let text = String(repeating: "x", count: length)
            #expect(stringText(Array(text.utf8)) == "\"\(text)\"")
            #expect(stringText(Array((text + "\n" + text).utf8)) == "\"\(text)\\n\(text)\"")
        }
    }

    @Test func `members may be written in any order`() {
        let text = written { writer in
            writer.beginObject()
            writer.key("b")
            writer.beginObject()
            writer.key("z")
            writer.beginArray()
            writer.integer(1)
            writer.bool(false)
            writer.endArray()
            writer.key("y")
            writer.null()
            writer.endObject()
            writer.key(Array("a\"".utf8))
            writer.string("v")
            writer.key("")
            writer.number(0.5)
            writer.endObject()
        }
        #expect(text == #"{"":0.5,"a\"":"v","b":{"y":null,"z":[1,false]}}"#)
    }

    @Test func `names sort by UTF-16 code units`() {
        var random = Random(seed: 11)
        let alphabet: [Unicode.Scalar] = [
            "\0", "a", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FB33}", "\u{FFFF}",
            "\u{10000}",
            "\u{1F600}", "\u{10FFFF}",
        ]
        var names: Set<[Unicode.Scalar]> = []
        while names.count < 500 {
            names.insert(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
        }
        let strings = names.map { scalars in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            return String(text)
        }
        var writer = JSONWriter()
        writer.beginObject()
        for name in strings {
            writer.key(Array(name.utf8))
            writer.null()
        }
        writer.endObject()
        let order = (try? read(writer.bytes))?.members.map { String(decoding: $0.key.bytes, as: UTF8.self) } ?? []
        let expected = strings.sorted { Array($0.utf16).lexicographicallyPrecedes(Array($1.utf16)) }
        #expect(order.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    /// Plays `steps`, divided by spaces: brackets begin and end, `a:` is a name, the rest are values.
    static func play(_ steps: String, _ writer: inout JSONWriter) {
        for step in steps.split(separator: " ") {
            switch step {
            case "{": writer.beginObject()
            case "}": writer.endObject()
            case "[": writer.beginArray()
            case "]": writer.endArray()
            case "null": writer.null()
            case "nan": writer.number(.nan)
            case "-infinity": writer.number(-.infinity)
            case "2^53+1": writer.integer(9_007_199_254_740_993)
            case "-2^63": writer.integer(.min)
            case "FF": writer.string([0xFF])
            case "cut": writer.string([0x61, 0xF0, 0x9F, 0x98])
            case "overlong:": writer.key([0xC0, 0x80])
            default: writer.key(Array(step.dropLast().utf8))
            }
        }
    }

    @Test(
        arguments: [
            (.missingKey, "{ null"), (.unexpectedKey, "a:"), (.unexpectedKey, "[ a:"), (.unexpectedKey, "{ a: b:"),
            (.unbalanced, "]"), (.unbalanced, "[ }"), (.unbalanced, "{ a: }"), (.afterEnd, "null null"),
            (.afterEnd, "[ ] ["), (.incomplete, ""), (.incomplete, "["), (.incomplete, "{ a: null"),
            (.duplicateKey, "{ a: null a: null }"), (.duplicateKey, "{ b: null a: null b: null }"), (.notFinite, "nan"),
            (.notFinite, "[ -infinity ]"), (.integerOutOfRange, "2^53+1"), (.integerOutOfRange, "-2^63"),
            (.invalidUTF8, "FF"), (.invalidUTF8, "cut"), (.invalidUTF8, "{ overlong: null }"),
        ] as [(JSONWriteError, String)])
    func `misuse is kept and nothing comes out`(problem: JSONWriteError, steps: String) {
        var writer = JSONWriter()
        Self.play(steps, &writer)
        #expect(throws: problem) { try writer.finish() }
        #expect(writer.bytes == [])
        #expect(writer.problem == (problem == .incomplete ? nil : problem))
    }

    @Test func `what follows a misuse is ignored`() {
        var writer = JSONWriter()
        writer.beginArray()
        let results = [writer.number(.nan), writer.number(1), writer.integer(1)]
        #expect(results == [false, false, false])
        writer.beginObject()
        writer.key("a")
        writer.endObject()
        writer.string("x")
        writer.endArray()
        #expect(writer.problem == .notFinite && writer.bytes == [])
    }

    @Test func `decimals are strings of their canonical text`() throws {
        let source = #"["12.50",12.50,-0.00,"1e3",1234567890123456789012345678901234]"#
        let decimals = try read(source).elements.map { try $0.decimal() }
        let text = written { writer in
            writer.beginArray()
            for decimal in decimals { writer.decimal(decimal) }
            writer.endArray()
        }
        #expect(text == #"["12.5","12.5","0","1000","1234567890123456789012345678901234"]"#)
        for source in ["null", "true", "[]", "{}", "\"\"", "\"12,50\"", "\" 1\"", "\"NaN\""] {
            #expect(throws: DecimalError.syntax) { try read(source).decimal() }
        }
    }

    @Test func `a value too large for a double is not written`() throws {
        var writer = JSONWriter()
        writer.value(try read("[1,[1e400]]"))
        #expect(writer.problem == .notFinite)
    }

    @Test func `a part of a document can be written`() throws {
        let root = try read(#"{"a":[1,{"c":2,"b":[]}],"d":3}"#)
        let part = try #require(root.member("a"))
        let text = written { writer in
            writer.beginArray()
            writer.value(part)
            writer.value(part)
            writer.endArray()
        }
        #expect(text == #"[[1,{"b":[],"c":2}],[1,{"b":[],"c":2}]]"#)
    }
}
