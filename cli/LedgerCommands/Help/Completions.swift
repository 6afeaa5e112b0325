/// Completions for shells, made from the table of commands.
enum Completions {
    static let shells = ["bash", "zsh", "fish"]

    static func text(shell: String) -> String? {
        switch shell {
        case "bash": bash
        case "zsh": zsh
        case "fish": fish
        default: nil
        }
    }

    private static var names: String { Command.all.map(\.name).joined(separator: " ") }

    /// The commands with actions, as a shell pattern.
    private static var groups: String {
        Command.all.filter { !$0.actions.isEmpty }.map(\.name).joined(separator: "|")
    }

    private static var bash: String {
        var cases = ""
        for command in Command.all {
            for action in command.actions { cases += bashCase("'\(action.name)'", action) }
            cases += bashCase("\(command.name)\(command.actions.isEmpty ? "" : "*")", command)
        }
        return """
            # bash completion for ledger-cli
            _ledger_cli() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=
                COMPREPLY=()
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "\(names)" -- "$current"))
                    return
                fi
                case $previous in
            \(bashValues)        --db) COMPREPLY=($(compgen -f -- "$current")); return ;;
                esac
                local command=${COMP_WORDS[1]}
                case $command in \(groups)) [ "$COMP_CWORD" -gt 2 ] && command="$command ${COMP_WORDS[2]}" ;; esac
                case $command in
            \(cases)    esac
                COMPREPLY=($(compgen -W "$words" -- "$current"))
                case $current in -*) ;; *) COMPREPLY+=($(compgen -f -- "$current")) ;; esac
            }
            complete -o filenames -F _ledger_cli ledger-cli

            """
    }

    private static func bashCase(_ pattern: String, _ command: Command) -> String {
        let words = command.options.map(\.name.flag) + command.operands.flatMap(\.words)
        return "        \(pattern)) words=\"\(words.joined(separator: " "))\" ;;\n"
    }

    /// The words of every option that takes one of several, once.
    private static var choices: [(flag: String, words: [String])] {
        var found: [(flag: String, words: [String])] = []
        for option in Command.flattened.flatMap(\.options) {
            guard case .choice(let words) = option.value else { continue }
            if let index = found.firstIndex(where: { $0.flag == option.name.flag }) {
                found[index].words += words.filter { !found[index].words.contains($0) }
            } else {
                found.append((option.name.flag, words))
            }
        }
        return found
    }

    private static var bashValues: String {
        choices.map {
            "        \($0.flag)) COMPREPLY=($(compgen -W \"\($0.words.joined(separator: " "))\" -- \"$current\")); return ;;\n"
        }
        .joined()
    }

    private static var zsh: String {
        var cases = ""
        for command in Command.all {
            guard !command.actions.isEmpty else {
                cases += zshCase(command.name, command)
                continue
            }
            for action in command.actions { cases += zshCase("'\(action.name)'", action) }
            cases += "        \(command.name)*) compadd \(command.actionNames.joined(separator: " ")) ;;\n"
        }
        let commands = Command.all.map { "        '\($0.name):\(zshEscaped($0.summary))'" }.joined(separator: "\n")
        return """
            #compdef ledger-cli
            # zsh completion for ledger-cli
            _ledger_cli() {
                local -a commands=(
            \(commands)
                )
                if (( CURRENT == 2 )); then
                    _describe command commands
                    return
                fi
                local command=$words[2]
                shift words
                (( CURRENT-- ))
                case $command in
                    \(groups)) if (( CURRENT > 2 )); then command="$command $words[2]"; shift words; (( CURRENT-- )); fi ;;
                esac
                case $command in
            \(cases)    esac
            }
            # As a file in fpath this is the function's body; sourced, it registers the function.
            if [[ $funcstack[1] == _ledger-cli ]]; then _ledger_cli "$@"; else compdef _ledger_cli ledger-cli; fi

            """
    }

    private static func zshCase(_ pattern: String, _ command: Command) -> String {
        var specifications = command.options.map(zshOption)
        for (place, operand) in command.operands.enumerated() {
            let action =
                operand.isFile ? "_files" : operand.words.isEmpty ? "" : "(\(operand.words.joined(separator: " ")))"
            // Two colons: the operand may be left out.
            let number = operand.isRepeated ? "*" : "\(place + 1)"
            specifications.append("'\(number)\(operand.isRequired ? ":" : "::")\(operand.name):\(action)'")
        }
        return "        \(pattern)) _arguments \(specifications.joined(separator: " ")) ;;\n"
    }

    private static func zshOption(_ option: Option) -> String {
        let help = zshEscaped(option.help)
        switch option.value {
        case .none: return "'\(option.name.flag)[\(help)]'"
        case .choice(let words):
            return "'\(option.name.flag)=[\(help)]:\(option.name.rawValue):(\(words.joined(separator: " ")))'"
        case .text(let placeholder):
            return "'\(option.name.flag)=[\(help)]:\(placeholder):\(option.name == .db ? "_files" : "")'"
        case .number: return "'\(option.name.flag)=[\(help)]:number:'"
        }
    }

    /// Colons, brackets and quotes mean something inside a specification.
    private static func zshEscaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "'": escaped += "'\\''"
            case ":", "[", "]": escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private static var fish: String {
        var lines = ["# fish completion for ledger-cli", "complete -c ledger-cli -f"]
        for command in Command.all {
            let quoted = fishQuoted(command.summary)
            lines.append("complete -c ledger-cli -n __fish_use_subcommand -a \(command.name) -d \(quoted)")
            if !command.actions.isEmpty {
                let words = fishQuoted(command.actionNames.joined(separator: " "))
                lines.append("complete -c ledger-cli -n '__fish_seen_subcommand_from \(command.name)' -a \(words)")
            }
        }
        for command in Command.flattened {
            let conditions = command.name.split(separator: " ").map { "__fish_seen_subcommand_from \($0)" }
            let condition = "-n '\(conditions.joined(separator: "; and "))'"
            for option in command.options {
                var line =
                    "complete -c ledger-cli \(condition) -l \(option.name.rawValue) -d \(fishQuoted(option.help))"
                switch option.value {
                case .none: break
                case .choice(let words): line += " -x -a \(fishQuoted(words.joined(separator: " ")))"
                case .text: line += option.name == .db ? " -r -F" : " -x"
                case .number: line += " -x"
                }
                lines.append(line)
            }
            for operand in command.operands {
                if operand.isFile { lines.append("complete -c ledger-cli \(condition) -F") }
                if !operand.words.isEmpty {
                    lines.append(
                        "complete -c ledger-cli \(condition) -a \(fishQuoted(operand.words.joined(separator: " ")))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fishQuoted(_ text: String) -> String {
        var quoted = "'"
        for character in text { quoted += character == "'" || character == "\\" ? "\\\(character)" : String(character) }
        return quoted + "'"
    }
}
