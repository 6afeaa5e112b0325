import WasmRuntime

/// Writes modules in the binary format (WebAssembly 2.0, chapter 5) for tests, wrong ones among them. Bodies are given as
/// bytes, without the last `end`: see `Code`.
struct ModuleWriter {
    private var types: [FunctionType] = []
    private var imports: [[UInt8]] = []
    private var functions: [Int] = []
    private var bodies: [[UInt8]] = []
    private var tables: [[UInt8]] = []
    private var memories: [[UInt8]] = []
    private var tags: [[UInt8]] = []
    private var importedTags = 0
    private var globals: [[UInt8]] = []
    private var exports: [[UInt8]] = []
    private var elements: [[UInt8]] = []
    private var data: [[UInt8]] = []
    private var names: [UInt8] = []
    private var importedFunctions = 0
    var start: Int?

    static func leb(_ value: Int) -> [UInt8] {
        var rest = UInt64(value)
        var bytes: [UInt8] = []
        repeat {
            let byte = UInt8(rest & 0x7f)
            rest >>= 7
            bytes.append(rest == 0 ? byte : byte | 0x80)
        } while rest != 0
        return bytes
    }

    static func name(_ text: String) -> [UInt8] { leb(text.utf8.count) + Array(text.utf8) }
    private static func list(_ items: [[UInt8]]) -> [UInt8] { leb(items.count) + items.joined() }

    mutating func type(_ parameters: [ValueType], _ results: [ValueType]) -> Int {
        types.append(FunctionType(parameters: parameters, results: results))
        return types.count - 1
    }

    /// Adds a function and gives its index; exports and names it when it has a name.
    @discardableResult
    mutating func function(
        _ name: String?, _ parameters: [ValueType], _ results: [ValueType], locals: [ValueType] = [], _ code: [UInt8]
    ) -> Int {
        let index = importedFunctions + functions.count
        functions.append(type(parameters, results))
        let body = Self.list(locals.map { [1, $0.rawValue] }) + code + [0x0b]
        bodies.append(Self.leb(body.count) + body)
        if let name { export(name, 0, index) }
        return index
    }

    /// Adds a function without parameters, results and locals.
    @discardableResult
    mutating func function(_ name: String? = nil, code: [UInt8]) -> Int { function(name, [], [], code) }

    /// Adds a function by the exact bytes of its body, locals first.
    mutating func function(rawBody body: [UInt8]) {
        functions.append(type([], []))
        bodies.append(Self.leb(body.count) + body)
    }

    /// Imports a function and gives its index; all imports come before the module's own functions.
    @discardableResult
    mutating func importFunction(
        _ module: String, _ name: String, _ parameters: [ValueType], _ results: [ValueType]
    ) -> Int {
        imports.append(Self.name(module) + Self.name(name) + [0] + Self.leb(type(parameters, results)))
        importedFunctions += 1
        return importedFunctions - 1
    }

    /// Gives the index of a tag whose exceptions carry these values.
    mutating func tag(_ parameters: [ValueType]) -> Int {
        tags.append([0] + Self.leb(type(parameters, [])))
        return importedTags + tags.count - 1
    }

    mutating func importTag(_ module: String, _ name: String, _ parameters: [ValueType]) -> Int {
        imports.append(Self.name(module) + Self.name(name) + [4, 0] + Self.leb(type(parameters, [])))
        importedTags += 1
        return importedTags - 1
    }

    mutating func importMemory(_ module: String, _ name: String, _ minimum: Int) {
        imports.append(Self.name(module) + Self.name(name) + [2, 0] + Self.leb(minimum))
    }

    mutating func importTable(_ module: String, _ name: String, _ minimum: Int) {
        imports.append(Self.name(module) + Self.name(name) + [1, ValueType.funcref.rawValue, 0] + Self.leb(minimum))
    }

    mutating func importGlobal(_ module: String, _ name: String, _ type: ValueType, isMutable: Bool) {
        imports.append(Self.name(module) + Self.name(name) + [3, type.rawValue, isMutable ? 1 : 0])
    }

    mutating func memory(_ minimum: Int, _ maximum: Int? = nil, is64: Bool = false) {
        let flags: UInt8 = (maximum == nil ? 0 : 1) | (is64 ? 4 : 0)
        memories.append([flags] + Self.leb(minimum) + (maximum.map(Self.leb) ?? []))
    }

