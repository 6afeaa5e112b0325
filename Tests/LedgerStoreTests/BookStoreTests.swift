import LedgerBook
import Testing

@testable import LedgerStore

@Suite("Keeping a book")
struct BookStoreTests {
    let folder = TemporaryFolder()

    private let accounts = BookEvents.accounts([Account(id: 1, ledger: 1, code: 1), Account(id: 2, ledger: 1, code: 1)])

    private func transfers(_ ids: ClosedRange<Int>) -> BookEvents {
        .transfers(ids.map { Transfer(id: UInt128($0), debit: 1, credit: 2, amount: 10, ledger: 1, code: 1) })
    }

    private func statuses(_ results: BookResults) -> [TransferStatus] {
        guard case .transfers(let results) = results else { return [] }
        return results.map(\.status)
    }

    @Test("a batch is there for whoever opens the file next")
    func roundTrip() throws {
        let store = try BookStore(try LedgerStore(path: folder.database))
        _ = try store.submit(accounts, now: 1000)
        let (batch, results) = try store.submit(transfers(1...3), now: 2000)
        #expect(batch == 2)
        #expect(statuses(results) == [.created, .created, .created])
        let other = try BookStore(try LedgerStore(reading: folder.database))
        #expect(other.book.account(1)?.debitsPosted == 30)
        #expect(other.book.snapshot() == store.book.snapshot())
        #expect(other.head == store.head)
    }

    @Test("two stores of one file see each other's batches")
    func together() throws {
        let a = try BookStore(try LedgerStore(path: folder.database))
        let b = try BookStore(try LedgerStore(path: folder.database))
        _ = try a.submit(accounts, now: 1000)
        _ = try b.submit(transfers(1...1), now: 900)
        let (batch, results) = try a.submit(transfers(1...2), now: 800)
        #expect(batch == 3)
        #expect(statuses(results) == [.exists, .created], "time goes on though the clocks do not")
        #expect(try LedgerStore(reading: folder.database).verifyBook().batches == 3)
    }

    @Test("what did not reach the disk is not in the book either")
    func full() throws {
        var options = LedgerStore.Options()
        options.pageLimit = 40
        let store = try BookStore(try LedgerStore(path: folder.database, options: options))
        _ = try store.submit(accounts, now: 1000)
        var failures = 0
        for turn in 0..<40 {
            do {
                _ = try store.submit(transfers(turn * 50 + 1...turn * 50 + 50), now: 2000)
            } catch {
                #expect(error == .full(path: folder.database))
                failures += 1
            }
        }
        #expect(failures > 0)
        // Small enough to fit; its results show what the others left.
        let kept = try BookStore(try LedgerStore(reading: folder.database))
        #expect(kept.book.audit() == nil)
        #expect(kept.book.account(1)?.debitsPosted == UInt128(kept.book.transferCount * 10))
    }

    @Test("a file from before the book reads as one without batches, and takes them once it is opened for writing")
    func migration() throws {
        do {
            let old = try Database(path: folder.database, mode: .write, busyTimeout: 1000)
            try old.execute("PRAGMA journal_mode = WAL")
            try old.execute(Schema.migrations[0])
            try old.execute("PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
        }
        let reading = try LedgerStore(reading: folder.database)
        #expect(try reading.verifyBook() == BookChainReport(batches: 0, head: nil, fault: nil))
        #expect(try reading.verify().fault == nil)
        let store = try LedgerStore(path: folder.database)
        _ = try store.save(sample())
        _ = try BookStore(store).submit(accounts, now: 1000)
        #expect(try store.verifyBook().batches == 1)
        #expect(try store.verify().runs == 1)
    }

    @Test("changed results are found though the hash was computed anew")
    func forged() throws {
        let store = try BookStore(try LedgerStore(path: folder.database))
        _ = try store.submit(accounts, now: 1000)
        var batch = Batch(
            id: 1, kind: "accounts", timestamp: 1000, events: accounts.bytes,
            results: BookResults.accounts([
                .init(status: .exists, timestamp: 999), .init(status: .created, timestamp: 1000),
            ]).bytes,
            previous: Chain.origin)
        let hash = hexadecimal(batch.hash)
        try folder.tamper(
            """
            DROP TRIGGER batch_is_never_updated;
            UPDATE batch SET results = x'\(hexadecimal(batch.results))', hash = x'\(hash)'
            """)
        #expect(
            try LedgerStore(reading: folder.database).verifyBook().fault
                == "batch 1 does not give the results that were saved")
        batch.kind = "other"
        #expect(BookEvents(kind: batch.kind, bytes: batch.events) == nil)
    }
}
