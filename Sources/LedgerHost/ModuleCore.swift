import WasmRuntime

/// The functions of ledger_core.h in one instance of the module, where pointers and sizes have 32 bits.
struct ModuleCore {
    let store: Store
    let memory: Memory
    let version: String
    let instance: Instance
    private let allocate: Function
    private let release: Function
    private let freeBuffer: Function
    private let operations: [Operation: Function]
    /// The core's handle, and where in its memory results are put.
    let engine: UInt64
    private let out: UInt32
    let log: ModuleLog

    init(_ module: Module, _ code: NativeCode?, _ limits: StoreLimits) throws(HostError) {
        let instance: Instance
        do throws(LinkError) {
            store = Store(limits: limits)
            if let code {
                instance = try Instance(code, in: store)
            } else {
                instance = try Instance(module, in: store)
            }
        } catch {
            throw .moduleUnusable("\(error)")
        }
        guard let memory = instance.memory(named: "memory") else { throw .moduleUnusable("no memory is exported") }
        self.memory = memory
        log = ModuleLog(memory)
        allocate = try ModuleCore.function("ledger_allocate", in: instance)
        release = try ModuleCore.function("ledger_release", in: instance)
        freeBuffer = try ModuleCore.function("ledger_buffer_free", in: instance)
        var operations: [Operation: Function] = [:]
        for operation in Operation.allCases {
            operations[operation] = instance.function(named: "ledger_" + operation.rawValue)
        }
        guard !operations.isEmpty else { throw .moduleUnusable("no function of ledger_core.h or ledger_journal.h") }
        self.operations = operations
        self.instance = instance

        let text = try ModuleCore.call(try ModuleCore.function("ledger_version_string", in: instance), [])
        version = ModuleCore.string(at: UInt32(truncatingIfNeeded: text), in: memory) ?? ""
        out = UInt32(truncatingIfNeeded: try ModuleCore.call(allocate, [16]))
        let new = try ModuleCore.function("ledger_engine_new", in: instance)
        let status = try ModuleCore.call(new, [0, UInt64(out)])
        guard status == 0, let handle = memory.bytes(at: Int(out), count: 8) else {
            throw .moduleUnusable("ledger_engine_new answers \(status)")
        }
        engine = handle.loadUnaligned(as: UInt64.self).littleEndian
    }

    /// Whether the module has the operation.
    func offers(_ operation: Operation) -> Bool { operations[operation] != nil }

    func run(_ operation: Operation, _ request: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response {
        guard let function = operations[operation] else {
            throw .moduleUnusable("no function ledger_\(operation.rawValue)")
        }
        return try answer(to: request, by: function, engine)
    }

    /// Begins a journal in pieces: its handle.
    func newJournal() throws(HostError) -> UInt64 {
        let status = try ModuleCore.call(try ModuleCore.function("ledger_journal_new", in: instance), [UInt64(out)])
        guard status == 0, let handle = memory.bytes(at: Int(out), count: 8) else {
            throw HostError(status: Int32(truncatingIfNeeded: status))
        }
        return handle.loadUnaligned(as: UInt64.self).littleEndian
    }

    func add(_ lines: UnsafeBufferPointer<UInt8>, to journal: UInt64) throws(HostError) -> Response {
        try answer(to: lines, by: try ModuleCore.function("ledger_journal_add", in: instance), journal)
    }

    func finish(_ journal: UInt64) throws(HostError) -> Response {
        let finish = try ModuleCore.function("ledger_journal_finish", in: instance)
        return try response(to: try ModuleCore.call(finish, [journal, UInt64(out)]))
    }

    /// Gives bytes to a function of the form `ledger_status f(handle, bytes, size, response)`.
    private func answer(
        to request: UnsafeBufferPointer<UInt8>, by function: Function, _ handle: UInt64
    ) throws(HostError) -> Response {
        guard request.count <= Int(UInt32.max) else { throw .badResponse("a request of \(request.count) bytes") }
        let size = UInt64(request.count)
        let address = try ModuleCore.call(allocate, [size])
        guard address != 0, let room = memory.bytes(at: Int(address), count: request.count) else {
            throw .badResponse("no memory for a request of \(request.count) bytes")
        }
        room.copyBytes(from: request)
        let status = try ModuleCore.call(function, [handle, address, size, UInt64(out)])
        _ = try ModuleCore.call(release, [address, size])
        return try response(to: status)
    }

    /// Takes over the response of a call that came to `status`.
    private func response(to status: UInt64) throws(HostError) -> Response {
        let bytes = try response()
        _ = try ModuleCore.call(freeBuffer, [UInt64(out)])
        guard let verdict = Verdict(rawValue: Int32(truncatingIfNeeded: status)) else {
            throw HostError(status: Int32(truncatingIfNeeded: status))
        }
        return Response(verdict: verdict, bytes: bytes)
    }

    /// Copies what the `ledger_buffer` at `out` names.
    private func response() throws(HostError) -> [UInt8] {
        guard let buffer = memory.bytes(at: Int(out), count: 8) else { throw .badResponse("no buffer") }
        let data = Int(UInt32(littleEndian: buffer.loadUnaligned(as: UInt32.self)))
        let size = Int(UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        guard let bytes = memory.bytes(at: data, count: size) else { throw .badResponse("\(size) bytes at \(data)") }
        return Array(bytes)
    }

    static func function(_ name: String, in instance: Instance) throws(HostError) -> Function {
        guard let function = instance.function(named: name) else { throw .moduleUnusable("no function \(name)") }
        return function
    }

    /// Calls with plain slots; the result is the first one.
    static func call(_ function: Function, _ arguments: [UInt64]) throws(HostError) -> UInt64 {
        var slots = arguments + [0]
        do throws(Trap) {
            try function.call(slots: &slots)
        } catch {
            throw .trapped(error)
        }
        return slots[0]
    }

    /// The NUL-terminated text at an address, up to 64 bytes of it; nil beyond the memory.
    static func string(at address: UInt32, in memory: Memory) -> String? {
        var text: [UInt8] = []
        while text.count < 64 {
            guard let byte = memory.bytes(at: Int(address) + text.count, count: 1)?.first else { return nil }
            if byte == 0 { break }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
