import LedgerJSON
import Testing

@Suite struct ViewTests {
    @Test func `a value answers for its own kind only`() throws {
        let root = try read(#"[null,true,7,"x",[1],{"a":1}]"#)
        let kinds: [JSONValue.Kind] = [.null, .bool, .number, .string, .array, .object]
        for (value, kind) in zip(root.elements, kinds) {
            #expect(value.kind == kind)
            #expect(value.isNull == (kind == .null))
            #expect(value.bool == (kind == .bool ? true : nil))
            #expect(value.integer == (kind == .number ? 7 : nil))
            #expect(value.double == (kind == .number ? 7 : nil))
            #expect(text(value.numberText) == (kind == .number ? "7" : nil))
            #expect(text(value.string) == (kind == .string ? "x" : nil))
            #expect(value.stringEquals("x") == (kind == .string))
            #expect(value.stringEquals(Array("x".utf8)) == (kind == .string))
            #expect(value.count == (kind == .array || kind == .object ? 1 : 0))
            #expect(value.elements.map(\.integer) == (kind == .array ? [1] : []))
            #expect(value.members.map(\.value.integer) == (kind == .object ? [1] : []))
            #expect((value.member("a") != nil) == (kind == .object))
        }
    }

    @Test func `members keep the order of the text and are found by name`() throws {
        let root = try read(#"{"b":1,"a":{"deep":[2,3]},"":4,"\u0061b":5}"#)
        #expect(root.members.map { text($0.key.bytes) } == ["b", "a", "", "ab"])
        #expect(root.member("b")?.integer == 1)
        #expect(root.member("")?.integer == 4)
        #expect(root.member("ab")?.integer == 5)
        #expect(root.member(Array("ab".utf8))?.integer == 5)
        #expect(root.member("missing") == nil)
        #expect(root.member("a")?.member("deep")?.count == 2)
        for (key, _) in root.members {
            switch key {
            case "b": #expect(key == "b" && key != "a" && key == Array("b".utf8))
            default: #expect(key != "b")
            }
        }
    }

    @Test func `a value knows its pointer`() throws {
        let root = try read(#"{"a":[{"x":1},[2,{"~/":[3]}]],"b":[],"c":4}"#)
        #expect(text(root.pointer) == "")
        let list = try #require(root.member("a"))
        #expect(text(list.pointer) == "/a")
        #expect(list.elements.map { text($0.pointer) } == ["/a/0", "/a/1"])
        let inner = try #require(Array(list.elements)[1].elements.map { $0 }.last?.member("~/"))
        #expect(inner.elements.map { text($0.pointer) } == ["/a/1/1/~0~1/0"])
        #expect(text(root.member("c")?.pointer) == "/c")
    }

    @Test func `views outlive the document they came from`() throws {
        func deep() throws -> JSONValue? { try read(#"{"a":["kept"]}"#).member("a")?.elements.first { _ in true } }
        #expect(text(try deep()?.string) == "kept")
    }

    @Test func `documents may be read from many tasks at once`() async throws {
        let root = try read(#"{"values":[1,2,3,4]}"#)
        let sums = await withTaskGroup(of: Int64.self) { group in
            for _ in 0..<8 {
                group.addTask { root.member("values")?.elements.reduce(0) { $0 + ($1.integer ?? 0) } ?? 0 }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums == Array(repeating: 10, count: 8))
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min), ("9223372036854775808", nil), ("-9223372036854775809", nil),
            ("1.0", nil),
            ("1e2", nil), ("99999999999999999999999999", nil),
        ] as [(String, Int64?)])
    func `integers are exact or nothing`(source: String, value: Int64?) throws {
        #expect(try read(source).integer == value)
    }
}
