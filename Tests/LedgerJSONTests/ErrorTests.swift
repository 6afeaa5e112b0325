import LedgerJSON
import Testing

@Suite struct ErrorTests {
    struct Case: Sendable {
        var source: String
        /// The line with the offending byte, and a caret under it.
        var picture: String
        var code: JSONErrorCode
        var line = 1
        var pointer = ""
    }

    static let cases: [Case] = [
        Case(source: "[1, 2 3]", picture: "      ^", code: .expectedCommaOrEnd),
        Case(source: "[1, x]", picture: "    ^", code: .expectedValue, pointer: "/1"),
        Case(source: "[1,\n 2,\n  ?]", picture: "  ^", code: .expectedValue, line: 3, pointer: "/2"),
        Case(source: "[\"é€😂\", x]", picture: "        ^", code: .expectedValue, pointer: "/1"),
        Case(
            source: #"{"a": {"b": [true, {"c": tru}]}}"#, picture: "                            ^",
            code: .invalidLiteral, pointer: "/a/b/1/c"),
        Case(source: #"{"a": 1, "b" 2}"#, picture: "             ^", code: .expectedColon, pointer: "/b"),
        Case(source: #"{"a": 1, b: 2}"#, picture: "         ^", code: .expectedKey),
        Case(
            source: #"{"x/y~z": {"": [0, 01]}}"#, picture: "                    ^", code: .leadingZero,
            pointer: "/x~1y~0z//1"),
        Case(
            source: #"{"a": 1, "b": {"k": 1, "l": [1], "k": 2}}"#, picture: "                                 ^",
            code: .duplicateKey, pointer: "/b/k"),
        Case(source: #"["ab\q"]"#, picture: "     ^", code: .invalidEscape, pointer: "/0"),
        Case(source: #"["ab\ud800"]"#, picture: "    ^", code: .loneSurrogate, pointer: "/0"),
        Case(source: #"["ab\u00zz"]"#, picture: "        ^", code: .invalidEscape, pointer: "/0"),
        Case(source: "[\"a\u{1}\"]", picture: "   ^", code: .controlCharacter, pointer: "/0"),
        Case(source: "[-x]", picture: "  ^", code: .invalidNumber, pointer: "/0"),
        Case(source: "{\"a\": [1, 2]} x", picture: "              ^", code: .trailingContent),
        Case(source: "{\"a\": [1, 2]", picture: "            ^", code: .unexpectedEnd),
        Case(source: "{\"a\": [1, ", picture: "          ^", code: .unexpectedEnd, pointer: "/a/1"),
        Case(source: "  ", picture: "  ^", code: .emptyDocument),
        Case(source: "\u{FEFF}1", picture: "^", code: .byteOrderMark),
    ]

    @Test(arguments: cases)
    func `the first offending byte is named`(of case: Case) throws {
        let error = try #require(refusal(`case`.source))
        #expect(error.code == `case`.code)
        #expect(error.line == `case`.line)
        #expect(error.column == `case`.picture.count)
        #expect(text(error.pointer) == `case`.pointer)
        // The same place counted in bytes.
        let lines = `case`.source.split(separator: "\n", omittingEmptySubsequences: false)
        let before = lines.prefix(`case`.line - 1).map { $0.utf8.count + 1 }.reduce(0, +)
        let head = String.UnicodeScalarView(lines[`case`.line - 1].unicodeScalars.prefix(`case`.picture.count - 1))
        #expect(error.offset == before + String(head).utf8.count)
    }

    @Test func `limits are errors too`() throws {
        let tight = JSONLimits(maxBytes: 8, maxDepth: 2)
        #expect(refusal("[[1, 2]]", limits: tight) == nil)
        let large = try #require(refusal("[[1, 2] ]", limits: tight))
        #expect(large.code == .tooLarge && large.offset == 8 && large.column == 9)
        let deep = try #require(refusal("[[[1]]]", limits: tight))
        #expect(deep.code == .tooDeep && deep.offset == 2 && text(deep.pointer) == "/0/0")
        #expect(refusal("[[[", limits: tight)?.code == .tooDeep)
        #expect(refusal("1", limits: JSONLimits(maxBytes: -5))?.code == .tooLarge)
        #expect(refusal("[]", limits: JSONLimits(maxDepth: 0))?.code == .tooDeep)
        #expect(refusal("1", limits: JSONLimits(maxDepth: 0)) == nil)
        let nest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(refusal(nest) == nil)
        #expect(refusal("[\(nest)]")?.code == .tooDeep)
    }

    @Test func `a document may be as deep as the limit says`() throws {
        let depth = 100_000
        let nest = Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        let limits = JSONLimits(maxDepth: depth)
        let root = try read(nest, limits: limits)
        #expect(root.count == 1)
        #expect(valueText(root).utf8.count == 2 * depth)
        let error = try #require(refusal(Array(nest.prefix(depth)), limits: limits))
        #expect(error.code == .unexpectedEnd && error.pointer.count == 2 * depth)
    }

    @Test func `every code is provoked here or among the grammar's cases`() {
        let provoked: [JSONErrorCode] =
            Self.cases.map(\.code) + [.tooLarge, .tooDeep, .invalidUTF8]
        #expect(JSONErrorCode.allCases.allSatisfy(provoked.contains))
        #expect(refusal([0x22, 0xFF, 0x22])?.code == .invalidUTF8)
    }
}
