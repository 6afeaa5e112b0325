import CSQLite

/// One connection to one SQLite file. Not for use from two threads at once; open one for each.
final class Database {
    enum Mode {
        /// Opens what exists, and writes nothing.
        case read
        /// Creates the file when it is missing.
        case write
    }

    let path: String
    private let handle: OpaquePointer

    /// - Parameter busyTimeout: Milliseconds to wait for another process's lock.
    init(path: String, mode: Mode, busyTimeout: Int32) throws(StoreError) {
        let access = mode == .read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        var handle: OpaquePointer?
        // SQLite takes "", ":memory:" and "file:…" for other things than files of these names.
        let name = path.hasPrefix("/") ? path : "./" + path
        let code = sqlite3_open_v2(name, &handle, access | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let handle else {
            let reason = String(cString: handle.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code))
            sqlite3_close_v2(handle)
            throw StoreError(code: code, message: reason, path: path)
        }
        self.path = path
        self.handle = handle
        sqlite3_busy_timeout(handle, busyTimeout)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    func execute(_ sql: String) throws(StoreError) {
        try check(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    func prepare(_ sql: String) throws(StoreError) -> Statement {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        guard let statement else { throw .other(path: path, code: SQLITE_MISUSE, reason: "an empty statement") }
        return Statement(statement, of: self)
    }

    /// The first column of the first row, as an integer; 0 without a row.
    func integer(_ sql: String) throws(StoreError) -> Int64 {
        let statement = try prepare(sql)
        return try statement.step() ? statement.integer(0) : 0
    }

    /// The first column of the first row, as text; empty without a row.
    func text(_ sql: String) throws(StoreError) -> String {
        let statement = try prepare(sql)
        return try statement.step() ? statement.text(0) : ""
    }

    /// Runs `body` in a transaction that takes the write lock at once, so that what it reads is still true when it
    /// writes. Rolls back when `body` or the commit fails.
    func transaction<R>(_ body: () throws(StoreError) -> R) throws(StoreError) -> R {
        try execute("BEGIN IMMEDIATE")
        do throws(StoreError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // SQLite may have rolled back by itself (a full disk does that); then there is nothing left to undo.
            if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
            throw error
        }
    }

    /// Waits, through SQLite's own clock so that this file needs no other library.
    static func sleep(milliseconds: Int32) { sqlite3_sleep(milliseconds) }

    func check(_ code: Int32) throws(StoreError) {
        guard code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE else { return }
        throw StoreError(code: code, message: String(cString: sqlite3_errmsg(handle)), path: path)
    }
}
