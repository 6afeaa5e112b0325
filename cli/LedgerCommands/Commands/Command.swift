/// One subcommand: all that help, the manual page, the completions and the argument reader know of it.
struct Command: Sendable {
    struct Operand: Sendable {
        var name: String
        var help: String
        var isRequired: Bool
        /// Words that the shell may complete; empty: files.
        var words: [String] = []
        /// Any number of them, the last of the operands.
        var isRepeated = false
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
    /// The commands of a group, named `GROUP ACTION`; the group itself then does nothing.
    var actions: [Command] = []

    /// In the order of the help.
    static let all: [Command] = [
        score, portfolio, validate, book, history, verify, wasm, version, completions, help,
    ]

    /// Every command that does something, the actions of the groups in their place.
    static var flattened: [Command] { all.flatMap { $0.actions.isEmpty ? [$0] : $0.actions } }

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
        let operands = operands.map { operand in
            let name = operand.name + (operand.isRepeated ? "..." : "")
            return operand.isRequired ? " \(name)" : " [\(name)]"
        }
        .joined()
        return "ledger-cli \(name)\(options.count > 1 ? " [OPTION]..." : "")\(operands)"
    }

    func run(_ words: [String], _ environment: Environment) throws(Failure) -> Outcome {
        if !actions.isEmpty, let word = words.first, !word.hasPrefix("-") {
            return try action(word).run(Array(words.dropFirst()), environment)
        }
        let arguments = try Arguments(words, for: self)
        if arguments.has(.help) { return Outcome(text: HelpText.text(of: self)) }
        return try body(arguments, environment)
    }

    /// The action of this group with this name.
    func action(_ word: String) throws(Failure) -> Command {
        if let action = actions.first(where: { $0.name == "\(name) \(word)" }) { return action }
        let near = Suggestion.nearest(to: word, among: actionNames)
        throw .usage(
            actions.isEmpty ? "\(name) has no actions" : "\(name) has no action '\(word)'",
            hint: near.map { "Did you mean '\($0)'?" } ?? (actions.isEmpty ? pointer : actionHint))
    }

    var actionNames: [String] { actions.map { String($0.name.dropFirst(name.count + 1)) } }
    var actionHint: String { "Actions: \(actionNames.joined(separator: ", "))." }

    /// A command that is nothing but the actions below it.
    static func group(
        name: String, summary: String, details: String, actions: [Command], examples: [Example]
    ) -> Command {
        var group = Command(
            name: name, summary: summary, details: details, operands: [], options: [.help], examples: examples,
            body: { (_, _) throws(Failure) in Outcome(text: "") }, actions: actions)
        let (names, hint) = (group.actionNames, group.actionHint)
        group.operands = [
            Operand(name: "ACTION", help: names.joined(separator: ", "), isRequired: true, words: names),
            Operand(name: "OPERAND", help: "what the action is about", isRequired: false, isRepeated: true),
        ]
        group.body = { (_, _) throws(Failure) in throw .usage("\(name) needs an action", hint: hint) }
        return group
    }
}
