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
            .engine, .save, .database, .color, .help,
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
            .engine, .save, .database, .color, .help,
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
        name: "validate", summary: "check a document and list every problem in it",
        details: """
            Each problem is shown with its place in the file, what is wrong, and what would have been accepted. The exit \
            code is 0 for a valid document, 1 for one that was judged invalid, 3 for one that can't be read.
            """,
        operands: [file],
        options: [
            .format("text", "json", help: "a report; the exact response bytes"), .engine, .save, .database, .color,
            .help,
        ],
        examples: [
            Example(line: "ledger-cli validate portfolio.json", explanation: "counts, or the list of problems"),
            Example(line: "ledger-cli validate --format json - < portfolio.json", explanation: "the response document"),
        ],
        body: { (arguments, environment) throws(Failure) in try DocumentRun(.validate, arguments, environment).outcome()
        })
}
