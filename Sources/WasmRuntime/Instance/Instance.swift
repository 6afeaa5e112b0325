/// A module with state of its own: memory, tables and globals (WebAssembly 2.0, 4.5.4).
///
/// After a trap the instance's state is whatever the trap left; `isPoisoned` says that it happened.
public struct Instance {
    public let store: Store
    let state: InstanceState

    public var module: Module { state.module }

    /// Whether a trap has left one of its functions in the middle. The runtime does not refuse further calls: whether the
    /// state can still be trusted is for the host to judge, and mostly it can't.
    public var isPoisoned: Bool { state.isPoisoned }

    /// Makes an instance: links the imports, fills tables and memory from the segments, runs the start function.
    ///
    /// - Throws: `LinkError`.
    public init(_ module: Module, imports: Imports = .init(), in store: Store) throws(LinkError) {
        var linker = Linker(module, store)
        state = try linker.link(imports)
        self.store = store
    }

    /// Makes an instance that runs native code. It shares memories, tables, globals and functions with other instances of
    /// the store, whatever they run.
    ///
    /// - Throws: `LinkError`; `limit` also where the store limits fuel and the code does not count it, `outOfMemory` where
    ///   there is no address space for its guard pages.
    public init(_ code: NativeCode, imports: Imports = .init(), in store: Store) throws(LinkError) {
        var linker = Linker(code.module, store, code)
        state = try linker.link(imports)
        self.store = store
    }

    private func export(_ name: String, _ kind: Export.Kind) -> Int? {
        module.exports.first { $0.kind == kind && $0.name.utf8.elementsEqual(name.utf8) }?.index
    }

    /// Nil also where the system has no memory for the record of the function.
    public func function(named name: String) -> Function? {
        export(name, .function).flatMap { state.function($0) }.map { Function(store: store, record: $0) }
    }

    public func memory(named name: String) -> Memory? {
        export(name, .memory).map { Memory(store: store, record: state.record.pointee.memories[$0]) }
    }

    public func table(named name: String) -> Table? {
        export(name, .table).map { Table(store: store, record: state.record.pointee.tables[$0]) }
    }

    public func global(named name: String) -> GlobalVariable? {
        export(name, .global).map {
            GlobalVariable(store: store, slot: state.record.pointee.globals[$0], type: module.globalTypes[$0])
        }
    }

    public func tag(named name: String) -> Tag? { export(name, .tag).map { Tag(store: store, number: state.tags[$0]) } }

    /// Whatever is exported under this name.
    public func export(named name: String) -> External? {
        if let function = function(named: name) { return .function(function) }
        if let memory = memory(named: name) { return .memory(memory) }
        if let table = table(named: name) { return .table(table) }
        if let tag = tag(named: name) { return .tag(tag) }
        return global(named: name).map { .global($0) }
    }

    /// Calls an exported function.
    ///
    /// - Throws: `Trap`; `badCall` when nothing of this name is a function.
    public func call(_ name: String, _ arguments: [Value] = []) throws(Trap) -> [Value] {
        guard let function = function(named: name) else {
            if export(name, .function) != nil { throw Trap(.outOfMemory) }
            throw Trap(.badCall, detail: "no function \"\(name)\"")
        }
        return try function.call(arguments)
    }
}
