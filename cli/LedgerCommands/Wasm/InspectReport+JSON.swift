import LedgerJSON
import WasmRuntime

extension InspectReport {
    /// The report as canonical JSON: sizes and offsets in bytes, functions in the order of their index.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("bytes", module.bytes.count)
        writer.list("sections", contents.sections) { section, writer in
            writer.member("bytes", section.range.count)
            writer.member("custom", section.isCustom)
            writer.member("name", section.name)
            writer.member("offset", section.range.lowerBound)
        }
        writer.list("imports", module.importTypes) { item, writer in
            writer.member("module", item.module)
            writer.member("name", item.name)
            writer.member("type", WasmText.type(item.type))
        }
        writer.list("exports", module.exportTypes) { item, writer in
            writer.member("name", item.name)
            writer.member("type", WasmText.type(item.type))
        }
        writer.list("functions", contents.functions) { function, writer in
            writer.member("imported", function.body == nil)
            writer.member("index", function.index)
            if let name = function.name { writer.member("name", name) }
            if let body = function.body {
                writer.member("bytes", body.count)
                writer.member("offset", body.lowerBound)
            }
            writer.member("type", WasmText.function(function.type))
        }
        writer.texts("memories", contents.memories.map { WasmText.limits($0.limits, unit: "page") })
        writer.texts(
            "tables", contents.tables.map { "\($0.element), \(WasmText.limits($0.limits, unit: "element"))" })
        writer.texts("globals", contents.globals.map(WasmText.global))
        writer.texts("features", contents.features)
        writer.member("dataBytes", contents.dataBytes)
        writer.member("sourceLines", contents.hasSourceLines)
        if let start = contents.start { writer.member("start", start) }
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

/// Members of the objects that `wasm` commands write.
extension JSONWriter {
    mutating func member(_ key: StaticString, _ value: Int) {
        self.key(key)
        _ = integer(Int64(value))
    }

    mutating func member(_ key: StaticString, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    mutating func member(_ key: StaticString, _ value: String) {
        self.key(key)
        string(Array(value.utf8))
    }

    mutating func texts(_ key: StaticString, _ texts: [String]) {
        self.key(key)
        beginArray()
        for text in texts { string(Array(text.utf8)) }
        endArray()
    }

    /// An array of objects.
    mutating func list<Item>(_ key: StaticString, _ items: [Item], _ members: (Item, inout JSONWriter) -> Void) {
        self.key(key)
        beginArray()
        for item in items {
            beginObject()
            members(item, &self)
            endObject()
        }
        endArray()
    }
}
