/// Why the store could not do what was asked. Every case carries the path, so that the message can name the file.
public enum StoreError: Error, Equatable, Sendable {
    /// The file is something else than an SQLite database.
    case notADatabase(path: String)
    /// A database, but of another program (its `application_id` or its tables are not ours). It was not touched.
    case otherApplication(path: String)
    /// Written by a later version of this program; reading it might misread it.
    case newerSchema(path: String, found: Int64, supported: Int64)
    /// Another process held the lock for longer than the busy timeout.
    case locked(path: String)
    /// No room: the disk is full or the page limit is reached. Nothing of the transaction was written.
    case full(path: String)
    /// The file or its directory can't be written to.
    case readOnly(path: String)
    /// The file can't be opened or created.
    case cannotOpen(path: String, reason: String)
    /// The file is there and its content contradicts itself.
    case damaged(path: String, reason: String)
    /// More bytes than a record holds (SQLite's limit, 1,000,000,000 by default).
    case tooLarge(path: String)
    /// The system refused to read or write.
    case inputOutput(path: String, reason: String)
    /// Anything else that SQLite reports, with its result code.
    case other(path: String, code: Int32, reason: String)

    /// One sentence in plain words, without a full stop.
    public var message: String {
        switch self {
        case .notADatabase(let path): "\(path) is not a database"
        case .otherApplication(let path): "\(path) is a database of another program; it was left as it is"
        case .newerSchema(let path, let found, let supported):
            "\(path) was written by a newer version of this program (schema \(found); this one reads up to \(supported))"
        case .locked(let path): "\(path) is locked by another process"
        case .full(let path): "no room left to write \(path)"
        case .readOnly(let path): "\(path) can't be written to"
        case .cannotOpen(let path, let reason): "\(path) can't be opened: \(reason)"
        case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
        case .tooLarge(let path): "the record is too large for \(path)"
        case .inputOutput(let path, let reason): "\(path) can't be read or written: \(reason)"
        case .other(let path, let code, let reason): "\(path): \(reason) (SQLite result \(code))"
        }
    }
}
