import CLedgerCore
import LedgerInterface
import LedgerJournal

/// The journals that are under review in pieces.
enum JournalTable {
    private static var table: PlaceTable {
        PlaceTable(
            HandleTable(words: ledger_journal_words(), capacity: Int(LEDGER_JOURNALS_MAX), mark: 0x4000),
            places: ledger_journal_places())
    }

    /// Nil when there are as many journals as there may be.
    static func insert(_ stream: ReviewStream) -> ledger_journal? {
        let place = UnsafeMutablePointer<ReviewStream>.allocate(capacity: 1)
        place.initialize(to: stream)
        let handle = table.insert(place)
        if handle == nil { release(place) }
        return handle
    }

    /// Calls with the journal of a handle, alone with it.
    static func use(_ handle: ledger_journal, _ body: (inout ReviewStream) -> Status) -> ledger_status {
        table.use(handle) { place in body(&place.assumingMemoryBound(to: ReviewStream.self).pointee) }
    }

    static func remove(_ handle: ledger_journal) -> ledger_status {
        table.remove(handle) { place in release(place.assumingMemoryBound(to: ReviewStream.self)) }
    }

    private static func release(_ place: UnsafeMutablePointer<ReviewStream>) {
        place.deinitialize(count: 1)
        place.deallocate()
    }
}
