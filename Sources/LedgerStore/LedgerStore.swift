import Digests

/// Runs of the core, kept in one SQLite file: append-only, each bound to the one before by a hash.
///
/// ```swift
/// let store = try LedgerStore(path: "ledger.db")
/// let run = try store.save(NewRun(time: "2026-01-31T12:00:00Z", kind: .score, …))
/// ```
/// When `save` returns, the run is on disk (`synchronous=FULL`): neither a killed process nor a power cut takes it away.
/// Any number of processes may use one file at once. One store serves one thread at a time.
public final class LedgerStore {
    /// Requests of more bytes than this are recorded by hash and size alone.
    public static let keptRequestSize = 1 << 20

    let database: Database

    /// How to open a file.
    public struct Options: Sendable {
        /// Milliseconds to wait for another process before ``StoreError/locked(path:)``.
        public var busyTimeout: Int32 = 5000
        /// The most pages of 4096 bytes that the file may have; nil for SQLite's own limit.
        public var pageLimit: Int?

        public init() {}
    }

    /// Opens the file for reading and writing; creates it, or brings it to the present schema, as needed.
    public init(path: String, options: Options = Options()) throws(StoreError) {
        database = try Database(path: path, mode: .write, busyTimeout: options.busyTimeout)
        // Before the first write: what is not ours stays untouched.
        let isCurrent = try Schema.isCurrent(database)
        try Self.useWriteAheadLog(database, patience: options.busyTimeout)
        try database.execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
        if let limit = options.pageLimit { try database.execute("PRAGMA max_page_count = \(limit)") }
        if !isCurrent { try Schema.migrate(database) }
    }

    /// Opens a file that exists, to read it: creates and changes nothing.
    public init(reading path: String, options: Options = Options()) throws(StoreError) {
        database = try Database(path: path, mode: .read, busyTimeout: options.busyTimeout)
        try database.execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
        // An older schema can't be brought up to date in a file that is only read, so some tables may not be there.
        _ = try Schema.isCurrent(database)
        let version = try database.integer("PRAGMA user_version")
        isEmptyFile = version == 0
        hasBook = version >= Schema.bookVersion
        hasSnapshots = version >= Schema.snapshotVersion
    }

    /// True when a file that was opened for reading has no tables yet.
    var isEmptyFile = false
    /// False when a file that was opened for reading is from before the book.
    var hasBook = true
    /// The same of the book's snapshots.
    var hasSnapshots = true

    /// Switching a file to WAL needs it alone for a moment, and SQLite reports that lock as busy without waiting: when
    /// two processes create a file at once, the second has to try again.
    private static func useWriteAheadLog(_ database: Database, patience: Int32) throws(StoreError) {
        var waited: Int32 = 0
        while true {
            do throws(StoreError) {
                let mode = try database.text("PRAGMA journal_mode = WAL")
                guard mode != "wal" else { return }
                throw .other(path: database.path, code: 1, reason: "the journal mode is \(mode), not WAL")
            } catch .locked where waited < patience {
                Database.sleep(milliseconds: 5)
                waited += 5
            }
        }
    }

    /// Appends a run and returns it as saved. Once this returns, the run survives the end of the process and of the power.
    public func save(_ new: NewRun) throws(StoreError) -> Run {
        try database.transaction { () throws(StoreError) in
            let last = try newest()
            var run = Run(
                id: (last?.id ?? 0) + 1, time: new.time, kind: new.kind, verdict: new.verdict, score: new.score,
                engine: new.engine, coreVersion: new.coreVersion, label: new.label,
                requestHash: SHA256.digest(of: new.request), requestSize: Int64(new.request.count),
                previous: last?.hash ?? Chain.origin, hash: [])
            run.hash = Chain.hash(of: run, response: new.response)
            try insertRequest(run, bytes: new.request)
            try insert(run, response: new.response)
            return run
        }
    }

    private func newest() throws(StoreError) -> (id: Int64, hash: [UInt8])? {
        let statement = try database.prepare("SELECT id, hash FROM run ORDER BY id DESC LIMIT 1")
        return try statement.step() ? (statement.integer(0), statement.bytes(1)) : nil
    }

    private func insertRequest(_ run: Run, bytes: [UInt8]) throws(StoreError) {
        let statement = try database.prepare(
            "INSERT INTO request (hash, size, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING")
        try statement.bind(1, run.requestHash)
        try statement.bind(2, run.requestSize)
        try statement.bind(3, bytes.count <= Self.keptRequestSize ? bytes : nil)
        _ = try statement.step()
    }

    private func insert(_ run: Run, response: [UInt8]) throws(StoreError) {
        let statement = try database.prepare(
            """
            INSERT INTO run (id, time, kind, verdict, score, engine, core_version, label, request, response, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        try statement.bind(1, run.id)
        try statement.bind(2, run.time)
        try statement.bind(3, run.kind.rawValue)
        try statement.bind(4, run.verdict.rawValue)
        try statement.bind(5, run.score)
        try statement.bind(6, run.engine)
        try statement.bind(7, run.coreVersion)
        try statement.bind(8, run.label)
        try statement.bind(9, run.requestHash)
        try statement.bind(10, response)
        try statement.bind(11, run.previous)
        try statement.bind(12, run.hash)
        _ = try statement.step()
    }
}
