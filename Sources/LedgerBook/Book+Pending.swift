extension Transfer {
    /// The second of two phases: posts or voids a pending transfer.
    func settle(_ timestamp: inout UInt64, in book: inout Book) -> TransferStatus {
        let isVoid = flags.contains(.voidPendingTransfer)
        if flags.contains([.postPendingTransfer, .voidPendingTransfer])
            || !flags.isDisjoint(with: [.pending, .balancingDebit, .balancingCredit, .closingDebit, .closingCredit])
        {
            return .flagsAreMutuallyExclusive
        }
        if pendingID == 0 { return .pendingIDMustNotBeZero }
        if pendingID == .max { return .pendingIDMustNotBeIntMax }
        if pendingID == id { return .pendingIDMustBeDifferent }
        if timeout != 0 { return .timeoutReservedForPendingTransfer }
        guard case .at(let place) = book.transferPlace(pendingID) else { return .pendingTransferNotFound }
        let pending = book.transfers[place]
        if !pending.flags.contains(.pending) { return .pendingTransferNotPending }
        if let difference = difference(from: pending) { return difference }

        // 0 voids all; the largest number posts all.
        let isAll = isVoid ? amount == 0 : amount == .max
        let amount = isAll ? pending.amount : amount
        if amount > pending.amount { return .exceedsPendingTransferAmount }
        if isVoid && amount < pending.amount { return .pendingTransferHasDifferentAmount }
        switch book.states[place] {
        case .posted: return .pendingTransferAlreadyPosted
        case .voided: return .pendingTransferAlreadyVoided
        case .expired: return .pendingTransferExpired
        case .none, .pending: break
        }
        if let expiry = pending.expiry, expiry <= timestamp { return .pendingTransferExpired }
        var moment = timestamp
        if isImported {
            if book.regresses(self) { return .importedEventTimestampMustNotRegress }
            moment = self.timestamp
        }
        guard let debit = book.accountPlace(pending.debitAccountID),
            let credit = book.accountPlace(pending.creditAccountID)
        else { return .pendingTransferNotFound }
        if !isVoid {
            if book.accounts[debit].flags.contains(.closed) { return .debitAccountAlreadyClosed }
            if book.accounts[credit].flags.contains(.closed) { return .creditAccountAlreadyClosed }
        }

        book.addTransfer(settlement(of: pending, amount, moment), .none, debit: debit, credit: credit)
        book.saveForChain(debit, credit)
        if book.chain.isOpen { book.chain.saveSettled(place) }
        book.states[place] = isVoid ? .voided : .posted
        book.release(pending, debit, credit, reopening: isVoid)
        if !isVoid {
            book.accounts[debit].debitsPosted = book.accounts[debit].debitsPosted &+ amount
            book.accounts[credit].creditsPosted = book.accounts[credit].creditsPosted &+ amount
        }
        book.keepBalances(debit, at: moment)
        book.keepBalances(credit, at: moment)
        timestamp = moment
        return .created
    }

    /// What is given has to be the pending transfer's; what is 0 is not given.
    private func difference(from pending: Transfer) -> TransferStatus? {
        if debitAccountID != 0 && debitAccountID != pending.debitAccountID {
            return .pendingTransferHasDifferentDebitAccountID
        }
        if creditAccountID != 0 && creditAccountID != pending.creditAccountID {
            return .pendingTransferHasDifferentCreditAccountID
        }
        if ledger != 0 && ledger != pending.ledger { return .pendingTransferHasDifferentLedger }
        return code != 0 && code != pending.code ? .pendingTransferHasDifferentCode : nil
    }

    /// The record of the second phase: what it does not give is the first one's.
    private func settlement(of pending: Transfer, _ amount: UInt128, _ moment: UInt64) -> Transfer {
        Transfer(
            id: id, debit: pending.debitAccountID, credit: pending.creditAccountID, amount: amount,
            pendingID: pendingID,
            ledger: pending.ledger, code: pending.code, flags: flags, timeout: 0,
            userData128: userData128 != 0 ? userData128 : pending.userData128,
            userData64: userData64 != 0 ? userData64 : pending.userData64,
            userData32: userData32 != 0 ? userData32 : pending.userData32, timestamp: moment)
    }
}

extension Book {
    /// Takes back what a pending transfer reserved, and opens what it closed.
    mutating func release(_ pending: Transfer, _ debit: Int, _ credit: Int, reopening: Bool) {
        accounts[debit].debitsPending = accounts[debit].debitsPending &- pending.amount
        accounts[credit].creditsPending = accounts[credit].creditsPending &- pending.amount
        guard reopening else { return }
        if pending.flags.contains(.closingDebit) { accounts[debit].flags.remove(.closed) }
        if pending.flags.contains(.closingCredit) { accounts[credit].flags.remove(.closed) }
    }

    /// Pending transfers whose time is over at a moment expire, in the order of their time.
    mutating func expire(until moment: UInt64) {
        while let entry = expiries.next(until: moment) {
            let place = Int(entry.transfer)
            // What was settled meanwhile, or taken back with its chain, is passed over.
            guard place < transfers.count, states[place] == .pending, transfers[place].expiry == entry.expiry,
                let debit = accountPlace(transfers[place].debitAccountID),
                let credit = accountPlace(transfers[place].creditAccountID)
            else { continue }
            states[place] = .expired
            release(transfers[place], debit, credit, reopening: true)
            keepBalances(debit, at: moment)
            keepBalances(credit, at: moment)
        }
    }
}
