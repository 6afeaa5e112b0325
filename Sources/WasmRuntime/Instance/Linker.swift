/// Instantiation, step by step (WebAssembly 2.0, 4.5.4).
struct Linker {
    private let module: Module
    private let store: Store
    private var functions: [UnsafeMutablePointer<FunctionRecord>] = []
    private var memories: [UnsafeMutablePointer<MemoryRecord>] = []
    private var tables: [UnsafeMutablePointer<TableRecord>] = []
    private var globals: [UnsafeMutablePointer<UInt64>] = []
    private var tags: [Int] = []

    private let native: NativeCode?

    init(_ module: Module, _ store: Store, _ native: NativeCode? = nil) {
        self.module = module
        self.native = native
        self.store = store
    }

    mutating func link(_ imports: Imports) throws(LinkError) -> InstanceState {
        guard store.instances.count < store.limits.instances else {
            throw .limit("\(store.limits.instances) instances in one store")
        }
        for wanted in module.imports { try link(wanted, imports[wanted.module, wanted.name]) }
        let front = native == nil ? 0 : NativeInstance.frontBytes(module)
        let image = store.imagedMemory(of: module, front: front)
        if let image { memories.append(image) }
        for type in module.memories.dropFirst(memories.count) {
            memories.append(try store.makeMemory(type, front: front))
        }
        let importedTables = tables.count
        for type in module.tables.dropFirst(importedTables) { tables.append(try store.makeTable(type)) }

        try prepareNative()
        let number = store.instances.count
        let state = InstanceState(
            module, memory: memories.first ?? store.noMemory, number: number, typeIDs: store.typeIDs(of: module),
            templates: native?.functionTemplates ?? module.functionTemplates)
        for (index, memory) in memories.enumerated() { state.setMemory(index, memory) }
        store.instances.append(state)
        for (index, function) in functions.enumerated() { state.setFunction(index, function) }
        for (index, table) in tables.enumerated() {
            state.setTable(index, table)
            if index >= importedTables, table.pointee.element == ValueType.funcref.rawValue {
                table.pointee.owner = state.record
            }
        }
        for type in module.tags.dropFirst(tags.count) { tags.append(store.exceptions.makeTag(module.types[type])) }
        state.tags = tags
        makeNative(state)
        for (index, slot) in globals.enumerated() { state.setGlobal(index, slot) }
        var slotsTogether = 0
        for (index, global) in module.globals.enumerated() {
            let initial = state.value(global.initial)
            slotsTogether += global.type.value.slotCount
            let slot = state.native?.slot(ofGlobalsTogether: slotsTogether) ?? state.ownGlobals + 2 * index
            slot.pointee = initial.low
            if global.type.value == .v128 { slot[1] = initial.high }
            state.setGlobal(globals.count + index, slot)
        }

        try fillTables(state)
        state.elements = module.elementsLeft
        if image == nil {
            try fillMemory(state)
        }
        state.data = module.dataLeft
        if let start = module.start {
            do throws(Trap) {
                try store.run(state.function(start), store.stackTop)
            } catch {
                throw .trapped(error)
            }
        }
        return state
    }

    /// Sees to what native code needs of the store and the first memory.
    private func prepareNative() throws(LinkError) {
        guard let native else { return }
        guard native.options.countsFuel || store.fuelLeft == .max else {
            throw .limit("native code that counts no fuel, in a store with a limit on it")
        }
        if native.options.bounds == .guardPages, let memory = memories.first, !memory.pointee.is64,
            memory.pointee.reserved < MemoryType.guardedBytes
        {
            throw .limit("no 8 GiB of address space for the guards of a memory")
        }
    }

    /// Gives an instance of native code its context.
    private func makeNative(_ state: InstanceState) {
        guard let native else { return }
        let hasImportedMemory = module.imports.contains { if case .memory = $0.type { true } else { false } }
        let instance = NativeInstance(native, below: hasImportedMemory ? nil : memories.first?.pointee.base)
        let shared = store.nativeState()
        shared.add(native, store.calls.pointee.deadline)
        instance.initialize(shared, state.record, memories.first ?? store.noMemory)
        store.interruptHandle.attach(instance.context)
        state.native = instance
        state.record.pointee.context = instance.context
        state.record.pointee.options = native.options.flags
    }

    private mutating func link(_ wanted: Import, _ given: External?) throws(LinkError) {
        guard let given else { throw .missing(module: wanted.module, name: wanted.name) }
        let mismatch = LinkError.mismatch(module: wanted.module, name: wanted.name)
        guard given.store === store else { throw mismatch }
        switch (wanted.type, given) {
        case (.function(let index), .function(let function)):
            guard function.record.pointee.typeID == store.typeID(module.types[index]) else { throw mismatch }
            functions.append(function.record)
            if function.record.pointee.instance == nil {
                let name = "\(wanted.module).\(wanted.name)"
                store.hostFunctions[function.record.pointee.index].name =
                    store.hostFunctions[function.record.pointee.index].name ?? name
            }
        case (.table(let type), .table(let table)):
            guard type.element == table.type.element, type.is64 == table.type.is64,
                table.type.limits.matches(type.limits)
            else { throw mismatch }
            tables.append(table.record)
        case (.memory(let type), .memory(let memory)):
            guard type.is64 == memory.type.is64, memory.type.limits.matches(type.limits) else { throw mismatch }
            memories.append(memory.record)
        case (.global(let type), .global(let global)):
            guard type == global.type else { throw mismatch }
            globals.append(global.slot)
        case (.tag(let index), .tag(let tag)):
            guard tag.type == module.types[index] else { throw mismatch }
            tags.append(tag.number)
        default: throw mismatch
        }
    }

    private func fillTables(_ state: InstanceState) throws(LinkError) {
        for (index, segment) in module.elements.enumerated() {
            if case .active(let table, let offset) = segment.mode {
                let count = segment.elements.count
                let done = Bulk.initTable(
                    tables[table], from: index, of: state, 0..<count, to: state.value(offset).low, source: 0,
                    count: UInt64(count))
                guard done else { throw .trapped(Trap(.tableOutOfBounds)) }
            }
        }
    }

    private func fillMemory(_ state: InstanceState) throws(LinkError) {
        for segment in module.data {
            guard case .active(let memory, let offset) = segment.mode else { continue }
            let done = Bulk.initMemory(
                memories[memory], from: module, segment.bytes, to: state.value(offset).low,
                source: 0,
                count: UInt64(segment.bytes.count))
            guard done else { throw .trapped(Trap(.memoryOutOfBounds)) }
        }
    }
}
