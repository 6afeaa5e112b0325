import CLedgerModule

/// The Wasm module that was compiled into this executable.
public enum EmbeddedModule {
    /// The module's bytes, valid for the life of the process; nil when `make wasm` had not run before the build.
    public static var bytes: UnsafeBufferPointer<UInt8>? {
        guard let start = ledger_module_bytes(), ledger_module_size() > 0 else { return nil }
        return UnsafeBufferPointer(start: start, count: ledger_module_size())
    }
}
