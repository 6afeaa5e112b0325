/// Where the sections and the function bodies of a module lie. Reads the headers alone; of bytes that are no module it
/// gives what comes before the first that makes no sense.
struct ModuleLayout {
    private(set) var sections: [ModuleContents.Section] = []
    private(set) var bodies: [Range<Int>] = []
    /// The content of the code section: what DWARF counts addresses from.
    private(set) var code: Range<Int>?

    /// By section id (WebAssembly 2.0, 5.5.2).
    private static let names = [
        "custom", "type", "import", "function", "table", "memory", "global", "export", "start", "element", "code",
        "data", "data count",
    ]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var reader = ByteReader(bytes)
        do throws(ModuleError) {
            try reader.skip(8)
            while !reader.isAtEnd { try section(&reader) }
        } catch {
            // A `Module` was read whole before; other bytes end here.
        }
    }

    private mutating func section(_ reader: inout ByteReader) throws(ModuleError) {
        let id = Int(try reader.byte())
        var part = try reader.part(Int(try reader.u32()))
        guard ModuleLayout.names.indices.contains(id) else { throw part.malformed("malformed section id") }
        let name = id == 0 ? try part.name() : ModuleLayout.names[id]
        sections.append(.init(name: name, isCustom: id == 0, range: part.offset..<part.end))
        guard id == 10 else { return }
        code = part.offset..<part.end
        for _ in 0..<(try part.u32()) {
            let body = try part.part(Int(try part.u32()))
            bodies.append(body.offset..<body.end)
        }
    }
}
