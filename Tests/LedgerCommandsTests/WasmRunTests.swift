import Testing
import WasmRuntime

@testable import LedgerCommands

/// examples/wasm/interest.wasm, read from the repository.
let interest = File.bytes("examples/wasm/interest.wasm")

@Suite("wasm run, profile and trace")
struct WasmRunTests {
    private let world = World(binaries: ["i.wasm": interest])

    private func run(_ words: String...) -> Result { world.run(words: ["wasm"] + words) }

    @Test("run prints results, one a line, or as JSON with the fuel")
    func results() {
        #expect(run("run", "i.wasm", "balance", "100000", "350", "2").output == "107122\n")
        #expect(run("run", "i.wasm", "rate", "-350").output == "-0.035\n")
        #expect(
            run("run", "--format", "json", "i.wasm", "balance", "i64:0xffffffffffffffff", "0", "1").output
                == #"{"fuel":100,"results":[{"type":"i64","value":"-1"}]}"# + "\n")
        #expect(run("run", "--stats", "i.wasm", "history").errors == "fuel 3\n")
    }

    @Test("a trap is exit code 5 and names the functions, innermost first")
    func trap() {
        let result = run("run", "i.wasm", "balance", "100000", "350", "41")
        #expect(result.code == 5 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("ledger-cli: unreachable\n   0  place [inlined]"), "\(result.errors)")
        #expect(result.errors.contains("\n   1  balance"))
    }

    @Test(
        "limits end a call with exit code 5",
        arguments: [
            (["--fuel", "100"], "out of fuel"), (["--depth", "1"], "call stack exhausted"),
            (["--memory-pages", "1"], "limit: a memory of 2 pages, at most 1"),
        ])
    func limits(words: [String], message: String) {
        let result = world.run(words: ["wasm", "run"] + words + ["i.wasm", "balance", "100000", "350", "30"])
        #expect(result.code == 5 && result.errors.contains(message), "\(result.errors)")
    }

    @Test(
        "what is wrong is a usage error that says what was meant",
        arguments: [
            ([], "a FILE is needed"), (["i.wasm"], "i.wasm: which function?\nIt exports balance, history, rate."),
            (["i.wasm", "balnce"], "Did you mean 'balance'?"),
            (["i.wasm", "rate"], "rate takes 1 argument, (i32) -> f64, not 0"),
            (["i.wasm", "rate", "1.5"], "'1.5' is no i32"), (["i.wasm", "rate", "4294967296"], "is no i32"),
            (["i.wasm", "rate", "i64:1"], "a value of type i32 is needed"), (["i.wasm", "rate", "0x"], "is no i32"),
            (["--depth", "99999999999", "i.wasm", "rate", "1"], "--depth is at most 10000000"),
        ])
    func usage(words: [String], message: String) {
        let result = world.run(words: ["wasm", "run"] + words)
        #expect(result.code == 2 && result.errors.contains(message), "\(result.errors)")
    }

    @Test("arguments of every type are read and written")
    func values() throws {
        for (word, type, text) in [
            ("-2147483648", ValueType.i32, "-2147483648"), ("4294967295", .i32, "-1"), ("-0x10", .i64, "-16"),
            ("18446744073709551615", .i64, "-1"), ("0.1", .f32, "0.1"), ("-0", .f64, "-0.0"), ("nan", .f64, "nan"),
            ("-inf", .f32, "-inf"), ("null", .externref, "null"), ("7", .externref, "7"), ("null", .funcref, "null"),
        ] {
            #expect(WasmValues.text(try WasmValues.value(word, type)) == text)
        }
        for (word, type) in [
            ("", ValueType.i32), ("-", .i64), ("1 ", .i32), ("9223372036854775808000", .i64), ("x", .funcref),
        ] {
            #expect(throws: Failure.self) { try WasmValues.value(word, type) }
        }
    }

    @Test("a module that needs imports is refused by their name")
    func imports() {
        let module: [UInt8] =
            [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0]
        let result = World(binaries: ["m": module]).run("wasm", "run", "m", "f")
        #expect(result.code == 1 && result.errors.contains("m imports a.b, and ledger-cli gives a module no imports"))
    }

