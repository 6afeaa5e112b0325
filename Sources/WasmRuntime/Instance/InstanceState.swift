internal import CWasmLoop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The memory behind an instance, in one piece: its record, the lists that the record points to, and its own globals.
final class InstanceState {
    let module: Module
    let record: UnsafeMutablePointer<InstanceRecord>
    /// Its native code, where it runs that.
    var native: NativeInstance?
    var isPoisoned = false
    private let functions: UnsafeMutablePointer<UnsafeMutablePointer<FunctionRecord>?>
    private let globals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
    private let memories: UnsafeMutablePointer<UnsafeMutablePointer<MemoryRecord>>
    private let tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>
    /// Two slots for each; only a vector needs the second.
    let ownGlobals: UnsafeMutablePointer<UInt64>
    /// What is left of each segment: dropped ones are empty. Of data the bytes of the module, of elements their places.
    var data: [Range<Int>] = []
    var elements: [Range<Int>] = []
    /// The number in the store of each tag.
    var tags: [Int] = []

    /// Nil where the system has no memory for it.
    ///
    /// - Parameters:
    ///   - memory: the first one, or one of size 0.
    ///   - typeIDs: lives as long as the store or the module.
    ///   - templates: as long as this.
    init?(
        _ module: Module, memory: UnsafeMutablePointer<MemoryRecord>, number: Int, typeIDs: UnsafePointer<Int>,
        templates: SharedList<FunctionRecord>
    ) {
        let counts = [
            module.functionTypes.count, module.globalTypes.count, max(module.memories.count, 1), module.tables.count,
            2 * module.globals.count,
        ]
        // A word each, behind the record. Nothing has a larger alignment than a word.
        guard
            let block = calloc(
                1, MemoryLayout<InstanceRecord>.stride + counts.reduce(0, +) * MemoryLayout<UInt64>.stride)
        else { return nil }
        var next = block + MemoryLayout<InstanceRecord>.stride
        self.module = module
        func list<Item>(_ count: Int) -> UnsafeMutablePointer<Item> {
            defer { next += count * MemoryLayout<UInt64>.stride }
            return next.bindMemory(to: Item.self, capacity: count)
        }
        functions = list(counts[0])
        globals = list(counts[1])
        memories = list(counts[2])
        tables = list(counts[3])
        ownGlobals = list(counts[4])
        memories.initialize(to: memory)
        record = block.bindMemory(to: InstanceRecord.self, capacity: 1)
        record.initialize(
            to: InstanceRecord(
                memory: memory, memories: memories, functions: functions,
                ownFunctions: functions + module.importedFunctionCount, templates: templates.start, pieces: nil,
                globals: globals, tables: tables, typeIDs: typeIDs, number: number, context: nil, options: 0))
    }

    func deallocate() {
        native?.deallocate()
        cwasm_forget_functions(record)
        free(record)
    }

    func setFunction(_ index: Int, _ function: UnsafeMutablePointer<FunctionRecord>) { functions[index] = function }
    func setGlobal(_ index: Int, _ slot: UnsafeMutablePointer<UInt64>) { (globals + index).initialize(to: slot) }
    func setMemory(_ index: Int, _ memory: UnsafeMutablePointer<MemoryRecord>) {
        (memories + index).initialize(to: memory)
    }
    func setTable(_ index: Int, _ table: UnsafeMutablePointer<TableRecord>) { (tables + index).initialize(to: table) }

    /// The record of a function; nil where the system has no memory for it.
    func function(_ index: Int) -> UnsafeMutablePointer<FunctionRecord>? { cwasm_function(record, UInt32(index)) }

    // MARK: - Segments

    /// Drops a segment of data; false where the system has no memory for it: until the first one, the list is the module's.
    func dropData(_ index: Int) -> Bool { InstanceState.drop(index, of: &data) }

    func dropElements(_ index: Int) -> Bool { InstanceState.drop(index, of: &elements) }

    private static func drop(_ index: Int, of segments: inout [Range<Int>]) -> Bool {
        if segments[index].isEmpty { return true }
        guard SystemMemory.has(list: (segments.count + 4) * MemoryLayout<Range<Int>>.stride) else {
            return false
        }
        segments[index] = 0..<0
        return true
    }

    // MARK: - Constant expressions

    /// The slots of the value; the second means something for a vector only. The globals that it names are there already.
    /// Nil where the system has no memory for the record of a function.
    func value(_ expression: ConstantExpression) -> (low: UInt64, high: UInt64)? {
        switch expression {
        case .value(let slot, _): (slot, 0)
        case .vector(let low, let high): (low, high)
        case .global(let index):
            (globals[index].pointee, module.globalTypes[index].value == .v128 ? globals[index][1] : 0)
        case .function(let index): function(index).map { (UInt64(UInt(bitPattern: $0)), 0) }
        case .calculation(let steps): calculated(steps).map { ($0, 0) }
        }
    }

    private func calculated(_ steps: [ConstantStep]) -> UInt64? {
        var stack: [UInt64] = []
        for step in steps {
            switch step {
            case .operand(let expression):
                guard let operand = value(expression) else { return nil }
                stack.append(operand.low)
            case .operation(let operation):
                // Validation has seen to it that there are two operands and, in the end, one result.
                let second = stack.removeLast()
                stack.append(operation.result(stack.removeLast(), second))
            }
        }
        return stack.last ?? 0
    }
}
