extension Command {
    static let help = Command(
        name: "help", summary: "explain the commands, or one of them", details: "",
        operands: [
            Operand(name: "COMMAND", help: "the command to explain", isRequired: false, words: commandNames),
            Operand(name: "ACTION", help: "of a command that has actions, the one to explain", isRequired: false),
        ],
        options: [Option(name: .man, value: .none, help: "print the manual page (roff, for man -l -)"), .help],
        examples: [
            Example(line: "ledger-cli help score", explanation: "all about score"),
            Example(line: "ledger-cli help --man | man -l -", explanation: "the manual page"),
        ],
        body: { (arguments, _) throws(Failure) in
            if arguments.has(.man) { return Outcome(text: ManualPage.text) }
            guard let name = arguments.operands.first else { return Outcome(text: HelpText.overview + "\n") }
            let command = try named(name)
            let word = arguments.operands.dropFirst().first
            return Outcome(
                text: HelpText.text(of: try word.map { (word) throws(Failure) in try command.action(word) } ?? command))
        })

    static let completions = Command(
        name: "completions", summary: "print the completions for a shell", details: "",
        operands: [Operand(name: "SHELL", help: "bash, zsh or fish", isRequired: true, words: Completions.shells)],
        options: [.help],
        examples: [
            Example(line: "source <(ledger-cli completions bash)", explanation: "for this shell"),
            Example(
                line: "ledger-cli completions fish > ~/.config/fish/completions/ledger-cli.fish",
                explanation: "for good"),
        ],
        body: { (arguments, _) throws(Failure) in
            let shell = arguments.operands.first ?? ""
            guard let text = Completions.text(shell: shell) else {
                throw .usage("completions needs a shell: \(Completions.shells.joined(separator: ", "))")
            }
            return Outcome(text: text)
        })

    // Written out: a table that named itself while it was being made would wait for itself.
    private static let commandNames = [
        "score", "portfolio", "validate", "book", "history", "verify", "wasm", "version", "completions", "help",
    ]
}
