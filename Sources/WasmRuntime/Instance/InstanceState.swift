/// The memory behind an instance: its record, the arrays that the record points to, and which segments are dropped.
final class InstanceState {
    let module: Module
    let record: UnsafeMutablePointer<InstanceRecord>
    let functionCount: Int
    /// Its native code, where it runs that.
    var native: NativeInstance?
    var isPoisoned = false
    private let functions: UnsafeMutablePointer<UnsafeMutablePointer<FunctionRecord>>
    private let globals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
    private let memories: UnsafeMutablePointer<UnsafeMutablePointer<MemoryRecord>>
    private let tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>
    private let typeIDs: UnsafeMutablePointer<Int>
    /// What is left of each segment: dropped ones are empty.
    var data: [Range<Int>]
    var elements: [[UInt64]] = []
    /// The number in the store of each tag.
    var tags: [Int] = []

    init(_ module: Module, memory: UnsafeMutablePointer<MemoryRecord>, number: Int) {
        self.module = module
        functionCount = module.functionTypes.count
        functions = .allocate(capacity: max(module.functionTypes.count, 1))
        globals = .allocate(capacity: max(module.globalTypes.count, 1))
        memories = .allocate(capacity: max(module.memories.count, 1))
        memories.initialize(to: memory)
        tables = .allocate(capacity: max(module.tables.count, 1))
        typeIDs = .allocate(capacity: max(module.types.count, 1))
        record = .allocate(capacity: 1)
        record.initialize(
            to: InstanceRecord(
                memory: memory, memories: memories, functions: functions,
                ownFunctions: functions + module.importedFunctionCount,
                globals: globals, tables: tables, typeIDs: typeIDs, number: number))
        data = []
    }

    func deallocate() {
        native?.deallocate()
        functions.deallocate()
        globals.deallocate()
        memories.deallocate()
        tables.deallocate()
        typeIDs.deallocate()
        record.deallocate()
    }

    func setFunction(_ index: Int, _ function: UnsafeMutablePointer<FunctionRecord>) {
        (functions + index).initialize(to: function)
    }

    func setGlobal(_ index: Int, _ slot: UnsafeMutablePointer<UInt64>) { (globals + index).initialize(to: slot) }
    func setMemory(_ index: Int, _ memory: UnsafeMutablePointer<MemoryRecord>) {
        (memories + index).initialize(to: memory)
    }
    func setTable(_ index: Int, _ table: UnsafeMutablePointer<TableRecord>) { (tables + index).initialize(to: table) }
    func setType(_ index: Int, _ id: Int) { (typeIDs + index).initialize(to: id) }
}
