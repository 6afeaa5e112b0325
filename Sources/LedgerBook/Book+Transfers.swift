extension Book {
    /// Creates transfers, each on its own or, where they are linked, together.
    ///
    /// - Parameter timestamp: the batch's time in nanoseconds; the events take the timestamps that end with it, all of which
    ///   are after those of earlier batches. Pending transfers whose time is over before the first event expire.
    /// - Throws: `timestampMustAdvance`, `full`, and `resultsTooFew`; the book is unchanged then.
    public mutating func createTransfers(
        _ events: UnsafeBufferPointer<Transfer>, timestamp: UInt64,
        results: UnsafeMutableBufferPointer<TransferResult>
    ) throws(BookError) {
        guard results.count >= events.count else { throw .resultsTooFew }
        guard events.count <= limits.transfers - transfers.count - failed.count else { throw .full }
        try checkTime(events.count, timestamp)
        reserveBatch(transfers: events.count, timestamp)
        begin(events.count, timestamp)
        run(events, timestamp: timestamp, results: results)
    }

    /// The same of arrays.
    public mutating func createTransfers(
        _ events: [Transfer], timestamp: UInt64
    ) throws(BookError) -> [TransferResult] {
        var results = [TransferResult](
            repeating: TransferResult(status: .created, timestamp: 0), count: events.count)
        let error = events.withUnsafeBufferPointer { events in
            results.withUnsafeMutableBufferPointer { results -> BookError? in
                do throws(BookError) {
                    try createTransfers(events, timestamp: timestamp, results: results)
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

extension Transfer: BatchEvent {
    var isLinked: Bool { flags.contains(.linked) }
    var isImported: Bool { flags.contains(.imported) }

    @inline(__always)
    static func create(_ transfer: Transfer, at moment: UInt64, in book: inout Book) -> TransferResult {
        var timestamp = moment
        let status = transfer.create(&timestamp, in: &book)
        return TransferResult(status: status, timestamp: timestamp)
    }

    @inline(__always)
    static func touch(_ transfer: Transfer, in book: borrowing Book) -> UInt64 {
        book.transferIndex.touch(transfer.id) ^ book.accountIndex.touch(transfer.debitAccountID)
            ^ book.accountIndex.touch(transfer.creditAccountID)
    }

    static func fail(_ transfer: Transfer, _ status: TransferStatus, in book: inout Book) {
        guard status.isTransient else { return }
        book.transferIndex.insert(transfer.id, place: book.failed.count + Book.FailedPlace.first)
        book.failed.append(transfer.id)
    }

    /// - Parameter timestamp: the moment of the event; that of the transfer made or found after it.
    @inline(__always)
    private func create(_ timestamp: inout UInt64, in book: inout Book) -> TransferStatus {
        if flags.hasReserved { return .reservedFlag }
        if id == 0 { return .idMustNotBeZero }
        if id == .max { return .idMustNotBeIntMax }
        switch book.transferPlace(id) {
        case .at(let place):
            let existing = book.transfers[place]
            let status = status(beside: existing, in: book)
            if status == .exists { timestamp = existing.timestamp }
            return status
        case .failed: return .idAlreadyFailed
        case .none: break
        }
        if flags.settlesPending { return settle(&timestamp, in: &book) }
        if let refusal = malformation { return refusal }
        guard let debit = book.accountPlace(debitAccountID) else { return .debitAccountNotFound }
        guard let credit = book.accountPlace(creditAccountID) else { return .creditAccountNotFound }
        return move(&timestamp, debit, credit, in: &book)
    }

    /// What is wrong with the transfer whatever the book holds.
    @inline(__always)
    private var malformation: TransferStatus? {
        if debitAccountID == 0 { return .debitAccountIDMustNotBeZero }
        if debitAccountID == .max { return .debitAccountIDMustNotBeIntMax }
        if creditAccountID == 0 { return .creditAccountIDMustNotBeZero }
        if creditAccountID == .max { return .creditAccountIDMustNotBeIntMax }
        if creditAccountID == debitAccountID { return .accountsMustBeDifferent }
        if pendingID != 0 { return .pendingIDMustBeZero }
        if !flags.contains(.pending) {
            if timeout != 0 { return .timeoutReservedForPendingTransfer }
            if !flags.isDisjoint(with: [.closingDebit, .closingCredit]) { return .closingTransferMustBePending }
        }
        if ledger == 0 { return .ledgerMustNotBeZero }
        return code == 0 ? .codeMustNotBeZero : nil
    }

    /// A transfer in one phase, or the first of two.
    @inline(__always)
    private func move(_ timestamp: inout UInt64, _ debitPlace: Int, _ creditPlace: Int, in book: inout Book)
        -> TransferStatus
    {
        let (debit, credit) = (book.accounts[debitPlace], book.accounts[creditPlace])
        if debit.ledger != credit.ledger { return .accountsMustHaveTheSameLedger }
        if ledger != debit.ledger { return .transferMustHaveTheSameLedgerAsAccounts }
        var moment = timestamp
        if isImported {
            if let refusal = book.refusal(ofImported: self, debit, credit) { return refusal }
            moment = self.timestamp
        }
        if debit.flags.contains(.closed) { return .debitAccountAlreadyClosed }
        if credit.flags.contains(.closed) { return .creditAccountAlreadyClosed }
        let amount = balanced(debit, credit)
        if let overflow = overflow(of: amount, debit, credit, at: moment) { return overflow }
        if debit.debitsExceedCredits(with: amount) { return .exceedsCredits }
        if credit.creditsExceedDebits(with: amount) { return .exceedsDebits }

        var made = self
        made.amount = amount
        made.timestamp = moment
        let isPending = flags.contains(.pending)
        book.addTransfer(made, isPending ? .pending : .none, debit: debitPlace, credit: creditPlace)
        book.saveForChain(debitPlace, creditPlace)
        if isPending {
            book.accounts[debitPlace].debitsPending = debit.debitsPending &+ amount
            book.accounts[creditPlace].creditsPending = credit.creditsPending &+ amount
            if let expiry = made.expiry { book.expiries.insert(expiry, book.transfers.count - 1) }
            if flags.contains(.closingDebit) { book.accounts[debitPlace].flags.insert(.closed) }
            if flags.contains(.closingCredit) { book.accounts[creditPlace].flags.insert(.closed) }
        } else {
            book.accounts[debitPlace].debitsPosted = debit.debitsPosted &+ amount
            book.accounts[creditPlace].creditsPosted = credit.creditsPosted &+ amount
        }
        book.keepBalances(debitPlace, at: moment)
        book.keepBalances(creditPlace, at: moment)
        timestamp = moment
        return .created
    }

    /// The amount, less what would unbalance an account that the transfer is to balance.
    @inline(__always)
    private func balanced(_ debit: Account, _ credit: Account) -> UInt128 {
        var amount = amount
        if flags.contains(.balancingDebit) {
            let used = debit.debitsPosted &+ debit.debitsPending
            amount = min(amount, debit.creditsPosted > used ? debit.creditsPosted &- used : 0)
        }
        if flags.contains(.balancingCredit) {
            let used = credit.creditsPosted &+ credit.creditsPending
            amount = min(amount, credit.debitsPosted > used ? credit.debitsPosted &- used : 0)
        }
        return amount
    }

    /// The first sum that would not fit. Pending and posted amounts of one side fit together at all times.
    @inline(__always)
    private func overflow(
        of amount: UInt128, _ debit: Account, _ credit: Account, at moment: UInt64
    ) -> TransferStatus? {
        func overflows(_ balance: UInt128) -> Bool { amount > UInt128.max &- balance }
        if flags.contains(.pending) {
            if overflows(debit.debitsPending) { return .overflowsDebitsPending }
            if overflows(credit.creditsPending) { return .overflowsCreditsPending }
        }
        if overflows(debit.debitsPosted) { return .overflowsDebitsPosted }
        if overflows(credit.creditsPosted) { return .overflowsCreditsPosted }
        if overflows(debit.debitsPending &+ debit.debitsPosted) { return .overflowsDebits }
        if overflows(credit.creditsPending &+ credit.creditsPosted) { return .overflowsCredits }
        // 2^32 seconds in nanoseconds are below 2^63.
        if UInt64(timeout) &* 1_000_000_000 > Book.timestampMax &- moment { return .overflowsTimeout }
        return nil
    }
}

extension Book {
    /// Imported transfers come in the order of their time, after their accounts.
    func refusal(ofImported transfer: Transfer, _ debit: Account, _ credit: Account) -> TransferStatus? {
        if regresses(transfer) { return .importedEventTimestampMustNotRegress }
        if transfer.timestamp <= debit.timestamp { return .importedEventTimestampMustPostdateDebitAccount }
        if transfer.timestamp <= credit.timestamp { return .importedEventTimestampMustPostdateCreditAccount }
        return transfer.timeout != 0 ? .importedEventTimeoutMustBeZero : nil
    }

    func regresses(_ transfer: Transfer) -> Bool {
        transfer.timestamp <= transfers.last?.timestamp ?? 0 || hasAccount(at: transfer.timestamp)
    }

    @inline(__always)
    mutating func saveForChain(_ debit: Int, _ credit: Int) {
        guard chain.isOpen else { return }
        chain.save(accounts[debit], debit)
        chain.save(accounts[credit], credit)
    }
}
