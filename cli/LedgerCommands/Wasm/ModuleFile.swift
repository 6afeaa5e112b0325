import LedgerHost
import WasmRuntime

/// The module that a `wasm` command is about.
struct ModuleFile {
    /// How it is named in what is printed.
    var label: String
    var bytes: [UInt8]

    /// An endless file must not be read for long.
    private static let bytesMax = 256 << 20

    /// - Parameter path: a file, `-` for standard input, nil for the module that is built into this program.
    init(_ path: String?, _ environment: Environment) throws(Failure) {
        guard let path else {
            guard let embedded = EmbeddedModule.bytes else { throw Failure(.moduleMissing) }
            label = "the module of ledger-cli"
            bytes = Array(embedded)
            return
        }
        label = path == "-" ? "standard input" : path
        // One byte more, so that it is the decoder that says so.
        bytes = try environment.read(path, limit: Self.bytesMax + 1)
    }

    /// Decodes, validates and compiles.
    func module(observing observation: Observation = []) throws(Failure) -> Module {
        var limits = DecodeLimits()
        limits.moduleBytes = Self.bytesMax
        do throws(ModuleError) {
            return try Module(bytes, limits: limits, observing: observation)
        } catch {
            throw Failure(error, label)
        }
    }
}

extension Failure {
    /// Bytes that are no module can't be read; a module that breaks a rule was judged.
    init(_ error: ModuleError, _ label: String) {
        switch error {
        case .malformed(let offset, let message):
            self = .input("\(label) is not a Wasm module: byte \(offset): \(message)")
        case .invalid(let offset, let message):
            self = .refused("\(label) is not valid: byte \(offset): \(message)")
        case .unsupported(let offset, let message):
            self = .refused("\(label) uses what this runtime does not have: byte \(offset): \(message)")
        case .tooLarge(let offset, let message):
            self = .refused("\(label) is beyond a limit: byte \(offset): \(message)")
        }
    }
}
