/// The command-line program, as a function of its environment.
public enum LedgerCLI {
    /// Runs the command that the arguments name, writes what it says, and gives the code to exit with.
    public static func run(_ environment: Environment) -> Int32 {
        var outcome: Outcome
        do throws(Failure) {
            outcome = try dispatch(environment)
        } catch {
            outcome = Outcome(error.code, [])
            outcome.failure = error
        }
        write(&outcome, environment)
        return outcome.code.rawValue
    }

    private static func dispatch(_ environment: Environment) throws(Failure) -> Outcome {
        var words = environment.arguments
        guard let first = words.first else {
            // Without a word there is nothing to do; who typed it needs to see what there is.
            var outcome = Outcome(.usage, [])
            outcome.note = HelpText.overview
            return outcome
        }
        words.removeFirst()
        switch first {
        case "-h", "--help": return try Command.named("help").run(words, environment)
        case "-V", "--version": return try Command.named("version").run(words, environment)
        default: return try Command.named(first).run(words, environment)
        }
    }

    private static func write(_ outcome: inout Outcome, _ environment: Environment) {
        do throws(SystemError) {
            if !outcome.output.isEmpty { try environment.output.write(outcome.output) }
        } catch {
            if error != .brokenPipe {
                outcome.failure = outcome.failure ?? .system("standard output can't be written: \(error.reason)")
            }
        }
        var lines: [String] = []
        if let note = outcome.note { lines.append(note) }
        if let failure = outcome.failure {
            outcome.code = failure.code
            lines.append("ledger-cli: \(SafeText.lines(failure.text))")
        }
        // When standard error is gone as well, there is nobody left to tell.
        if !lines.isEmpty { try? environment.errorOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8)) }
    }
}
