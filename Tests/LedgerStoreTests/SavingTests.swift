import Digests
import Testing

@testable import LedgerStore

@Suite("Saving runs")
struct SavingTests {
    let folder = TemporaryFolder()

    @Test("what was saved comes back, byte for byte, through another connection")
    func roundTrip() throws {
        let store = try LedgerStore(path: folder.database)
        let saved = try store.save(sample())
        let other = try LedgerStore(reading: folder.database)
        let found = try #require(try other.run(id: 1))
        #expect(found.run == saved)
        #expect(found.response == Array("{\"score\":\"52.37\"}".utf8))
        #expect(try other.request(ofRun: 1) == Array("{\"ledger\":1}".utf8))
        #expect(found.run.score == "52.37")
        #expect(found.run.requestHash == SHA256.digest(of: Array("{\"ledger\":1}".utf8)))
    }

    @Test("empty fields, no score and text with a zero character survive")
    func edges() throws {
        let store = try LedgerStore(path: folder.database)
        var new = sample(request: "", response: "")
        (new.score, new.label, new.verdict) = (nil, "", .unreadable)
        #expect(try store.save(new) == store.run(id: 1)?.run)
        new.label = "a\0b"
        _ = try store.save(new)
        #expect(try store.run(id: 2)?.run.label == "a\0b")
        #expect(try store.run(id: 2)?.response == [])
        #expect(try store.verify().fault == nil)
    }

    @Test("runs are listed newest first, up to the limit")
    func listing() throws {
        let store = try LedgerStore(path: folder.database)
        for _ in 0..<5 { _ = try store.save(sample()) }
        #expect(try store.runs(limit: 3).map(\.id) == [5, 4, 3])
        #expect(try store.runs(limit: 0).isEmpty)
        #expect(try store.count() == 5)
        #expect(try store.run(id: 6) == nil)
    }

    @Test("a request is kept once, however often it was run, and not at all above the limit")
    func requests() throws {
        let store = try LedgerStore(path: folder.database)
        for _ in 0..<3 { _ = try store.save(sample()) }
        #expect(try store.database.integer("SELECT count(*) FROM request") == 1)

        let large = String(repeating: " ", count: LedgerStore.keptRequestSize + 1)
        let run = try store.save(sample(request: large))
        #expect(try store.request(ofRun: run.id) == nil)
        #expect(run.requestSize == Int64(large.utf8.count))
        #expect(try store.verify().fault == nil)
    }

    @Test("two connections append to one chain")
    func interleaved() throws {
        let first = try LedgerStore(path: folder.database)
        let second = try LedgerStore(path: folder.database)
        for _ in 0..<20 {
            _ = try first.save(sample())
            _ = try second.save(sample())
        }
        #expect(try first.verify() == ChainReport(runs: 40, head: second.runs(limit: 1).first?.hash, fault: nil))
    }

    @Test("the file is in WAL mode, commits are synchronous, foreign keys are on")
    func pragmas() throws {
        let store = try LedgerStore(path: folder.database)
        #expect(try store.database.text("PRAGMA journal_mode") == "wal")
        #expect(try store.database.integer("PRAGMA synchronous") == 2)
        #expect(try store.database.integer("PRAGMA foreign_keys") == 1)
        #expect(try store.database.integer("PRAGMA user_version") == Schema.version)
        #expect(try store.database.integer("SELECT count(*) FROM pragma_table_list WHERE strict = 1") == 5)
    }

    @Test("runs can't be changed or deleted through SQL")
    func appendOnly() throws {
        _ = try LedgerStore(path: folder.database).save(sample())
        #expect(throws: StoreError.self) { try folder.tamper("UPDATE run SET score = '1'") }
        #expect(throws: StoreError.self) { try folder.tamper("DELETE FROM run") }
    }
}
