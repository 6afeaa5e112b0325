import ToolSupport
import WasmRuntime

/// The functions of `ledger_book.h` in an instance of ledger_book.wasm, run by the project's interpreter, or as native code.
struct ModuleBook: BookTarget {
    private let instance: Instance
    private let memory: Memory

    struct Unusable: Error {
        var reason: String
    }

    /// - Parameter path: a module; behind `aot:` one that is compiled to native code.
    init(path: String) throws {
        if path.hasPrefix("aot:") {
            let module = try Module(Files.bytes(String(path.dropFirst(4))))
            guard let folder = NativeCache.userFolder else { throw Unusable(reason: "no folder for native code") }
            instance = try Instance(try NativeCache(folder: folder).code(of: module), in: Store())
        } else {
            instance = try Instance(try Module(Files.bytes(path)), in: Store())
        }
        guard let memory = instance.memory(named: "memory") else { throw Unusable(reason: "no memory is exported") }
        self.memory = memory
    }

    var wordSize: Int { 4 }

    /// Bytes of the instance's memory.
    var memorySize: Int { memory.byteCount }

    func allocate(_ count: Int) throws -> UInt64 { try slot("ledger_allocate", [UInt64(count)]) }

    func release(_ address: UInt64, _ count: Int) throws { _ = try slot("ledger_release", [address, UInt64(count)]) }

    func freeBuffer(at address: UInt64) throws { _ = try slot("ledger_buffer_free", [address]) }

    func write(_ bytes: [UInt8], at address: UInt64) {
        memory.bytes(at: Int(address), count: bytes.count)?.copyBytes(from: bytes)
    }

    func read(_ count: Int, at address: UInt64) -> [UInt8] {
        memory.bytes(at: Int(address), count: count).map { Array($0) } ?? []
    }

    func call(_ name: String, _ arguments: [UInt64]) throws -> Int32 {
        Int32(truncatingIfNeeded: try slot(name, arguments))
    }

    private func slot(_ name: String, _ arguments: [UInt64]) throws -> UInt64 {
        guard let function = instance.function(named: name) else { throw Unusable(reason: "no function \(name)") }
        var slots = arguments + [0]
        try function.call(slots: &slots)
        return slots[0]
    }
}
