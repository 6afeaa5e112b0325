import CLedgerCore
import LedgerBook
import LedgerInterface

@c @implementation
public func ledger_book_create_accounts(
    _ book: ledger_book, _ accounts: UnsafePointer<ledger_account>?, _ count: Int, _ timestamp: UInt64,
    _ results: UnsafeMutablePointer<ledger_event_result>?
) -> ledger_status {
    BookTable.use(book) { book in
        CallerMemory.results(results, count) { results in
            CallerMemory.reading(accounts, count, as: Account.self) { events in
                guard CallerMemory.has(book.growth(accounts: count, timestamp: timestamp)) else { return .noMemory }
                do throws(BookError) {
                    try book.createAccounts(events, timestamp: timestamp, results: results)
                    return .ok
                } catch {
                    return Status(error)
                }
            }
        }
    }
}

@c @implementation
public func ledger_book_submit(
    _ book: ledger_book, _ transfers: UnsafePointer<ledger_transfer>?, _ count: Int, _ timestamp: UInt64,
    _ results: UnsafeMutablePointer<ledger_event_result>?
) -> ledger_status {
    BookTable.use(book) { book in
        CallerMemory.results(results, count) { results in
            CallerMemory.reading(transfers, count, as: Transfer.self) { events in
                guard CallerMemory.has(book.growth(transfers: count, timestamp: timestamp)) else { return .noMemory }
                do throws(BookError) {
                    try book.createTransfers(events, timestamp: timestamp, results: results)
                    return .ok
                } catch {
                    return Status(error)
                }
            }
        }
    }
}

@c @implementation
public func ledger_account_status_name(_ status: UInt32) -> UnsafePointer<CChar>? {
    (AccountStatus(rawValue: status)?.name ?? "unknown").cString
}

@c @implementation
public func ledger_transfer_status_name(_ status: UInt32) -> UnsafePointer<CChar>? {
    (TransferStatus(rawValue: status)?.name ?? "unknown").cString
}
