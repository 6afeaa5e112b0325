import LedgerBook

extension BookModel {
    mutating func create(
        _ a: Account, _ moment: UInt64, isFirstImported: Bool, _ timestamp: UInt64
    ) -> AccountResult {
        let isImported = a.flags.contains(.imported)
        let same = accounts[a.id]
        let isTaken = transfers.values.contains { $0.timestamp == a.timestamp }
        let lastAccount = accountOrder.last.flatMap { accounts[$0]?.timestamp } ?? 0
        let broken = BookModel.first([
            (AccountStatus.importedEventExpected, { isFirstImported && !isImported }),
            (.importedEventNotExpected, { !isFirstImported && isImported }),
            (.timestampMustBeZero, { !isImported && a.timestamp != 0 }),
            (.importedEventTimestampOutOfRange, { isImported && (a.timestamp == 0 || a.timestamp >= 1 << 63) }),
            (.importedEventTimestampMustNotAdvance, { isImported && a.timestamp >= timestamp }),
            (.reservedField, { a.reserved != 0 }),
            (.reservedFlag, { a.flags.rawValue >= 64 }),
            (.idMustNotBeZero, { a.id == 0 }),
            (.idMustNotBeIntMax, { a.id == .max }),
            (.existsWithDifferentFlags, { same != nil && same!.flags != a.flags }),
            (.existsWithDifferentUserData128, { same != nil && same!.userData128 != a.userData128 }),
            (.existsWithDifferentUserData64, { same != nil && same!.userData64 != a.userData64 }),
            (.existsWithDifferentUserData32, { same != nil && same!.userData32 != a.userData32 }),
            (.existsWithDifferentLedger, { same != nil && same!.ledger != a.ledger }),
            (.existsWithDifferentCode, { same != nil && same!.code != a.code }),
            (.exists, { same != nil }),
            (
                .flagsAreMutuallyExclusive,
                { a.flags.contains(.debitsMustNotExceedCredits) && a.flags.contains(.creditsMustNotExceedDebits) }
            ),
            (.debitsPendingMustBeZero, { a.debitsPending != 0 }),
            (.debitsPostedMustBeZero, { a.debitsPosted != 0 }),
            (.creditsPendingMustBeZero, { a.creditsPending != 0 }),
            (.creditsPostedMustBeZero, { a.creditsPosted != 0 }),
            (.ledgerMustNotBeZero, { a.ledger == 0 }),
            (.codeMustNotBeZero, { a.code == 0 }),
            (
                .importedEventTimestampMustNotRegress,
                {
                    isImported
                        && (a.timestamp <= lastAccount
                            || isTaken)
                }
            ),
        ])
        if let broken {
            return AccountResult(status: broken, timestamp: broken == .exists ? same!.timestamp : moment)
        }
        var made = a
        made.timestamp = isImported ? a.timestamp : moment
        accounts[a.id] = made
        accountOrder.append(a.id)
        return AccountResult(status: .created, timestamp: made.timestamp)
    }
}
