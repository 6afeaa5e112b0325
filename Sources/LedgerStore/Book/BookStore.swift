import LedgerBook

/// A book that is kept: every batch is a row of the database, bound to the one before by its hash, and the accounts follow
/// from the rows. When `submit` returns, the batch is on disk as a whole; when it does not return, it is not there at all, and
/// submitting it again is safe: what was made gives `exists`.
///
/// Opening begins at the latest snapshot and goes through the rows behind it, comparing hashes and results. What was changed
/// before the snapshot is for ``LedgerStore/verifyBook()`` to find, which goes through all of them.
/// Any number of processes may use one file at once. One store serves one thread at a time.
public final class BookStore {
    private let store: LedgerStore
    /// As of the row `last`.
    public private(set) var book = BookStore.emptyBook()
    private(set) var last: (id: Int64, hash: [UInt8]) = (0, Chain.origin)
    /// Events since the snapshot that is in the file, or since the beginning.
    private var eventsSinceSnapshot = 0
    /// A batch was applied to the book and did not reach the disk.
    private var isAhead = false

    /// - Throws: `damaged` where a batch behind the snapshot was changed, removed or inserted, and names it.
    public convenience init(_ store: LedgerStore) throws(StoreError) {
        try self.init(store, trusting: true)
    }

    /// - Parameter isTrusting: whether to begin at the snapshot; else every batch is gone through, and the snapshot compared.
    init(_ store: LedgerStore, trusting isTrusting: Bool) throws(StoreError) {
        self.store = store
        if isTrusting { try beginAtSnapshot() }
        let snapshot = isTrusting ? nil : try store.latestSnapshot()
        try catchUp(comparing: snapshot)
        if let snapshot, snapshot.batch > last.id { throw damaged("batch \(snapshot.batch) is missing") }
    }

    /// Who chooses ids can't choose such as collide in the tables. The seed shows in no result.
    private static func emptyBook() -> Book { Book(seed: .random(in: 0 ... .max)) }

    private func beginAtSnapshot() throws(StoreError) {
        guard let snapshot = try store.latestSnapshot(), let bytes = try store.bytes(of: snapshot),
            let restored = try? Book(snapshot: bytes, seed: .random(in: 0 ... .max))
        else { return }
        book = restored
        last = (snapshot.batch, snapshot.batchHash)
    }

    /// Batches in the file, as of the last call.
    public var batchCount: Int64 { last.id }
    /// The hash of the last batch; nil before the first.
    public var head: [UInt8]? { last.id == 0 ? nil : last.hash }

    /// Applies a batch and keeps it.
    ///
    /// - Parameter now: nanoseconds since 1970; where the book is further, its time goes on from there.
    /// - Returns: the batch's number and what became of its events. An empty batch is not kept.
    public func submit(_ events: BookEvents, now: UInt64) throws(StoreError) -> (batch: Int64, results: BookResults) {
        guard events.count > 0 else { return (last.id, .transfers([])) }
        if isAhead { try reload() }
        isAhead = true
        let (batch, results) = try store.database.transaction { () throws(StoreError) in
            try catchUp()
            let earliest = book.timestamp + UInt64(events.count)
            let timestamp = max(now, earliest)
            let results = try apply(events, timestamp)
            let batch = Batch(
                id: last.id + 1, kind: events.kind, timestamp: timestamp, events: events.bytes, results: results.bytes,
                previous: last.hash)
            try insert(batch)
            return (batch, results)
        }
        isAhead = false
        last = (batch.id, batch.hash)
        eventsSinceSnapshot += events.count
        keepSnapshotIfDue()
        return (batch.id, results)
    }

    /// A snapshot is due when a quarter of the book came since the last one, so that all that are ever written are a few times
    /// the size of the latest. It is not what was asked for, so nothing is said where there is no room for it.
    private func keepSnapshotIfDue() {
        guard eventsSinceSnapshot >= max(snapshotEventsMin, (book.accountCount + book.transferCount) / 4) else {
            return
        }
        do throws(StoreError) {
            try store.keep(snapshot: book.snapshot(), after: last.id, last.hash)
            eventsSinceSnapshot = 0
        } catch {}
    }

    /// Fewer events than these are gone through faster than a snapshot is worth.
    var snapshotEventsMin = 65_536

    private func reload() throws(StoreError) {
        book = BookStore.emptyBook()
        last = (0, Chain.origin)
        eventsSinceSnapshot = 0
        try beginAtSnapshot()
        try catchUp()
        isAhead = false
    }

    /// Applies the rows that others wrote since.
    private func catchUp(comparing snapshot: BookSnapshot? = nil) throws(StoreError) {
        guard store.hasBook else { return }
        let rows = try store.database.prepare(
            """
            SELECT id, kind, timestamp, events, results, previous, hash FROM batch WHERE id > ? ORDER BY id
            """)
        try rows.bind(1, last.id)
        while try rows.step() {
            let batch = Batch(
                id: rows.integer(0), kind: rows.text(1), timestamp: UInt64(bitPattern: rows.integer(2)),
                events: rows.bytes(3), results: rows.bytes(4), previous: rows.bytes(5))
            guard batch.id == last.id + 1 else { throw damaged("batch \(last.id + 1) is missing") }
            guard batch.previous == last.hash else {
                throw damaged("batch \(batch.id) does not follow from the one before")
            }
            let hash = batch.hash
            guard hash == rows.bytes(6), let events = BookEvents(kind: batch.kind, bytes: batch.events) else {
                throw damaged("batch \(batch.id) was changed after it was saved")
            }
            guard try apply(events, batch.timestamp).bytes == batch.results else {
                throw damaged("batch \(batch.id) does not give the results that were saved")
            }
            last = (batch.id, hash)
            eventsSinceSnapshot += events.count
            if batch.id == snapshot?.batch { try compare(snapshot) }
        }
    }

    /// What is kept has to be what the batches make.
    private func compare(_ snapshot: BookSnapshot?) throws(StoreError) {
        guard let snapshot else { return }
        guard try store.bytes(of: snapshot) == book.snapshot() else {
            throw damaged("the snapshot after batch \(snapshot.batch) is not the book that the batches make")
        }
    }

    private func damaged(_ reason: String) -> StoreError { .damaged(path: store.database.path, reason: reason) }

    private func apply(_ events: BookEvents, _ timestamp: UInt64) throws(StoreError) -> BookResults {
        do throws(BookError) {
            switch events {
            case .accounts(let accounts): return .accounts(try book.createAccounts(accounts, timestamp: timestamp))
            case .transfers(let transfers): return .transfers(try book.createTransfers(transfers, timestamp: timestamp))
            }
        } catch {
            switch error {
            case .full: throw .tooLarge(path: store.database.path)
            case .timestampMustAdvance: throw damaged("time does not go on")
            case .resultsTooFew, .snapshotInvalid: throw damaged("\(error)")
            }
        }
    }

    private func insert(_ batch: Batch) throws(StoreError) {
        let statement = try store.database.prepare(
            "INSERT INTO batch (id, kind, timestamp, events, results, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
        try statement.bind(1, batch.id)
        try statement.bind(2, batch.kind)
        try statement.bind(3, Int64(bitPattern: batch.timestamp))
        try statement.bind(4, batch.events)
        try statement.bind(5, batch.results)
        try statement.bind(6, batch.previous)
        try statement.bind(7, batch.hash)
        _ = try statement.step()
    }
}
