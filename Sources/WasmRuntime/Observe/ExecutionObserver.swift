/// What the code of a module tells the observer of its store while it runs. It is decided when the module is compiled: code
/// that nobody observes has nothing in it that could, and is as fast as ever.
public struct Observation: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Each call and each return.
    public static let calls = Observation(rawValue: 1)
    /// Each instruction that may have changed the memory, when it is done.
    public static let writes = Observation(rawValue: 2)
}

/// Sees what happens in a store, in the order in which it happens, on the thread that runs it. The same module with the
/// same input makes the same events with the same fuel on every machine.
///
/// `depth` counts active calls: 0 is the function that the host called. A call that ended without `left` (by a tail call,
/// an exception or a trap) is known by the next event, whose depth is not above its own.
public protocol ExecutionObserver: AnyObject {
    /// A function begins; `values` are its arguments.
    func entered(_ call: ObservedCall)
    /// A function returns; `values` are its results.
    func left(_ call: ObservedCall)
    /// An instruction that may write memory is done.
    func wrote(_ place: ObservedPlace)
    /// A trap ended all calls of this depth and above.
    func trapped(_ trap: Trap, depth: Int)
}

/// A call as an observer sees it. What it gives is valid while the observer is being told.
public struct ObservedCall {
    public let function: ObservedFunction
    public let depth: Int
    /// What the store has used so far; a call's own begins behind `entered`.
    public let fuelUsed: Int64
    let slots: UnsafePointer<UInt64>
    let isReturn: Bool

    /// The arguments, or the results.
    public var values: [Value] {
        let type = function.type
        return Value.list(at: slots, isReturn ? type.results : type.parameters)
    }

    /// Bytes of the instance's memory; nil where the range leaves it, and for a function of the host.
    public func bytes(at offset: Int, count: Int) -> UnsafeRawBufferPointer? {
        function.record.pointee.instance?.pointee.memory.bytes(at: offset, count: count)
    }
}

/// A function as an observer sees it: equal for equal functions of one store.
public struct ObservedFunction: Hashable {
    let record: UnsafeMutablePointer<FunctionRecord>
    unowned let store: Store

    public static func == (a: ObservedFunction, b: ObservedFunction) -> Bool { a.record == b.record }
    public func hash(into hasher: inout Hasher) { hasher.combine(record) }

    /// Its module; nil for a function of the host.
    public var module: Module? { record.pointee.instance.map { store.instances[$0.pointee.number].module } }
    /// Index in its module, or among the store's functions of the host.
    public var index: Int { record.pointee.index }
    public var type: FunctionType { store.type(record.pointee.typeID) }

    /// From the name section, an export, DWARF or, for a function of the host, the import; else its index.
    public var name: String {
        if let module { return module.name(ofFunction: index) ?? "function \(index)" }
        return store.hostFunctions[index].name ?? "host function \(index)"
    }

    /// The names of its parameters from the name section, nil for one that has none; empty for a function of the host.
    public var parameterNames: [String?] { module?.parameterNames(ofFunction: index) ?? [] }
}

/// A place in a function, just behind an instruction.
public struct ObservedPlace {
    public let function: ObservedFunction
    public let depth: Int
    let word: UnsafePointer<Word>
    /// The suspended callers, in the store's frames.
    let callers: Range<Int>
    let memory: UnsafeMutablePointer<MemoryRecord>

    /// The byte of the module where the instruction begins.
    public var offset: Int { function.store.offset(of: word, in: function.record) }

    /// The line of source, where the module carries DWARF.
    public var location: SourceLocation? { function.module?.sourceLocation(at: offset) }

    /// The active functions, innermost first, up to 65.
    public var backtrace: [Trap.Frame] {
        let store = function.store
        let outer = callers.reversed().prefix(64).map { store.frames[$0] }
        let places = [(function.record, word)] + outer.map { ($0.function, $0.next - 1) }
        return places.compactMap { record, word in
            let function = ObservedFunction(record: record, store: store)
            guard let module = function.module else { return nil }
            return Trap.Frame(function: function.index, offset: store.offset(of: word, in: record), module: module)
        }
    }

    /// Bytes of the memory; nil where the range leaves it.
    public func bytes(at offset: Int, count: Int) -> UnsafeRawBufferPointer? {
        memory.bytes(at: offset, count: count)
    }
}

extension UnsafeMutablePointer<MemoryRecord> {
    fileprivate func bytes(at offset: Int, count: Int) -> UnsafeRawBufferPointer? {
        let size = pointee.byteCount
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
        return UnsafeRawBufferPointer(start: pointee.base + offset, count: count)
    }
}
