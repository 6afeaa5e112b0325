import LedgerJSON
import Testing
@Test func smoke() throws {
    let d = try JSONDocument.parse(
        Array(
            #" {"a":[1,2.5e3,"x\u00e9\n",{"b":null},[]], "c":{}, "big":123456789012345678901234567890, "t":true} "#.utf8
        ))
    let r = d.root
    #expect(r.count == 4)
    #expect(r.member("a")?.count == 5)
    var it = r.member("a")!.elements.makeIterator()
    #expect(it.next()?.integer == 1)
    #expect(it.next()?.double == 2500)
    #expect(it.next()?.string.map { String(decoding: $0, as: UTF8.self) } == "xé\n")
    let o = it.next()!
    #expect(String(decoding: o.member("b")!.pointer, as: UTF8.self) == "/a/3/b")
    #expect(r.member("big")?.double == 123456789012345678901234567890)
    #expect(r.member("big")?.integer == nil)
    for bad in [
        "", "{", "[1 2]", #"{"a":1,"a":2}"#, "01", "[1,]", #"["\ud800"]"#, #"{"a":{"b":[1,2,x]}}"#, "1 2", "nul",
        "\u{FEFF}1",
    ] {
        do { _ = try JSONDocument.parse(Array(bad.utf8)); Issue.record("accepted \(bad)") } catch {
            print(
                bad, "→", error.code.text, error.offset, error.line, error.column,
                String(decoding: error.pointer, as: UTF8.self))
        }
    }
    var w = JSONWriter()
    w.beginObject(); w.key("b"); w.number(1e21); w.key("a"); w.beginArray(); w.number(0.1); w.number(5e-324);
    w.number(-1.5e-7); w.number(123456789.25); w.integer(-7); w.string("a\"\u{1}é"); w.bool(true); w.null();
    w.endArray(); w.endObject()
    print(String(decoding: w.bytes, as: UTF8.self))
}
