/// The manual page in roff (man(7)), made from the table of commands.
enum ManualPage {
    static var text: String {
        var lines = [
            ".TH LEDGER\\-CLI 1", ".SH NAME", "ledger\\-cli \\- portfolio scores, valuation and checks", ".SH SYNOPSIS",
            ".B ledger\\-cli", "COMMAND [OPTION]... [FILE]", ".SH COMMANDS",
        ]
        for command in Command.flattened {
            lines += [".SS \(escaped(command.usage))", escaped(sentence(command.summary))]
            if !command.details.isEmpty { lines += [".PP", escaped(command.details)] }
            for operand in command.operands { lines += [".TP", ".I \(escaped(operand.name))", escaped(operand.help)] }
            for option in command.options {
                lines += [".TP", ".B \(escaped(option.usage))", escaped(HelpText.described(option))]
            }
            lines += [".PP", command.examples.count == 1 ? "Example:" : "Examples:"]
            for example in command.examples { lines += [".PP", ".nf", ".RS", escaped(example.line), ".RE", ".fi"] }
        }
        lines += [".SH EXIT STATUS"]
        for (code, meaning) in exitCodes { lines += [".TP", ".B \(code)", escaped(meaning)] }
        lines += [".SH ENVIRONMENT"]
        for (name, meaning) in variables { lines += [".TP", ".B \(name)", escaped(meaning)] }
        return lines.joined(separator: "\n") + "\n"
    }

    static let exitCodes: [(Int32, String)] = [
        (ExitCode.ok.rawValue, "done"),
        (ExitCode.rejected.rawValue, "the input was judged and found invalid"),
        (ExitCode.usage.rawValue, "the command line is wrong"),
        (ExitCode.unreadable.rawValue, "the input can't be read"),
        (ExitCode.system.rawValue, "the database or the system refused"),
        (ExitCode.trapped.rawValue, "a Wasm module that was run trapped"),
        (ExitCode.fault.rawValue, "a fault of ledger-cli"),
        (130, "interrupted"),
    ]

    static let variables: [(String, String)] = [
        ("LEDGER_DB", "the database, unless --db is given"),
        ("XDG_DATA_HOME", "the user's data folder, an absolute path; ~/.local/share if not set"),
        ("NO_COLOR", "when set and not empty, text is not coloured"),
        ("COLUMNS", "the width of the text, instead of the terminal's"),
        ("LC_ALL, LC_CTYPE, LANG", "the first that is set decides whether lines and dots beyond ASCII are used"),
    ]

    private static func sentence(_ summary: String) -> String {
        summary.prefix(1).uppercased() + summary.dropFirst() + "."
    }

    /// Backslashes and hyphens are roff's, and so is a point or quote at the beginning of a line.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            default: escaped.append(character)
            }
        }
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
