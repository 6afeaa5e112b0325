import CLedgerCore
import LedgerBook
import LedgerInterface

@c @implementation
public func ledger_book_account_transfers(
    _ book: ledger_book, _ filter: UnsafePointer<ledger_filter>?, _ found: UnsafeMutablePointer<ledger_transfer>?,
    _ capacity: Int, _ foundCount: UnsafeMutablePointer<Int>?
) -> ledger_status {
    BookTable.use(book) { book in
        guard let filter, let wanted = filter.pointee.wanted(capacity) else { return .badArgument }
        return CallerMemory.writing(found, capacity, as: Transfer.self, foundCount) { room in
            book.transfers(of: UInt128(filter.pointee.account_id), wanted, into: room)
        }
    }
}

@c @implementation
public func ledger_book_account_balances(
    _ book: ledger_book, _ filter: UnsafePointer<ledger_filter>?, _ found: UnsafeMutablePointer<ledger_balances>?,
    _ capacity: Int, _ foundCount: UnsafeMutablePointer<Int>?
) -> ledger_status {
    BookTable.use(book) { book in
        guard let filter, let wanted = filter.pointee.wanted(capacity), let foundCount,
            CallerMemory.isUsable(found, capacity, alignment: MemoryLayout<ledger_balances>.alignment)
        else { return .badArgument }
        foundCount.pointee = 0
        let account = UInt128(filter.pointee.account_id)
        // Four times: an array that grows moves, and those out of order are sorted.
        let rows = UInt64(book.balancesCount(of: account)) * UInt64(MemoryLayout<AccountBalances>.stride)
        guard CallerMemory.has(4 * rows) else { return .noMemory }
        let balances = book.balances(of: account, wanted)
        for (index, row) in balances.enumerated() { found?[index] = ledger_balances(row) }
        foundCount.pointee = balances.count
        return .ok
    }
}

@c @implementation
public func ledger_book_balances_at(
    _ book: ledger_book, _ account: UnsafePointer<ledger_uint128>?, _ timestamp: UInt64,
    _ balances: UnsafeMutablePointer<ledger_balances>?
) -> ledger_status {
    BookTable.use(book) { book in
        guard let account, let balances else { return .badArgument }
        guard let found = book.balances(of: UInt128(account.pointee), at: timestamp) else { return .notFound }
        balances.pointee = ledger_balances(found)
        return .ok
    }
}

extension ledger_filter {
    /// As the book takes it; nil where reserved bits are set.
    fileprivate func wanted(_ limit: Int) -> Book.Filter? {
        let (debits, credits, reversed) = (
            UInt16(LEDGER_FILTER_DEBITS), UInt16(LEDGER_FILTER_CREDITS), UInt16(LEDGER_FILTER_REVERSED)
        )
        guard reserved == 0, flags & ~(debits | credits | reversed) == 0 else { return nil }
        return Book.Filter(
            from: from, through: through == 0 ? .max : through, limit: limit, isReversed: flags & reversed != 0,
            debits: flags & debits != 0 || flags & credits == 0, credits: flags & credits != 0 || flags & debits == 0,
            code: code)
    }
}

extension ledger_balances {
    fileprivate init(_ balances: AccountBalances) {
        self.init(
            debits_pending: ledger_uint128(balances.debitsPending),
            debits_posted: ledger_uint128(balances.debitsPosted),
            credits_pending: ledger_uint128(balances.creditsPending),
            credits_posted: ledger_uint128(balances.creditsPosted), timestamp: balances.timestamp)
    }
}

extension ledger_uint128 {
    fileprivate init(_ number: UInt128) {
        self.init(low: UInt64(truncatingIfNeeded: number), high: UInt64(truncatingIfNeeded: number >> 64))
    }
}
