import LedgerJSON
import Testing

@testable import LedgerCommands

@Suite("Problems at their place")
struct ProblemTests {
    @Test("a problem is shown with line, column, excerpt and carets")
    func excerpt() {
        let world = World(files: [
            "p.json": "{\n  \"ledger\": 1, \"base\": \"USX\",\n  \"asOf\": \"2010-02-26\",\n  \"positions\": []\n}\n"
        ])
        let result = world.run("validate", "p.json")
        #expect(result.code == 1)
        #expect(
            result.output == """
                p.json is not valid: 1 problem.

                  unknown-currency  /base  line 2, column 24
                    "USX" is not a currency
                    expected: an active ISO 4217 code
                    2 │   "ledger": 1, "base": "USX",
                      │                        ^^^^^

                """)
    }

    @Test("what is not JSON is explained where reading stopped")
    func syntax() {
        let result = World(files: ["p.json": "{\"a\": [1 2]}"]).run("score", "p.json")
        #expect(result.code == 3)
        let excerpt = """
              json-expected-comma-or-end  /a  line 1, column 10
                a comma or a closing bracket must stand here
                1 │ {"a": [1 2]}
                  │          ^

            """
        #expect(result.output.hasSuffix(excerpt))
    }

    @Test("the carets stay below their place behind wide characters and tabs")
    func wide() {
        let source = Array("{\"東京\":\t\"x\",\"b\":7}".utf8)
        let span = SourceMap(source).span(code: "wrong-type", pointer: Array("/b".utf8))
        #expect(span == SourceSpan(start: 19, end: 20, line: 1, column: 16))
        let lines = SourceExcerpt(source, try! #require(span), Style()).lines
        let caret = lines[1].prefix { $0 != "^" }
        #expect(DisplayWidth.of(String(caret)) == DisplayWidth.of("    1 │ {\"東京\": \"x\",\"b\":"))
    }

    @Test("a place in a line of a megabyte is cut out, and fits")
    func longLine() throws {
        let filler = String(repeating: "\"東京\",", count: 100_000)
        let source = Array("[\(filler)7,\(filler)1]".utf8)
        let span = try #require(SourceMap(source).span(code: "x", pointer: Array("/100000".utf8)))
        let lines = SourceExcerpt(source, span, Style(width: 60)).lines
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
        #expect(lines[0].contains("7"))
        let column = lines[1].prefix { $0 != "^" }
        #expect(DisplayWidth.cut(lines[0], to: DisplayWidth.of(String(column)) + 2).hasSuffix("7…"))
    }

    @Test(
        "pointers lead to the bytes of their values",
        arguments: [
            ("", "{ \"a/b\" : [1, {\"~\": \"x\\\"]\"}, [[]] ,null],\"c\":{\"d\":-1.5e3} }"),
            ("/a~1b", "[1, {\"~\": \"x\\\"]\"}, [[]] ,null]"),
            ("/a~1b/0", "1"), ("/a~1b/1", "{\"~\": \"x\\\"]\"}"), ("/a~1b/1/~0", "\"x\\\"]\""), ("/a~1b/2", "[[]]"),
            ("/a~1b/2/0", "[]"), ("/a~1b/3", "null"), ("/c/d", "-1.5e3"), ("/c", "{\"d\":-1.5e3}"),
        ])
    func pointers(pointer: String, value: String) throws {
        let source = Array(" { \"a/b\" : [1, {\"~\": \"x\\\"]\"}, [[]] ,null],\"c\":{\"d\":-1.5e3} }\n".utf8)
        let root = try JSONDocument.parse(source).root
        let range = try #require(JSONLocator(source, root).range(of: Array(pointer.utf8)))
        #expect(String(decoding: source[range], as: UTF8.self) == value)
    }

    @Test("pointers to nothing find nothing", arguments: ["/x", "/a~1b/9", "/a~1b/-1", "/a~1b/0/0", "/c/d/e", "/"])
    func nowhere(pointer: String) throws {
        let source = Array("{\"a/b\":[1,2],\"c\":{\"d\":1}}".utf8)
        let root = try JSONDocument.parse(source).root
        #expect(JSONLocator(source, root).range(of: Array(pointer.utf8)) == nil)
    }

    @Test("an unknown member is marked at its name")
    func names() throws {
        let source = Array("{\"a\":1,\"bogus\":{}}".utf8)
        let span = try #require(SourceMap(source).span(code: "unknown-member", pointer: Array("/bogus".utf8)))
        #expect(String(decoding: source[span.start..<span.end], as: UTF8.self) == "\"bogus\"")
    }

    @Test("every code of the reader has its advice")
    func advice() {
        for code in JSONErrorCode.allCases { #expect(SyntaxAdvice.text(code: "json-\(code.text)") != nil, "\(code)") }
        #expect(SyntaxAdvice.table.count == JSONErrorCode.allCases.count)
    }

    @Test("more problems than a person reads are counted")
    func many() {
        let problem = "{\"code\":\"x\",\"message\":\"m\",\"expected\":\"e\",\"pointer\":\"\"}"
        let errors = [String](repeating: problem, count: 100).joined(separator: ",")
        let result = World.answering(.rejected, "{\"errors\":[\(errors)],\"truncated\":true,\"verdict\":\"rejected\"}")
            .run("validate", "p.json")
        #expect(result.output.contains("more than 100 problems"))
        #expect(result.output.contains("and 80 more; --format json lists them."))
    }

    @Test("any bytes give a report, never a crash")
    func garbage() {
        var state: UInt64 = 20_261_121
        let alphabet = Array("{}[]\",:\\ \n\t0a\u{1}".utf8) + [0xE6, 0x9D, 0xFF]
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            let map = SourceMap(bytes)
            for pointer in ["", "/0", "/a/0"] {
                guard let span = map.span(code: "json-x", pointer: Array(pointer.utf8)) else { continue }
                for line in SourceExcerpt(bytes, span, Style()).lines {
                    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
                }
            }
        }
    }
}
