import LedgerHost
import WasmRuntime

/// Everything that a command sees of the world. Tests make one from values; `Environment.process` is the real one.
public struct Environment {
    /// The words behind the program's name.
    public var arguments: [String]
    /// An environment variable; nil when it is not set.
    public var variable: (String) -> String?
    /// Standard input to its end, or to `limit` bytes.
    public var readInput: (_ limit: Int) throws(SystemError) -> [UInt8]
    /// A file to its end, or to `limit` bytes.
    public var readFile: (_ path: String, _ limit: Int) throws(SystemError) -> [UInt8]
    /// A file, or standard input for `-`, to be read piece by piece.
    public var openInput: (_ path: String) throws(SystemError) -> InputStream
    /// Standard output and standard error.
    public var output: Output
    public var errorOutput: Output
    /// Seconds since 1970-01-01T00:00:00Z.
    public var now: () -> Int64
    /// Makes the folder, and those above it that are missing, for the user alone.
    public var makeFolder: (_ path: String) throws(SystemError) -> Void
    public var makeEngine: (EngineKind) throws(HostError) -> any LedgerEngine
    /// Compiles a module to a file of native code.
    public var compileModule: (Module, _ path: String, NativeOptions) throws(NativeError) -> Void
    /// Loads such a file.
    public var loadNative: (_ path: String, Module) throws(NativeError) -> NativeCode
}

/// Where bytes come from.
public struct InputStream {
    /// Bytes in all, where that is known.
    public var size: Int64?
    /// The next bytes, at most `limit`; none at the end.
    public var read: (_ limit: Int) throws(SystemError) -> [UInt8]
}

/// Where text goes.
public struct Output {
    public var isTerminal: Bool
    /// Width of the terminal in columns, where there is one.
    public var columns: Int?
    /// Writes all of it.
    public var write: ([UInt8]) throws(SystemError) -> Void
}

/// What the operating system refused.
public enum SystemError: Error, Equatable, Sendable {
    /// Nobody reads the other end.
    case brokenPipe
    /// The system's own words.
    case refused(String)

    var reason: String {
        switch self {
        case .brokenPipe: "nobody reads it"
        case .refused(let reason): reason
        }
    }
}

extension Environment {
    /// The first `limit` bytes of a file, or of standard input for `-`.
    func read(_ label: String, limit: Int) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            return try label == "-" ? readInput(limit) : readFile(label, limit)
        } catch {
            throw Failure(reading: label, error)
        }
    }
}
