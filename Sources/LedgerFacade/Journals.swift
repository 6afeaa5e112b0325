import CLedgerCore
import LedgerInterface
import LedgerJSON
import LedgerJournal
import LedgerModel

@c @implementation
public func ledger_journal_new(_ journal: UnsafeMutablePointer<ledger_journal>?) -> ledger_status {
    guard let journal else { return Status.badArgument.rawValue }
    journal.pointee = 0
    guard let handle = JournalTable.insert(ReviewStream()) else { return Status.tooMany.rawValue }
    journal.pointee = handle
    return Status.ok.rawValue
}

@c @implementation
public func ledger_journal_add(
    _ journal: ledger_journal, _ lines: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    guard let response else { return Status.badArgument.rawValue }
    response.pointee = ledger_buffer(data: nil, size: 0)
    guard size >= 0, lines != nil || size == 0 else { return Status.badArgument.rawValue }
    let bytes = UnsafeBufferPointer(start: lines, count: lines == nil ? 0 : size)
    return JournalTable.use(journal) { stream in hand(stream.add(bytes), to: response) }
}

@c @implementation
public func ledger_journal_finish(
    _ journal: ledger_journal, _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    guard let response else { return Status.badArgument.rawValue }
    response.pointee = ledger_buffer(data: nil, size: 0)
    return JournalTable.use(journal) { stream in hand(stream.finish(), to: response) }
}

@c @implementation
public func ledger_journal_free(_ journal: ledger_journal) -> ledger_status {
    JournalTable.remove(journal)
}

private func hand(_ answer: Response, to response: UnsafeMutablePointer<ledger_buffer>) -> Status {
    response.pointee = answer.text.withBytes { ledger_buffer(copying: $0) }
    return Status(answer.verdict)
}
