import LedgerBook

extension BookModel {
    mutating func create(
        _ t: Transfer, _ moment: UInt64, isFirstImported: Bool, _ timestamp: UInt64
    ) -> TransferResult {
        let isImported = t.flags.contains(.imported)
        let same = transfers[t.id]
        let general = BookModel.first([
            (TransferStatus.importedEventExpected, { isFirstImported && !isImported }),
            (.importedEventNotExpected, { !isFirstImported && isImported }),
            (.timestampMustBeZero, { !isImported && t.timestamp != 0 }),
            (.importedEventTimestampOutOfRange, { isImported && (t.timestamp == 0 || t.timestamp >= 1 << 63) }),
            (.importedEventTimestampMustNotAdvance, { isImported && t.timestamp >= timestamp }),
            (.reservedFlag, { t.flags.rawValue >= 512 }),
            (.idMustNotBeZero, { t.id == 0 }),
            (.idMustNotBeIntMax, { t.id == .max }),
            (.existsWithDifferentFlags, { same != nil && same!.flags != t.flags }),
            (.existsWithDifferentPendingID, { same != nil && same!.pendingID != t.pendingID }),
            (.existsWithDifferentTimeout, { same != nil && same!.timeout != t.timeout }),
        ])
        if let general { return TransferResult(status: general, timestamp: moment) }
        if let same {
            let status = again(t, same)
            return TransferResult(status: status, timestamp: status == .exists ? same.timestamp : moment)
        }
        if failed.contains(t.id) { return TransferResult(status: .idAlreadyFailed, timestamp: moment) }
        let isSecond = t.flags.contains(.postPendingTransfer) || t.flags.contains(.voidPendingTransfer)
        let when = isImported ? t.timestamp : moment
        if let broken = isSecond ? second(t, moment) : first(t, when) {
            return TransferResult(status: broken, timestamp: moment)
        }
        return TransferResult(status: .created, timestamp: when)
    }

    /// A transfer whose id there is, with the same flags, pending id and timeout. What is not given on posting and voiding
    /// counts as what the pending transfer has.
    private func again(_ t: Transfer, _ e: Transfer) -> TransferStatus {
        var wanted = t
        let isBalancing = t.flags.contains(.balancingDebit) || t.flags.contains(.balancingCredit)
        if t.flags.contains(.postPendingTransfer) || t.flags.contains(.voidPendingTransfer) {
            let p = transfers[t.pendingID]!
            if t.debitAccountID == 0 { wanted.debitAccountID = p.debitAccountID }
            if t.creditAccountID == 0 { wanted.creditAccountID = p.creditAccountID }
            if t.amount == (t.flags.contains(.voidPendingTransfer) ? 0 : .max) { wanted.amount = p.amount }
            if t.userData128 == 0 { wanted.userData128 = p.userData128 }
            if t.userData64 == 0 { wanted.userData64 = p.userData64 }
            if t.userData32 == 0 { wanted.userData32 = p.userData32 }
            if t.ledger == 0 { wanted.ledger = p.ledger }
            if t.code == 0 { wanted.code = p.code }
        }
        return BookModel.first([
            (TransferStatus.existsWithDifferentDebitAccountID, { wanted.debitAccountID != e.debitAccountID }),
            (.existsWithDifferentCreditAccountID, { wanted.creditAccountID != e.creditAccountID }),
            (.existsWithDifferentAmount, { isBalancing ? e.amount > wanted.amount : e.amount != wanted.amount }),
            (.existsWithDifferentUserData128, { wanted.userData128 != e.userData128 }),
            (.existsWithDifferentUserData64, { wanted.userData64 != e.userData64 }),
            (.existsWithDifferentUserData32, { wanted.userData32 != e.userData32 }),
            (.existsWithDifferentLedger, { wanted.ledger != e.ledger }),
            (.existsWithDifferentCode, { wanted.code != e.code }),
        ]) ?? .exists
    }

    private var lastTransfer: UInt64 { transferOrder.last.flatMap { transfers[$0]?.timestamp } ?? 0 }

    private func isTaken(_ timestamp: UInt64) -> Bool { accounts.values.contains { $0.timestamp == timestamp } }

