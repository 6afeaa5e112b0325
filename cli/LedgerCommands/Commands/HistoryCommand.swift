import LedgerJSON
import LedgerStore

extension Command {
    static let history = Command(
        name: "history", summary: "list the saved runs, or show one of them again",
        details: """
            Without ID, the latest runs, newest first. With ID, that run's response: as a report, or with --format json \
            exactly the bytes that were saved.
            """,
        operands: [Operand(name: "ID", help: "the number of a run", isRequired: false)],
        options: [
            .format("text", "json", "csv", help: "a table; JSON; comma-separated values"),
            Option(name: .limit, value: .number, help: "how many runs to list (default 20)"),
            Option(name: .request, value: .none, help: "with ID: print the request instead of the response"),
            .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli history", explanation: "the last 20 runs"),
            Example(line: "ledger-cli history 3", explanation: "the report of run 3"),
            Example(line: "ledger-cli history --request 3 > request.json", explanation: "what run 3 was asked"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let history = try HistoryRun(arguments, environment)
            guard let word = arguments.operands.first else { return try history.list() }
            guard let id = Int64(word), id >= 1 else { throw .usage("ID is the number of a run, not '\(word)'") }
            return try history.show(id)
        })
}

private struct HistoryRun {
    static let limitDefault = 20

    var arguments: Arguments
    var environment: Environment
    var path: String
    /// Nil when nothing was ever saved there.
    var store: LedgerStore?

    init(_ arguments: Arguments, _ environment: Environment) throws(Failure) {
        self.arguments = arguments
        self.environment = environment
        path = try StoreLocation.path(option: arguments.value(.db), creating: false, environment)
        store = try Storage.existing(path, isNamed: arguments.has(.db))
    }

    func list() throws(Failure) -> Outcome {
        guard !arguments.has(.request) else { throw .usage("--request needs the ID of a run") }
        let limit = arguments.value(.limit).flatMap { Int($0) } ?? Self.limitDefault
        let runs = try Storage.rethrowing { () throws(StoreError) in try store?.runs(limit: limit) ?? [] }
        let total = try Storage.rethrowing { () throws(StoreError) in try store?.count() ?? 0 }
        switch arguments.value(.format) ?? "text" {
        case "json": return Outcome(.ok, HistoryReport.json(runs) + [UInt8(ascii: "\n")])
        case "csv": return Outcome(text: HistoryReport.csv(runs))
        default:
            let style = Style(environment, color: arguments.value(.color))
            return Outcome(text: HistoryReport.text(runs, total: total, path: path, style))
        }
    }

    func show(_ id: Int64) throws(Failure) -> Outcome {
        let found = try Storage.rethrowing { () throws(StoreError) in try store?.run(id: id) }
        guard let (run, response) = found else { throw .input("there is no run \(id) in \(path)") }
        let request = try Storage.rethrowing { () throws(StoreError) in try store?.request(ofRun: id) }
        if arguments.has(.request) {
            guard let request else {
                throw .input("the request of run \(id) was too large to be kept (\(run.requestSize) bytes)")
            }
            return Outcome(.ok, request)
        }
        let format = arguments.value(.format) ?? "text"
        if format == "json" { return Outcome(.ok, response + [UInt8(ascii: "\n")]) }
        let report = try Report(response)
        if format == "csv" {
            guard report.problems == nil, run.kind != .validate else {
                throw .input("run \(id) has no holdings to list")
            }
            return Outcome(text: report.csv())
        }
        let style = Style(environment, color: arguments.value(.color))
        let head = HistoryReport.heading(run, style)
        return Outcome(text: head + report.text(title: run.label, request: request ?? [], style))
    }
}

/// The database, for commands that only read it.
enum Storage {
    /// Opens the file; nil when the default database does not exist yet. One that was named has to exist.
    static func existing(_ path: String, isNamed: Bool) throws(Failure) -> LedgerStore? {
        do throws(StoreError) {
            return try LedgerStore(reading: path)
        } catch {
            guard case .cannotOpen = error, !FileStatus.exists(path) else { throw Failure(error) }
            if isNamed { throw .system("there is no database \(path)") }
            return nil
        }
    }

    static func rethrowing<R>(_ body: () throws(StoreError) -> R) throws(Failure) -> R {
        do throws(StoreError) { return try body() } catch { throw Failure(error) }
    }
}
