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
        let growth = SystemMemory.growth(of: store.instances) + SystemMemory.growth(of: store.imagedMemories)
        guard let space = store.roomForCalls(), SystemMemory.has(smallBytes, list: growth) else {
            throw Linker.noMemory
        }
        for wanted in module.imports { try link(wanted, imports[wanted.module, wanted.name]) }
        let importedTables = tables.count
        let mark = store.externalsMark
        let (state, isFilled): (InstanceState, Bool)
        do throws(LinkError) {
            (state, isFilled) = try makeState(space)
        } catch {
            store.releaseExternals(beyond: mark)
            throw error
        }
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
        attachNative(state, space)
        for (index, slot) in globals.enumerated() { state.setGlobal(index, slot) }
        var slotsTogether = 0
        for (index, global) in module.globals.enumerated() {
            guard let initial = state.value(global.initial) else { throw Linker.noMemory }
            slotsTogether += global.type.value.slotCount
            let slot = state.native?.slot(ofGlobalsTogether: slotsTogether) ?? state.ownGlobals + 2 * index
            slot.pointee = initial.low
            if global.type.value == .v128 { slot[1] = initial.high }
            state.setGlobal(globals.count + index, slot)
        }

        try fillTables(state)
        state.elements = module.elementsLeft
        if !isFilled { try fillMemory(state) }
        state.data = module.dataLeft
        if let start = module.start {
            guard let function = state.function(start) else { throw Linker.noMemory }
            do throws(Trap) {
                try store.run(function, store.stackTop)
            } catch {
                throw .trapped(error)
            }
        }
        return state
    }

    private static let noMemory = LinkError.outOfMemory("no memory for an instance")

    /// What one more instance may take of the allocator.
    private var smallBytes: Int {
        SystemMemory.small
            + 64 * (module.imports.count + module.types.count + module.tags.count)
            + 8 * (module.functionTypes.count + 3 * module.globalTypes.count)
            + SystemMemory.small / 4 * module.tables.count
    }

    /// Makes what the system may refuse, all before the instance is one of the store's. Also says whether its memory has its
    /// data already.
    private mutating func makeState(_ space: StackSpace) throws(LinkError) -> (InstanceState, isFilled: Bool) {
        let hasOwnMemory = memories.isEmpty
        let front = native == nil ? 0 : NativeInstance.frontBytes(module)
        let needsGuards = native?.options.bounds == .guardPages
        let image = store.imagedMemory(of: module, front: front, needsGuards: needsGuards)
        if let image { memories.append(image) }
        for type in module.memories.dropFirst(memories.count) {
            memories.append(try store.makeMemory(type, front: front, needsGuards: needsGuards && memories.isEmpty))
        }
        for type in module.tables.dropFirst(tables.count) { tables.append(try store.makeTable(type)) }

        try checkNative()
        let number = store.instances.count
        guard
            let state = InstanceState(
                module, memory: memories.first ?? store.noMemory, number: number, typeIDs: store.typeIDs(of: module),
                templates: native?.functionTemplates ?? module.functionTemplates)
        else { throw Linker.noMemory }
        if let native {
            state.native = NativeInstance(native, below: hasOwnMemory ? memories.first?.pointee.base : nil)
            guard state.native != nil else {
                state.deallocate()
                throw Linker.noMemory
            }
        }
        return (state, image != nil)
    }

    /// Whether the store and the first memory have what native code needs.
    private func checkNative() throws(LinkError) {
        guard let native else { return }
        guard native.options.countsFuel || store.fuelLeft == .max else {
            throw .limit("native code that counts no fuel, in a store with a limit on it")
        }
        if native.options.bounds == .guardPages, let memory = memories.first, !memory.pointee.is64,
            memory.pointee.reserved < MemoryType.guardedBytes
        {
            throw .outOfMemory("no 8 GiB of address space for the guards of a memory")
        }
    }

    /// Gives the native code of an instance its context.
    private func attachNative(_ state: InstanceState, _ space: StackSpace) {
        guard let instance = state.native else { return }
        let shared = store.nativeState(space)
        shared.add(instance.code, store.calls.pointee.deadline)
        instance.initialize(shared, state.record, memories.first ?? store.noMemory)
        store.interruptHandle.attach(instance.context)
        state.record.pointee.context = instance.context
        state.record.pointee.options = instance.code.options.flags
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
            guard case .active(let table, let offset) = segment.mode else { continue }
            let count = segment.elements.count
            guard let place = state.value(offset)?.low else { throw Linker.noMemory }
            let trap = Bulk.initTable(
                tables[table], from: index, of: state, 0..<count, to: place, source: 0, count: UInt64(count))
            if let trap { throw trap == .outOfMemory ? Linker.noMemory : .trapped(Trap(trap)) }
        }
    }

    private func fillMemory(_ state: InstanceState) throws(LinkError) {
        for segment in module.data {
            guard case .active(let memory, let offset) = segment.mode else { continue }
            guard let place = state.value(offset)?.low else { throw Linker.noMemory }
            let done = Bulk.initMemory(
                memories[memory], from: module, segment.bytes, to: place, source: 0, count: UInt64(segment.bytes.count))
            guard done else { throw .trapped(Trap(.memoryOutOfBounds)) }
        }
    }
}
