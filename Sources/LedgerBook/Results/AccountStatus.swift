/// What became of an account. The number is the precedence: of all that is wrong, the first is named. The rules and their order
/// are those of TigerBeetle's `create_accounts`; docs/book.md has them as a table.
public enum AccountStatus: UInt32, CaseIterable, Sendable {
    /// The account was made.
    case created = 1
    /// Another account of its linked chain failed.
    case linkedEventFailed = 2
    /// The last account of the batch is linked, to nothing.
    case linkedEventChainOpen = 3
    /// The first account of the batch is imported, this one is not.
    case importedEventExpected = 4
    /// The first account of the batch is not imported, this one is.
    case importedEventNotExpected = 5
    /// Only imported accounts bring a timestamp.
    case timestampMustBeZero = 6
    /// The timestamp is not between 1 and 2^63 − 1.
    case importedEventTimestampOutOfRange = 7
    /// The timestamp is not before that of the batch.
    case importedEventTimestampMustNotAdvance = 8
    /// The reserved field is not 0.
    case reservedField = 9
    /// A reserved bit of the flags is set.
    case reservedFlag = 10
    /// The id is 0.
    case idMustNotBeZero = 11
    /// The id is 2^128 − 1.
    case idMustNotBeIntMax = 12
    /// The id was used with other flags; closing an account changes them.
    case existsWithDifferentFlags = 13
    /// The id was used with other 128-bit user data.
    case existsWithDifferentUserData128 = 14
    /// The id was used with other 64-bit user data.
    case existsWithDifferentUserData64 = 15
    /// The id was used with other 32-bit user data.
    case existsWithDifferentUserData32 = 16
    /// The id was used on another ledger.
    case existsWithDifferentLedger = 17
    /// The id was used with another code.
    case existsWithDifferentCode = 18
    /// The same account was made before; its timestamp is in the result.
    case exists = 19
    /// Debits and credits would limit each other.
    case flagsAreMutuallyExclusive = 20
    /// An account starts without balances.
    case debitsPendingMustBeZero = 21
    /// An account starts without balances.
    case debitsPostedMustBeZero = 22
    /// An account starts without balances.
    case creditsPendingMustBeZero = 23
    /// An account starts without balances.
    case creditsPostedMustBeZero = 24
    /// The ledger is 0.
    case ledgerMustNotBeZero = 25
    /// The code is 0.
    case codeMustNotBeZero = 26
    /// The timestamp is not after that of the last account, or is a transfer's.
    case importedEventTimestampMustNotRegress = 27
}
