/// Why a call was refused as a whole; the book is as it was.
public enum BookError: Error, Equatable, Sendable {
    /// The batch's timestamp leaves no room for its events after what was there before, or is above 2^63 − 1.
    case timestampMustAdvance
    /// The batch would take the book beyond its limit of accounts, transfers or kept balances.
    case full
    /// There is less room for results than there are events.
    case resultsTooFew
    /// The bytes are no snapshot, one of another version, or damaged.
    case snapshotInvalid
}
