/// What a command did: its code, what it wants to say, and what went wrong after it had something to say.
struct Outcome {
    var code: ExitCode = .ok
    /// For standard output.
    var output: [UInt8] = []
    /// A line for standard error, such as what was saved.
    var note: String?
    /// A failure that does not take the output away, such as a database that could not be written.
    var failure: Failure?

    init(_ code: ExitCode = .ok, _ output: [UInt8]) {
        self.code = code
        self.output = output
    }

    init(_ code: ExitCode = .ok, text: String) {
        self.init(code, Array(text.utf8))
    }
}
