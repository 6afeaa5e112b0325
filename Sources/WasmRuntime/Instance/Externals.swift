internal import CWasmLoop

/// A function that can be called: of an instance, or of the host.
public struct Function {
    let store: Store
    let record: UnsafeMutablePointer<FunctionRecord>

    public var type: FunctionType { store.type(record.pointee.typeID) }
    public var reference: FunctionReference { FunctionReference(address: UInt64(UInt(bitPattern: record))) }

    /// Calls the function.
    ///
    /// - Throws: `Trap`; its code is `badCall` when the arguments do not fit the type.
    public func call(_ arguments: [Value] = []) throws(Trap) -> [Value] {
        let type = type
        guard arguments.map(\.type) == type.parameters else { throw Trap(.badCall, detail: "arguments of other types") }
        let base = try store.place(for: max(record.pointee.parameterSlots, record.pointee.resultSlots))
        Value.put(arguments, at: base)
        try store.run(record, base)
        return Value.list(at: base, type.results)
    }

    /// Calls a function by slots, for callers that know the type: `slots` holds the arguments and then the results,
    /// integers zero-extended, floats by their bits, vectors in two slots with the low half first.
    public func call(slots: inout [UInt64]) throws(Trap) {
        let (parameters, results) = (record.pointee.parameterSlots, record.pointee.resultSlots)
        guard slots.count >= max(parameters, results) else { throw Trap(.badCall, detail: "too few slots") }
        let base = try store.place(for: slots.count)
        for index in 0..<parameters { base[index] = slots[index] }
        try store.run(record, base)
        for index in 0..<results { slots[index] = base[index] }
    }
}

/// A linear memory.
public struct Memory {
    let store: Store
    let record: UnsafeMutablePointer<MemoryRecord>

    /// - Throws: `LinkError.limit`, `LinkError.outOfMemory`.
    public init(_ type: MemoryType, in store: Store) throws(LinkError) {
        guard SystemMemory.has() else { throw .outOfMemory("no memory for a memory") }
        self.init(store: store, record: try store.makeMemory(type))
    }

    init(store: Store, record: UnsafeMutablePointer<MemoryRecord>) {
        self.store = store
        self.record = record
    }

    public var byteCount: Int { record.pointee.byteCount }

    /// The type with the size that the memory has now.
    public var type: MemoryType {
        let declared = record.pointee.type
        let pages = UInt64(byteCount / MemoryType.pageSize)
        return MemoryType(
            limits: SizeLimits(minimum: pages, maximum: declared.limits.maximum), is64: declared.is64)
    }

    /// The bytes in a range; nil where it leaves the memory. Valid until the next call into the store.
    public func bytes(at offset: Int, count: Int) -> UnsafeMutableRawBufferPointer? {
        guard offset >= 0, count >= 0, offset <= byteCount, count <= byteCount - offset else { return nil }
        return UnsafeMutableRawBufferPointer(start: record.pointee.base + offset, count: count)
    }
}

public struct Table {
    let store: Store
    let record: UnsafeMutablePointer<TableRecord>

    /// - Throws: `LinkError.limit`, `LinkError.outOfMemory`.
    public init(_ type: TableType, in store: Store) throws(LinkError) {
        guard SystemMemory.has() else { throw .outOfMemory("no memory for a table") }
        self.init(store: store, record: try store.makeTable(type))
    }

    init(store: Store, record: UnsafeMutablePointer<TableRecord>) {
        self.store = store
        self.record = record
    }

    public var count: Int { record.pointee.count }

    /// The type with the size that the table has now.
    public var type: TableType {
        let declared = record.pointee.type
        let limits = SizeLimits(minimum: UInt64(count), maximum: declared.limits.maximum)
        return TableType(element: declared.element, limits: limits, is64: declared.is64)
    }

    /// An element; nil beyond the end, and where the system has no memory for the record of a function.
    public subscript(index: Int) -> Value? {
        guard index >= 0, index < count, record.element(UInt64(index)) != nil else { return nil }
        return Value(at: record.pointee.elements + index, type: record.pointee.type.element)
    }
}

public struct GlobalVariable {
    let store: Store
    let slot: UnsafeMutablePointer<UInt64>
    public let type: GlobalType

    public init(_ value: Value, isMutable: Bool = false, in store: Store) {
        self.init(
            store: store, slot: store.makeGlobal(value.slots), type: GlobalType(value: value.type, isMutable: isMutable)
        )
    }

    init(store: Store, slot: UnsafeMutablePointer<UInt64>, type: GlobalType) {
        self.store = store
        self.slot = slot
        self.type = type
    }

    public var value: Value { Value(at: slot, type: type.value) }
}

/// What exceptions are told apart by.
public struct Tag {
    let store: Store
    /// Its place in the store's tags.
    let number: Int

    /// A new tag; nil where the type has results.
    public init?(_ type: FunctionType, in store: Store) {
        guard type.results.isEmpty else { return nil }
        self.init(store: store, number: store.exceptions.makeTag(type))
    }

    init(store: Store, number: Int) {
        self.store = store
        self.number = number
    }

    public var type: FunctionType { store.exceptions.tags[number] }
}

/// Something that can be imported, or was exported.
public enum External {
    case function(Function)
    case memory(Memory)
    case table(Table)
    case global(GlobalVariable)
    case tag(Tag)

    var store: Store {
        switch self {
        case .function(let function): function.store
        case .memory(let memory): memory.store
        case .table(let table): table.store
        case .global(let global): global.store
        case .tag(let tag): tag.store
        }
    }

    public var type: ExternalType {
        switch self {
        case .function(let function): .function(function.type)
        case .memory(let memory): .memory(memory.type)
        case .table(let table): .table(table.type)
        case .global(let global): .global(global.type)
        case .tag(let tag): .tag(tag.type)
        }
    }
}

/// What a module is given: nothing unless it is named here.
public struct Imports {
    /// By the exact bytes of both names: `String` would take canonically equivalent ones for equal.
    private var externals: [[[UInt8]]: External] = [:]

    public init() {}

    public subscript(module: String, name: String) -> External? {
        get { externals[[Array(module.utf8), Array(name.utf8)]] }
        set { externals[[Array(module.utf8), Array(name.utf8)]] = newValue }
    }
}

/// A function that the host offers to modules.
struct HostFunction {
    var type: FunctionType
    var body: ([Value]) throws -> [Value]
    /// The import that it was first given for.
    var name: String?
}

extension Store {
    /// Makes a function of the host. What it throws ends the call with the trap `hostFailed`. It sees no memory unless it
    /// was given one.
    public func function(_ type: FunctionType, _ body: @escaping ([Value]) throws -> [Value]) -> Function {
        hostFunctions.append(HostFunction(type: type, body: body))
        let record = FunctionRecord(
            code: nil, enter: nil, machineCode: nil, frameSlots: 0, parameterSlots: type.parameters.slotCount,
            localSlots: 0,
            resultSlots: type.results.slotCount, typeID: typeID(type), instance: nil, index: hostFunctions.count - 1)
        return Function(store: self, record: makeFunction(record))
    }
}
