import LedgerNumerics

/// A double-entry book: accounts, and transfers that move an amount from the debit side of one to the credit side of another,
/// so that debits equal credits in every ledger at all times. The rules are TigerBeetle's (docs/book.md).
///
///     var book = Book()
///     let accounts = try book.createAccounts(
///         [Account(id: 1, ledger: 978, code: 10), Account(id: 2, ledger: 978, code: 20)], timestamp: 1_000)
///     let results = try book.createTransfers(
///         [Transfer(id: 1, debit: 1, credit: 2, amount: 1250, ledger: 978, code: 1)], timestamp: 2_000)
///     book.account(2)?.creditsPosted                              // 1250
///
/// There is no clock in it: each batch brings its time, and the same batches give the same book, byte for byte in its
/// snapshot, on every target. A batch of n events takes the n timestamps that end with its own.
public struct Book: ~Copyable {
    /// How large a book may become; a batch that might exceed it is refused whole.
    public struct Limits: Sendable {
        public var accounts: Int
        /// Transfers, and ids that failed for good.
        public var transfers: Int

        /// At most 2^30 − 1 of each.
        public init(accounts: Int = 1 << 24, transfers: Int = 1 << 28) {
            self.accounts = min(max(accounts, 0), FailedPlace.first - 1)
            self.transfers = min(max(transfers, 0), FailedPlace.first - 1)
        }
    }

    let limits: Limits
    let seed: UInt64
    /// The timestamp of the latest batch.
    public internal(set) var timestamp: UInt64 = 0

    var accounts = Table<Account>()
    var accountIndex: IdentityIndex
    /// For each account, one more than the place of the latest transfer that touches it; 0 for none.
    var latestTransfers = Table<UInt32>()
    /// For each account, one more than the place of its latest kept balances; 0 for none.
    var latestBalances = Table<UInt32>()

    /// In the order of their timestamps.
    var transfers = Table<Transfer>()
    /// Transfers by their place, failed ids from ``FailedPlace`` on.
    var transferIndex: IdentityIndex
    var states = Table<PendingState>()
    /// For each transfer, what was latest for its accounts before.
    var links = Table<Links>()
    /// Ids that failed for a transient reason and are used up.
    var failed = Table<UInt128>()
    var balances = Table<KeptBalances>()
    var expiries = ExpiryQueue()
    var chain = ChainLog()
    /// Whether there is an account that keeps its balances.
    var keepsBalances = false
    /// Where reads ahead of their use end, so that the compiler keeps them.
    var touched: UInt64 = 0

    /// - Parameters:
    ///   - seed: keys the hash tables. It shows in no result; give one that callers cannot know where they choose ids.
    ///   - transfers: how many to have room for from the start, memory and all; a book that grows moves what it holds now and
    ///     then.
    public init(limits: Limits = Limits(), seed: UInt64 = 0, reservingTransfers transfers: Int = 0) {
        self.limits = limits
        self.seed = seed
        accountIndex = IdentityIndex(seed: seed)
        transferIndex = IdentityIndex(seed: seed ^ 0x5DEE_CE66_D1CE_4E5B)
        if transfers > 0 { reserve(transfers: transfers) }
    }

    struct Links: BitwiseCopyable {
        var debit: UInt32
        var credit: UInt32
    }

    struct KeptBalances: BitwiseCopyable {
        var balances: AccountBalances
        var account: UInt32
        /// One more than the place of those before.
        var previous: UInt32
    }

    /// Where failed ids begin among the places of the transfers' index.
    enum FailedPlace {
        static var first: Int { 1 << 30 }
    }

    /// Bytes of memory that the book holds.
    public var memory: Int {
        accounts.bytes + accountIndex.bytes + latestTransfers.bytes + latestBalances.bytes + transfers.bytes
            + transferIndex.bytes + states.bytes + links.bytes + failed.bytes + balances.bytes + expiries.bytes
            + chain.bytes
    }
}

extension Book {
    /// The place of an account.
    @inline(__always)
    func accountPlace(_ id: UInt128) -> Int? {
        accountIndex.find(id) { place in accounts[place].id == id }
    }

    enum TransferPlace {
        case none
        case failed
        case at(Int)
    }

    @inline(__always)
    func transferPlace(_ id: UInt128) -> TransferPlace {
        let place = transferIndex.find(id) { place in
            place < FailedPlace.first ? transfers[place].id == id : failed[place &- FailedPlace.first] == id
        }
        guard let place else { return .none }
        return place < FailedPlace.first ? .at(place) : .failed
    }

    mutating func addAccount(_ account: Account) {
        accountIndex.insert(account.id, place: accounts.count)
        accounts.append(account)
        latestTransfers.append(0)
        latestBalances.append(0)
        if account.flags.contains(.history) { keepsBalances = true }
    }

    @inline(__always)
    mutating func addTransfer(_ transfer: Transfer, _ state: PendingState, debit: Int, credit: Int) {
        let place = transfers.count
        transferIndex.insert(transfer.id, place: place)
        transfers.append(transfer)
        states.append(state)
        links.append(Links(debit: latestTransfers[debit], credit: latestTransfers[credit]))
        let latest = UInt32(truncatingIfNeeded: place &+ 1)
        latestTransfers[debit] = latest
        latestTransfers[credit] = latest
    }

    /// Keeps the balances of an account that asks for it.
    @inline(__always)
    mutating func keepBalances(_ place: Int, at moment: UInt64) {
        guard accounts[place].flags.contains(.history) else { return }
        appendBalances(place, at: moment)
    }

    private mutating func appendBalances(_ place: Int, at moment: UInt64) {
        let account = accounts[place]
        balances.append(
            KeptBalances(
                balances: AccountBalances(
                    debitsPending: account.debitsPending, debitsPosted: account.debitsPosted,
                    creditsPending: account.creditsPending, creditsPosted: account.creditsPosted, timestamp: moment),
                account: UInt32(truncatingIfNeeded: place), previous: latestBalances[place]))
        latestBalances[place] = UInt32(truncatingIfNeeded: balances.count)
    }
}
