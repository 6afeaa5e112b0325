import WasmRuntime

/// Writes small modules in the binary format (WebAssembly 2.0, chapter 5) for tests.
struct ModuleBuilder {
    private var types: [[UInt8]] = []
    private var imports: [[UInt8]] = []
    private var functions: [[UInt8]] = []
    private var bodies: [[UInt8]] = []
    private var exports: [[UInt8]] = []
    private var sections: [(id: UInt8, content: [UInt8])] = []
    private var names: [(index: Int, name: String)] = []
    private var importedFunctions = 0

    /// Imports a function; all imports come before the module's own functions.
    @discardableResult
    mutating func importFunction(_ module: String, _ name: String, _ parameters: [ValueType], _ results: [ValueType])
        -> Int
    {
        imports.append(Self.name(module) + Self.name(name) + [0] + Self.u32(type(parameters, results)))
        importedFunctions += 1
        return importedFunctions - 1
    }

    /// Adds a function and exports it under its name. `body` ends with 0x0b.
    @discardableResult
    mutating func function(
        _ name: String, _ parameters: [ValueType] = [], _ results: [ValueType] = [], locals: [ValueType] = [],
        _ body: [UInt8]
    ) -> Int {
        let index = importedFunctions + functions.count
        functions.append(Self.u32(type(parameters, results)))
        let groups = Self.vector(locals.map { [1, $0.rawValue] })
        bodies.append(Self.u32(groups.count + body.count) + groups + body)
        exports.append(Self.name(name) + [0] + Self.u32(index))
        names.append((index, name))
        return index
    }

    mutating func memory(_ minimum: Int, _ maximum: Int? = nil) {
        sections.append((5, Self.vector([Self.limits(minimum, maximum)])))
        exports.append(Self.name("memory") + [2, 0])
    }

    mutating func table(_ minimum: Int, elements: [Int]) {
        sections.append((4, Self.vector([[0x70] + Self.limits(minimum, nil)])))
        sections.append((9, Self.vector([[0, 0x41, 0, 0x0b] + Self.vector(elements.map(Self.u32))])))
    }

    /// A mutable i32 global.
    mutating func global(_ value: UInt8) {
        sections.append((6, Self.vector([[0x7f, 1, 0x41, value, 0x0b]])))
    }

    /// A section as it is.
    mutating func section(_ id: UInt8, _ content: [UInt8]) { sections.append((id, content)) }

    func type(index: Int) -> Int { index }

    private mutating func type(_ parameters: [ValueType], _ results: [ValueType]) -> Int {
        let text = [0x60] + Self.vector(parameters.map { [$0.rawValue] }) + Self.vector(results.map { [$0.rawValue] })
        if let known = types.firstIndex(of: text) { return known }
        types.append(text)
        return types.count - 1
    }

    var bytes: [UInt8] {
        var all = sections
        if !types.isEmpty { all.append((1, Self.vector(types))) }
        if !imports.isEmpty { all.append((2, Self.vector(imports))) }
        if !functions.isEmpty { all.append((3, Self.vector(functions))) }
        if !exports.isEmpty { all.append((7, Self.vector(exports))) }
        if !bodies.isEmpty { all.append((10, Self.vector(bodies))) }
        all.sort { $0.id < $1.id }
        let nameMap = Self.vector(names.map { Self.u32($0.index) + Self.name($0.name) })
        all.append((0, Self.name("name") + [1] + Self.u32(nameMap.count) + nameMap))
        return [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0] + all.flatMap { [$0.id] + Self.u32($0.content.count) + $0.content }
    }

    /// An instance in a store of its own.
    func instance(_ limits: StoreLimits = .init()) throws -> Instance {
        try Instance(try Module(bytes), in: Store(limits: limits))
    }

    static func u32(_ value: Int) -> [UInt8] {
        var rest = UInt32(value)
        var bytes: [UInt8] = []
        repeat {
            bytes.append(UInt8(rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
            rest >>= 7
        } while rest > 0
        return bytes
    }

    static func vector(_ elements: [[UInt8]]) -> [UInt8] { u32(elements.count) + elements.flatMap { $0 } }
    static func name(_ text: String) -> [UInt8] { u32(text.utf8.count) + Array(text.utf8) }

    static func limits(_ minimum: Int, _ maximum: Int?) -> [UInt8] {
        maximum.map { [1] + u32(minimum) + u32($0) } ?? [0] + u32(minimum)
    }
}
