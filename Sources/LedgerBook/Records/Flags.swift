/// Properties of an account. Bits 6 to 15 are reserved.
public struct AccountFlags: OptionSet, BitwiseCopyable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Creating this account and the next of the batch succeeds or fails together.
    public static var linked: AccountFlags { AccountFlags(rawValue: 1 << 0) }
    /// Debits, pending ones included, stay at or below the posted credits.
    public static var debitsMustNotExceedCredits: AccountFlags { AccountFlags(rawValue: 1 << 1) }
    /// Credits, pending ones included, stay at or below the posted debits.
    public static var creditsMustNotExceedDebits: AccountFlags { AccountFlags(rawValue: 1 << 2) }
    /// The balances after each transfer are kept.
    public static var history: AccountFlags { AccountFlags(rawValue: 1 << 3) }
    /// The account brings a timestamp of its own, from the past.
    public static var imported: AccountFlags { AccountFlags(rawValue: 1 << 4) }
    /// Nothing but voiding and expiry moves in the account.
    public static var closed: AccountFlags { AccountFlags(rawValue: 1 << 5) }

    var hasReserved: Bool { rawValue >> 6 != 0 }
}

/// Properties of a transfer. Bits 9 to 15 are reserved.
public struct TransferFlags: OptionSet, BitwiseCopyable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// This transfer and the next of the batch succeed or fail together.
    public static var linked: TransferFlags { TransferFlags(rawValue: 1 << 0) }
    /// The first of two phases: the amount is reserved until it is posted, voided or expires.
    public static var pending: TransferFlags { TransferFlags(rawValue: 1 << 1) }
    /// Posts a pending transfer, in full or in part.
    public static var postPendingTransfer: TransferFlags { TransferFlags(rawValue: 1 << 2) }
    /// Takes a pending transfer back.
    public static var voidPendingTransfer: TransferFlags { TransferFlags(rawValue: 1 << 3) }
    /// Moves at most what keeps the debit account's debits at or below its posted credits.
    public static var balancingDebit: TransferFlags { TransferFlags(rawValue: 1 << 4) }
    /// Moves at most what keeps the credit account's credits at or below its posted debits.
    public static var balancingCredit: TransferFlags { TransferFlags(rawValue: 1 << 5) }
    /// Closes the debit account until the transfer, which is pending, is voided or expires.
    public static var closingDebit: TransferFlags { TransferFlags(rawValue: 1 << 6) }
    /// Closes the credit account likewise.
    public static var closingCredit: TransferFlags { TransferFlags(rawValue: 1 << 7) }
    /// The transfer brings a timestamp of its own, from the past.
    public static var imported: TransferFlags { TransferFlags(rawValue: 1 << 8) }

    var hasReserved: Bool { rawValue >> 9 != 0 }
    /// Whether it is the second of two phases.
    @inline(__always)
    var settlesPending: Bool { rawValue & (1 << 2 | 1 << 3) != 0 }
}
