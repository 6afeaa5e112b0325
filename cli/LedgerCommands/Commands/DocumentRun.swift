import LedgerHost
import LedgerJSON
import LedgerStore

/// The straight path of `score`, `portfolio` and `validate`: read, run, show, save.
struct DocumentRun {
    /// One byte more than the core takes, so that it is the core that says a document is too large.
    static let inputSizeMax = JSONLimits().maxBytes + 1

    var operation: Operation
    var arguments: Arguments
    var environment: Environment

    init(_ operation: Operation, _ arguments: Arguments, _ environment: Environment) {
        self.operation = operation
        self.arguments = arguments
        self.environment = environment
    }

    func outcome() throws(Failure) -> Outcome {
        guard let label = arguments.operands.first, !label.isEmpty else {
            throw .usage(
                "\(operation.rawValue) needs a FILE, or - for standard input",
                hint: "See 'ledger-cli help \(operation.rawValue)'.")
        }
        let request = try read(label)
        let kind = EngineKind(rawValue: arguments.value(.engine) ?? "") ?? .native
        // The document itself says which of the two it is.
        let isJournal = operation == .validate && JournalRun.isJournal(request)
        let answer = try answer(request, kind, isJournal ? .review : operation)
        var outcome = Outcome(
            Self.code(of: answer.response.verdict), try show(answer.response, of: request, label: label))
        guard arguments.has(.save) else { return outcome }
        do throws(Failure) {
            let run = try save(answer, engine: kind, request: request, label: label)
            outcome.note = "Saved as run \(run.id)."
        } catch {
            // The answer was found; that it was not kept is said beside it.
            outcome.failure = error
        }
        return outcome
    }

    func read(_ label: String) throws(Failure) -> [UInt8] {
        try environment.read(label, limit: Self.inputSizeMax)
    }

    private struct Answer {
        var response: Response
        var coreVersion: String
    }

    private func answer(
        _ request: [UInt8], _ kind: EngineKind, _ operation: Operation
    ) throws(Failure) -> Answer {
        do throws(HostError) {
            let engine = try environment.makeEngine(kind)
            try LogLines.attach(arguments, to: engine, environment)
            return Answer(response: try engine.run(operation, request), coreVersion: engine.coreVersion)
        } catch {
            throw Failure(error)
        }
    }

    static func code(of verdict: Verdict) -> ExitCode {
        switch verdict {
        case .ok: .ok
        case .rejected: .rejected
        case .unreadable: .unreadable
        }
    }

    private func show(_ response: Response, of request: [UInt8], label: String) throws(Failure) -> [UInt8] {
        let format = arguments.value(.format) ?? "text"
        if format == "json" { return response.bytes + [UInt8(ascii: "\n")] }
        let style = Style(environment, color: arguments.value(.color))
        let report = try Report(response.bytes)
        if format == "csv", response.verdict == .ok { return Array(report.csv().utf8) }
        let title = label == "-" ? "standard input" : label
        return Array(report.text(title: title, request: request, style).utf8)
    }

    private func save(_ answer: Answer, engine: EngineKind, request: [UInt8], label: String) throws(Failure) -> Run {
        guard request.count < Self.inputSizeMax else {
            throw .system("the run was not saved: the request was too large to be read to its end")
        }
        let path = try StoreLocation.path(option: arguments.value(.db), creating: true, environment)
        let run = NewRun(
            time: UTCTime.text(environment.now()), kind: RunKind(operation),
            verdict: RunVerdict(answer.response.verdict),
            score: operation == .score ? try Report(answer.response.bytes).score : nil, engine: engine.rawValue,
            coreVersion: answer.coreVersion, label: label, request: request, response: answer.response.bytes)
        do throws(StoreError) {
            return try LedgerStore(path: path).save(run)
        } catch {
            throw .system("the run was not saved: \(error.message)")
        }
    }
}

extension RunKind {
    init(_ operation: Operation) {
        switch operation {
        // What the command is called; the response says which of the two it was.
        case .validate, .review: self = .validate
        case .portfolio: self = .portfolio
        case .score: self = .score
        }
    }
}

extension RunVerdict {
    init(_ verdict: Verdict) {
        switch verdict {
        case .ok: self = .ok
        case .rejected: self = .rejected
        case .unreadable: self = .unreadable
        }
    }
}
