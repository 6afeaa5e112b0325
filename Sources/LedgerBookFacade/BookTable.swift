import CLedgerCore
import LedgerBook
import LedgerInterface

/// The books that are alive.
enum BookTable {
    private static var table: PlaceTable {
        PlaceTable(
            HandleTable(words: ledger_book_words(), capacity: Int(LEDGER_BOOKS_MAX), mark: 0x8000),
            places: ledger_book_places())
    }

    /// - Returns: the book's handle; nil when there are as many books as there may be, and this one is released then.
    static func insert(_ book: consuming Book) -> ledger_book? {
        let place = UnsafeMutablePointer<Book>.allocate(capacity: 1)
        place.initialize(to: book)
        let handle = table.insert(place)
        if handle == nil { release(place) }
        return handle
    }

    /// Calls with the book of a handle, alone with it.
    static func use(_ handle: ledger_book, _ body: (inout Book) -> Status) -> ledger_status {
        table.use(handle) { place in body(&place.assumingMemoryBound(to: Book.self).pointee) }
    }

    static func remove(_ handle: ledger_book) -> ledger_status {
        table.remove(handle) { place in release(place.assumingMemoryBound(to: Book.self)) }
    }

    private static func release(_ place: UnsafeMutablePointer<Book>) {
        place.deinitialize(count: 1)
        place.deallocate()
    }
}
