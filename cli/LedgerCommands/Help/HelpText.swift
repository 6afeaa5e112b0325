/// Help for people, made from the table of commands.
enum HelpText {
    static var overview: String {
        let width = Command.all.map(\.name.count).max() ?? 0
        let commands = Command.all.map { "  \(DisplayWidth.pad($0.name, to: width))  \($0.summary)" }
        return """
            ledger-cli scores the risk of a portfolio, values it, and checks its documents.

            usage: ledger-cli COMMAND [OPTION]... [FILE]

            \(commands.joined(separator: "\n"))

            'ledger-cli help COMMAND' says more. First steps:

              ledger-cli score examples/portfolio.json
            """
    }

    static func text(of command: Command) -> String {
        var lines = ["\(command.name): \(command.summary)", "", "usage: \(command.usage)"]
        if !command.details.isEmpty { lines += [""] + DisplayWidth.wrap(command.details, to: 78) }
        if !command.actions.isEmpty {
            lines += [""] + aligned(zip(command.actionNames, command.actions).map { ($0, $1.summary) })
            lines += ["", "'ledger-cli help \(command.name) ACTION' says more."]
        }
        let operands = command.actions.isEmpty ? command.operands : []
        let entries = operands.map { ($0.name, $0.help) } + command.options.map { ($0.usage, described($0)) }
        if !entries.isEmpty { lines += [""] + aligned(entries) }
        lines += ["", command.examples.count == 1 ? "Example:" : "Examples:", ""]
        for example in command.examples { lines += ["  \(example.line)", "      \(example.explanation)"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The help, with the default where the value is one of several words.
    static func described(_ option: Option) -> String {
        guard case .choice(let words) = option.value else { return option.help }
        return "\(option.help) (default \(words[0]))"
    }

    private static func aligned(_ entries: [(String, String)]) -> [String] {
        let column = min(28, (entries.map(\.0.count).max() ?? 0) + 2)
        return entries.flatMap { name, help -> [String] in
            let indent = String(repeating: " ", count: 2 + column)
            var lines = DisplayWidth.wrap(help, to: 78 - 2 - column).map { indent + $0 }
            if name.count + 1 > column {
                lines.insert("  " + name, at: 0)
            } else if let first = lines.first {
                lines[0] = "  " + DisplayWidth.pad(name, to: column) + first.dropFirst(2 + column)
            }
            return lines
        }
    }
}
