import CLedgerModule

/// The Wasm modules that were compiled into this executable.
public enum EmbeddedModule {
    /// ledger_core.wasm: validate, portfolio, score. The bytes are valid for the life of the process; nil when `make wasm`
    /// had not run before the build.
    public static var bytes: UnsafeBufferPointer<UInt8>? {
        buffer(ledger_module_bytes(), ledger_module_size())
    }

    /// ledger_journal.wasm: review, and journals in pieces.
    public static var journal: UnsafeBufferPointer<UInt8>? {
        buffer(ledger_journal_module_bytes(), ledger_journal_module_size())
    }

    private static func buffer(_ start: UnsafePointer<UInt8>?, _ size: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let start, size > 0 else { return nil }
        return UnsafeBufferPointer(start: start, count: size)
    }
}
