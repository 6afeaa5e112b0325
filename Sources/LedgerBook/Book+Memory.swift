/// Memory is taken before a batch begins, as much as it may need at the most: its events then run without asking for any, and
/// where there is none a caller finds out before anything has changed.
extension Book {
    /// Bytes of new memory that a batch of so many accounts with this timestamp would take, beside what the book holds while
    /// it moves; 0 when there is room.
    public func growth(accounts more: Int, timestamp: UInt64) -> UInt64 {
        accounts.growth(more) + latestTransfers.growth(more) + latestBalances.growth(more) + accountIndex.growth(more)
            + balances.growth(balancesMax(0, timestamp))
    }

    /// The same of a batch of transfers.
    public func growth(transfers more: Int, timestamp: UInt64) -> UInt64 {
        growth(reserving: more) + failed.growth(more) + expiries.growth(more) + chain.growth(more)
            + balances.growth(balancesMax(more, timestamp))
    }

    /// The same of ``reserve(transfers:)``.
    public func growth(reserving more: Int) -> UInt64 {
        transfers.growth(more) + states.growth(more) + links.growth(more) + transferIndex.growth(more)
    }

    /// Bytes that an empty book takes.
    public static var emptyMemory: UInt64 { 16_384 }

    /// Makes room for transfers, memory and all: the system hands it out now and not while they come.
    public mutating func reserve(transfers more: Int) {
        reserveTransfers(min(more, limits.transfers - transfers.count - failed.count))
        transfers.touch()
        states.touch()
        links.touch()
    }

    mutating func reserveAccounts(_ more: Int) {
        accounts.reserve(more)
        latestTransfers.reserve(more)
        latestBalances.reserve(more)
        if accountIndex.reserve(more) {
            for place in 0..<accounts.count { accountIndex.insert(accounts[place].id, place: place) }
        }
    }

    mutating func reserveBatch(accounts more: Int, _ timestamp: UInt64) {
        reserveAccounts(more)
        balances.reserve(balancesMax(0, timestamp))
    }

    /// Also what its chains, failures, expiries and kept balances may take.
    mutating func reserveBatch(transfers more: Int, _ timestamp: UInt64) {
        reserveTransfers(more)
        failed.reserve(more)
        expiries.reserve(more)
        chain.reserve(more)
        balances.reserve(balancesMax(more, timestamp))
    }

    mutating func reserveTransfers(_ more: Int) {
        transfers.reserve(more)
        states.reserve(more)
        links.reserve(more)
        if transferIndex.reserve(more) {
            // Those of a chain that may be taken back come last.
            for place in 0..<failed.count { transferIndex.insert(failed[place], place: place + FailedPlace.first) }
            for place in 0..<transfers.count { transferIndex.insert(transfers[place].id, place: place) }
        }
    }

    /// Two for each transfer, and two for each that expires before.
    private func balancesMax(_ more: Int, _ timestamp: UInt64) -> Int {
        keepsBalances ? 2 * (more + expiries.dueMax(until: timestamp)) : 0
    }
}
