import Testing

@testable import LedgerCommands

@Suite("Saved runs")
struct SavingTests {
    let database = TemporaryDatabase()

    private func world() -> World {
        World(files: ["p.json": tenLines, "bad.json": "{\"ledger\":1}"], variables: ["LEDGER_DB": database.path])
    }

    @Test("save, list, show and verify")
    func story() throws {
        let world = world()
        #expect(world.run("history").output.hasPrefix("No run is saved in"))
        let saved = world.run("score", "--save", "p.json")
        #expect(saved.code == 0)
        #expect(saved.errors == "Saved as run 1.\n")
        #expect(world.run("validate", "--save", "bad.json").code == 3)

        let list = world.run("history")
        #expect(list.lines[1] == "    2  2026-01-31 12:00:00  validate  unreadable  71fc8171  native  bad.json")
        #expect(list.lines[2].contains("2026-01-31 12:00:00  score          31.54"))
        #expect(world.run("history", "--limit", "1").output.contains("1 of 2 runs"))

        #expect(world.run("history", "1").output.contains("Risk score  31.54"))
        let exact = world.run("score", "--format", "json", "p.json").output
        #expect(world.run("history", "--format", "json", "1").output == exact)
        #expect(world.run("history", "--request", "1").output == tenLines)
        #expect(world.run("history", "2").output.contains("missing-member"))

        let verified = world.run("verify")
        #expect(verified.code == 0)
        #expect(verified.output.hasPrefix("Unchanged: 2 runs in"))
        let head = try #require(verified.output.split(separator: " ").last).dropLast()
        #expect(world.run("verify", "--expect", String(head)).code == 0)
        #expect(world.run("verify", "--expect", String(repeating: "0", count: 64)).code == 1)
        #expect(
            world.run("verify", "--format", "json").output
                == "{\"book\":{\"batches\":0,\"fault\":null,\"head\":null},\"fault\":null,\"head\":\"\(head)\",\"runs\":2}\n"
        )
    }

    @Test("history for scripts")
    func formats() {
        let world = world()
        _ = world.run("score", "--save", "p.json")
        let json = world.run("history", "--format", "json").output
        #expect(json.hasPrefix("{\"runs\":[{\"coreVersion\":\"") && json.hasSuffix("\"verdict\":\"ok\"}]}\n"))
        #expect(world.run("history", "--format", "csv").output.hasPrefix("id,time,kind,verdict,score,"))
        #expect(
            world.run("history", "--format", "csv").output.contains("\r\n1,2026-01-31T12:00:00Z,score,ok,31.54,native,")
        )
    }

    @Test("what is not there is said")
    func missing() {
        let world = world()
        _ = world.run("score", "--save", "p.json")
        #expect(world.run("history", "7").code == 3)
        #expect(world.run("verify", "--db", "/tmp/no-such-folder/x.db").code == 4)
        #expect(world.run("history", "--db", "/tmp/no-such-folder/x.db").errors.contains("there is no database"))
    }

    @Test("an answer that can't be saved is still given, with exit code 4")
    func failed() {
        let result = world().run("score", "--save", "--db", "/proc/ledger.db", "p.json")
        #expect(result.code == 4)
        #expect(result.output.contains("Risk score  31.54"))
        #expect(result.errors.contains("the run was not saved: /proc/ledger.db can't be opened"))
    }

    @Test(
        "the database: --db, else LEDGER_DB, else the user's data folder",
        arguments: [
            ("/a.db", ["LEDGER_DB": "/b.db"], "/a.db"), (nil, ["LEDGER_DB": "/b.db", "HOME": "/h"], "/b.db"),
            (nil, ["LEDGER_DB": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/ledger-cli/ledger.db"),
            (nil, ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/ledger-cli/ledger.db"),
        ] as [(String?, [String: String], String)])
    func location(option: String?, variables: [String: String], path: String) throws {
        var environment = Environment.process
        environment.variable = { variables[$0] }
        #expect(try StoreLocation.path(option: option, creating: false, environment) == path)
    }

    @Test("without a home there is no place for a database")
    func homeless() {
        let result = World(files: ["p.json": tenLines]).run("score", "--save", "p.json")
        #expect(result.code == 4)
        #expect(result.errors.contains("there is no place for the database"))
    }
}