    @Test("profile counts calls and fuel, as a table, collapsed and as JSON")
    func profile() {
        let words = ["i.wasm", "balance", "100000", "350", "20"]
        let table = world.run(words: ["wasm", "profile"] + words)
        #expect(table.output.contains("780  47.6 %         780   47.6 %     20  share"), "\(table.output)")
        #expect(table.output.contains("1,639 units of fuel, 41 calls of 3 functions."))
        #expect(
            world.run(words: ["wasm", "profile", "--format", "collapsed"] + words).output
                == "balance 419\nbalance;year 440\nbalance;year;share 780\n")
        let json = world.run(words: ["wasm", "profile", "--format", "json"] + words).output
        #expect(json.contains(#"{"calls":20,"inclusive":1220,"index":1,"name":"year","own":440}"#), "\(json)")
    }

    @Test("what ran before a trap is profiled and traced all the same")
    func unfinished() {
        let words = ["i.wasm", "balance", "100000", "350", "41"]
        let profile = world.run(words: ["wasm", "profile"] + words)
        #expect(profile.code == 5 && profile.output.contains("41  year"), "\(profile.output)")
        let trace = world.run(words: ["wasm", "trace"] + words)
        #expect(trace.code == 5)
        #expect(
            trace.lines.suffix(4) == [
                "  year(395920, 350, 40)", "  year traps: unreachable", "balance traps: unreachable", "",
            ], "\(trace.lines.suffix(5))")
    }

    /// `(func $sum (export "sum") (param $first i32) (param i32) (param $last f64) (result i32) …)` by `wat2wasm --debug-names`.
    private static let named: [UInt8] = [
        0, 97, 115, 109, 1, 0, 0, 0, 1, 8, 1, 96, 3, 127, 127, 124, 1, 127, 3, 2, 1, 0, 7, 7, 1, 3, 115, 117, 109, 0, 0,
        10, 9, 1, 7, 0,
        32, 0, 32, 1, 106, 11, 0, 31, 4, 110, 97, 109, 101, 1, 6, 1, 0, 3, 115, 117, 109, 2, 16, 1, 0, 2, 0, 5, 102,
        105, 114, 115, 116,
        2, 4, 108, 97, 115, 116,
    ]

    @Test("trace shows the names of parameters that have one, without what could harm a terminal")
    func parameterNames() {
        let words = ["wasm", "trace", "m.wasm", "sum", "1", "2", "0.5"]
        let world = World(binaries: ["m.wasm": Self.named])
        #expect(world.run(words: words).output == "sum(first: 1, 2, last: 0.5) = 3\n")
        var hostile = Self.named
        hostile[hostile.count - 4] = 0x1B
        #expect(
            World(binaries: ["m.wasm": hostile]).run(words: words).output
                == "sum(first: 1, 2, \u{FFFD}ast: 0.5) = 3\n")
    }

    @Test("trace shows calls with arguments and results, those of one function, and up to a limit")
    func trace() {
        let words = ["i.wasm", "balance", "100000", "350", "2"]
        #expect(
            world.run(words: ["wasm", "trace"] + words).output == """
                balance(100000, 350, 2)
                  year(100000, 350, 0)
                    share(100000, 350) = 3500
                  year = 103500
                  year(103500, 350, 1)
                    share(103500, 350) = 3622
                  year = 107122
                balance = 107122

                """)
        #expect(
            world.run(words: ["wasm", "trace", "--function", "s*e"] + words).output
                == "share(100000, 350) = 3500\nshare(103500, 350) = 3622\n")
        #expect(world.run(words: ["wasm", "trace", "--function", "none"] + words).output == "No call fits.\n")
        #expect(
            world.run(words: ["wasm", "trace", "--limit", "7"] + words).output.hasSuffix(
                "\n… and 1 more line; --limit N shows more\n"))
    }

    @Test("trace names who changes a place in memory, its value before and after")
    func watch() {
        let words = ["i.wasm", "balance", "100000", "350", "2"]
        let output = world.run(words: ["wasm", "trace", "--watch", "1032:i64"] + words).output
        #expect(output.hasPrefix("1032: 0 → 107122 in year, "), "\(output)")
        let bytes = world.run(words: ["wasm", "trace", "--watch", "0x408:2"] + words).output
        #expect(bytes.hasPrefix("1032: 0000 → 72a2 in year, "), "\(bytes)")
        #expect(world.run(words: ["wasm", "trace", "--watch", "0:4"] + words).output == "Nothing changed there.\n")
        for text in ["x", "-1", "0:0", "0:5000", "0:i8", "4294967296:4", ""] {
            #expect(world.run(words: ["wasm", "trace", "--watch", text] + words).code == 2, "\(text)")
        }
    }

    @Test("a request of the core is profiled and traced in the module that is built in")
    func request() {
        let world = World(files: ["p.json": tenLines])
        let profile = world.run("wasm", "profile", "--limit", "1000", "--request", "score", "p.json")
        #expect(profile.code == 0 && profile.output.contains("ledger_score"), "\(profile.errors)")
        let trace = world.run("wasm", "trace", "--request", "score", "--function", "ledger_score", "p.json")
        #expect(trace.output.hasPrefix("ledger_score("), "\(trace.output)")
        #expect(world.run("wasm", "trace", "--request", "scor", "p.json").code == 2)
        #expect(world.run("wasm", "trace", "--module", "m", "p.json", "f").code == 2)
    }

    @Test(
        "names of Swift functions are read back, without their types",
        arguments: [
            ("$e11LedgerModel12CalendarDateV3dayACSgs5Int32V_tcfC", "LedgerModel.CalendarDate.init(day:)"),
            (
                "$es17FixedWidthIntegerPsE15_truncatingInityxqd__SzRd__lFZs6UInt64V_SiTt1g5",
                "static Swift.FixedWidthInteger._truncatingInit(_:)"
            ),
            (
                "$s11WasmRuntime16FunctionCompilerV3popAC7OperandVyAA11ModuleErrorOYKF",
                "WasmRuntime.FunctionCompiler.pop()"
            ),
            ("$e10LedgerJSON6ReaderV3run33_DBC9D16EEC2E690282FBB3B6DD34CD8ELLyyF", "LedgerJSON.Reader.run()"),
            ("$e10LedgerRisk11RiskFiguresC8isFiniteSbvg", "LedgerRisk.RiskFigures.isFinite.getter"),
            ("malloc", "malloc"), ("$s", "$s"), ("$e?", "$e?"),
        ])
    func names(mangled: String, readable: String) {
        #expect(FunctionNames.readable(mangled) == readable)
    }

    @Test("stars in a name stand for any letters")
    func patterns() {
        for (pattern, name, fits) in [
            ("abc", "abc", true), ("abc", "abcd", false), ("a*", "abc", true), ("*c", "abc", true), ("a*c", "ac", true),
            ("*b*", "abc", true), ("a*b*c", "acb", false), ("ab*bc", "abc", false), ("**", "", true), ("*", "x", true),
        ] {
            #expect(NamePattern(pattern).matches(name) == fits, "\(pattern) \(name)")
        }
    }
}