    /// One phase, or the first of two.
    private mutating func first(_ t: Transfer, _ when: UInt64) -> TransferStatus? {
        let now = self
        let isPending = t.flags.contains(.pending)
        let isImported = t.flags.contains(.imported)
        let (debit, credit) = (accounts[t.debitAccountID], accounts[t.creditAccountID])
        let last = lastTransfer
        // Sums in 256 bits would never overflow: they do when they wrap.
        let over = { (a: UInt128, b: UInt128) in a.addingReportingOverflow(b).overflow }
        var amount = t.amount
        if let debit, t.flags.contains(.balancingDebit) {
            let used = debit.debitsPosted + debit.debitsPending
            amount = min(amount, used >= debit.creditsPosted ? 0 : debit.creditsPosted - used)
        }
        if let credit, t.flags.contains(.balancingCredit) {
            let used = credit.creditsPosted + credit.creditsPending
            amount = min(amount, used >= credit.debitsPosted ? 0 : credit.debitsPosted - used)
        }
        let broken = BookModel.first([
            (TransferStatus.debitAccountIDMustNotBeZero, { t.debitAccountID == 0 }),
            (.debitAccountIDMustNotBeIntMax, { t.debitAccountID == .max }),
            (.creditAccountIDMustNotBeZero, { t.creditAccountID == 0 }),
            (.creditAccountIDMustNotBeIntMax, { t.creditAccountID == .max }),
            (.accountsMustBeDifferent, { t.debitAccountID == t.creditAccountID }),
            (.pendingIDMustBeZero, { t.pendingID != 0 }),
            (.timeoutReservedForPendingTransfer, { !isPending && t.timeout != 0 }),
            (
                .closingTransferMustBePending,
                { !isPending && (t.flags.contains(.closingDebit) || t.flags.contains(.closingCredit)) }
            ),
            (.ledgerMustNotBeZero, { t.ledger == 0 }),
            (.codeMustNotBeZero, { t.code == 0 }),
            (.debitAccountNotFound, { debit == nil }),
            (.creditAccountNotFound, { credit == nil }),
            (.accountsMustHaveTheSameLedger, { debit!.ledger != credit!.ledger }),
            (.transferMustHaveTheSameLedgerAsAccounts, { t.ledger != debit!.ledger }),
            (.importedEventTimestampMustNotRegress, { isImported && (when <= last || now.isTaken(when)) }),
            (.importedEventTimestampMustPostdateDebitAccount, { isImported && when <= debit!.timestamp }),
            (.importedEventTimestampMustPostdateCreditAccount, { isImported && when <= credit!.timestamp }),
            (.importedEventTimeoutMustBeZero, { isImported && t.timeout != 0 }),
            (.debitAccountAlreadyClosed, { debit!.flags.contains(.closed) }),
            (.creditAccountAlreadyClosed, { credit!.flags.contains(.closed) }),
            (.overflowsDebitsPending, { isPending && over(amount, debit!.debitsPending) }),
            (.overflowsCreditsPending, { isPending && over(amount, credit!.creditsPending) }),
            (.overflowsDebitsPosted, { over(amount, debit!.debitsPosted) }),
            (.overflowsCreditsPosted, { over(amount, credit!.creditsPosted) }),
            (.overflowsDebits, { over(amount, debit!.debitsPending + debit!.debitsPosted) }),
            (.overflowsCredits, { over(amount, credit!.creditsPending + credit!.creditsPosted) }),
            (.overflowsTimeout, { UInt128(when) + UInt128(t.timeout) * 1_000_000_000 >= 1 << 63 }),
            (
                .exceedsCredits,
                {
                    debit!.flags.contains(.debitsMustNotExceedCredits)
                        && debit!.debitsPending + debit!.debitsPosted + amount > debit!.creditsPosted
                }
            ),
            (
                .exceedsDebits,
                {
                    credit!.flags.contains(.creditsMustNotExceedDebits)
                        && credit!.creditsPending + credit!.creditsPosted + amount > credit!.debitsPosted
                }
            ),
        ])
        if let broken { return broken }
        var made = t
        made.amount = amount
        made.timestamp = when
        store(made, isPending ? .pending : .none)
        if isPending {
            accounts[t.debitAccountID]!.debitsPending += amount
            accounts[t.creditAccountID]!.creditsPending += amount
        } else {
            accounts[t.debitAccountID]!.debitsPosted += amount
            accounts[t.creditAccountID]!.creditsPosted += amount
        }
        if t.flags.contains(.closingDebit) { accounts[t.debitAccountID]!.flags.insert(.closed) }
        if t.flags.contains(.closingCredit) { accounts[t.creditAccountID]!.flags.insert(.closed) }
        keep(t.debitAccountID, when)
        keep(t.creditAccountID, when)
        return nil
    }

