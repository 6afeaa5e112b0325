/// How the process ends; scripts rely on these.
///
/// 130 (interrupted) is not among them: the process lets SIGINT end it, which a shell reports as 130, so that a loop
/// around it stops too.
public enum ExitCode: Int32, Sendable {
    /// Done.
    case ok = 0
    /// The input was judged and found invalid.
    case rejected = 1
    /// The command line is wrong.
    case usage = 2
    /// The input can't be read: no such file, not JSON, not the format.
    case unreadable = 3
    /// The database or the system refused.
    case system = 4
    /// A Wasm module that was run trapped, or reached a limit that it was given.
    case trapped = 5
    /// A fault of this program.
    case fault = 70
}
