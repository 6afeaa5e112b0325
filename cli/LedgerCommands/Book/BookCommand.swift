import LedgerBook
import LedgerStore

extension Command {
    static let book = Command(
        name: "book", summary: "keep a double-entry book: accounts, transfers, balances",
        details: """
            submit FILE: creates the accounts or the transfers of a document, all in one batch that is on disk as a whole \
            or not at all; submitting it again is safe. accounts: every account with its balances. statement ID: the \
            transfers of an account. The book goes through every batch when it opens, and a changed one is named.
            """,
        operands: [
            Operand(name: "ACTION", help: "submit, accounts or statement", isRequired: true, words: BookAction.names),
            Operand(
                name: "FILE", help: "for submit, a document, - for standard input; for statement, an account's ID",
                isRequired: false),
        ],
        options: [
            .format("text", "json", help: "a table; JSON"),
            Option(name: .limit, value: .number, help: "with statement: how many transfers, the latest (default 50)"),
            .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli book submit examples/book/accounts.json", explanation: "open accounts"),
            Example(line: "ledger-cli book submit examples/book/transfers.json", explanation: "post transfers"),
            Example(line: "ledger-cli book accounts", explanation: "balances of every account"),
            Example(line: "ledger-cli book statement 1", explanation: "what moved in account 1"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let word = arguments.operands.first ?? ""
            guard let action = BookAction(rawValue: word) else {
                let near = Suggestion.nearest(to: word, among: BookAction.names)
                throw .usage(
                    word.isEmpty ? "book needs an action" : "book has no action '\(word)'",
                    hint: near.map { "Did you mean '\($0)'?" }
                        ?? "Actions: \(BookAction.names.joined(separator: ", ")).")
            }
            return try BookRun(arguments, environment).run(action)
        })
}

enum BookAction: String, CaseIterable {
    case submit, accounts, statement

    static var names: [String] { allCases.map(\.rawValue) }
}

private struct BookRun {
    var arguments: Arguments
    var environment: Environment
    var style: Style

    init(_ arguments: Arguments, _ environment: Environment) {
        self.arguments = arguments
        self.environment = environment
        style = Style(environment, color: arguments.value(.color))
    }

    private var isJSON: Bool { arguments.value(.format) == "json" }

    func run(_ action: BookAction) throws(Failure) -> Outcome {
        switch action {
        case .submit: return try submit(try operand("submit", "the FILE of a document"))
        case .accounts:
            guard arguments.operands.count == 1 else { throw .usage("book accounts takes no operand") }
            return try accounts()
        case .statement: return try statement(try operand("statement", "the ID of an account"))
        }
    }

    private func operand(_ action: String, _ what: String) throws(Failure) -> String {
        guard arguments.operands.count == 2 else { throw .usage("book \(action) needs \(what)") }
        return arguments.operands[1]
    }

    private func submit(_ file: String) throws(Failure) -> Outcome {
        let events = try read(file)
        let path = try StoreLocation.path(option: arguments.value(.db), creating: true, environment)
        // Seconds are all that the environment's clock has; within one, the book's own time goes on by nanoseconds.
        let now = UInt64(max(0, environment.now())) * 1_000_000_000
        let (batch, results) = try Storage.rethrowing { () throws(StoreError) in
            try BookStore(try LedgerStore(path: path)).submit(events, now: now)
        }
        let rows = BookReport.rows(events, results)
        let code: ExitCode = rows.allSatisfy(\.isDone) ? .ok : .rejected
        return isJSON
            ? Outcome(code, BookReport.json(rows, batch: batch))
            : Outcome(code, text: BookReport.text(rows, batch: batch, style))
    }

    private func read(_ file: String) throws(Failure) -> BookEvents {
        let name = file == "-" ? "standard input" : file
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes =
                try file == "-"
                ? environment.readInput(BookDocument.sizeMax + 1) : environment.readFile(file, BookDocument.sizeMax + 1)
        } catch {
            throw .input("\(name) can't be read: \(error.reason)")
        }
        guard bytes.count <= BookDocument.sizeMax else {
            throw .input("\(name) has more than \(BookDocument.sizeMax >> 20) MiB")
        }
        do throws(BookDocument.Problem) {
            return try BookDocument.events(bytes)
        } catch {
            throw .input("\(name): \(error.pointer.isEmpty ? "" : "\(error.pointer): ")\(error.message)")
        }
    }

    /// Nil when nothing was ever kept there.
    private func open() throws(Failure) -> BookStore? {
        let path = try StoreLocation.path(option: arguments.value(.db), creating: false, environment)
        guard let store = try Storage.existing(path, isNamed: arguments.has(.db)) else { return nil }
        return try Storage.rethrowing { () throws(StoreError) in try BookStore(store) }
    }

    private func accounts() throws(Failure) -> Outcome {
        let store = try open()
        var accounts: [Account] = []
        for place in 0..<(store?.book.accountCount ?? 0) {
            if let account = store?.book.account(at: place) { accounts.append(account) }
        }
        return isJSON ? Outcome(.ok, BookReport.json(accounts)) : Outcome(text: BookReport.text(accounts, style))
    }

    private func statement(_ word: String) throws(Failure) -> Outcome {
        guard let id = UInt128(word), !word.hasPrefix("+") else {
            throw .usage("the ID of an account is a whole number, not '\(word)'")
        }
        guard let store = try open(), let account = store.book.account(id) else {
            throw .input("there is no account \(word) in the book")
        }
        let limit = arguments.value(.limit).flatMap { Int($0) } ?? 50
        let transfers = Array(store.book.transfers(of: id, .init(limit: limit, isReversed: true)).reversed())
        let states = transfers.map { store.book.pendingState(of: $0.id) ?? .none }
        return isJSON
            ? Outcome(.ok, BookReport.json(account, transfers, states))
            : Outcome(text: BookReport.text(account, transfers, states, style))
    }
}