    mutating func table(_ minimum: Int, element: ValueType = .funcref, is64: Bool = false) {
        tables.append([element.rawValue, is64 ? 4 : 0] + Self.leb(minimum))
    }

    mutating func global(_ type: ValueType, isMutable: Bool, _ initial: [UInt8]) {
        globals.append([type.rawValue, isMutable ? 1 : 0] + initial + [0x0b])
    }

    /// Functions in table 0, from this element on.
    mutating func elements(at offset: UInt8, _ indices: [Int]) {
        elements.append([0, 0x41, offset, 0x0b] + Self.list(indices.map(Self.leb)))
    }

    mutating func data(memory: UInt8, at offset: [UInt8], _ bytes: [UInt8]) {
        data.append([2, memory] + offset + [0x0b] + Self.leb(bytes.count) + bytes)
    }

    mutating func data(at offset: UInt8, _ bytes: [UInt8]) {
        data.append([0, 0x41, offset, 0x0b] + Self.leb(bytes.count) + bytes)
    }

    /// kind: 0 function, 1 table, 2 memory, 3 global.
    mutating func export(_ name: String, _ kind: UInt8, _ index: Int) {
        exports.append(Self.name(name) + [kind] + Self.leb(index))
    }

    /// The name section with the name of one function.
    mutating func nameFunction(_ index: Int, _ name: String) {
        let map = Self.leb(1) + Self.leb(index) + Self.name(name)
        names = Self.name("name") + [1] + Self.leb(map.count) + map
    }

    /// A name section of these subsections, with any content.
    mutating func nameSection(_ parts: [(id: UInt8, content: [UInt8])]) {
        names = Self.name("name") + parts.flatMap { [$0.id] + Self.leb($0.content.count) + $0.content }
    }

    var bytes: [UInt8] {
        func section(_ id: UInt8, _ content: [UInt8]) -> [UInt8] { [id] + Self.leb(content.count) + content }
        func lists(_ id: UInt8, _ items: [[UInt8]]) -> [UInt8] { items.isEmpty ? [] : section(id, Self.list(items)) }
        let typeBytes = types.map { type in
            [0x60] + Self.list(type.parameters.map { [$0.rawValue] }) + Self.list(type.results.map { [$0.rawValue] })
        }
        var bytes: [UInt8] = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
        bytes += lists(1, typeBytes) + lists(2, imports) + lists(3, functions.map(Self.leb)) + lists(4, tables)
        bytes += lists(5, memories) + lists(13, tags) + lists(6, globals) + lists(7, exports)
        if let start { bytes += section(8, Self.leb(start)) }
        bytes += lists(9, elements) + lists(10, bodies) + lists(11, data)
        if !names.isEmpty { bytes += section(0, names) }
        return bytes
    }

    /// An instance in a store of its own.
    func instance(imports: Imports = .init(), limits: StoreLimits = .init()) throws -> Instance {
        try Instance(Module(bytes), imports: imports, in: Store(limits: limits))
    }
}

/// Instructions as bytes.
enum Code {
    static func get(_ local: UInt8) -> [UInt8] { [0x20, local] }
    static func i32(_ value: Int32) -> [UInt8] { [0x41] + signed(Int64(value)) }
    static func i64(_ value: Int64) -> [UInt8] { [0x42] + signed(value) }
    static func f32(_ value: Float) -> [UInt8] { [0x43] + little(UInt64(value.bitPattern), 4) }
    static func f64(_ value: Double) -> [UInt8] { [0x44] + little(value.bitPattern, 8) }

    private static func little(_ bits: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
    }

    private static func signed(_ value: Int64) -> [UInt8] {
        var rest = value
        var bytes: [UInt8] = []
        while true {
            let byte = UInt8(truncatingIfNeeded: rest & 0x7f)
            rest >>= 7
            if (rest == 0 && byte & 0x40 == 0) || (rest == -1 && byte & 0x40 != 0) { return bytes + [byte] }
            bytes.append(byte | 0x80)
        }
    }

    /// A loop without an end.
    static let forever: [UInt8] = [0x03, 0x40, 0x0c, 0, 0x0b]
}
