import CLedgerCore
import LedgerInterface
import LedgerJournal

/// The journals that are under review in pieces: each in memory of its own, of which the table keeps the place.
enum JournalTable {
    private static var table: HandleTable {
        HandleTable(words: ledger_journal_words(), capacity: Int(LEDGER_JOURNALS_MAX), mark: 0x4000)
    }

    /// Nil when there are as many journals as there may be.
    static func insert(_ stream: ReviewStream) -> ledger_journal? {
        let place = UnsafeMutablePointer<ReviewStream>.allocate(capacity: 1)
        place.initialize(to: stream)
        let handle = table.insert { slot in ledger_journal_places()[slot] = UnsafeMutableRawPointer(place) }
        if handle == nil { release(place) }
        return handle
    }

    /// Calls with the journal of a handle, alone with it.
    static func use(_ handle: ledger_journal, _ body: (inout ReviewStream) -> Status) -> ledger_status {
        do throws(HandleTable.Rejection) {
            let claim = try table.claim(handle)
            defer { table.release(claim) }
            guard let place = place(claim.slot) else { return Status.badHandle.rawValue }
            return body(&place.pointee).rawValue
        } catch {
            return Status(error).rawValue
        }
    }

    static func remove(_ handle: ledger_journal) -> ledger_status {
        do throws(HandleTable.Rejection) {
            let claim = try table.claim(handle)
            if let place = place(claim.slot) { release(place) }
            ledger_journal_places()[claim.slot] = nil
            table.remove(claim)
            return Status.ok.rawValue
        } catch {
            return Status(error).rawValue
        }
    }

    private static func place(_ slot: Int) -> UnsafeMutablePointer<ReviewStream>? {
        ledger_journal_places()[slot]?.assumingMemoryBound(to: ReviewStream.self)
    }

    private static func release(_ place: UnsafeMutablePointer<ReviewStream>) {
        place.deinitialize(count: 1)
        place.deallocate()
    }
}
