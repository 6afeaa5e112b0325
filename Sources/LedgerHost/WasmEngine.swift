import WasmRuntime

/// The core as a Wasm module in the project's own runtime: interpreted, or as native code.
///
/// One instance serves call after call. A trap would leave it in an unknown state: the instance is then thrown away, the
/// call answers `HostError.trapped`, and the next one gets a new instance. No request can poison the host.
public final class WasmEngine: LedgerEngine {
    private let module: Module
    private let limits: StoreLimits
    /// Where native code comes from; nil for the interpreter.
    private let cache: NativeCache?
    private let code: NativeCode?
    private var running: ModuleCore?
    /// Where journals are reviewed: ledger_journal.wasm, made when the first one comes.
    private var journals: WasmEngine?
    private var log: (level: CoreLogLevel, listener: CoreLogListener)?
    /// How many instances were thrown away after a trap.
    public private(set) var poisonedInstances = 0

    /// Decodes, validates and compiles the module that was built into this executable, and makes an instance.
    ///
    /// - Throws: `moduleMissing`, `moduleUnusable`.
    public convenience init() throws(HostError) {
        guard let bytes = EmbeddedModule.bytes else { throw .moduleMissing }
        try self.init(module: bytes)
    }

    /// - Parameters:
    ///   - module: the bytes of a Wasm module with the functions of ledger_core.h.
    ///   - limits: what its instances may use; by default 1 GiB of memory.
    ///   - cache: compiles the module, or has it compiled; nil to interpret it.
    public convenience init(
        module bytes: UnsafeBufferPointer<UInt8>, limits: StoreLimits = .ledgerCore, cache: NativeCache? = nil
    ) throws(HostError) {
        let module: Module
        do throws(ModuleError) {
            module = try Module(bytes)
        } catch {
            throw .moduleUnusable("\(error)")
        }
        try self.init(module, limits: limits, cache: cache)
    }

    /// - Parameter module: a module with the functions of ledger_core.h, compiled; for observation as the case may be.
    public init(_ module: Module, limits: StoreLimits = .ledgerCore, cache: NativeCache? = nil) throws(HostError) {
        self.module = module
        self.limits = limits
        self.cache = cache
        do throws(NativeError) {
            code = try cache?.code(of: module)
        } catch {
            throw .noNativeCode(error)
        }
        running = try ModuleCore(module, code, limits)
    }

    /// The module that was built into this executable as native code, from the user's cache folder.
    static func native() throws(HostError) -> WasmEngine {
        guard let bytes = EmbeddedModule.bytes else { throw .moduleMissing }
        guard let folder = NativeCache.userFolder else {
            throw .noNativeCode(.system("neither XDG_CACHE_HOME nor HOME names a folder", errno: 0))
        }
        return try WasmEngine(module: bytes, cache: NativeCache(folder: folder))
    }

    public var coreVersion: String { running?.version ?? "" }

    /// The store of the instance: its observer and what it has used; nil when there is none at the moment.
    public var store: Store? { running?.store }

    /// The memory of the instance, in bytes; 0 when there is none at the moment.
    public var memoryBytes: Int { running?.memory.byteCount ?? 0 }

    public func run(_ operation: Operation, _ request: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response {
        let core = try currentCore()
        running = core
        if operation == .review, !core.offers(.review) { return try journalEngine().run(.review, request) }
        do throws(HostError) {
            return try core.run(operation, request)
        } catch {
            running = nil
            poisonedInstances += 1
            throw error
        }
    }

    /// The core that is there, or a new one with the same listener.
    private func currentCore() throws(HostError) -> ModuleCore {
        if let running { return running }
        let core = try ModuleCore(module, code, limits)
        if let log { try core.listen(log.level, log.listener) }
        return core
    }

    public func listen(_ level: CoreLogLevel, _ listener: @escaping CoreLogListener) throws(HostError) {
        log = (level, listener)
        try running?.listen(level, listener)
        try journals?.listen(level, listener)
    }

    /// A journal in pieces has an instance of its own, which ends with it.
    public func beginJournal() throws(HostError) -> any JournalStream {
        guard let running, running.offers(.review) else { return try journalEngine().beginJournal() }
        return try WasmJournal(ModuleCore(module, code, limits))
    }

    private func journalEngine() throws(HostError) -> WasmEngine {
        if let journals { return journals }
        guard let bytes = EmbeddedModule.journal else { throw .moduleMissing }
        let engine = try WasmEngine(module: bytes, limits: limits, cache: cache)
        guard engine.running?.offers(.review) == true else { throw .moduleUnusable("no function ledger_review") }
        if let log { try engine.listen(log.level, log.listener) }
        journals = engine
        return engine
    }
}

/// A journal in pieces in an instance of the module.
private final class WasmJournal: JournalStream {
    private let core: ModuleCore
    private let handle: UInt64

    init(_ core: ModuleCore) throws(HostError) {
        self.core = core
        handle = try core.newJournal()
    }

    func add(_ lines: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response { try core.add(lines, to: handle) }

    func finish() throws(HostError) -> Response { try core.finish(handle) }
}

extension StoreLimits {
    /// What the core needs: room for the largest request and what is derived from it.
    public static var ledgerCore: StoreLimits {
        var limits = StoreLimits()
        limits.memoryPages = 16384
        return limits
    }
}
