import CSQLite

extension LedgerStore {
    /// The version of SQLite that runs, such as "3.40.1".
    public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

    /// The columns of a ``Run``, in the order that `run(_:)` reads them.
    static let runColumns = """
        run.id, run.time, run.kind, run.verdict, run.score, run.engine, run.core_version, run.label, run.request,
        request.size, run.previous, run.hash
        """

    /// The latest runs, newest first, at most `limit` of them.
    public func runs(limit: Int) throws(StoreError) -> [Run] {
        guard !isEmptyFile else { return [] }
        let statement = try database.prepare(
            "SELECT \(Self.runColumns) FROM run JOIN request ON request.hash = run.request ORDER BY run.id DESC LIMIT ?"
        )
        try statement.bind(1, Int64(max(0, limit)))
        var runs: [Run] = []
        while try statement.step() { runs.append(try run(statement)) }
        return runs
    }

    /// How many runs there are.
    public func count() throws(StoreError) -> Int64 {
        isEmptyFile ? 0 : try database.integer("SELECT count(*) FROM run")
    }

    /// A run and its exact response; nil when there is none of this id.
    public func run(id: Int64) throws(StoreError) -> (run: Run, response: [UInt8])? {
        guard !isEmptyFile else { return nil }
        let statement = try database.prepare(
            "SELECT \(Self.runColumns), run.response FROM run JOIN request ON request.hash = run.request WHERE run.id = ?"
        )
        try statement.bind(1, id)
        guard try statement.step() else { return nil }
        return (try run(statement), statement.bytes(12))
    }

    /// The request of a run; nil when there is no such run, or its request was too large to be kept.
    public func request(ofRun id: Int64) throws(StoreError) -> [UInt8]? {
        guard !isEmptyFile else { return nil }
        let statement = try database.prepare(
            "SELECT request.bytes FROM run JOIN request ON request.hash = run.request WHERE run.id = ?")
        try statement.bind(1, id)
        guard try statement.step(), !statement.isNull(0) else { return nil }
        return statement.bytes(0)
    }

    /// The present row, of the columns ``runColumns``.
    func run(_ row: Statement) throws(StoreError) -> Run {
        let id = row.integer(0)
        guard let kind = RunKind(rawValue: row.text(2)), let verdict = RunVerdict(rawValue: row.text(3)) else {
            throw .damaged(path: database.path, reason: "run \(id) is of an unknown kind or verdict")
        }
        return Run(
            id: id, time: row.text(1), kind: kind, verdict: verdict, score: row.isNull(4) ? nil : row.text(4),
            engine: row.text(5), coreVersion: row.text(6), label: row.text(7), requestHash: row.bytes(8),
            requestSize: row.integer(9), previous: row.bytes(10), hash: row.bytes(11))
    }
}
