extension Transfer {
    /// The first field that differs from a transfer of the same id, or `exists`.
    func status(beside existing: Transfer, in book: borrowing Book) -> TransferStatus {
        // The flags say what the others mean, so they come first.
        if flags != existing.flags { return .existsWithDifferentFlags }
        if pendingID != existing.pendingID { return .existsWithDifferentPendingID }
        if timeout != existing.timeout { return .existsWithDifferentTimeout }
        if flags.settlesPending, case .at(let place) = book.transferPlace(pendingID) {
            return status(beside: existing, settling: book.transfers[place])
        }
        if debitAccountID != existing.debitAccountID { return .existsWithDifferentDebitAccountID }
        if creditAccountID != existing.creditAccountID { return .existsWithDifferentCreditAccountID }
        // The amount of a balancing transfer is a limit, and the one that moved may have been less.
        let isBalancing = !flags.isDisjoint(with: [.balancingDebit, .balancingCredit])
        if isBalancing ? amount < existing.amount : amount != existing.amount { return .existsWithDifferentAmount }
        if userData128 != existing.userData128 { return .existsWithDifferentUserData128 }
        if userData64 != existing.userData64 { return .existsWithDifferentUserData64 }
        if userData32 != existing.userData32 { return .existsWithDifferentUserData32 }
        if ledger != existing.ledger { return .existsWithDifferentLedger }
        return code != existing.code ? .existsWithDifferentCode : .exists
    }

    /// Of posting and voiding: what is not given stands for the pending transfer's.
    private func status(beside existing: Transfer, settling pending: Transfer) -> TransferStatus {
        if debitAccountID != 0 && debitAccountID != existing.debitAccountID {
            return .existsWithDifferentDebitAccountID
        }
        if creditAccountID != 0 && creditAccountID != existing.creditAccountID {
            return .existsWithDifferentCreditAccountID
        }
        let isAll = flags.contains(.voidPendingTransfer) ? amount == 0 : amount == .max
        if existing.amount != (isAll ? pending.amount : amount) { return .existsWithDifferentAmount }
        if existing.userData128 != (userData128 == 0 ? pending.userData128 : userData128) {
            return .existsWithDifferentUserData128
        }
        if existing.userData64 != (userData64 == 0 ? pending.userData64 : userData64) {
            return .existsWithDifferentUserData64
        }
        if existing.userData32 != (userData32 == 0 ? pending.userData32 : userData32) {
            return .existsWithDifferentUserData32
        }
        if ledger != 0 && ledger != existing.ledger { return .existsWithDifferentLedger }
        return code != 0 && code != existing.code ? .existsWithDifferentCode : .exists
    }
}
