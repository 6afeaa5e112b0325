import Testing

@testable import LedgerCommands

@Suite("Reading the command line")
struct ArgumentTests {
    @Test(
        "options and operands in any order, with = or a space",
        arguments: [
            ["--format", "json", "p.json"], ["p.json", "--format", "json"], ["--format=json", "p.json"],
            ["--format", "text", "--format=json", "--", "p.json"],
        ])
    func orders(words: [String]) throws {
        let arguments = try Arguments(words, for: .score)
        #expect(arguments.operands == ["p.json"])
        #expect(arguments.value(.format) == "json")
    }

    @Test("a lone - is an operand, and so is everything after --")
    func operands() throws {
        #expect(try Arguments(["-"], for: .score).operands == ["-"])
        #expect(try Arguments(["--", "--save"], for: .score).operands == ["--save"])
        #expect(try Arguments(["--db=", "-"], for: .score).value(.db) == "")
        #expect(try Arguments(["--db", "a=b", "-"], for: .score).value(.db) == "a=b")
    }

    @Test(
        "what is wrong is a usage error that says what was meant",
        arguments: [
            (["score", "--fromat", "json", "p"], "score has no option '--fromat'", "Did you mean --format?"),
            (["score", "--format", "jsno", "p"], "--format is text, json, csv, not 'jsno'", "Did you mean json?"),
            (["score", "--format"], "--format needs a value", "help score"),
            (["score", "--save=yes", "p"], "--save takes no value", "help score"),
            (["score", "a", "b"], "there is 'b' too", "help score"),
            (["score"], "score needs a FILE", "help score"),
            (["score", ""], "score needs a FILE", "help score"),
            (["history", "--limit", "0"], "a whole number from 1, not '0'", ""),
            (["history", "--limit", "-3"], "a whole number from 1, not '-3'", ""),
            (["history", "--limit", "99999999999999999999"], "a whole number from 1", ""),
            (["history", "x"], "ID is the number of a run, not 'x'", ""),
            (["history", "--request"], "--request needs the ID", ""),
            (["verify", "--expect", "abc"], "64 hexadecimal digits", ""),
            (["verify", "now"], "verify takes no operand", "help verify"),
            (["scor"], "there is no command 'scor'", "Did you mean 'score'?"),
            (["hist"], "there is no command 'hist'", "Did you mean 'history'?"),
            (["frobnicate"], "there is no command 'frobnicate'", "Commands: score, portfolio"),
            (["--frob"], "there is no option '--frob'", "Commands:"),
            (["help", "scoer"], "there is no command 'scoer'", "Did you mean 'score'?"),
            (["completions", "tcsh"], "completions needs a shell: bash, zsh, fish", ""),
            (["score", "--db", "", "--save", "p"], "--db needs the path of a file", ""),
        ])
    func usage(words: [String], message: String, hint: String) {
        var world = World.answering(.ok, "{}", files: ["p": "{}"])
        world.variables["HOME"] = "/nonexistent"
        let result = Self.run(world, words)
        #expect(result.code == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.contains(hint), "\(result.errors)")
    }

    @Test("no word at all shows what there is, on standard error")
    func nothing() {
        let result = World().run()
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("usage: ledger-cli COMMAND"))
    }

    @Test("control characters of a word do not reach the terminal")
    func controlCharacters() {
        let result = World().run("sc\u{1B}[31more")
        #expect(!result.errors.contains("\u{1B}"))
    }

    @Test(
        "words are near by edits",
        arguments: [
            ("score", "score", 0), ("scor", "score", 1), ("csore", "score", 1), ("store", "score", 1), ("", "abc", 3),
            ("kitten", "sitting", 3), ("abc", "", 3),
        ])
    func distance(a: String, b: String, edits: Int) {
        #expect(Suggestion.distance(a, b) == edits)
    }

    private static func run(_ world: World, _ words: [String]) -> Result {
        switch words.count {
        case 1: world.run(words[0])
        case 2: world.run(words[0], words[1])
        case 3: world.run(words[0], words[1], words[2])
        case 4: world.run(words[0], words[1], words[2], words[3])
        default: world.run(words[0], words[1], words[2], words[3], words[4])
        }
    }
}
