import CSQLite

/// A prepared statement: bind by position from 1, step, read columns from 0.
final class Statement {
    private let handle: OpaquePointer
    private let database: Database

    init(_ handle: OpaquePointer, of database: Database) {
        self.handle = handle
        self.database = database
    }

    deinit { sqlite3_finalize(handle) }

    /// Tells SQLite to copy what is bound before the call returns (SQLITE_TRANSIENT, a cast that C macros hide).
    private static var copied: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    func bind(_ index: Int32, _ value: Int64) throws(StoreError) {
        try database.check(sqlite3_bind_int64(handle, index, value))
    }

    func bind(_ index: Int32, _ text: String?) throws(StoreError) {
        guard let text else { return try database.check(sqlite3_bind_null(handle, index)) }
        let bytes = Array(text.utf8)
        let code = bytes.withUnsafeBytes { buffer in
            // An empty array has no address, and SQLite reads a null pointer as NULL.
            buffer.baseAddress.map {
                sqlite3_bind_text64(
                    handle, index, $0.assumingMemoryBound(to: CChar.self), sqlite3_uint64(buffer.count), Self.copied,
                    UInt8(SQLITE_UTF8))
            } ?? sqlite3_bind_text(handle, index, "", 0, Self.copied)
        }
        try database.check(code)
    }

    func bind(_ index: Int32, _ bytes: [UInt8]?) throws(StoreError) {
        guard let bytes else { return try database.check(sqlite3_bind_null(handle, index)) }
        let code = bytes.withUnsafeBytes { buffer in
            buffer.isEmpty
                ? sqlite3_bind_zeroblob(handle, index, 0)
                : sqlite3_bind_blob64(handle, index, buffer.baseAddress, sqlite3_uint64(buffer.count), Self.copied)
        }
        try database.check(code)
    }

    /// Goes to the next row; false after the last one.
    func step() throws(StoreError) -> Bool {
        let code = sqlite3_step(handle)
        try database.check(code)
        return code == SQLITE_ROW
    }

    /// Ready to be bound and run again.
    func reset() { sqlite3_reset(handle) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// What is not UTF-8 is replaced; `isText` says whether anything was.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// Whether the column holds UTF-8, so that `text` is what is stored.
    func isText(_ column: Int32) -> Bool { String(validating: bytes(column), as: UTF8.self) != nil }

    /// Puts the column's bytes behind those that are there.
    func append(_ column: Int32, to bytes: inout [UInt8]) {
        guard let start = sqlite3_column_blob(handle, column) else { return }
        bytes.append(
            contentsOf: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}
