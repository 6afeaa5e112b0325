import LedgerHost

extension Command {
    private static let file = Operand(
        name: "FILE", help: "the request document (docs/requests.md); - reads standard input", isRequired: true)

    static let score = Command(
        name: "score", summary: "score a portfolio's risk from 0 (safest) to 100, with reasons",
        details: """
            Values the portfolio at its as-of date, measures volatility, expected shortfall, drawdown, concentration and \
            currency exposure, and adds them up to one score. What the score rests on, and what was missing, is said.
            """,
        operands: [file],
        options: [
            .format("text", "json", "csv", help: "a report; the exact response bytes; the holdings as a table"),
            .engine, .log, .save, .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli score portfolio.json", explanation: "a report for people"),
            Example(line: "ledger-cli score --save portfolio.json", explanation: "and keep the run for 'history'"),
            Example(line: "ledger-cli score --format json - < portfolio.json", explanation: "the response document"),
        ],
        body: { (arguments, environment) throws(Failure) in try DocumentRun(.score, arguments, environment).outcome() })

    static let portfolio = Command(
        name: "portfolio", summary: "value a portfolio: holdings, lots, gains, income, cash",
        details: """
            Derives the holdings from positions or transactions and values them at the as-of date, in their currencies \
            and in the base currency.
            """,
        operands: [file],
        options: [
            .format("text", "json", "csv", help: "a report; the exact response bytes; the holdings as a table"),
            .engine, .log, .save, .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli portfolio trades.json", explanation: "a report for people"),
            Example(
                line: "ledger-cli portfolio --format csv trades.json", explanation: "the holdings for a spreadsheet"),
        ],
        body: { (arguments, environment) throws(Failure) in
            try DocumentRun(.portfolio, arguments, environment).outcome()
        })

    static let validate = Command(
        name: "validate", summary: "check a document or a journal and list everything wrong with it",
        details: """
            A portfolio document is checked; each problem is shown with its place in the file, what is wrong, and what would \
            have been accepted. A journal (docs/journal.md) is reviewed by its rules: each finding is shown with its entry, \
            and each entry that has any gets a risk score. A journal may come line by line (FILE.jsonl, FILE.ndjson, or \
            --lines): any number of entries, in bounded memory. The exit code is 0 for a valid document, 1 for one that was \
            judged invalid or of which an entry is rejected, 3 for one that can't be read.
            """,
        operands: [file],
        options: [
            .format("text", "json", help: "a report; the exact response bytes"),
            Option(name: .lines, value: .none, help: "the input is a journal of one JSON value a line"), .engine, .log,
            .save, .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli validate portfolio.json", explanation: "counts, or the list of problems"),
            Example(line: "ledger-cli validate journal.json", explanation: "the findings, and the riskiest entries"),
            Example(line: "ledger-cli validate payments.jsonl", explanation: "millions of entries"),
            Example(line: "ledger-cli validate --format json - < portfolio.json", explanation: "the response document"),
        ],
        body: { (arguments, environment) throws(Failure) in
            if JournalRun.isWanted(arguments) {
                return try JournalRun(arguments: arguments, environment: environment).outcome()
            }
            return try DocumentRun(.validate, arguments, environment).outcome()
        })
}
