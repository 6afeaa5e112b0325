import Testing

@testable import LedgerStore

@Suite("Errors of the store")
struct StoreErrorTests {
    let folder = TemporaryFolder()

    @Test("a file that is no database is named as such and left as it is")
    func notADatabase() throws {
        folder.write("this is a shopping list, and it is long enough to be mistaken for a header\n")
        #expect(throws: StoreError.notADatabase(path: folder.database)) { try LedgerStore(path: folder.database) }
        #expect(throws: StoreError.notADatabase(path: folder.database)) { try LedgerStore(reading: folder.database) }
    }

    @Test("a database of another program is refused untouched")
    func otherApplication() throws {
        try folder.tamper("CREATE TABLE bookmark (url TEXT)")
        #expect(throws: StoreError.otherApplication(path: folder.database)) { try LedgerStore(path: folder.database) }
        let database = try Database(path: folder.database, mode: .read, busyTimeout: 0)
        #expect(try database.text("PRAGMA journal_mode") == "delete")
        #expect(try database.integer("SELECT count(*) FROM sqlite_schema") == 1)
    }

    @Test("a newer schema is refused")
    func newerSchema() throws {
        _ = try LedgerStore(path: folder.database)
        try folder.tamper("PRAGMA user_version = 99")
        let expected = StoreError.newerSchema(path: folder.database, found: 99, supported: Schema.version)
        #expect(throws: expected) { try LedgerStore(path: folder.database) }
        #expect(throws: expected) { try LedgerStore(reading: folder.database) }
    }

    @Test("a lock that does not go away is an error after the timeout, and the store works again afterwards")
    func locked() throws {
        var options = LedgerStore.Options()
        options.busyTimeout = 20
        let store = try LedgerStore(path: folder.database, options: options)
        let other = try Database(path: folder.database, mode: .write, busyTimeout: 0)
        try other.execute("BEGIN IMMEDIATE")
        #expect(throws: StoreError.locked(path: folder.database)) { try store.save(sample()) }
        #expect(try store.count() == 0)
        try other.execute("ROLLBACK")
        #expect(try store.save(sample()).id == 1)
    }

    @Test("a full disk loses the run that did not fit, and nothing else")
    func full() throws {
        var options = LedgerStore.Options()
        options.pageLimit = 32
        let store = try LedgerStore(path: folder.database, options: options)
        _ = try store.save(sample())
        let large = sample(response: String(repeating: "x", count: 200_000))
        #expect(throws: StoreError.full(path: folder.database)) { try store.save(large) }
        #expect(try store.save(sample()).id == 2)
        #expect(try store.verify() == ChainReport(runs: 2, head: store.run(id: 2)?.run.hash, fault: nil))
    }

    @Test(
        "what can't be opened, a folder among it, is an error with a reason",
        arguments: ["/proc/ledger.db", "/tmp", "/nowhere/x.db"])
    func cannotOpen(path: String) {
        #expect {
            try LedgerStore(path: path)
        } throws: { error in
            guard case .cannotOpen(path, _) = error as? StoreError else { return false }
            return true
        }
    }

    @Test("reading does not create a file")
    func readingCreatesNothing() {
        #expect(throws: StoreError.self) { try LedgerStore(reading: folder.database) }
        #expect(throws: StoreError.self) { try LedgerStore(reading: folder.database) }
    }

    @Test("saving through a store that was opened for reading is refused")
    func readOnly() throws {
        _ = try LedgerStore(path: folder.database)
        let store = try LedgerStore(reading: folder.database)
        #expect(throws: StoreError.readOnly(path: folder.database)) { try store.save(sample()) }
    }

    @Test("a file whose inner pages were overwritten is damaged, not a crash")
    func damaged() throws {
        do {
            let store = try LedgerStore(path: folder.database)
            for i in 0..<50 { _ = try store.save(sample(response: String(repeating: "\(i)", count: 500))) }
            try store.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        folder.overwrite(at: 4096, count: 8192)
        #expect {
            let report = try LedgerStore(reading: folder.database).verify()
            if let fault = report.fault { throw fault }
        } throws: { error in
            error is ChainFault || error is StoreError
        }
    }

    @Test("an empty file is a store without runs, and the first save makes it one")
    func emptyFile() throws {
        folder.write("")
        let reader = try LedgerStore(reading: folder.database)
        #expect(try reader.runs(limit: 9).isEmpty)
        #expect(try reader.run(id: 1) == nil)
        #expect(try reader.verify(expecting: Chain.origin).fault == .headMissing)
        #expect(try LedgerStore(path: folder.database).save(sample()).id == 1)
    }

    @Test("every error has a sentence that names the file")
    func messages() {
        let errors: [StoreError] = [
            .notADatabase(path: "F"), .otherApplication(path: "F"), .newerSchema(path: "F", found: 2, supported: 1),
            .locked(path: "F"), .full(path: "F"), .readOnly(path: "F"), .cannotOpen(path: "F", reason: "r"),
            .damaged(path: "F", reason: "r"), .tooLarge(path: "F"), .inputOutput(path: "F", reason: "r"),
            .other(path: "F", code: 21, reason: "r"),
        ]
        for error in errors { #expect(error.message.contains("F") && !error.message.hasSuffix(".")) }
    }
}

extension ChainFault: Error {}
