extension Book {
    /// Which transfers, or kept balances, of an account are asked for.
    public struct Filter: Sendable {
        /// The first and the last timestamp that count.
        public var from: UInt64
        public var through: UInt64
        /// How many at the most.
        public var limit: Int
        /// From the latest to the earliest; else from the earliest on.
        public var isReversed: Bool
        /// Transfers that debit the account, and those that credit it.
        public var debits: Bool
        public var credits: Bool
        /// Of this code alone; 0 for any.
        public var code: UInt16

        public init(
            from: UInt64 = 1, through: UInt64 = UInt64.max >> 1, limit: Int = 8190, isReversed: Bool = false,
            debits: Bool = true, credits: Bool = true, code: UInt16 = 0
        ) {
            self.from = from
            self.through = through
            self.limit = max(0, limit)
            self.isReversed = isReversed
            self.debits = debits
            self.credits = credits
            self.code = code
        }
    }

    public var accountCount: Int { accounts.count }
    public var transferCount: Int { transfers.count }
    /// Ids of transfers that failed for good.
    public var failedCount: Int { failed.count }

    public func account(_ id: UInt128) -> Account? {
        accountPlace(id).map { accounts[$0] }
    }

    public func transfer(_ id: UInt128) -> Transfer? {
        guard case .at(let place) = transferPlace(id) else { return nil }
        return transfers[place]
    }

    /// What became of a pending transfer; `none` of one that was never pending, nil if there is no such transfer.
    public func pendingState(of id: UInt128) -> PendingState? {
        guard case .at(let place) = transferPlace(id) else { return nil }
        return states[place]
    }

    /// Whether the id belongs to a transfer that failed for good.
    public func isFailed(_ id: UInt128) -> Bool {
        guard case .failed = transferPlace(id) else { return false }
        return true
    }

    /// All accounts, in the order of their timestamps.
    public func account(at place: Int) -> Account? {
        place >= 0 && place < accounts.count ? accounts[place] : nil
    }

    /// All transfers, in the order of their timestamps.
    public func transfer(at place: Int) -> Transfer? {
        place >= 0 && place < transfers.count ? transfers[place] : nil
    }

    /// The transfers of an account, in the order of their time; none of an account that there is not.
    public func transfers(of account: UInt128, _ filter: Filter = Filter()) -> [Transfer] {
        var found: [Transfer] = []
        walk(account, filter) { transfer in
            found.append(transfer)
            return !filter.isReversed || found.count < filter.limit
        }
        return Book.ordered(found, filter)
    }

    /// The same into memory of the caller's, as many as there is room for within the limit; nothing else is allocated.
    ///
    /// - Returns: how many were written.
    public func transfers(
        of account: UInt128, _ filter: Filter, into room: UnsafeMutableBufferPointer<Transfer>
    ) -> Int {
        let size = min(room.count, filter.limit)
        guard size > 0, let start = room.baseAddress else { return 0 }
        // From the latest to the earliest, round and round, so that the earliest are there at the end.
        var (count, last) = (0, 0)
        walk(account, filter) { transfer in
            last = count < size ? count : last + 1 == size ? 0 : last + 1
            (start + last).initialize(to: transfer)
            if count < size { count += 1 }
            return !filter.isReversed || count < size
        }
        guard !filter.isReversed else { return count }
        Book.reverse(start, 0, last)
        Book.reverse(start, last + 1, count - 1)
        return count
    }

    private static func reverse(_ records: UnsafeMutablePointer<Transfer>, _ first: Int, _ last: Int) {
        var (low, high) = (first, last)
        while low < high {
            swap(&records[low], &records[high])
            (low, high) = (low + 1, high - 1)
        }
    }

    /// The transfers that a filter asks for from the latest to the earliest, until the visitor has enough.
    @inline(__always)
    private func walk(_ account: UInt128, _ filter: Filter, _ isWanted: (Transfer) -> Bool) {
        guard filter.limit > 0, let place = accountPlace(account) else { return }
        var next = Int(latestTransfers[place])
        while next > 0 {
            let transfer = transfers[next - 1]
            if transfer.timestamp < filter.from { return }
            let isDebit = transfer.debitAccountID == account
            if transfer.timestamp <= filter.through, isDebit ? filter.debits : filter.credits,
                filter.code == 0 || filter.code == transfer.code
            {
                guard isWanted(transfer) else { return }
            }
            next = Int(isDebit ? links[next - 1].debit : links[next - 1].credit)
        }
    }

    /// How many balances were kept of an account.
    public func balancesCount(of account: UInt128) -> Int {
        guard let place = accountPlace(account) else { return 0 }
        var (next, count) = (Int(latestBalances[place]), 0)
        while next > 0 {
            next = Int(balances[next - 1].previous)
            count += 1
        }
        return count
    }

    /// The balances that were kept of an account with ``AccountFlags/history``, in the order of their time.
    public func balances(of account: UInt128, _ filter: Filter = Filter()) -> [AccountBalances] {
        guard let place = accountPlace(account) else { return [] }
        var found: [AccountBalances] = []
        var (next, isOrdered) = (Int(latestBalances[place]), true)
        while next > 0 {
            let row = balances[next - 1]
            let timestamp = row.balances.timestamp
            if timestamp >= filter.from && timestamp <= filter.through {
                if let later = found.last, later.timestamp < timestamp { isOrdered = false }
                found.append(row.balances)
            }
            next = Int(row.previous)
        }
        // An imported transfer may be older than an expiry that came before it. Of one time, the last made stays the last.
        if !isOrdered {
            let order = found.indices.sorted { a, b in
                found[a].timestamp != found[b].timestamp ? found[a].timestamp > found[b].timestamp : a < b
            }
            found = order.map { found[$0] }
        }
        return Array(Book.ordered(found, filter).prefix(filter.limit))
    }

    /// The balances of an account at the end of a moment: zeros before its first transfer.
    ///
    /// - Returns: nil if there is no such account at that time, or it keeps no history.
    public func balances(of account: UInt128, at moment: UInt64) -> AccountBalances? {
        guard let place = accountPlace(account), accounts[place].flags.contains(.history),
            accounts[place].timestamp <= moment
        else { return nil }
        var latest = AccountBalances(
            debitsPending: 0, debitsPosted: 0, creditsPending: 0, creditsPosted: 0, timestamp: accounts[place].timestamp
        )
        var next = Int(latestBalances[place])
        var isFound = false
        // The whole way: an imported transfer may be older than an expiry before it. Of one time, the last made counts.
        while next > 0 {
            let row = balances[next - 1]
            if row.balances.timestamp <= moment && (!isFound || row.balances.timestamp > latest.timestamp) {
                (latest, isFound) = (row.balances, true)
            }
            next = Int(row.previous)
        }
        return latest
    }

    /// Found from the latest to the earliest: turned round and cut where the earliest come first.
    private static func ordered<Record>(_ found: [Record], _ filter: Filter) -> [Record] {
        filter.isReversed ? found : Array(found.reversed().prefix(filter.limit))
    }
}