    private mutating func store(_ transfer: Transfer, _ state: PendingState) {
        transfers[transfer.id] = transfer
        states[transfer.id] = state
        transferOrder.append(transfer.id)
    }

    /// Posting and voiding.
    private mutating func second(_ t: Transfer, _ moment: UInt64) -> TransferStatus? {
        let now = self
        let isVoid = t.flags.contains(.voidPendingTransfer)
        let isImported = t.flags.contains(.imported)
        let p = transfers[t.pendingID]
        let other: [TransferFlags] = [.pending, .balancingDebit, .balancingCredit, .closingDebit, .closingCredit]
        let last = lastTransfer
        let amount = isVoid && t.amount == 0 || !isVoid && t.amount == .max ? p?.amount ?? 0 : t.amount
        let isLate = { p!.timeout > 0 && p!.timestamp + UInt64(p!.timeout) * 1_000_000_000 <= moment }
        let isClosed = { (id: UInt128) in !isVoid && now.accounts[id]!.flags.contains(.closed) }
        let broken = BookModel.first([
            (
                TransferStatus.flagsAreMutuallyExclusive,
                { isVoid && t.flags.contains(.postPendingTransfer) || other.contains { t.flags.contains($0) } }
            ),
            (.pendingIDMustNotBeZero, { t.pendingID == 0 }),
            (.pendingIDMustNotBeIntMax, { t.pendingID == .max }),
            (.pendingIDMustBeDifferent, { t.pendingID == t.id }),
            (.timeoutReservedForPendingTransfer, { t.timeout != 0 }),
            (.pendingTransferNotFound, { p == nil }),
            (.pendingTransferNotPending, { !p!.flags.contains(.pending) }),
            (
                .pendingTransferHasDifferentDebitAccountID,
                { t.debitAccountID != 0 && t.debitAccountID != p!.debitAccountID }
            ),
            (
                .pendingTransferHasDifferentCreditAccountID,
                { t.creditAccountID != 0 && t.creditAccountID != p!.creditAccountID }
            ),
            (.pendingTransferHasDifferentLedger, { t.ledger != 0 && t.ledger != p!.ledger }),
            (.pendingTransferHasDifferentCode, { t.code != 0 && t.code != p!.code }),
            (.exceedsPendingTransferAmount, { amount > p!.amount }),
            (.pendingTransferHasDifferentAmount, { isVoid && amount < p!.amount }),
            (.pendingTransferAlreadyPosted, { now.states[p!.id] == .posted }),
            (.pendingTransferAlreadyVoided, { now.states[p!.id] == .voided }),
            (.pendingTransferExpired, { now.states[p!.id] == .expired || isLate() }),
            (
                .importedEventTimestampMustNotRegress,
                { isImported && (t.timestamp <= last || now.isTaken(t.timestamp)) }
            ),
            (.debitAccountAlreadyClosed, { isClosed(p!.debitAccountID) }),
            (.creditAccountAlreadyClosed, { isClosed(p!.creditAccountID) }),
        ])
        if let broken { return broken }
        let p2 = p!
        var made = t
        made.debitAccountID = p2.debitAccountID
        made.creditAccountID = p2.creditAccountID
        made.amount = amount
        if made.userData128 == 0 { made.userData128 = p2.userData128 }
        if made.userData64 == 0 { made.userData64 = p2.userData64 }
        if made.userData32 == 0 { made.userData32 = p2.userData32 }
        made.ledger = p2.ledger
        made.code = p2.code
        made.timestamp = isImported ? t.timestamp : moment
        store(made, .none)
        states[p2.id] = isVoid ? .voided : .posted
        accounts[p2.debitAccountID]!.debitsPending -= p2.amount
        accounts[p2.creditAccountID]!.creditsPending -= p2.amount
        if isVoid {
            reopen(p2)
        } else {
            accounts[p2.debitAccountID]!.debitsPosted += amount
            accounts[p2.creditAccountID]!.creditsPosted += amount
        }
        keep(p2.debitAccountID, made.timestamp)
        keep(p2.creditAccountID, made.timestamp)
        return nil
    }
}
