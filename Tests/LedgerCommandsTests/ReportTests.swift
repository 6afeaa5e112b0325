import Testing
import WasmRuntime

@testable import LedgerCommands

@Suite("Reports")
struct ReportTests {
    @Test("ten lines score, and the report says how little it rests on")
    func tenLinesReport() {
        let result = World(files: ["p.json": tenLines]).run("score", "p.json")
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
        let head = """

              p.json                                                        2010-02-26 · USD

              Risk score  31.54 of 100, low risk
              ━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────
              very low    low         moderate    high        very high

              Where the score comes from
              Component      Measured by        Figure                Score  Weight  Points
              market         yearly volatility                      no data      30
            """
        #expect(
            Array(result.lines.prefix(10))
                == head.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        for part in ["Confidence  35 of 100, low", "  AAPL              10  204.62  2,046.20  31.5 %", "Warnings"] {
            #expect(result.output.contains(part))
        }
    }

    @Test("no line exceeds the width", arguments: [40, 50, 64, 80, 100, 120])
    func widths(columns: Int) {
        var world = World(files: [
            "p.json": tenLines, "bad.json": "{\"ledger\":1,\"x\":{\"y\":[1,2,3]},\"base\":\"USX\"}",
        ])
        world.columns = columns
        for result in [
            world.run("score", "p.json"), world.run("portfolio", "p.json"), world.run("validate", "bad.json"),
        ] {
            for line in result.lines { #expect(DisplayWidth.of(line) <= columns, "\(line)") }
        }
    }

    @Test("COLUMNS counts before the terminal's own width, and nonsense in it does not")
    func columns() {
        var world = World(files: ["p.json": tenLines], variables: ["COLUMNS": "100"])
        #expect(world.run("score", "p.json").lines[1].count == 100)
        world.variables["COLUMNS"] = "-5"
        #expect(world.run("score", "p.json").lines[1].count == 80)
    }

    @Test("a locale without UTF-8 gets ASCII")
    func ascii() {
        var world = World(files: ["p.json": tenLines], variables: ["LC_ALL": "C", "LANG": "en_US.UTF-8"])
        #expect(world.run("score", "p.json").output.utf8.allSatisfy { $0 < 0x80 })
        world.variables = ["LANG": "en_US.UTF-8"]
        #expect(world.run("score", "p.json").output.contains("━"))
    }

    @Test("json is the exact response and a newline, csv the figures as they are")
    func formats() {
        let world = World(files: ["p.json": tenLines])
        let json = world.run("score", "--format", "json", "p.json").output
        #expect(json.hasPrefix("{\"asOf\":\"2010-02-26\"") && json.hasSuffix("}\n"))
        let csv = world.run("portfolio", "--format=csv", "p.json").output
        #expect(csv.hasPrefix("id,kind,name,currency,quantity,price,"))
        #expect(csv.contains("\r\nAAPL,equity,,USD,10,204.62,2010-02-26,2046.2,2046.2,0.314528,"))
        #expect(csv.contains("\r\ncash USD,cash,,USD,1500,1,,1500,1500,0.23057,"))
    }

    @Test("names from a document can't command the terminal, nor a spreadsheet")
    func hostileNames() {
        let response = """
            {"asOf":"2010-02-26","base":"USD","cash":[],"fx":[],"name":"\\u001b[2Jboo","operation":"portfolio",
            "holdings":[{"id":"=1+1","name":"a\\u202eb","quantity":"1","value":"5","base":"5","weight":"1","lots":[],"currency":"USD"},
            {"id":"x\\"y,z","quantity":"-1","base":"5"}],"totals":{}}
            """
        let world = World.answering(.ok, response)
        let text = world.run("portfolio", "p.json").output
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && text.contains("boo"))
        let csv = world.run("portfolio", "--format", "csv", "p.json").output
        #expect(csv.contains("\r\n'=1+1,"))
        #expect(csv.contains("\"x\"\"y,z\""))
        #expect(csv.contains(",-1,"))
    }

    @Test("what the core answers decides the exit code")
    func codes() {
        let errors =
            "{\"errors\":[{\"code\":\"x\",\"message\":\"m\",\"expected\":\"e\",\"pointer\":\"\"}],\"verdict\":\"rejected\"}"
        #expect(World.answering(.rejected, errors).run("score", "p.json").code == 1)
        #expect(World.answering(.unreadable, errors).run("score", "p.json").code == 3)
        #expect(World.answering(.rejected, errors).run("score", "--format", "json", "p.json").output == errors + "\n")
        #expect(World.answering(.ok, "not json").run("score", "p.json").code == 70)
    }

    @Test("what the host could not do is a fault of ours or of the build, never of the input")
    func hostErrors() {
        #expect(World(files: ["p": ""], answer: .failure(.trapped(Trap(.unreachable)))).run("score", "p").code == 70)
        #expect(World(files: ["p": ""], answer: .failure(.moduleMissing)).run("score", "p").code == 4)
        #expect(World(files: ["p": ""], answer: .failure(.status(7, name: "x"))).run("score", "p").code == 70)
        #expect(World(files: ["p": ""], answer: .failure(.badResponse("r"))).run("score", "p").code == 70)
        #expect(World(files: ["p": ""], answer: .failure(.moduleUnusable("r"))).run("score", "p").code == 70)
    }

    @Test("input: a file, standard input, or an error that names it")
    func input() {
        #expect(World(input: tenLines).run("score", "-").code == 0)
        let missing = World().run("score", "nowhere.json")
        #expect(missing.code == 3)
        #expect(missing.errors == "ledger-cli: nowhere.json can't be read: No such file or directory\n")
    }

    @Test("output: an error is reported, a reader that left is not")
    func output() {
        var world = World(files: ["p.json": tenLines])
        world.outputError = .refused("No space left on device")
        #expect(world.run("score", "p.json").code == 4)
        #expect(
            world.run("score", "p.json").errors.contains("standard output can't be written: No space left on device"))
        world.outputError = .brokenPipe
        #expect(world.run("score", "p.json").code == 0)
        #expect(world.run("score", "p.json").errors.isEmpty)
    }
}
