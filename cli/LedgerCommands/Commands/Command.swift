/// One subcommand: all that help, the manual page, the completions and the argument reader know of it.
struct Command: Sendable {
    struct Operand: Sendable {
        var name: String
        var help: String
        var isRequired: Bool
        /// Words that the shell may complete; empty: files.
        var words: [String] = []
        var isFile: Bool { words.isEmpty && name == "FILE" }
    }

    struct Example: Sendable {
        var line: String
        var explanation: String
    }

    var name: String
    /// One line, lower case, without a full stop.
    var summary: String
    /// What the help says below the summary.
    var details: String
    var operands: [Operand]
    var options: [Option]
    var examples: [Example]
    var body: @Sendable (Arguments, Environment) throws(Failure) -> Outcome

    /// In the order of the help.
    static let all: [Command] = [
        score, portfolio, validate, book, history, verify, version, completions, help,
    ]

    static func named(_ name: String) throws(Failure) -> Command {
        if let command = all.first(where: { $0.name == name }) { return command }
        let near = Suggestion.nearest(to: name, among: all.map(\.name))
        let kind = name.hasPrefix("-") ? "option" : "command"
        throw .usage(
            "there is no \(kind) '\(name)'",
            hint: near.map { "Did you mean '\($0)'?" } ?? "Commands: \(all.map(\.name).joined(separator: ", ")).")
    }

    /// Where to read on after a usage error.
    var pointer: String { "See 'ledger-cli help \(name)'." }

    /// `ledger-cli score [OPTION…] FILE`.
    var usage: String {
        let operands = operands.map { $0.isRequired ? " \($0.name)" : " [\($0.name)]" }.joined()
        return "ledger-cli \(name)\(options.count > 1 ? " [OPTION]..." : "")\(operands)"
    }

    func run(_ words: [String], _ environment: Environment) throws(Failure) -> Outcome {
        let arguments = try Arguments(words, for: self)
        if arguments.has(.help) { return Outcome(text: HelpText.text(of: self)) }
        return try body(arguments, environment)
    }
}
