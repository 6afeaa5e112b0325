import LedgerJSON
import WasmRuntime

extension Command {
    static let wasmProfile = Command(
        name: "wasm profile", summary: "count calls and work per function",
        details: """
            Runs a function, or a request of the core, and says how often each function was called and how much of the \
            work it did, by itself and with what it called. Work is fuel, about one unit an instruction: the same in \
            every run and on every machine. --format collapsed is what flamegraph.pl, inferno and speedscope read.
            """,
        operands: WasmSession.operands,
        options: WasmSession.request + [
            .format("text", "collapsed", "json", help: "a table; chains of callers with their own fuel; JSON"),
            Option(name: .limit, value: .number, help: "how many functions to list (default 20)"),
        ] + WasmSession.limits + [.color, .help],
        examples: [
            Example(
                line: "ledger-cli wasm profile interest.wasm balance 100000 350 20",
                explanation: "a function of a module"),
            Example(
                line: "ledger-cli wasm profile --request score examples/portfolio.json",
                explanation: "a score of the core"),
            Example(
                line: "ledger-cli wasm profile --format collapsed w.wasm work | flamegraph.pl > w.svg",
                explanation: "a flame graph"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let session = try WasmSession(arguments, environment, observing: .calls)
            let profile = Profile { SafeText.line(FunctionNames.readable($0.name)) }
            session.store.observer = profile
            var outcome = Outcome(.ok, [])
            do throws(Failure) { _ = try session.perform() } catch { outcome.failure = error }
            switch arguments.value(.format) {
            case "collapsed": outcome.output = Array(profile.collapsed.utf8)
            case "json": outcome.output = ProfileReport.json(profile)
            default:
                let limit = arguments.value(.limit).flatMap { Int($0) } ?? ProfileReport.rowsDefault
                let style = Style(environment, color: arguments.value(.color))
                outcome.output = Array(ProfileReport.text(profile, rows: limit, style).utf8)
            }
            return outcome
        })
}

enum ProfileReport {
    static let rowsDefault = 20

    static func text(_ profile: Profile, rows: Int, _ style: Style) -> String {
        let (entries, total) = (profile.entries, profile.total)
        var table = Table([
            .init(title: "Own fuel", isRight: true), .init(title: "Share", isRight: true),
            .init(title: "With calls", isRight: true), .init(title: "Share", isRight: true),
            .init(title: "Calls", isRight: true), .init(title: "Function", widthMin: 20),
        ])
        for entry in entries.prefix(rows) {
            table.rows.append([
                .init(Figures.grouped("\(entry.own)")), .init(share(entry.own, of: total)),
                .init(Figures.grouped("\(entry.inclusive)")), .init(share(entry.inclusive, of: total)),
                .init(Figures.grouped("\(entry.calls)")), .init(entry.name),
            ])
        }
        let calls = entries.reduce(0) { $0 + $1.calls }
        var lines = table.lines(style)
        if entries.count > rows { lines.append("  and \(entries.count - rows) more; --limit N lists more") }
        lines += [
            "",
            "\(Figures.grouped("\(total)")) units of fuel, \(WasmText.count(calls, "call")) of "
                + "\(WasmText.count(entries.count, "function")).",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func share(_ fuel: Int64, of total: Int64) -> String {
        Figures.percent(total == 0 ? 0 : Double(fuel) / Double(total))
    }

    static func json(_ profile: Profile) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("fuel", Int(profile.total))
        writer.list("functions", profile.entries) { entry, writer in
            writer.member("calls", entry.calls)
            if let index = entry.function { writer.member("index", index) }
            writer.member("inclusive", Int(entry.inclusive))
            writer.member("name", entry.name)
            writer.member("own", Int(entry.own))
        }
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
