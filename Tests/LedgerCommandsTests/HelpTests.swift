import Testing

@testable import LedgerCommands

@Suite("Help")
struct HelpTests {
    @Test(
        "every command has a summary, an example that parses, and a help that names its options",
        arguments: Command.flattened.map(\.name))
    func table(name: String) throws {
        let command = try #require(Command.flattened.first { $0.name == name })
        let words = name.split(separator: " ").map(String.init)
        #expect(
            !command.summary.isEmpty && !command.summary.hasSuffix(".") && command.summary.first?.isUppercase == false)
        #expect(!command.examples.isEmpty)
        let help = World().run(words: ["help"] + words)
        #expect(help.code == 0)
        #expect(help.output == World().run(words: words + ["--help"]).output)
        for option in command.options { #expect(help.output.contains(option.name.flag)) }
        #expect(help.lines.allSatisfy { $0.count <= 80 }, "\(help.output)")
        for example in command.examples where example.line.hasPrefix("ledger-cli ") {
            let words = example.line.split(separator: " ").map(String.init).prefix { !["<", ">", "|"].contains($0) }
            _ = try Arguments(Array(words.dropFirst(1 + name.split(separator: " ").count)), for: command)
        }
    }

    @Test("an overview that fits a screen, and the same as --help")
    func overview() {
        let help = World().run("help")
        #expect(help.output == World().run("--help").output)
        #expect(help.lines.count <= 24)
        #expect(help.lines.allSatisfy { $0.count <= 80 })
        for command in Command.all { #expect(help.output.contains("  \(command.name) ")) }
    }

    @Test("a group lists its actions, and names them when none or a wrong one is given")
    func group() {
        let help = World().run("help", "wasm")
        #expect(help.output == World().run("wasm", "--help").output)
        for name in Command.wasm.actionNames { #expect(help.output.contains("  \(name) ")) }
        #expect(World().run("wasm").errors.contains("wasm needs an action\nActions: inspect"))
        #expect(World().run("wasm", "inspcet").errors.contains("Did you mean 'inspect'?"))
        #expect(World().run("help", "score", "x").errors.contains("score has no actions"))
    }

    @Test("help completes the names of all commands")
    func helpWords() {
        #expect(Command.help.operands[0].words == Command.all.map(\.name))
    }

    @Test("the manual page names every command, option and exit code")
    func manual() {
        let page = World().run("help", "--man").output
        #expect(page.hasPrefix(".TH LEDGER"))
        for command in Command.flattened {
            #expect(page.contains(".SS ledger\\-cli \(command.name)"))
        }
        for option in OptionName.allCases {
            let name = option.rawValue.split(separator: "-").joined(separator: "\\-")
            #expect(page.contains("\\-\\-\(name)"))
        }
        for (code, _) in ManualPage.exitCodes { #expect(page.contains(".B \(code)\n")) }
    }

    @Test("completions name every command and option", arguments: Completions.shells)
    func completions(shell: String) {
        let text = World().run("completions", shell).output
        for command in Command.flattened {
            for word in command.name.split(separator: " ") { #expect(text.contains(word)) }
            for option in command.options { #expect(text.contains(option.name.rawValue)) }
        }
    }

    @Test("version begins with the program's own")
    func version() {
        let lines = World.answering(.ok, "{}").run("version").lines
        #expect(lines[0] == "ledger-cli 9.9.9")
        #expect(lines[2].hasPrefix("database: SQLite 3."))
        #expect(World.answering(.ok, "{}").run("--version").lines == lines)
    }
}
