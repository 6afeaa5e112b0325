import LedgerBook
import Testing

@testable import LedgerStore

@Suite("Snapshots of a book that is kept")
struct BookSnapshotTests {
    let folder = TemporaryFolder()

    /// A book of two accounts and ten batches of ten transfers, with a snapshot whenever twenty events have come.
    private func fill() throws {
        let store = try BookStore(try LedgerStore(path: folder.database))
        store.snapshotEventsMin = 20
        _ = try store.submit(
            .accounts([Account(id: 1, ledger: 1, code: 1), Account(id: 2, ledger: 1, code: 1)]), now: 1000)
        for batch in 0..<10 { _ = try store.submit(transfers(batch), now: 2000) }
    }

    private func transfers(_ batch: Int) -> BookEvents {
        .transfers(
            (1...10).map { Transfer(id: UInt128(batch * 10 + $0), debit: 1, credit: 2, amount: 3, ledger: 1, code: 1) })
    }

    private func integer(_ query: String) throws -> Int64 {
        try LedgerStore(reading: folder.database).database.integer(query)
    }

    private var fault: String? {
        get throws { try LedgerStore(reading: folder.database).verifyBook().fault }
    }

    @Test("a book that begins at its snapshot is the book that its batches make")
    func same() throws {
        try fill()
        #expect(try integer("SELECT count(*) FROM snapshot") == 1)
        #expect(try integer("SELECT batch FROM snapshot") > 5)
        let quick = try BookStore(try LedgerStore(reading: folder.database))
        let whole = try BookStore(try LedgerStore(reading: folder.database), trusting: false)
        #expect(quick.book.snapshot() == whole.book.snapshot())
        #expect(quick.head == whole.head && quick.batchCount == 11)
        #expect(try fault == nil)
        // It goes on from there.
        let store = try BookStore(try LedgerStore(path: folder.database))
        guard case .transfers(let again) = try store.submit(transfers(3), now: 1).results else { return }
        #expect(again.allSatisfy { $0.status == .exists })
        #expect(try fault == nil)
    }

    @Test("it is not gone through again what lies before the snapshot")
    func isUsed() throws {
        try fill()
        try folder.tamper("DROP TRIGGER batch_is_never_updated; UPDATE batch SET events = zeroblob(1280) WHERE id = 2")
        #expect(try BookStore(try LedgerStore(reading: folder.database)).batchCount == 11)
        #expect(try fault == "batch 2 was changed after it was saved")
    }

    @Test(
        "a damaged snapshot, or one that is not whole, is passed over, and named when the book is verified",
        arguments: [
            "UPDATE snapshot_part SET bytes = CAST(substr(bytes, 1, 100) || x'FF' || substr(bytes, 102) AS BLOB)",
            "UPDATE snapshot SET hash = zeroblob(32)", "UPDATE snapshot SET size = size + 1",
            "DELETE FROM snapshot_part", "UPDATE snapshot_part SET bytes = zeroblob(5)",
        ])
    func damaged(change: String) throws {
        try fill()
        try folder.tamper(change)
        #expect(try BookStore(try LedgerStore(path: folder.database)).book.transferCount == 100)
        let number = try integer("SELECT batch FROM snapshot")
        #expect(try fault == "the snapshot after batch \(number) is not the book that the batches make")
    }

    @Test("a snapshot of another book, sealed anew, is found when the book is verified")
    func forged() throws {
        try fill()
        let store = try LedgerStore(path: folder.database)
        let latest = try #require(try store.latestSnapshot())
        var other = Book()
        _ = try other.createAccounts([Account(id: 1, ledger: 1, code: 1)], timestamp: 5000)
        try store.database.execute("DELETE FROM snapshot")
        try store.keep(snapshot: other.snapshot(), after: latest.batch, latest.batchHash)
        #expect(try fault == "the snapshot after batch \(latest.batch) is not the book that the batches make")
    }

    @Test("a snapshot whose batch was taken away is found")
    func withoutBatch() throws {
        try fill()
        try folder.tamper(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER batch_is_never_deleted; DELETE FROM batch WHERE id >= (SELECT batch FROM snapshot)"
        )
        #expect(try fault?.hasSuffix("is missing") == true)
    }

    @Test("a file from before snapshots takes them once it is opened for writing")
    func migration() throws {
        do {
            let old = try Database(path: folder.database, mode: .write, busyTimeout: 1000)
            try old.execute("PRAGMA journal_mode = WAL")
            for migration in Schema.migrations[..<2] { try old.execute(migration) }
            try old.execute("PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 2")
        }
        #expect(try LedgerStore(reading: folder.database).verifyBook().batches == 0)
        try fill()
        #expect(try integer("SELECT count(*) FROM snapshot") == 1)
        #expect(try fault == nil)
    }

    @Test("a snapshot that has no room is left out, and the batch is there all the same")
    func noRoom() throws {
        var options = LedgerStore.Options()
        options.pageLimit = 45
        let store = try BookStore(try LedgerStore(path: folder.database, options: options))
        store.snapshotEventsMin = 1
        _ = try store.submit(
            .accounts([Account(id: 1, ledger: 1, code: 1), Account(id: 2, ledger: 1, code: 1)]), now: 1000)
        var made = 0
        for batch in 0..<20 {
            guard (try? store.submit(transfers(batch), now: 2000)) != nil else { break }
            made += 10
        }
        #expect(made > 0)
        #expect(try BookStore(try LedgerStore(reading: folder.database)).book.transferCount == made)
        #expect(try fault == nil)
    }
}
