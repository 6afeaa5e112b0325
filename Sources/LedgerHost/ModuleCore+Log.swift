import WasmRuntime

/// Who listens to the log of a core in a module.
///
/// The store keeps its functions of the host, and a memory keeps its store: the hook refers to this object weakly, so that
/// they do not keep each other.
final class ModuleLog {
    private let memory: Memory
    /// Of the hook in the module's table; nil before anybody has listened.
    fileprivate var place: Int?
    fileprivate var listener: CoreLogListener?

    init(_ memory: Memory) { self.memory = memory }

    fileprivate func hear(recordAt address: Int) {
        if let listener, let record = CoreLogRecord(at: address, in: memory) { listener(record) }
    }
}

extension ModuleCore {
    /// Hands the records of the calls from here on to `listener`, in place of who listened before.
    func listen(_ level: CoreLogLevel, _ listener: @escaping CoreLogListener) throws(HostError) {
        let place = try placeOfHook()
        let function = try ModuleCore.function("ledger_engine_log", in: instance)
        let status = try ModuleCore.call(function, [engine, UInt64(level.rawValue), UInt64(place), 0])
        guard status == 0 else { throw HostError(status: Int32(truncatingIfNeeded: status)) }
        log.listener = listener
    }

    /// Where the module's table has the function that the core calls with records; put there for the first listener.
    private func placeOfHook() throws(HostError) -> Int {
        if let place = log.place { return place }
        let hook = store.function(FunctionType(parameters: [.i32, .i32])) { [weak log = log] arguments in
            if case .i32(let address) = arguments[1] { log?.hear(recordAt: Int(address)) }
            return []
        }
        guard let place = instance.table(named: "__indirect_function_table")?.append(hook) else {
            throw .moduleUnusable("no table takes a log hook")
        }
        log.place = place
        return place
    }
}

extension CoreLogRecord {
    /// Reads a `ledger_log_record` as it lies in a memory of 32-bit addresses; nil where it does not.
    fileprivate init?(at address: Int, in memory: Memory) {
        guard let record = memory.bytes(at: address, count: 24),
            let level = CoreLogLevel(rawValue: Int32(truncatingIfNeeded: record.word(0))),
            let event = ModuleCore.string(at: record.word(16), in: memory)
        else { return nil }
        let request = UInt64(record.word(8)) | UInt64(record.word(12)) << 32
        self.init(level: level, request: request, event: event, fields: [])
        let count = Int(record.word(4))
        let start = Int(record.word(20))
        for i in 0..<count {
            guard let field = memory.bytes(at: start + 24 * i, count: 24),
                let key = ModuleCore.string(at: field.word(0), in: memory)
            else { return nil }
            if field.word(4) == 0 {
                let number = UInt64(field.word(16)) | UInt64(field.word(20)) << 32
                fields.append(Field(key: key, value: .number(Int64(bitPattern: number))))
            } else {
                guard let text = memory.bytes(at: Int(field.word(4)), count: Int(field.word(8))) else { return nil }
                fields.append(Field(key: key, value: .text(String(decoding: text, as: UTF8.self))))
            }
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// The little-endian word at an offset that is within.
    fileprivate func word(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
