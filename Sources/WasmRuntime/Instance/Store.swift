#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Owns everything that instances consist of while they run. One thread at a time may use a store, its instances and
/// what they export; any number of stores run at once, and a `Module` may be shared among them.
public final class Store {
    public let limits: StoreLimits
    var instances: [InstanceState] = []
    var hostFunctions: [HostFunction] = []
    private var typeIDs: [FunctionType: Int] = [:]
    private var types: [FunctionType] = []
    /// Of the host's functions.
    private var functionRecords: [UnsafeMutablePointer<FunctionRecord>] = []
    private var lastTypeIDs: (module: Module, ids: UnsafePointer<Int>)?
    /// The lists of type ids that no module has as they are.
    private var typeIDLists: [SharedList<Int>] = []
    var imagedMemories: [ImagedMemory] = []
    private var memoryRecords: [UnsafeMutablePointer<MemoryRecord>] = []
    /// The address space that was reserved for memories.
    private var mappings: [UnsafeMutableRawBufferPointer] = []
    private(set) var tableRecords: [UnsafeMutablePointer<TableRecord>] = []
    /// Elements of all tables together.
    private var tableElements = 0
    /// Of the host's globals.
    private var globalSlots: [UnsafeMutablePointer<UInt64>] = []
    var exceptions = Exceptions()

    let stackSpace: StackSpace
    /// The stack of slots and that of suspended callers.
    let stack: UnsafeMutablePointer<UInt64>
    let frames: UnsafeMutablePointer<FrameRecord>
    let calls: UnsafeMutablePointer<CallState>
    private let interruptFlag = InterruptHandle()
    /// Of a call that traps, until the trap is thrown: what a function of the host failed with, and where it happened.
    var hostFailure: String?
    var trapFrames: [Trap.Frame] = []
    /// What native code needs; nil until there is any.
    var native: NativeState?
    /// Is told what the code of modules compiled with an `Observation` does, and which functions of the host they call.
    public var observer: (any ExecutionObserver)?
    /// What an observer's depths have on top of the suspended callers: two for each call from a function of the host.
    var depthOffset = 0
    /// The memory of an instance without one.
    let noMemory: UnsafeMutablePointer<MemoryRecord>

    public init(limits: StoreLimits = .init()) {
        self.limits = limits
        stackSpace = StackSpace.take(depth: limits.callDepth, slots: limits.stackSlots)
        stack = stackSpace.slots
        frames = stackSpace.frames
        calls = .allocate(capacity: 1)
        calls.initialize(to: CallState(stackTop: stack, fuelLeft: limits.fuel ?? .max))
        noMemory = .allocate(capacity: 1)
        noMemory.initialize(
            to: MemoryRecord(
                base: UnsafeMutableRawPointer(stack), byteCount: 0, reserved: 0, pagesMax: 0,
                type: MemoryType(limits: SizeLimits(minimum: 0, maximum: 0))))
    }

    deinit {
        native?.watch(nil)
        interruptFlag.detach()
        for instance in instances { instance.deallocate() }
        for record in functionRecords { record.deallocate() }
        for mapping in mappings { munmap(mapping.baseAddress, mapping.count) }
        for record in memoryRecords { record.deallocate() }
        for memory in imagedMemories { memory.release() }
        for record in tableRecords {
            record.pointee.elements.deallocate()
            record.deinitialize(count: 1)
            record.deallocate()
        }
        for slot in globalSlots { slot.deallocate() }
        noMemory.deallocate()
        calls.deallocate()
        stackSpace.release()
    }

    /// Ends, with a trap, what runs in this store. The handle may be used from any thread.
    public var interruptHandle: InterruptHandle { interruptFlag }

    // MARK: - What the store owns

    func typeID(_ type: FunctionType) -> Int {
        // Those of the first module are not looked up before somebody asks.
        if typeIDs.count < types.count {
            for (id, type) in types.enumerated() { typeIDs[type] = id }
        }
        if let id = typeIDs[type] { return id }
        typeIDs[type] = types.count
        types.append(type)
        return types.count - 1
    }

    func type(_ id: Int) -> FunctionType { types[id] }

    /// The ids of a module's types: a list that lives as long as the module or the store. That of the module before is kept:
    /// instances of one module come one after the other.
    func typeIDs(of module: Module) -> UnsafePointer<Int> {
        if let last = lastTypeIDs, last.module === module { return last.ids }
        if types.isEmpty { types = module.distinctTypes }
        let isFirst = types.count == module.distinctTypes.count && typeIDs.isEmpty && lastTypeIDs == nil
        let ids = isFirst ? module.distinctTypeIDs : SharedList(module.types.map(typeID))
        if !isFirst { typeIDLists.append(ids) }
        lastTypeIDs = (module, ids.start)
        return ids.start
    }

    func makeFunction(_ record: FunctionRecord) -> UnsafeMutablePointer<FunctionRecord> {
        let pointer = UnsafeMutablePointer<FunctionRecord>.allocate(capacity: 1)
        pointer.initialize(to: record)
        functionRecords.append(pointer)
        return pointer
    }

