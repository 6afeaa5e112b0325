/// What became of a transfer. The number is the precedence: of all that is wrong, the first is named. The rules and their order
/// are those of TigerBeetle's `create_transfers`; docs/book.md has them as a table.
public enum TransferStatus: UInt32, CaseIterable, Sendable {
    /// The transfer was made.
    case created = 1
    /// Another transfer of its linked chain failed.
    case linkedEventFailed = 2
    /// The last transfer of the batch is linked, to nothing.
    case linkedEventChainOpen = 3
    /// The first transfer of the batch is imported, this one is not.
    case importedEventExpected = 4
    /// The first transfer of the batch is not imported, this one is.
    case importedEventNotExpected = 5
    /// Only imported transfers bring a timestamp.
    case timestampMustBeZero = 6
    /// The timestamp is not between 1 and 2^63 − 1.
    case importedEventTimestampOutOfRange = 7
    /// The timestamp is not before that of the batch.
    case importedEventTimestampMustNotAdvance = 8
    /// A reserved bit of the flags is set.
    case reservedFlag = 9
    /// The id is 0.
    case idMustNotBeZero = 10
    /// The id is 2^128 − 1.
    case idMustNotBeIntMax = 11
    /// The id was used with other flags.
    case existsWithDifferentFlags = 12
    /// The id was used with another pending id.
    case existsWithDifferentPendingID = 13
    /// The id was used with another timeout.
    case existsWithDifferentTimeout = 14
    /// The id was used with another debit account.
    case existsWithDifferentDebitAccountID = 15
    /// The id was used with another credit account.
    case existsWithDifferentCreditAccountID = 16
    /// The id was used with another amount; for a balancing transfer, with a larger one.
    case existsWithDifferentAmount = 17
    /// The id was used with other 128-bit user data.
    case existsWithDifferentUserData128 = 18
    /// The id was used with other 64-bit user data.
    case existsWithDifferentUserData64 = 19
    /// The id was used with other 32-bit user data.
    case existsWithDifferentUserData32 = 20
    /// The id was used on another ledger.
    case existsWithDifferentLedger = 21
    /// The id was used with another code.
    case existsWithDifferentCode = 22
    /// The same transfer was made before; its timestamp is in the result.
    case exists = 23
    /// The id failed before for a reason that was the book's at that time (the transient ones); it never succeeds.
    case idAlreadyFailed = 24
    /// The flags contradict each other.
    case flagsAreMutuallyExclusive = 25
    /// The debit account's id is 0.
    case debitAccountIDMustNotBeZero = 26
    /// The debit account's id is 2^128 − 1.
    case debitAccountIDMustNotBeIntMax = 27
    /// The credit account's id is 0.
    case creditAccountIDMustNotBeZero = 28
    /// The credit account's id is 2^128 − 1.
    case creditAccountIDMustNotBeIntMax = 29
    /// Both accounts are the same.
    case accountsMustBeDifferent = 30
    /// Only posting and voiding name a pending transfer.
    case pendingIDMustBeZero = 31
    /// Posting and voiding name a pending transfer.
    case pendingIDMustNotBeZero = 32
    /// The pending transfer's id is 2^128 − 1.
    case pendingIDMustNotBeIntMax = 33
    /// The transfer names itself as the pending one.
    case pendingIDMustBeDifferent = 34
    /// Only pending transfers have a timeout.
    case timeoutReservedForPendingTransfer = 35
    /// Only pending transfers close accounts, so that it can be taken back.
    case closingTransferMustBePending = 36
    /// Not used: a transfer of 0 is allowed. The number is kept.
    case amountMustNotBeZero = 37
    /// The ledger is 0.
    case ledgerMustNotBeZero = 38
    /// The code is 0.
    case codeMustNotBeZero = 39
    /// There is no such debit account.
    case debitAccountNotFound = 40
    /// There is no such credit account.
    case creditAccountNotFound = 41
    /// The accounts are of different ledgers.
    case accountsMustHaveTheSameLedger = 42
    /// The transfer's ledger is not that of the accounts.
    case transferMustHaveTheSameLedgerAsAccounts = 43
    /// There is no such pending transfer.
    case pendingTransferNotFound = 44
    /// The transfer named was not a pending one.
    case pendingTransferNotPending = 45
    /// The pending transfer has another debit account.
    case pendingTransferHasDifferentDebitAccountID = 46
    /// The pending transfer has another credit account.
    case pendingTransferHasDifferentCreditAccountID = 47
    /// The pending transfer is of another ledger.
    case pendingTransferHasDifferentLedger = 48
    /// The pending transfer has another code.
    case pendingTransferHasDifferentCode = 49
    /// More would be posted than is pending.
    case exceedsPendingTransferAmount = 50
    /// Voiding takes all that is pending.
    case pendingTransferHasDifferentAmount = 51
    /// The pending transfer was posted.
    case pendingTransferAlreadyPosted = 52
    /// The pending transfer was voided.
    case pendingTransferAlreadyVoided = 53
    /// The pending transfer expired.
    case pendingTransferExpired = 54
    /// The timestamp is not after that of the last transfer, or is an account's.
    case importedEventTimestampMustNotRegress = 55
    /// The debit account is younger.
    case importedEventTimestampMustPostdateDebitAccount = 56
    /// The credit account is younger.
    case importedEventTimestampMustPostdateCreditAccount = 57
    /// Imported transfers do not expire.
    case importedEventTimeoutMustBeZero = 58
    /// The debit account is closed.
    case debitAccountAlreadyClosed = 59
    /// The credit account is closed.
    case creditAccountAlreadyClosed = 60
    /// The debit account's pending debits would exceed 128 bits.
    case overflowsDebitsPending = 61
    /// The credit account's pending credits would exceed 128 bits.
    case overflowsCreditsPending = 62
    /// The debit account's posted debits would exceed 128 bits.
    case overflowsDebitsPosted = 63
    /// The credit account's posted credits would exceed 128 bits.
    case overflowsCreditsPosted = 64
    /// The debit account's debits would exceed 128 bits together.
    case overflowsDebits = 65
    /// The credit account's credits would exceed 128 bits together.
    case overflowsCredits = 66
    /// The transfer would expire after 2^63 − 1.
    case overflowsTimeout = 67
    /// The debit account's debits would exceed its credits, which are its limit.
    case exceedsCredits = 68
    /// The credit account's credits would exceed its debits, which are its limit.
    case exceedsDebits = 69
}

extension TransferStatus {
    /// Whether the transfer failed for a reason that lies in the book at that moment. Its id is used up then: sent again, it
    /// fails again, so that a lost answer can be asked for without a different outcome.
    public var isTransient: Bool {
        switch self {
        case .debitAccountNotFound, .creditAccountNotFound, .pendingTransferNotFound, .debitAccountAlreadyClosed,
            .creditAccountAlreadyClosed, .exceedsCredits, .exceedsDebits:
            true
        default: false
        }
    }
}
