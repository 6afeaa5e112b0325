/// A transfer between two accounts: 128 bytes, all numbers unsigned and little-endian at the offsets named, on every target
/// (docs/book.md).
public struct Transfer: Equatable, BitwiseCopyable, Sendable {
    /// 0. Neither 0 nor 2^128 − 1; names the transfer for ever, so that it can be sent again.
    public var id: UInt128
    /// 16.
    public var debitAccountID: UInt128
    /// 32.
    public var creditAccountID: UInt128
    /// 48. In the smallest unit of the ledger. 2^128 − 1 posts all of a pending transfer.
    public var amount: UInt128
    /// 64. The pending transfer that is posted or voided, else 0.
    public var pendingID: UInt128
    /// 80. The caller's, as the two that follow.
    public var userData128: UInt128
    /// 96.
    public var userData64: UInt64
    /// 104.
    public var userData32: UInt32
    /// 108. Seconds after which a pending transfer expires; 0 for never.
    public var timeout: UInt32
    /// 112. That of both accounts.
    public var ledger: UInt32
    /// 116. The reason for the transfer. Not 0.
    public var code: UInt16
    /// 118.
    public var flags: TransferFlags
    /// 120. Nanoseconds, given by the book; the caller's when the transfer is imported, else 0.
    public var timestamp: UInt64

    public init(
        id: UInt128, debit: UInt128 = 0, credit: UInt128 = 0, amount: UInt128 = 0, pendingID: UInt128 = 0,
        ledger: UInt32 = 0, code: UInt16 = 0, flags: TransferFlags = [], timeout: UInt32 = 0, userData128: UInt128 = 0,
        userData64: UInt64 = 0, userData32: UInt32 = 0, timestamp: UInt64 = 0
    ) {
        self.id = id
        debitAccountID = debit
        creditAccountID = credit
        self.amount = amount
        self.pendingID = pendingID
        self.userData128 = userData128
        self.userData64 = userData64
        self.userData32 = userData32
        self.timeout = timeout
        self.ledger = ledger
        self.code = code
        self.flags = flags
        self.timestamp = timestamp
    }
}

extension Transfer {
    /// When it expires, if it does: at most 2^63 − 1, which its creation made sure of.
    @inline(__always)
    var expiry: UInt64? { timeout == 0 ? nil : timestamp &+ UInt64(timeout) &* 1_000_000_000 }
}

/// What became of a pending transfer.
public enum PendingState: UInt8, BitwiseCopyable, Sendable {
    /// It was never pending.
    case none
    case pending
    case posted
    case voided
    case expired
}

/// The balances of an account after something moved, kept for accounts with ``AccountFlags/history``.
public struct AccountBalances: Equatable, BitwiseCopyable, Sendable {
    public var debitsPending: UInt128
    public var debitsPosted: UInt128
    public var creditsPending: UInt128
    public var creditsPosted: UInt128
    /// That of the transfer, or the moment at which a pending transfer expired.
    public var timestamp: UInt64

    public init(
        debitsPending: UInt128, debitsPosted: UInt128, creditsPending: UInt128, creditsPosted: UInt128,
        timestamp: UInt64
    ) {
        self.debitsPending = debitsPending
        self.debitsPosted = debitsPosted
        self.creditsPending = creditsPending
        self.creditsPosted = creditsPosted
        self.timestamp = timestamp
    }
}
