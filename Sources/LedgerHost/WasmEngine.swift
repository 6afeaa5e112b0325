import WasmRuntime

/// The core as a Wasm module in the project's own interpreter.
///
/// One instance serves call after call. A trap would leave it in an unknown state: the instance is then thrown away, the
/// call answers `HostError.trapped`, and the next one gets a new instance. No request can poison the host.
public final class WasmEngine: LedgerEngine {
    private let module: Module
    private let limits: StoreLimits
    private var running: ModuleCore?
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
    public convenience init(
        module bytes: UnsafeBufferPointer<UInt8>, limits: StoreLimits = .ledgerCore
    ) throws(HostError) {
        let module: Module
        do throws(ModuleError) {
            module = try Module(bytes)
        } catch {
            throw .moduleUnusable("\(error)")
        }
        try self.init(module, limits: limits)
    }

    /// - Parameter module: a module with the functions of ledger_core.h, compiled; for observation as the case may be.
    public init(_ module: Module, limits: StoreLimits = .ledgerCore) throws(HostError) {
        self.module = module
        self.limits = limits
        running = try ModuleCore(module, limits)
    }

    public var coreVersion: String { running?.version ?? "" }

    /// The store of the instance: its observer and what it has used; nil when there is none at the moment.
    public var store: Store? { running?.store }

    /// The memory of the instance, in bytes; 0 when there is none at the moment.
    public var memoryBytes: Int { running?.memory.byteCount ?? 0 }

    public func run(_ operation: Operation, _ request: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response {
        let core: ModuleCore
        if let running { core = running } else { core = try ModuleCore(module, limits) }
        running = core
        do throws(HostError) {
            return try core.run(operation, request)
        } catch {
            running = nil
            poisonedInstances += 1
            throw error
        }
    }
}

extension StoreLimits {
    /// What the core needs: room for the largest request and what is derived from it.
    public static var ledgerCore: StoreLimits {
        var limits = StoreLimits()
        limits.memoryPages = 16384
        return limits
    }
}
