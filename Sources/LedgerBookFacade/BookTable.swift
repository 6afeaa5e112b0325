import CLedgerCore
import LedgerBook
import LedgerInterface

/// The books that are alive: each in memory of its own, of which the table keeps the place.
enum BookTable {
    private static var table: HandleTable {
        HandleTable(words: ledger_book_words(), capacity: Int(LEDGER_BOOKS_MAX), mark: 0x8000)
    }

    /// - Returns: the book's handle; nil when there are as many books as there may be, and this one is released then.
    static func insert(_ book: consuming Book) -> ledger_book? {
        let place = UnsafeMutablePointer<Book>.allocate(capacity: 1)
        place.initialize(to: book)
        let handle = table.insert { slot in ledger_book_places()[slot] = UnsafeMutableRawPointer(place) }
        if handle == nil { release(place) }
        return handle
    }

    /// Calls with the book of a handle, alone with it.
    static func use(_ handle: ledger_book, _ body: (inout Book) -> Status) -> ledger_status {
        do throws(HandleTable.Rejection) {
            let claim = try table.claim(handle)
            defer { table.release(claim) }
            guard let place = place(claim.slot) else { return Status.badHandle.rawValue }
            return body(&place.pointee).rawValue
        } catch {
            return Status(error).rawValue
        }
    }

    static func remove(_ handle: ledger_book) -> ledger_status {
        do throws(HandleTable.Rejection) {
            let claim = try table.claim(handle)
            if let place = place(claim.slot) { release(place) }
            ledger_book_places()[claim.slot] = nil
            table.remove(claim)
            return Status.ok.rawValue
        } catch {
            return Status(error).rawValue
        }
    }

    private static func place(_ slot: Int) -> UnsafeMutablePointer<Book>? {
        ledger_book_places()[slot]?.assumingMemoryBound(to: Book.self)
    }

    private static func release(_ place: UnsafeMutablePointer<Book>) {
        place.deinitialize(count: 1)
        place.deallocate()
    }
}
