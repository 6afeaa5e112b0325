/// What the interpreter reads while it runs: plain memory behind plain pointers, so that nothing is retained, released or
/// checked for exclusive access in the loop. A `Store` allocates all of it and frees it when it goes.
struct FunctionRecord {
    /// The first word; nil for a function of the host.
    var code: UnsafePointer<Word>?
    var frameSlots: Int
    var parameterSlots: Int
    var localSlots: Int
    var resultSlots: Int
    /// Equal for equal types, in the whole store.
    var typeID: Int
    /// Where it runs; nil for the host's.
    var instance: UnsafeMutablePointer<InstanceRecord>?
    /// Index in its module, or in the store's host functions.
    var index: Int
}

struct InstanceRecord {
    var memory: UnsafeMutablePointer<MemoryRecord>
    /// All functions, imported ones first; and the first that is not imported.
    var functions: UnsafeMutablePointer<UnsafeMutablePointer<FunctionRecord>>
    var ownFunctions: UnsafeMutablePointer<UnsafeMutablePointer<FunctionRecord>>
    var globals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
    var tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>
    var typeIDs: UnsafeMutablePointer<Int>
    /// Index in the store's instances.
    var number: Int
}

struct MemoryRecord {
    var base: UnsafeMutableRawPointer
    /// A multiple of the page size.
    var byteCount: Int
    /// Bytes of address space; `base` never moves.
    var reserved: Int
    /// Pages that it may have at the most, by its type and the store's limits.
    var pagesMax: Int
    var type: MemoryType
}

struct TableRecord {
    var elements: UnsafeMutablePointer<UInt64>
    var count: Int
    var capacity: Int
    var countMax: Int
    var type: TableType
}

/// A suspended caller.
struct FrameRecord {
    var function: UnsafeMutablePointer<FunctionRecord>
    var slots: UnsafeMutablePointer<UInt64>
    /// The word behind the call.
    var next: UnsafePointer<Word>
}
