import LedgerJSON
import Testing

/// Each class of JSONTestSuite in our own words, for those who do not have its files.
@Suite struct GrammarTests {
    @Test(arguments: [
        // any value may stand alone, white space around everything
        "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " \t\r\n[ ]\n", "{ }", " 1 ", "[ 1 , 2 ]",
        "{ \"a\" : 1 , \"b\" : [ ] }",
        // numbers
        "-1", "10", "123456789012345678901234567890", "0.5", "-0.0", "1.50", "1e5", "1E5", "1e+5", "1e-5", "0e0",
        "0.1e-999999", "1e999999", "[1.0,2]", "-0e-0",
        // strings
        #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u20AC\ud83d\ude02\uDBFF\uDFFF""#, #""\u0000""#,
        "\"é€😂\u{7F}\u{80}\u{FFFF}\u{10FFFF}\"",
        "\"\u{FEFF}\"", "\"'\"", #""/""#,
        // structure
        "[[[[]]]]", "[{},{},[]]", #"{"":0}"#, #"{"a":{"a":{"a":null}}}"#, #"[null,null]"#, #"{"a":1,"A":1}"#,
        #"{"é":1,"e\u0301":2}"#,
    ])
    func `accepted as the reference reader reads it`(source: String) throws {
        #expect(Tree(try read(source)) == ReferenceReader.read(Array(source.utf8)))
    }

