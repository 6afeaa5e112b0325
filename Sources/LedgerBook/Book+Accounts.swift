extension Book {
    /// Creates accounts, each on its own or, where they are linked, together.
    ///
    /// - Parameter timestamp: the batch's time in nanoseconds; the events take the timestamps that end with it, all of which
    ///   are after those of earlier batches.
    /// - Throws: `timestampMustAdvance`, `full`, and `resultsTooFew`; the book is unchanged then.
    public mutating func createAccounts(
        _ events: UnsafeBufferPointer<Account>, timestamp: UInt64,
        results: UnsafeMutableBufferPointer<AccountResult>
    ) throws(BookError) {
        guard results.count >= events.count else { throw .resultsTooFew }
        guard events.count <= limits.accounts - accounts.count else { throw .full }
        try checkTime(events.count, timestamp)
        reserveBatch(accounts: events.count, timestamp)
        begin(events.count, timestamp)
        run(events, timestamp: timestamp, results: results)
    }

    /// The same of arrays.
    public mutating func createAccounts(
        _ events: [Account], timestamp: UInt64
    ) throws(BookError) -> [AccountResult] {
        var results = [AccountResult](
            repeating: AccountResult(status: .created, timestamp: 0), count: events.count)
        let error = events.withUnsafeBufferPointer { events in
            results.withUnsafeMutableBufferPointer { results -> BookError? in
                do throws(BookError) {
                    try createAccounts(events, timestamp: timestamp, results: results)
                    return nil
                } catch {
                    return error
                }
            }
        }
        if let error { throw error }
        return results
    }
}

extension Account: BatchEvent {
    var isLinked: Bool { flags.contains(.linked) }
    var isImported: Bool { flags.contains(.imported) }

    static func create(_ account: Account, at moment: UInt64, in book: inout Book) -> AccountResult {
        func result(_ status: AccountStatus, _ timestamp: UInt64? = nil) -> AccountResult {
            AccountResult(status: status, timestamp: timestamp ?? moment)
        }
        if account.reserved != 0 { return result(.reservedField) }
        if account.flags.hasReserved { return result(.reservedFlag) }
        if account.id == 0 { return result(.idMustNotBeZero) }
        if account.id == .max { return result(.idMustNotBeIntMax) }
        if let place = book.accountPlace(account.id) {
            let existing = book.accounts[place]
            let status = account.status(beside: existing)
            return result(status, status == .exists ? existing.timestamp : nil)
        }
        if account.flags.contains([.debitsMustNotExceedCredits, .creditsMustNotExceedDebits]) {
            return result(.flagsAreMutuallyExclusive)
        }
        if account.debitsPending != 0 { return result(.debitsPendingMustBeZero) }
        if account.debitsPosted != 0 { return result(.debitsPostedMustBeZero) }
        if account.creditsPending != 0 { return result(.creditsPendingMustBeZero) }
        if account.creditsPosted != 0 { return result(.creditsPostedMustBeZero) }
        if account.ledger == 0 { return result(.ledgerMustNotBeZero) }
        if account.code == 0 { return result(.codeMustNotBeZero) }
        var made = account
        if account.isImported {
            let last = book.accounts.last?.timestamp ?? 0
            if account.timestamp <= last || book.hasTransfer(at: account.timestamp) {
                return result(.importedEventTimestampMustNotRegress)
            }
        } else {
            made.timestamp = moment
        }
        book.addAccount(made)
        return result(.created, made.timestamp)
    }

    @inline(__always)
    static func touch(_ account: Account, in book: borrowing Book) -> UInt64 { book.accountIndex.touch(account.id) }

    static func fail(_ account: Account, _ status: AccountStatus, in book: inout Book) {}

    /// The first field that differs from an account of the same id.
    private func status(beside existing: Account) -> AccountStatus {
        if flags != existing.flags { return .existsWithDifferentFlags }
        if userData128 != existing.userData128 { return .existsWithDifferentUserData128 }
        if userData64 != existing.userData64 { return .existsWithDifferentUserData64 }
        if userData32 != existing.userData32 { return .existsWithDifferentUserData32 }
        if ledger != existing.ledger { return .existsWithDifferentLedger }
        return code != existing.code ? .existsWithDifferentCode : .exists
    }
}

extension Book {
    /// Whether a transfer has this timestamp.
    func hasTransfer(at timestamp: UInt64) -> Bool {
        let place = transfers.partition { $0.timestamp < timestamp }
        return place < transfers.count && transfers[place].timestamp == timestamp
    }

    /// Whether an account has this timestamp.
    func hasAccount(at timestamp: UInt64) -> Bool {
        let place = accounts.partition { $0.timestamp < timestamp }
        return place < accounts.count && accounts[place].timestamp == timestamp
    }
}
