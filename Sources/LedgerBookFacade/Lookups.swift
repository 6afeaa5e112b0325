import CLedgerCore
import LedgerBook
import LedgerInterface

@c @implementation
public func ledger_book_lookup_accounts(
    _ book: ledger_book, _ ids: UnsafePointer<ledger_uint128>?, _ count: Int,
    _ found: UnsafeMutablePointer<ledger_account>?, _ foundCount: UnsafeMutablePointer<Int>?
) -> ledger_status {
    lookUp(book, ids, count, found, foundCount) { book, id in book.account(id) }
}

@c @implementation
public func ledger_book_lookup_transfers(
    _ book: ledger_book, _ ids: UnsafePointer<ledger_uint128>?, _ count: Int,
    _ found: UnsafeMutablePointer<ledger_transfer>?, _ foundCount: UnsafeMutablePointer<Int>?
) -> ledger_status {
    lookUp(book, ids, count, found, foundCount) { book, id in book.transfer(id) }
}

/// The records of the ids that there are, one after the other.
private func lookUp<Record: BitwiseCopyable>(
    _ book: ledger_book, _ ids: UnsafePointer<ledger_uint128>?, _ count: Int, _ found: UnsafeMutableRawPointer?,
    _ foundCount: UnsafeMutablePointer<Int>?, _ record: (borrowing Book, UInt128) -> Record?
) -> ledger_status {
    BookTable.use(book) { book in
        CallerMemory.reading(ids, count, as: ledger_uint128.self) { ids in
            CallerMemory.writing(found, count, as: Record.self, foundCount) { room in
                var next = 0
                for id in ids {
                    guard let record = record(book, UInt128(id)) else { continue }
                    room.initializeElement(at: next, to: record)
                    next += 1
                }
                return next
            }
        }
    }
}

@c @implementation
public func ledger_book_lookup_states(
    _ book: ledger_book, _ ids: UnsafePointer<ledger_uint128>?, _ count: Int, _ states: UnsafeMutablePointer<UInt8>?
) -> ledger_status {
    BookTable.use(book) { book in
        guard CallerMemory.isUsable(states, count), let states else { return count == 0 ? .ok : .badArgument }
        return CallerMemory.reading(ids, count, as: ledger_uint128.self) { ids in
            for (index, id) in ids.enumerated() {
                let id = UInt128(id)
                states[index] =
                    book.pendingState(of: id)?.rawValue
                    ?? UInt8(book.isFailed(id) ? LEDGER_STATE_FAILED : LEDGER_STATE_UNKNOWN)
            }
            return .ok
        }
    }
}

@c @implementation
public func ledger_book_list_accounts(
    _ book: ledger_book, _ first: UInt64, _ found: UnsafeMutablePointer<ledger_account>?, _ capacity: Int,
    _ foundCount: UnsafeMutablePointer<Int>?
) -> ledger_status {
    list(book, first, found, capacity, foundCount) { book, place in book.account(at: place) }
}

@c @implementation
public func ledger_book_list_transfers(
    _ book: ledger_book, _ first: UInt64, _ found: UnsafeMutablePointer<ledger_transfer>?, _ capacity: Int,
    _ foundCount: UnsafeMutablePointer<Int>?
) -> ledger_status {
    list(book, first, found, capacity, foundCount) { book, place in book.transfer(at: place) }
}

private func list<Record: BitwiseCopyable>(
    _ book: ledger_book, _ first: UInt64, _ found: UnsafeMutableRawPointer?, _ capacity: Int,
    _ foundCount: UnsafeMutablePointer<Int>?, _ record: (borrowing Book, Int) -> Record?
) -> ledger_status {
    BookTable.use(book) { book in
        CallerMemory.writing(found, capacity, as: Record.self, foundCount) { room in
            // Beyond the records, which are fewer than 2^30, there is nothing to list.
            let start = Int(min(first, 1 << 30))
            var count = 0
            while count < capacity, let record = record(book, start + count) {
                room.initializeElement(at: count, to: record)
                count += 1
            }
            return count
        }
    }
}
