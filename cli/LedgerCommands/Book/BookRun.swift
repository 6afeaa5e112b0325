import LedgerBook
import LedgerStore

/// What the commands of the book have in common: the store, the batch, the formats.
struct BookRun {
    static let listing: [Option] = [
        .format("text", "json", "csv", help: "a table; JSON; comma-separated values"), .database, .color, .help,
    ]

    private let arguments: Arguments
    private let environment: Environment
    private let style: Style

    init(_ arguments: Arguments, _ environment: Environment) {
        self.arguments = arguments
        self.environment = environment
        style = Style(environment, color: arguments.value(.color))
    }

    static func operand(_ arguments: Arguments, _ place: Int, _ what: String) throws(Failure) -> String {
        guard place < arguments.operands.count else { throw .usage("\(what) is missing") }
        return arguments.operands[place]
    }

    /// A whole number from 0, without a sign.
    static func number<Number: FixedWidthInteger>(_ word: String, _ what: String) throws(Failure) -> Number {
        guard !word.isEmpty, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Number(word) else {
            throw .usage("\(what) is a whole number from 0 to \(Number.max), not '\(word)'")
        }
        return number
    }

    // Writing

    func submit(document file: String) throws(Failure) -> Outcome {
        let events = try read(file)
        return try submit { (_) throws(Failure) in events }
    }

    /// Submits what `make` makes of the book as it is.
    func submit(_ make: (BookStore) throws(Failure) -> BookEvents) throws(Failure) -> Outcome {
        let path = try StoreLocation.path(option: arguments.value(.db), creating: true, environment)
        // Seconds are all that the environment's clock has; within one, the book's own time goes on by nanoseconds.
        let now = UInt64(max(0, environment.now())) * 1_000_000_000
        let store = try Storage.rethrowing { () throws(StoreError) in try BookStore(try LedgerStore(path: path)) }
        let events = try make(store)
        let (batch, results) = try Storage.rethrowing { () throws(StoreError) in try store.submit(events, now: now) }
        let rows = BookReport.rows(events, results)
        let code: ExitCode = rows.allSatisfy(\.isDone) ? .ok : .rejected
        return arguments.value(.format) == "json"
            ? Outcome(code, BookReport.json(rows, batch: batch))
            : Outcome(code, text: BookReport.text(rows, batch: batch, style))
    }

    private func read(_ file: String) throws(Failure) -> BookEvents {
        let name = file == "-" ? "standard input" : file
        let bytes = try environment.read(file, limit: BookDocument.sizeMax + 1)
        guard bytes.count <= BookDocument.sizeMax else {
            throw .input("\(name) has more than \(BookDocument.sizeMax >> 20) MiB")
        }
        do throws(BookDocument.Problem) {
            return try BookDocument.events(bytes)
        } catch {
            throw .input("\(name): \(error.pointer.isEmpty ? "" : "\(error.pointer): ")\(error.message)")
        }
    }

    // Reading

    /// Nil when nothing was ever kept there.
    private func open() throws(Failure) -> BookStore? {
        let path = try StoreLocation.path(option: arguments.value(.db), creating: false, environment)
        guard let store = try Storage.existing(path, isNamed: arguments.has(.db)) else { return nil }
        return try Storage.rethrowing { () throws(StoreError) in try BookStore(store) }
    }

    private func account() throws(Failure) -> (store: BookStore, account: Account) {
        let id: UInt128 = try Self.number(
            try Self.operand(arguments, 0, "the ID of an account"), "the ID of an account")
        guard let store = try open(), let account = store.book.account(id) else {
            throw .input("there is no account \(id) in the book")
        }
        return (store, account)
    }

    private var limit: Int { arguments.value(.limit).flatMap { Int($0) } ?? 50 }

    private func outcome(
        json: @autoclosure () -> [UInt8], csv: @autoclosure () -> String, text: @autoclosure () -> String
    ) -> Outcome {
        switch arguments.value(.format) {
        case "json": Outcome(.ok, json())
        case "csv": Outcome(text: csv())
        default: Outcome(text: text())
        }
    }

    func accounts() throws(Failure) -> Outcome {
        let store = try open()
        var accounts: [Account] = []
        for place in 0..<(store?.book.accountCount ?? 0) {
            if let account = store?.book.account(at: place) { accounts.append(account) }
        }
        return outcome(
            json: BookReport.json(accounts), csv: BookReport.csv(accounts), text: BookReport.text(accounts, style))
    }

    func statement() throws(Failure) -> Outcome {
        let (store, account) = try account()
        let transfers = Array(
            store.book.transfers(of: account.id, .init(limit: limit, isReversed: true)).reversed())
        let states = transfers.map { store.book.pendingState(of: $0.id) ?? .none }
        return outcome(
            json: BookReport.json(account, transfers, states), csv: BookReport.csv(transfers, states),
            text: BookReport.text(account, transfers, states, style))
    }

    func balances() throws(Failure) -> Outcome {
        let (store, account) = try account()
        guard account.flags.contains(.history) else {
            throw .input(
                "account \(account.id) was made without the flag history: 'book accounts' shows what it has now")
        }
        let rows: [AccountBalances]
        if let word = arguments.value(.at) {
            guard let moment = BookMoment.nanoseconds(word) else {
                throw .usage(
                    "--at is a day, 2026-01-31, or a second, 2026-01-31T12:00:00Z, not '\(SafeText.line(word))'")
            }
            guard let found = store.book.balances(of: account.id, at: moment) else {
                throw .input("account \(account.id) was not there yet")
            }
            rows = [found]
        } else {
            rows = store.book.balances(of: account.id, .init(limit: limit, isReversed: true)).reversed()
        }
        return outcome(
            json: BookReport.json(account.id, rows), csv: BookReport.csv(rows),
            text: BookReport.text(account.id, rows, style))
    }
}
