/// A decoded, validated and compiled WebAssembly module: immutable, shared by any number of instances on any threads.
///
///     let module = try Module(bytes)                                   // throws ModuleError with a byte offset
///     let store = Store()                                              // owns what runs; one thread at a time
///     let instance = try Instance(module, in: store)                   // deny by default: no imports are given
///     let sum = try instance.call("add", [.i32(1), .i32(2)])           // throws Trap with a backtrace
public final class Module: Sendable {
    public let bytes: [UInt8]
    /// What the code was compiled to tell an observer.
    let observation: Observation
    let types: [FunctionType]
    let imports: [Import]
    /// The type index of every function, imported ones first.
    let functionTypes: [Int]
    let tags: [Int]
    let tables: [TableType]
    let memories: [MemoryType]
    let globalTypes: [GlobalType]
    let globals: [Global]
    let exports: [Export]
    let start: Int?
    /// The functions that more than direct calls can reach: exported ones, and those that constants refer to.
    let referenced: Set<Int>
    let elements: [ElementSegment]
    let data: [DataSegment]
    let code: [FunctionCode]
    /// From the name section, else what functions are exported under.
    private let names: [Int: String]
    private let hasNameSection: Bool
    public let customSections: [CustomSection]
    let debug = DebugInformation()
    private let localNames = LocalNames()
    let memoryImage = MemoryImageCache()
    /// Each type once; and for each of `types`, which of them it is.
    let distinctTypes: [FunctionType]
    let distinctTypeIDs: SharedList<Int>
    /// What is left of the segments when an instance has been made: the passive ones. Of data the bytes of the module, of
    /// elements the places in the segment.
    let dataLeft: [Range<Int>]
    let elementsLeft: [Range<Int>]
    /// For each element segment that has nothing but own functions and null, its elements as a table of any instance may
    /// have them (`CWASM_UNMADE`).
    let unmadeElements: [[UInt64]?]
    /// What the records of functions begin as, in every instance that is interpreted.
    let functionTemplates: SharedList<FunctionRecord>

    /// Decodes, validates and compiles.
    ///
    /// - Parameter observing: what the code is to tell the observer of its store; see `ExecutionObserver`.
    /// - Throws: `ModuleError` with the offset of the first problem, in bounded time and memory (`limits`).
    public convenience init(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: DecodeLimits = .init(), observing: Observation = []
    ) throws(ModuleError) {
        try self.init(Array(bytes), limits: limits, observing: observing)
    }

    public init(
        _ bytes: [UInt8], limits: DecodeLimits = .init(), observing: Observation = []
    ) throws(ModuleError) {
        guard bytes.count <= limits.moduleBytes else {
            throw .tooLarge(offset: 0, "a module of \(bytes.count) bytes, at most \(limits.moduleBytes)")
        }
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<ModuleDecoder, ModuleError> in
            do throws(ModuleError) {
                var decoder = ModuleDecoder(buffer, limits)
                decoder.observation = observing
                try decoder.decode()
                return .success(decoder)
            } catch {
                return .failure(error)
            }
        }
        let decoder = try result.get()
        self.bytes = bytes
        observation = observing
        types = decoder.types
        let (distinctTypes, ids) = Module.distinct(decoder.types)
        self.distinctTypes = distinctTypes
        distinctTypeIDs = SharedList(ids)
        dataLeft = decoder.data.map { if case .active = $0.mode { 0..<0 } else { $0.bytes } }
        elementsLeft = decoder.elements.map { if case .passive = $0.mode { 0..<$0.elements.count } else { 0..<0 } }
        let imported = decoder.functionTypes.count - decoder.code.count
        unmadeElements = decoder.elements.map { $0.unmade(firstOwn: imported) }
        functionTemplates = SharedList(
            decoder.code.enumerated().map {
                FunctionRecord(
                    $0.element, type: decoder.functionTypes[imported + $0.offset], index: imported + $0.offset)
            })
        imports = decoder.imports
        functionTypes = decoder.functionTypes
        tags = decoder.tags
        tables = decoder.tables
        memories = decoder.memories
        globalTypes = decoder.globalTypes
        globals = decoder.globals
        exports = decoder.exports
        start = decoder.start
        referenced = decoder.referenced
        elements = decoder.elements
        data = decoder.data
        code = decoder.code
        hasNameSection = !decoder.names.isEmpty
        names = decoder.names.merging(
            decoder.exports.filter { $0.kind == .function }.map { ($0.index, $0.name) },
            uniquingKeysWith: { first, _ in first })
        customSections = decoder.customSections
    }

    private static func distinct(_ types: [FunctionType]) -> ([FunctionType], [Int]) {
        var (distinct, ids, known) = ([FunctionType](), [Int](), [FunctionType: Int]())
        for type in types {
            let id = known[type] ?? distinct.count
            if id == distinct.count {
                known[type] = id
                distinct.append(type)
            }
            ids.append(id)
        }
        return (distinct, ids)
    }

    var importedFunctionCount: Int { functionTypes.count - code.count }

    /// The content of the first custom section of this name.
    public func customSection(_ name: String) -> ArraySlice<UInt8>? {
        customSections.first { $0.name == name }.map { bytes[$0.range] }
    }

    /// What the module needs, in order: module, name and type of each import.
    public var importTypes: [(module: String, name: String, type: ExternalType)] {
        imports.map { ($0.module, $0.name, external($0.type)) }
    }

    /// What the module offers: name and type of each export.
    public var exportTypes: [(name: String, type: ExternalType)] {
        exports.map { export in
            switch export.kind {
            case .function: (export.name, .function(types[functionTypes[export.index]]))
            case .table: (export.name, .table(tables[export.index]))
            case .memory: (export.name, .memory(memories[export.index]))
            case .global: (export.name, .global(globalTypes[export.index]))
            case .tag: (export.name, .tag(types[tags[export.index]]))
            }
        }
    }

    func external(_ type: ImportType) -> ExternalType {
        switch type {
        case .function(let index): .function(types[index])
        case .table(let type): .table(type)
        case .memory(let type): .memory(type)
        case .global(let type): .global(type)
        case .tag(let index): .tag(types[index])
        }
    }

    /// The function's name from the name section, else the name that it is exported under, else, in a module without a name
    /// section, the one that DWARF has for it.
    public func name(ofFunction index: Int) -> String? {
        names[index] ?? (hasNameSection ? nil : debug.name(ofBody: index - importedFunctionCount, in: self))
    }

    /// The names of a function's parameters, in order, from the name section; nil for one that has none there.
    public func parameterNames(ofFunction index: Int) -> [String?] { localNames.parameters(of: index, in: self) }
}
