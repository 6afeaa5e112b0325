import CLedgerCore

/// The statuses of `ledger_core.h` as a Swift enumeration; `FacadeTests` checks the numbers against the header.
package enum Status: ledger_status, CaseIterable {
    case ok = 0
    case rejected = 1
    case unreadable = 3
    case badArgument = 16
    case badHandle = 17
    case busy = 18
    case tooMany = 19
    case full = 20
    case noMemory = 21
    case timeMustAdvance = 22
    case notFound = 23
    case snapshotInvalid = 24
}
