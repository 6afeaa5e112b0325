/// What a linked chain changed, so that all of it can be taken back.
struct ChainLog: ~Copyable {
    struct SavedAccount: BitwiseCopyable {
        var place: Int
        var account: Account
    }

    private(set) var isOpen = false
    private var savedAccounts = Table<SavedAccount>()
    /// Pending transfers that were settled.
    private var settled = Table<UInt32>()
    private(set) var accounts = 0
    private(set) var transfers = 0
    private(set) var balances = 0

    /// Room for a chain of so many transfers: each changes two accounts, and may settle one pending transfer.
    mutating func reserve(_ events: Int) {
        savedAccounts.reserve(2 * events)
        settled.reserve(events)
    }

    var bytes: Int { savedAccounts.bytes + settled.bytes }

    func growth(_ events: Int) -> UInt64 { savedAccounts.growth(2 * events) + settled.growth(events) }

    mutating func open(accounts: Int, transfers: Int, balances: Int) {
        isOpen = true
        (self.accounts, self.transfers, self.balances) = (accounts, transfers, balances)
    }

    mutating func close() {
        isOpen = false
        while savedAccounts.count > 0 { savedAccounts.removeLast() }
        while settled.count > 0 { settled.removeLast() }
    }

    mutating func save(_ account: Account, _ place: Int) {
        savedAccounts.append(SavedAccount(place: place, account: account))
    }

    mutating func saveSettled(_ transfer: Int) { settled.append(UInt32(truncatingIfNeeded: transfer)) }

    mutating func nextAccount() -> SavedAccount? {
        guard let saved = savedAccounts.last else { return nil }
        savedAccounts.removeLast()
        return saved
    }

    mutating func nextSettled() -> Int? {
        guard let place = settled.last else { return nil }
        settled.removeLast()
        return Int(place)
    }
}

extension Book {
    mutating func openChain() {
        chain.open(accounts: accounts.count, transfers: transfers.count, balances: balances.count)
    }

    /// The book as it was when the chain began, from the latest change to the first.
    mutating func discardChain() {
        while balances.count > chain.balances, let row = balances.last {
            latestBalances[Int(row.account)] = row.previous
            balances.removeLast()
        }
        while transfers.count > chain.transfers, let transfer = transfers.last, let before = links.last {
            if let debit = accountPlace(transfer.debitAccountID), let credit = accountPlace(transfer.creditAccountID) {
                latestTransfers[debit] = before.debit
                latestTransfers[credit] = before.credit
            }
            transferIndex.removeLatest(transfer.id, place: transfers.count - 1)
            transfers.removeLast()
            links.removeLast()
            states.removeLast()
        }
        while let place = chain.nextSettled() { states[place] = .pending }
        while let saved = chain.nextAccount() { accounts[saved.place] = saved.account }
        while accounts.count > chain.accounts, let account = accounts.last {
            accountIndex.removeLatest(account.id, place: accounts.count - 1)
            accounts.removeLast()
            latestTransfers.removeLast()
            latestBalances.removeLast()
        }
        chain.close()
    }
}
