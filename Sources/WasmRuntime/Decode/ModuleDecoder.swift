/// Decodes a module section by section (WebAssembly 2.0, 5.5), checking as it goes what can be checked.
struct ModuleDecoder {
    var reader: ByteReader
    let limits: DecodeLimits
    let work: WorkBudget
    /// What the code tells an observer.
    var observation: Observation = []

    var types: [FunctionType] = []
    var imports: [Import] = []
    var functionTypes: [Int] = []
    /// The type index of every tag, imported ones first.
    var tags: [Int] = []
    var tables: [TableType] = []
    var memories: [MemoryType] = []
    var globalTypes: [GlobalType] = []
    var globals: [Global] = []
    var exports: [Export] = []
    var start: Int?
    var elements: [ElementSegment] = []
    var data: [DataSegment] = []
    var dataCount: Int?
    var code: [FunctionCode] = []
    var names: [Int: String] = [:]
    var customSections: [CustomSection] = []

    /// Functions that `ref.func` in a body may name: those that occur outside of bodies (C.refs in 3.1.1).
    var referenced: Set<Int> = []
    var importedFunctions = 0
    private var bodies: [ByteReader] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: DecodeLimits) {
        reader = ByteReader(bytes)
        self.limits = limits
        work = WorkBudget(moduleBytes: bytes.count)
    }

    var importedGlobals: Int { globalTypes.count - globals.count }

    mutating func decode() throws(ModuleError) {
        guard reader.remaining >= 4, try reader.fixed32() == 0x6d73_6100 else {
            throw .malformed(offset: 0, "magic header not detected")
        }
        guard reader.remaining >= 4, try reader.fixed32() == 1 else {
            throw .malformed(offset: 4, "unknown binary version")
        }
        var last = 0
        while !reader.isAtEnd { try section(after: &last) }
        guard bodies.count == functionTypes.count - importedFunctions else {
            throw reader.malformed("function and code section have inconsistent lengths")
        }
        guard dataCount == nil || dataCount == data.count else {
            throw reader.malformed("data count and data section have inconsistent lengths")
        }
        try checkModule()
        for (index, body) in bodies.enumerated() {
            code.append(try FunctionCompiler.compile(body, function: importedFunctions + index, in: self))
        }
        names = NameSection.functionNames(in: self)
    }

    /// Section ids in the order that they must come in; tags stand between memories and globals, the data count between
    /// elements and code.
    private static let order: [UInt8] = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11]

    private mutating func section(after last: inout Int) throws(ModuleError) {
        let at = reader.offset
        let id = try reader.byte()
        guard id <= 13 else { throw .malformed(offset: at, "malformed section id") }
        let size = Int(try reader.u32())
        guard size <= reader.remaining else { throw reader.malformed("length out of bounds") }
        var part = try reader.part(size)
        if id == 0 {
            let name = try part.name()
            customSections.append(CustomSection(name: name, range: part.offset..<part.end))
            return
        }
        let place = (ModuleDecoder.order.firstIndex(of: id) ?? 0) + 1
        guard place > last else { throw .malformed(offset: at, "unexpected content after last section") }
        last = place
        try content(of: id, &part)
        guard part.isAtEnd else { throw part.malformed("section size mismatch") }
    }

    private mutating func content(of id: UInt8, _ part: inout ByteReader) throws(ModuleError) {
        switch id {
        case 1: try typeSection(&part)
        case 2: try importSection(&part)
        case 3:
            for _ in 0..<(try part.count(limit: limits.functions, of: "functions")) {
                functionTypes.append(try typeIndex(&part))
            }
        case 4:
            for _ in 0..<(try part.count(limit: limits.tables, of: "tables")) { tables.append(try tableType(&part)) }
        case 5:
            for _ in 0..<(try part.count(limit: limits.tables, of: "memories")) {
                memories.append(try memoryType(&part))
            }
        case 6: try globalSection(&part)
        case 7: try exportSection(&part)
        case 8: start = Int(try part.u32())
        case 9: try elementSection(&part)
        case 10: try codeSection(&part)
        case 11: try dataSection(&part)
        case 13:
            try require(.exceptions, "exception handling", at: part.offset)
            for _ in 0..<(try part.count(limit: limits.tables, of: "tags")) { tags.append(try tagType(&part)) }
        default: dataCount = Int(try part.u32())
        }
    }

    func require(_ feature: Features, _ name: String, at offset: Int) throws(ModuleError) {
        guard limits.features.contains(feature) else { throw .unsupported(offset: offset, name) }
    }

    private mutating func codeSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.functions, of: "functions")) {
            let at = part.offset
            let size = Int(try part.u32())
            guard size <= limits.functionBytes else {
                throw .tooLarge(offset: at, "a function of \(size) bytes, at most \(limits.functionBytes)")
            }
            bodies.append(try part.part(size))
        }
    }

    /// The rules of a module as a whole (3.4.10).
    private mutating func checkModule() throws(ModuleError) {
        func invalid(_ message: String) -> ModuleError { .invalid(offset: reader.offset, message) }
        guard memories.count <= 1 || limits.features.contains(.multiMemory) else {
            throw .unsupported(offset: reader.offset, "multi-memory")
        }
        guard memories.count <= limits.memories else {
            throw .tooLarge(offset: reader.offset, "\(memories.count) memories, at most \(limits.memories)")
        }
        var seen: Set<[UInt8]> = []
        for export in exports {
            let count =
                switch export.kind {
                case .function: functionTypes.count
                case .table: tables.count
                case .memory: memories.count
                case .global: globalTypes.count
                case .tag: tags.count
                }
            guard export.index < count else { throw invalid("unknown \(export.kind) \(export.index)") }
            guard seen.insert(Array(export.name.utf8)).inserted else {
                throw invalid("duplicate export name \"\(export.name)\"")
            }
            if export.kind == .function { referenced.insert(export.index) }
        }
        if let start {
            guard start < functionTypes.count else { throw invalid("unknown function \(start)") }
            let type = types[functionTypes[start]]
            guard type.parameters.isEmpty, type.results.isEmpty else {
                throw invalid("start function has parameters or results")
            }
        }
    }
}
