import CLedgerCore

/// The statuses of `ledger_core.h` as a Swift enumeration; `FacadeTests` checks the numbers against the header.
enum Status: ledger_status, CaseIterable {
    case ok = 0
    case rejected = 1
    case unreadable = 3
    case badArgument = 16
    case badHandle = 17
    case busy = 18
    case tooMany = 19
}
