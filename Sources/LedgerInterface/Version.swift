import CLedgerCore

/// The version of the core, "MAJOR.MINOR.PATCH" (semver.org); the Wasm build reads it from this line.
let coreVersion: StaticString = "0.1.0"

@c @implementation
public func ledger_abi_version() -> UInt32 {
    UInt32(LEDGER_ABI_VERSION)
}

@c @implementation
public func ledger_version_string() -> UnsafePointer<CChar>? {
    coreVersion.cString
}

@c @implementation
public func ledger_status_name(_ status: ledger_status) -> UnsafePointer<CChar>? {
    let name: StaticString =
        switch Status(rawValue: status) {
        case .ok: "LEDGER_OK"
        case .rejected: "LEDGER_REJECTED"
        case .unreadable: "LEDGER_UNREADABLE"
        case .badArgument: "LEDGER_BAD_ARGUMENT"
        case .badHandle: "LEDGER_BAD_HANDLE"
        case .busy: "LEDGER_BUSY"
        case .tooMany: "LEDGER_TOO_MANY"
        case .full: "LEDGER_FULL"
        case .noMemory: "LEDGER_NO_MEMORY"
        case .timeMustAdvance: "LEDGER_TIME_MUST_ADVANCE"
        case .notFound: "LEDGER_NOT_FOUND"
        case .snapshotInvalid: "LEDGER_SNAPSHOT_INVALID"
        case nil: "unknown"
        }
    return name.cString
}

extension StaticString {
    /// The literal's bytes; the compiler ends every literal with a NUL.
    package var cString: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
