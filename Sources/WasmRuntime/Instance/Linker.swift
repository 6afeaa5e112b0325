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
        for type in module.tables.dropFirst(tables.count) { tables.append(try store.makeTable(type)) }

        let number = store.instances.count
        let state = InstanceState(module, memory: memories.first ?? store.noMemory, number: number)
        for (index, memory) in memories.enumerated() { state.setMemory(index, memory) }
        store.instances.append(state)
        let typeIDs = store.typeIDs(of: module)
        for (index, id) in typeIDs.enumerated() { state.setType(index, id) }
        makeFunctions(state, typeIDs)
        for (index, table) in tables.enumerated() { state.setTable(index, table) }
        for type in module.tags.dropFirst(tags.count) { tags.append(store.exceptions.makeTag(module.types[type])) }
        state.tags = tags
        try prepareNative(state)
        for (index, global) in module.globals.enumerated() {
            let initial = value(global.initial)
            if let slot = state.native?.slot(ofGlobal: index) {
                slot.initialize(to: initial.low)
                globals.append(slot)
            } else {
                globals.append(store.makeGlobal(initial))
            }
        }
        for (index, slot) in globals.enumerated() { state.setGlobal(index, slot) }
        state.elements = module.elements.map { $0.elements.map { value($0).low } }

        try fillTables(state)
        if image == nil {
            state.data = module.data.map(\.bytes)
            try fillMemory(state)
        }
        state.data = module.dataLeft
        if let start = module.start {
            do throws(Trap) {
                try store.run(functions[start], store.stackTop)
            } catch {
                throw .trapped(error)
            }
        }
        return state
    }

    /// Gives an instance of native code its context.
    private func prepareNative(_ state: InstanceState) throws(LinkError) {
        guard let native else { return }
        guard native.options.countsFuel || store.fuelLeft == .max else {
            throw .limit("native code that counts no fuel, in a store with a limit on it")
        }
        let hasImportedMemory = module.imports.contains { if case .memory = $0.type { true } else { false } }
        if native.options.bounds == .guardPages, let memory = memories.first,
            memory.pointee.reserved < MemoryType.guardedBytes
        {
            throw .limit("no 8 GiB of address space for the guards of a memory")
        }
        let shared = try store.nativeState()
        let instance = NativeInstance(native, below: hasImportedMemory ? nil : memories.first?.pointee.base)
        instance.initialize(shared, state.record, memories.first ?? store.noMemory)
        store.interruptHandle.attach(instance.context)
        state.native = instance
    }

    private mutating func link(_ wanted: Import, _ given: External?) throws(LinkError) {
        guard let given else { throw .missing(module: wanted.module, name: wanted.name) }
        let mismatch = LinkError.mismatch(module: wanted.module, name: wanted.name)
        guard given.store === store else { throw mismatch }
        switch (wanted.type, given) {
        case (.function(let index), .function(let function)):
            guard function.record.pointee.typeID == store.typeID(module.types[index]) else { throw mismatch }
            functions.append(function.record)
            if function.record.pointee.code == nil {
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

    private mutating func makeFunctions(_ state: InstanceState, _ typeIDs: [Int]) {
        let imported = functions.count
        let records = store.makeFunctions(module.code.count)
        functions.reserveCapacity(imported + module.code.count)
        for (index, code) in module.code.enumerated() {
            (records + index).initialize(
                to: FunctionRecord(
                    code: native == nil ? code.start : nil, frameSlots: code.frameSlots,
                    parameterSlots: code.parameterSlots,
                    localSlots: code.localSlots, resultSlots: code.resultSlots,
                    typeID: typeIDs[module.functionTypes[imported + index]], instance: state.record,
                    index: imported + index))
            functions.append(records + index)
        }
        for (index, function) in functions.enumerated() { state.setFunction(index, function) }
    }

    /// The slots of the value; the second means something for a vector only.
    private func value(_ expression: ConstantExpression) -> (low: UInt64, high: UInt64) {
        switch expression {
        case .value(let slot, _): (slot, 0)
        case .vector(let low, let high): (low, high)
        case .global(let index):
            (globals[index].pointee, module.globalTypes[index].value == .v128 ? globals[index][1] : 0)
        case .function(let index): (UInt64(UInt(bitPattern: functions[index])), 0)
        case .calculation(let steps): (calculated(steps), 0)
        }
    }

    private func calculated(_ steps: [ConstantStep]) -> UInt64 {
        var stack: [UInt64] = []
        for step in steps {
            switch step {
            case .operand(let expression): stack.append(value(expression).low)
            case .operation(let operation):
                // Validation has seen to it that there are two operands and, in the end, one result.
                let second = stack.removeLast()
                stack.append(operation.result(stack.removeLast(), second))
            }
        }
        return stack.last ?? 0
    }

    private func fillTables(_ state: InstanceState) throws(LinkError) {
        for (index, segment) in module.elements.enumerated() {
            if case .active(let table, let offset) = segment.mode {
                let done = Bulk.initTable(
                    tables[table], from: state.elements[index], to: value(offset).low,
                    source: 0,
                    count: UInt64(state.elements[index].count))
                guard done else { throw .trapped(Trap(.tableOutOfBounds)) }
            }
            if case .passive = segment.mode { continue }
            state.elements[index] = []
        }
    }

    private func fillMemory(_ state: InstanceState) throws(LinkError) {
        for (index, segment) in module.data.enumerated() {
            guard case .active(let memory, let offset) = segment.mode else { continue }
            let done = Bulk.initMemory(
                memories[memory], from: module, segment.bytes, to: value(offset).low,
                source: 0,
                count: UInt64(segment.bytes.count))
            guard done else { throw .trapped(Trap(.memoryOutOfBounds)) }
        }
    }
}