    @Test(arguments: [
        // structure
        ("", "empty-document"), (" \n\t", "empty-document"), ("[", "unexpected-end"), ("[1", "unexpected-end"),
        ("[1,", "unexpected-end"), ("{", "unexpected-end"), (#"{"a""#, "unexpected-end"), (#"{"a":"#, "unexpected-end"),
        (#"{"a":1"#, "unexpected-end"), (#"{"a":1,"#, "unexpected-end"), ("]", "expected-value"),
        ("[,]", "expected-value"), ("[1,]", "expected-value"), ("[1,,2]", "expected-value"),
        ("[1 2]", "expected-comma-or-end"), ("[1:2]", "expected-comma-or-end"), ("[1}", "expected-comma-or-end"),
        (#"{"a":1]"#, "expected-comma-or-end"), ("[}", "expected-value"), ("{]", "expected-key"),
        (#"{"a":1,}"#, "expected-key"), ("{,}", "expected-key"), ("{1:1}", "expected-key"), ("{a:1}", "expected-key"),
        ("{'a':1}", "expected-key"), (#"{"a" 1}"#, "expected-colon"), (#"{"a",1}"#, "expected-colon"),
        (#"{"a"}"#, "expected-colon"), (#"{"a":}"#, "expected-value"), (#"{"a"::1}"#, "expected-value"),
        ("[]]", "trailing-content"), ("1 2", "trailing-content"), ("{}{}", "trailing-content"),
        ("[]#", "trailing-content"), ("[1]\u{A0}", "trailing-content"), ("[]\0", "trailing-content"),
        ("/* */[]", "expected-value"), ("[1//\n]", "expected-comma-or-end"), ("\u{A0}[]", "expected-value"),
        ("\u{0B}1", "expected-value"), ("\u{0C}1", "expected-value"), ("\u{FEFF}[]", "byte-order-mark"),
        ("[\u{FEFF}]", "expected-value"), ("\0", "expected-value"), ("[\0]", "expected-value"), ("*", "expected-value"),
        // literals
        ("nul", "unexpected-end"), ("nuLl", "invalid-literal"), ("True", "expected-value"), ("tru]", "invalid-literal"),
        ("fals1", "invalid-literal"), ("nullx", "trailing-content"), ("NaN", "expected-value"),
        ("Infinity", "expected-value"), ("undefined", "expected-value"),
        // numbers
        ("01", "leading-zero"), ("-01", "leading-zero"), ("00", "leading-zero"), ("-", "unexpected-end"),
        ("[-]", "invalid-number"), ("-a", "invalid-number"), ("--1", "invalid-number"), ("+1", "expected-value"),
        (".5", "expected-value"), ("-.5", "invalid-number"), ("[1.]", "invalid-number"), ("[1.e5]", "invalid-number"),
        ("[1e]", "invalid-number"), ("[1e+]", "invalid-number"), ("[1e1.5]", "expected-comma-or-end"),
        ("[0x1]", "expected-comma-or-end"), ("[1_000]", "expected-comma-or-end"), ("[-Infinity]", "invalid-number"),
        ("[1-2]", "expected-comma-or-end"), ("[\u{FF11}]", "expected-value"), ("1.", "unexpected-end"),
        ("1e", "unexpected-end"),
        // strings
        ("\"", "unexpected-end"), ("\"a", "unexpected-end"), (#""\"#, "unexpected-end"), (#""\""#, "unexpected-end"),
        (#""\u12"#, "unexpected-end"), (#""\x41""#, "invalid-escape"), (#""\'""#, "invalid-escape"),
        (#""\U0041""#, "invalid-escape"), (#""\u12g4""#, "invalid-escape"), (#""\u""#, "invalid-escape"),
        (#""\u+123""#, "invalid-escape"), ("\"\\\u{1F600}\"", "invalid-escape"), ("\"\n\"", "control-character"),
        ("\"\t\"", "control-character"), ("\"\0\"", "control-character"), ("\"abcdefgh\u{1F}\"", "control-character"),
        ("'a'", "expected-value"), (#""a"b"#, "trailing-content"), (#"[a"]"#, "expected-value"),
        (#""\ud800""#, "lone-surrogate"), (#""\udc00""#, "lone-surrogate"), (#""\ud800\ud800""#, "lone-surrogate"),
        (#""\ud800\u0041""#, "lone-surrogate"), (#""\ud800x""#, "lone-surrogate"),
        (#""\udfff\ud800""#, "lone-surrogate"),
        (#""\ud800\u12x""#, "invalid-escape"), (#""\ud800\n""#, "lone-surrogate"), (#"{"\ud800":1}"#, "lone-surrogate"),
        // names
        (#"{"a":1,"a":1}"#, "duplicate-key"), (#"{"a":1,"b":2,"\u0061":3}"#, "duplicate-key"),
        (#"{"":1,"":2}"#, "duplicate-key"), (#"[{"a":1},{"a":1,"a":1}]"#, "duplicate-key"),
    ])
    func `refused for the documented reason`(source: String, code: String) {
        #expect(refusal(source)?.code.text.description == code)
        #expect(ReferenceReader.read(Array(source.utf8)) == nil)
    }

    /// What RFC 8259 leaves to the reader (the `i_` files), by class.
    @Test(
        arguments: [
            ("[\"\u{FFFD}", [0xFF], "invalid-utf8"), ("[\"", [0xE9], "invalid-utf8"), ("[\"", [0x81], "invalid-utf8"),
            ("[\"", [0xC0, 0xAF], "invalid-utf8"), ("[\"", [0xE0, 0x80, 0xAF], "invalid-utf8"),
            ("[\"", [0xED, 0xA0, 0x80], "invalid-utf8"), ("[\"", [0xF4, 0xBF, 0xBF, 0xBF], "invalid-utf8"),
            ("[\"", [0xF8, 0x88, 0x80, 0x80, 0x80], "invalid-utf8"), ("[\"", [0xE0, 0xFF], "invalid-utf8"),
            ("[\"\\n", [0xC3, 0x28], "invalid-utf8"), ("", [0xFF, 0xFE, 0x5B, 0x00], "expected-value"),
            ("", [0x00, 0x5B, 0x00], "expected-value"), ("", [0xEF, 0xBB, 0xBF, 0x7B], "byte-order-mark"),
        ] as [(String, [UInt8], String)])
    func `bytes that are no UTF-8 text are refused`(before: String, bytes: [UInt8], code: String) {
        #expect(refusal(Array(before.utf8) + bytes + Array("\"]".utf8))?.code.text.description == code)
    }

    @Test func `numbers of any size are accepted and kept`() throws {
        let source = "[-1e+9999,1.5e+9999,123e-10000000,100000000000000000000,0.4e00669999999999999969999999006]"
        let texts = try read(source).elements.map { text($0.numberText) ?? "" }
        #expect("[\(texts.joined(separator: ","))]" == source)
    }
}
