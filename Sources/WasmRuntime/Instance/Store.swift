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
    var reservedMemories: [ReservedMemory] = []
    var tableRecords: [UnsafeMutablePointer<TableRecord>] = []
    /// Elements of all tables together.
    var tableElements = 0
    /// Of the host's globals.
    private var globalSlots: [UnsafeMutablePointer<UInt64>] = []
    var exceptions = Exceptions()

    /// The room for calls; nil where the system has refused it so far.
    private(set) var stackSpace: StackSpace?
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

    /// A store whose room for calls (`StoreLimits.callDepth` and `stackSlots`) the system refuses asks again when it is needed:
    /// then making an instance or calling throws `outOfMemory`.
    public init(limits: StoreLimits = .init()) {
        self.limits = limits
        calls = .allocate(capacity: 1)
        noMemory = .allocate(capacity: 1)
        // Without room, the stacks begin and end at a place that nothing is written to.
        let nowhere = UnsafeMutableRawPointer(noMemory)
        let slots = nowhere.assumingMemoryBound(to: UInt64.self)
        calls.initialize(
            to: CallState(
                stack: slots, stackEnd: slots, frames: nowhere.assumingMemoryBound(to: FrameRecord.self),
                stackTop: slots, fuelLeft: limits.fuel ?? .max))
        noMemory.initialize(
            to: MemoryRecord(
                base: nowhere, byteCount: 0, reserved: 0, pagesMax: 0,
                type: MemoryType(limits: SizeLimits(minimum: 0, maximum: 0))))
        _ = roomForCalls()
    }

    deinit {
        native?.watch(nil)
        interruptFlag.detach()
        for instance in instances { instance.deallocate() }
        for record in functionRecords { record.deallocate() }
        for memory in reservedMemories { memory.release() }
        for memory in imagedMemories { memory.release() }
        for table in tableRecords { Store.release(table) }
        for slot in globalSlots { slot.deallocate() }
        noMemory.deallocate()
        calls.deallocate()
        stackSpace?.release()
    }

    /// Ends, with a trap, what runs in this store. The handle may be used from any thread.
    public var interruptHandle: InterruptHandle { interruptFlag }

    // MARK: - Room for calls

    /// The room for calls, which the system is asked for again if it has refused it; nil if it still does.
    func roomForCalls() -> StackSpace? {
        if let stackSpace { return stackSpace }
        stackSpace = StackSpace.take(depth: limits.callDepth, slots: limits.stackSlots)
        guard let stackSpace else { return nil }
        calls.pointee.stack = stackSpace.slots
        calls.pointee.stackTop = stackSpace.slots
        calls.pointee.stackEnd = stackSpace.slots + limits.stackSlots
        calls.pointee.frames = stackSpace.frames
        return stackSpace
    }

    /// Where a call from the host puts its arguments and results.
    @inline(__always)
    func place(for slots: Int) throws(Trap) -> UnsafeMutablePointer<UInt64> {
        let top = stackTop
        return stackEnd - top > slots ? top : try placeInRoomAskedFor(slots)
    }

    @inline(never)
    private func placeInRoomAskedFor(_ slots: Int) throws(Trap) -> UnsafeMutablePointer<UInt64> {
        guard roomForCalls() != nil else { throw Trap(.outOfMemory) }
        guard stackEnd - stackTop > slots else { throw Trap(.callStackExhausted) }
        return stackTop
    }

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
}

func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
