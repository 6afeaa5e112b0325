import CLedgerCore
import LedgerBook
import LedgerInterface

@c @implementation
public func ledger_book_new(
    _ options: UnsafePointer<ledger_book_options>?, _ book: UnsafeMutablePointer<ledger_book>?
) -> ledger_status {
    guard let book else { return Status.badArgument.rawValue }
    book.pointee = 0
    guard let settings = BookSettings(options) else { return Status.badArgument.rawValue }
    guard CallerMemory.has(Book.emptyMemory) else { return Status.noMemory.rawValue }
    var made = Book(limits: settings.limits, seed: settings.seed)
    if settings.reserved > 0 {
        guard CallerMemory.has(made.growth(reserving: settings.reserved)) else {
            return Status.noMemory.rawValue
        }
        made.reserve(transfers: settings.reserved)
    }
    guard let handle = BookTable.insert(made) else { return Status.tooMany.rawValue }
    book.pointee = handle
    return Status.ok.rawValue
}

@c @implementation
public func ledger_book_free(_ book: ledger_book) -> ledger_status {
    BookTable.remove(book)
}

@c @implementation
public func ledger_book_restore(
    _ options: UnsafePointer<ledger_book_options>?, _ snapshot: UnsafePointer<UInt8>?, _ size: Int,
    _ book: UnsafeMutablePointer<ledger_book>?
) -> ledger_status {
    guard let book else { return Status.badArgument.rawValue }
    book.pointee = 0
    guard let settings = BookSettings(options), size >= 0, snapshot != nil || size == 0 else {
        return Status.badArgument.rawValue
    }
    let bytes = UnsafeBufferPointer(start: snapshot, count: snapshot == nil ? 0 : size)
    guard CallerMemory.has(Book.emptyMemory + Book.memoryMax(restoring: bytes)) else {
        return Status.noMemory.rawValue
    }
    do throws(BookError) {
        let restored = try Book(snapshot: bytes, limits: settings.limits, seed: settings.seed)
        guard let handle = BookTable.insert(restored) else { return Status.tooMany.rawValue }
        book.pointee = handle
        return Status.ok.rawValue
    } catch {
        return Status(error).rawValue
    }
}

@c @implementation
public func ledger_book_snapshot(
    _ book: ledger_book, _ snapshot: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    guard let snapshot else { return Status.badArgument.rawValue }
    snapshot.pointee = ledger_buffer(data: nil, size: 0)
    return BookTable.use(book) { book in
        guard CallerMemory.has(book.snapshotSize) else { return .noMemory }
        let size = Int(book.snapshotSize)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        book.writeSnapshot(to: UnsafeMutableRawPointer(memory))
        snapshot.pointee = ledger_buffer(data: memory, size: size)
        return .ok
    }
}

@c @implementation
public func ledger_book_describe(
    _ book: ledger_book, _ info: UnsafeMutablePointer<ledger_book_info>?
) -> ledger_status {
    guard let info else { return Status.badArgument.rawValue }
    return BookTable.use(book) { book in
        info.pointee = ledger_book_info(
            timestamp: book.timestamp, accounts: UInt64(book.accountCount), transfers: UInt64(book.transferCount),
            failed_ids: UInt64(book.failedCount), memory: UInt64(book.memory))
        return .ok
    }
}

/// What a caller configured.
private struct BookSettings {
    var limits: Book.Limits
    var reserved: Int
    var seed: UInt64

    private static var countMax: UInt32 { 1 << 30 - 1 }

    /// Nil when the options are malformed.
    init?(_ options: UnsafePointer<ledger_book_options>?) {
        limits = Book.Limits()
        (reserved, seed) = (0, 0)
        guard let options else { return }
        guard options.pointee.struct_size >= UInt32(MemoryLayout<ledger_book_options>.size),
            options.pointee.accounts_max <= Self.countMax, options.pointee.transfers_max <= Self.countMax
        else { return nil }
        if options.pointee.accounts_max > 0 { limits.accounts = Int(options.pointee.accounts_max) }
        if options.pointee.transfers_max > 0 { limits.transfers = Int(options.pointee.transfers_max) }
        guard options.pointee.transfers_reserved <= UInt32(limits.transfers) else { return nil }
        reserved = Int(options.pointee.transfers_reserved)
        seed = options.pointee.seed
    }
}
