#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

internal import CWasmNative

/// What a store needs to run native code: the head that the code sees, the stack of sites, results behind the first.
final class NativeState {
    let record: UnsafeMutablePointer<CWasmStore>
    /// Whether there is code that counts no fuel, and so has to be told when a deadline is over.
    private var isTold = false
    /// Whether it will be told.
    private(set) var isWatched = false
    private let interruptHandle: InterruptHandle
    /// Where an exception that was thrown is caught.
    var landing: NativeLanding?

    var head: UnsafeMutablePointer<CWasmHead> {
        UnsafeMutableRawPointer(record).assumingMemoryBound(to: CWasmHead.self)
    }

    init(_ store: Store, _ space: StackSpace) {
        record = .allocate(capacity: 1)
        let bytes = UnsafeMutableRawPointer(record)
        bytes.initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<CWasmStore>.size)
        cwasm_store_prepare(record)
        record.pointee.head.results = space.results
        record.pointee.store = Unmanaged.passUnretained(store).toOpaque()
        record.pointee.callbacks = NativeCallbacks.all
        record.pointee.sites = space.sites
        record.pointee.top = space.sites
        interruptHandle = store.interruptHandle
        record.pointee.watch.argument = Unmanaged.passUnretained(interruptHandle).toOpaque()
        record.pointee.watch.expired = { handle in
            guard let handle else { return }
            Unmanaged<InterruptHandle>.fromOpaque(handle).takeUnretainedValue().endDeadline()
        }
    }

    deinit { record.deallocate() }

    /// Sees to it that code which does not count comes to look at the clock when this time is over.
    func watch(_ deadline: UInt64?) {
        guard isTold, isWatched || deadline != nil else { return }
        if isWatched {
            // In this order: the old one can't come after the flag is reset, nor the new one before.
            _ = cwasm_watch(&record.pointee.watch, 0)
            interruptHandle.resetDeadline()
        }
        isWatched = deadline.map { cwasm_watch(&record.pointee.watch, $0) } ?? false
    }

    /// A further instance of this code is there.
    func add(_ code: NativeCode, _ deadline: UInt64?) {
        guard !isTold, !code.options.countsFuel else { return }
        isTold = true
        watch(deadline)
    }
}

/// An instance of native code: its context, which lies below the base of its memory with the instance's own globals.
struct NativeInstance {
    let code: NativeCode
    let context: UnsafeMutablePointer<CWasmContext>
    /// What has to be freed with the instance, where no memory of its own holds the context.
    let block: UnsafeMutableRawPointer?

    /// Bytes below the base of a memory that a module needs.
    static func frontBytes(_ module: Module) -> Int {
        MemoryLayout<CWasmContext>.size
            + MemoryLayout<UInt64>.size * module.globals.reduce(0) { $0 + $1.type.value.slotCount }
    }

    /// Nil where the system has no memory for it.
    ///
    /// - Parameter base: the end of `frontBytes`; nil to allocate them.
    init?(_ code: NativeCode, below base: UnsafeMutableRawPointer?) {
        self.code = code
        let bytes = NativeInstance.frontBytes(code.module)
        if let base {
            block = nil
            context = (base - MemoryLayout<CWasmContext>.size).assumingMemoryBound(to: CWasmContext.self)
        } else {
            // What it gives is aligned for vectors.
            guard let memory = malloc(bytes) else { return nil }
            block = memory
            context = (memory + bytes - MemoryLayout<CWasmContext>.size).assumingMemoryBound(to: CWasmContext.self)
        }
    }

    /// The first of the slots of a global, which end where the slots of those before it begin: the module's own globals
    /// follow each other downwards.
    ///
    /// - Parameter count: slots of this and the globals before it.
    func slot(ofGlobalsTogether count: Int) -> UnsafeMutablePointer<UInt64> {
        UnsafeMutableRawPointer(context).assumingMemoryBound(to: UInt64.self) - count
    }

    func initialize(
        _ state: NativeState, _ instance: UnsafeMutablePointer<InstanceRecord>,
        _ memory: UnsafeMutablePointer<MemoryRecord>
    ) {
        context.initialize(
            to: CWasmContext(
                limit: 0, head: state.head, instance: instance,
                memory: memory.pointee.base.assumingMemoryBound(to: UInt8.self), memoryRecord: memory, thrown: 0))
    }

    func deallocate() { free(block) }
}