    /// A global of the host, of two slots; only a vector needs the second.
    func makeGlobal(_ value: (low: UInt64, high: UInt64)) -> UnsafeMutablePointer<UInt64> {
        let slot = UnsafeMutablePointer<UInt64>.allocate(capacity: 2)
        slot.initialize(to: value.low)
        (slot + 1).initialize(to: value.high)
        globalSlots.append(slot)
        return slot
    }

    /// Every global of the store that some module can set or read.
    func visitGlobals(_ visit: (UInt64) -> Void) {
        for global in globalSlots { visit(global.pointee) }
        for instance in instances {
            for index in 0..<instance.module.globalTypes.count {
                visit(instance.record.pointee.globals[index].pointee)
            }
        }
    }

    func makeTable(_ type: TableType) throws(LinkError) -> UnsafeMutablePointer<TableRecord> {
        let count = Int(clamping: type.limits.minimum)
        guard count <= limits.tableElements - tableElements else {
            throw .limit("a table of \(count) elements, at most \(limits.tableElements) in all tables")
        }
        tableElements += count
        let elements = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
        elements.initialize(repeating: 0, count: max(count, 1))
        let record = UnsafeMutablePointer<TableRecord>.allocate(capacity: 1)
        record.initialize(
            to: TableRecord(
                elements: elements, count: count, capacity: max(count, 1),
                countMax: min(limits.tableElements, Int(clamping: type.limits.maximum ?? .max)), type: type))
        tableRecords.append(record)
        return record
    }

    /// - Parameter front: bytes that are needed right below the base.
    func makeMemory(_ type: MemoryType, front: Int = 0) throws(LinkError) -> UnsafeMutablePointer<MemoryRecord> {
        let pagesMax = pagesMax(type)
        let pages = Int(clamping: type.limits.minimum)
        guard memoryCount < limits.memories else { throw .limit("\(limits.memories) memories in one store") }
        guard pages <= limits.memoryPages else {
            throw .limit("a memory of \(pages) pages, at most \(limits.memoryPages)")
        }
        let needed = max(pagesMax, 1) * MemoryType.pageSize
        let frontPages = (front + MemoryType.pageSize - 1) / MemoryType.pageSize * MemoryType.pageSize
        // As much as an address and an offset can reach, so that native code need not compare them with the size.
        let wanted = type.is64 ? needed : MemoryType.guardedBytes
        guard let mapping = reserve(frontPages + wanted) ?? reserve(frontPages + needed) else {
            throw .limit("no address space for a memory of \(pagesMax) pages")
        }
        mappings.append(mapping)
        let reserved = mapping.count - frontPages
        guard let start = mapping.baseAddress,
            front == 0 || mprotect(start, frontPages, PROT_READ | PROT_WRITE) == 0
        else { throw .limit("no memory for an instance") }
        let base = start + frontPages
        let record = UnsafeMutablePointer<MemoryRecord>.allocate(capacity: 1)
        record.initialize(
            to: MemoryRecord(base: base, byteCount: 0, reserved: reserved, pagesMax: pagesMax, type: type))
        memoryRecords.append(record)
        guard grow(record, by: pages) != nil else { throw .limit("no memory for \(pages) pages") }
        return record
    }

    /// Pages that a memory of this type may have in this store.
    func pagesMax(_ type: MemoryType) -> Int {
        min(
            limits.memoryPages,
            Int(clamping: type.limits.maximum ?? (type.is64 ? MemoryType.pagesMax64 : MemoryType.pagesMax)))
    }

    var memoryCount: Int { memoryRecords.count + imagedMemories.count }

    private func reserve(_ count: Int) -> UnsafeMutableRawBufferPointer? {
        guard let start = mmap(nil, count, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0),
            start != MAP_FAILED
        else { return nil }
        return UnsafeMutableRawBufferPointer(start: start, count: count)
    }

    /// Grows a memory; gives its size before, in pages, or nil if it may not.
    func grow(_ memory: UnsafeMutablePointer<MemoryRecord>, by pages: Int) -> Int? {
        let old = memory.pointee.byteCount / MemoryType.pageSize
        guard pages <= memory.pointee.pagesMax - old else { return nil }
        if pages > 0 {
            let added = pages * MemoryType.pageSize
            let start = memory.pointee.base + memory.pointee.byteCount
            guard mprotect(start, added, PROT_READ | PROT_WRITE) == 0 else { return nil }
            memory.pointee.byteCount += added
        }
        return old
    }

    /// Grows a table; gives its size before, or nil if it may not.
    func grow(_ table: UnsafeMutablePointer<TableRecord>, by count: Int, with value: UInt64) -> Int? {
        let old = table.pointee.count
        guard count <= min(table.pointee.countMax - old, limits.tableElements - tableElements) else { return nil }
        tableElements += count
        if old + count > table.pointee.capacity {
            let capacity = max(old + count, min(2 * table.pointee.capacity, table.pointee.countMax))
            let elements = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
            elements.update(from: table.pointee.elements, count: old)
            table.pointee.elements.deallocate()
            table.pointee.elements = elements
            table.pointee.capacity = capacity
        }
        (table.pointee.elements + old).update(repeating: value, count: count)
        table.pointee.count = old + count
        return old
    }
}

func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
