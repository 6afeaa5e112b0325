import Testing

@testable import LedgerStore

@Suite("The chain")
struct ChainTests {
    let folder = TemporaryFolder()

    private func store(runs: Int) throws -> LedgerStore {
        let store = try LedgerStore(path: folder.database)
        for i in 0..<runs { _ = try store.save(sample(request: "request \(i)")) }
        return store
    }

    @Test("the hash of a known run is the one computed by hashlib")
    func known() throws {
        // hashlib.sha256 over the fields that docs/store.md lists, for the sample as run 1.
        let run = try store(runs: 0).save(sample())
        #expect(hexadecimal(run.hash) == "164648faa1d1e163b1125f6ee764ac99a727cafa72b3f31f55ac9fc02bb17686")
        #expect(run.previous == [UInt8](repeating: 0, count: 32))
    }

    @Test("an untouched chain holds, and an empty one too")
    func untouched() throws {
        let store = try store(runs: 3)
        #expect(try store.verify() == ChainReport(runs: 3, head: store.run(id: 3)?.run.hash, fault: nil))
        let empty = TemporaryFolder()
        #expect(try LedgerStore(path: empty.database).verify() == ChainReport(runs: 0, head: nil, fault: nil))
    }

    @Test("bytes that are no text do not pass for the sign that would replace them")
    func invalidText() throws {
        let store = try store(runs: 1)
        _ = try store.save(sample(label: "a\u{fffd}b"))
        #expect(try store.verify().fault == nil)
        try folder.tamper(
            "DROP TRIGGER run_is_never_updated; UPDATE run SET label = CAST (x'61fe62' AS TEXT) WHERE id = 2")
        #expect(try store.verify().fault == .changed(run: 2))
    }

    @Test("a run can't be replaced by an insertion either")
    func replacement() throws {
        let store = try store(runs: 2)
        #expect(throws: (any Error).self) {
            try folder.tamper("INSERT OR REPLACE INTO run SELECT * FROM run WHERE id = 2")
        }
        #expect(try store.verify() == ChainReport(runs: 2, head: store.run(id: 2)?.run.hash, fault: nil))
    }

    @Test(
        "every change of a run is found",
        arguments: [
            "time = '2026-01-31T12:00:01Z'", "kind = 'portfolio'", "verdict = 'rejected'", "score = '52.38'",
            "score = NULL",
            "engine = 'wasm'", "core_version = '0.1.1'", "label = 'portfolio.jso'", "response = x'00'",
            "hash = zeroblob(32)",
        ])
    func changes(assignment: String) throws {
        let store = try store(runs: 3)
        try folder.tamper("DROP TRIGGER run_is_never_updated; UPDATE run SET \(assignment) WHERE id = 2")
        #expect(try store.verify().fault == .changed(run: 2))
        #expect(try store.verify().runs == 1)
    }

    @Test("moving a byte from one field to the next changes the hash")
    func boundaries() throws {
        let store = try store(runs: 1)
        try folder.tamper(
            "DROP TRIGGER run_is_never_updated; UPDATE run SET engine = 'nativ', core_version = 'e0.1.0' WHERE id = 1")
        #expect(try store.verify().fault == .changed(run: 1))
    }

    @Test("a missing, an unlinked and a redirected run are found")
    func structure() throws {
        let store = try store(runs: 3)
        try folder.tamper("DROP TRIGGER run_is_never_updated; DROP TRIGGER run_is_never_deleted")
        try folder.tamper("UPDATE run SET request = (SELECT request FROM run WHERE id = 1) WHERE id = 3")
        #expect(try store.verify().fault == .changed(run: 3))
        try folder.tamper("UPDATE run SET previous = randomblob(32) WHERE id = 3")
        #expect(try store.verify().fault == .unlinked(run: 3))
        try folder.tamper("DELETE FROM run WHERE id = 2")
        #expect(try store.verify().fault == .missing(run: 2))
    }

    @Test("a request that was changed or removed is found")
    func request() throws {
        let store = try store(runs: 2)
        try folder.tamper(
            "UPDATE request SET bytes = CAST(upper(bytes) AS BLOB) WHERE hash = (SELECT request FROM run WHERE id = 2)")
        #expect(try store.verify().fault == .requestChanged(run: 2))
        try folder.tamper(
            "PRAGMA foreign_keys = OFF; DELETE FROM request WHERE hash = (SELECT request FROM run WHERE id = 2)")
        #expect(try store.verify().fault == .requestChanged(run: 2))
    }

    @Test("runs taken off the end are found by the hash that was remembered")
    func truncated() throws {
        let store = try store(runs: 3)
        let head = try #require(try store.verify().head)
        #expect(try store.verify(expecting: head).fault == nil)
        try folder.tamper("DROP TRIGGER run_is_never_deleted; DELETE FROM run WHERE id = 3")
        #expect(try store.verify().fault == nil)
        #expect(try store.verify(expecting: head).fault == .headMissing)
    }
}
