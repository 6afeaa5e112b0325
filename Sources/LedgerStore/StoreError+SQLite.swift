import CSQLite

extension StoreError {
    /// The error for an SQLite result code (https://www.sqlite.org/rescode.html); the low byte is the primary code.
    init(code: Int32, message: String, path: String) {
        switch code & 0xFF {
        case SQLITE_NOTADB: self = .notADatabase(path: path)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path: path)
        case SQLITE_FULL: self = .full(path: path)
        case SQLITE_READONLY: self = .readOnly(path: path)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(path: path, reason: message)
        case SQLITE_CORRUPT: self = .damaged(path: path, reason: message)
        case SQLITE_TOOBIG: self = .tooLarge(path: path)
        case SQLITE_IOERR: self = .inputOutput(path: path, reason: message)
        default: self = .other(path: path, code: code, reason: message)
        }
    }
}
