/// An account: 128 bytes, all numbers unsigned and little-endian at the offsets named, on every target (docs/book.md).
public struct Account: Equatable, BitwiseCopyable, Sendable {
    /// 0. Neither 0 nor 2^128 − 1.
    public var id: UInt128
    /// 16. Reserved by pending transfers that debit the account. 0 when it is created, as the three that follow.
    public var debitsPending: UInt128
    /// 32.
    public var debitsPosted: UInt128
    /// 48.
    public var creditsPending: UInt128
    /// 64.
    public var creditsPosted: UInt128
    /// 80. The caller's, as the two that follow.
    public var userData128: UInt128
    /// 96.
    public var userData64: UInt64
    /// 104.
    public var userData32: UInt32
    /// 108. 0.
    public var reserved: UInt32
    /// 112. The currency, with its scale: transfers stay within one ledger. Not 0.
    public var ledger: UInt32
    /// 116. The kind of account. Not 0.
    public var code: UInt16
    /// 118.
    public var flags: AccountFlags
    /// 120. Nanoseconds, given by the book; the caller's when the account is imported, else 0.
    public var timestamp: UInt64

    public init(
        id: UInt128, ledger: UInt32, code: UInt16, flags: AccountFlags = [], userData128: UInt128 = 0,
        userData64: UInt64 = 0, userData32: UInt32 = 0, timestamp: UInt64 = 0
    ) {
        self.id = id
        debitsPending = 0
        debitsPosted = 0
        creditsPending = 0
        creditsPosted = 0
        self.userData128 = userData128
        self.userData64 = userData64
        self.userData32 = userData32
        reserved = 0
        self.ledger = ledger
        self.code = code
        self.flags = flags
        self.timestamp = timestamp
    }
}

extension Account {
    /// Whether a debit would exceed the credits where they are the limit. The overflow of the sum was ruled out before.
    @inline(__always)
    func debitsExceedCredits(with amount: UInt128) -> Bool {
        flags.contains(.debitsMustNotExceedCredits) && debitsPending &+ debitsPosted &+ amount > creditsPosted
    }

    @inline(__always)
    func creditsExceedDebits(with amount: UInt128) -> Bool {
        flags.contains(.creditsMustNotExceedDebits) && creditsPending &+ creditsPosted &+ amount > debitsPosted
    }
}
