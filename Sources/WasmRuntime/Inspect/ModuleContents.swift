/// What a module is made of, for people and tools that look into it; nothing of it is needed to run the module.
public struct ModuleContents: Sendable {
    public struct Section: Equatable, Sendable {
        /// The name in the specification, such as `code`; for a custom section its own.
        public var name: String
        public var isCustom: Bool
        /// Where the content lies in the module, behind the section's id and size (and behind a custom section's name).
        public var range: Range<Int>
    }

    public struct Function: Equatable, Sendable {
        /// In the module's index space, imported functions first.
        public var index: Int
        /// From the name section, an export or DWARF; nil where there is none.
        public var name: String?
        public var type: FunctionType
        /// The body in the module, locals first; nil for an imported function.
        public var body: Range<Int>?
    }

    public let sections: [Section]
    public let functions: [Function]
    public let tables: [TableType]
    public let memories: [MemoryType]
    public let globals: [GlobalType]
    /// Bytes of active and passive data segments.
    public let dataBytes: Int
    public let dataSegments: Int
    public let elementSegments: Int
    /// The function that runs when an instance is made.
    public let start: Int?
    /// What the module uses beyond the first version of WebAssembly, by the names of the proposals, sorted.
    public let features: [String]
    /// Whether it carries DWARF line tables, so that places in it have source lines.
    public let hasSourceLines: Bool

    /// The function whose body has this byte of the module.
    public func function(at offset: Int) -> Function? {
        let place = functions.partition { ($0.body?.upperBound ?? 0) > offset }
        guard place < functions.count, functions[place].body?.contains(offset) ?? false else { return nil }
        return functions[place]
    }

    public init(_ module: Module) {
        let layout = module.bytes.withUnsafeBufferPointer { ModuleLayout($0) }
        sections = layout.sections
        let imported = module.importedFunctionCount
        functions = module.functionTypes.indices.map { index in
            let place = index - imported
            return Function(
                index: index, name: module.name(ofFunction: index), type: module.types[module.functionTypes[index]],
                body: layout.bodies.indices.contains(place) ? layout.bodies[place] : nil)
        }
        tables = module.tables
        memories = module.memories
        globals = module.globalTypes
        dataBytes = module.data.reduce(0) { $0 + $1.bytes.count }
        dataSegments = module.data.count
        elementSegments = module.elements.count
        start = module.start
        features = FeatureScan.features(of: module, bodies: layout.bodies)
        hasSourceLines = module.customSection(".debug_line") != nil
    }
}
