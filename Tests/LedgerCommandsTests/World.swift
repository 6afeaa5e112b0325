#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import LedgerHost
import WasmRuntime

@testable import LedgerCommands

/// What a command did, seen from outside.
struct Result {
    var code: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// An engine that gives a prepared answer.
final class FakeEngine: LedgerEngine {
    let coreVersion = "9.9.9"
    let answer: Swift.Result<Response, HostError>

    init(_ answer: Swift.Result<Response, HostError>) { self.answer = answer }

    func run(_ operation: Operation, _ request: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response {
        try answer.get()
    }

    func listen(_ level: CoreLogLevel, _ listener: @escaping CoreLogListener) throws(HostError) {
        listener(CoreLogRecord(level: level, request: 1, event: "fake", fields: []))
    }

    func beginJournal() throws(HostError) -> any JournalStream { throw .moduleMissing }
}

/// The world of one test: files, variables, a clock, and what was written.
struct World {
    var files: [String: String] = [:]
    /// Files that are no text.
    var binaries: [String: [UInt8]] = [:]
    var input = ""
    var variables: [String: String] = [:]
    var isTerminal = false
    var columns: Int? = 80
    var now: Int64 = 1_769_860_800
    /// What writing to standard output gives instead of success.
    var outputError: SystemError?
    /// The answer of every engine; nil for the engines themselves.
    var answer: Swift.Result<Response, HostError>?

    /// Runs the program with these words.
    func run(_ words: String...) -> Result { run(words: words) }

    func run(words: [String]) -> Result {
        var output: [UInt8] = []
        var errors: [UInt8] = []
        let world = self
        let environment = Environment(
            arguments: words, variable: { world.variables[$0] },
            readInput: { (limit) throws(SystemError) in Array(world.input.utf8.prefix(limit)) },
            readFile: { (path, limit) throws(SystemError) in
                if let bytes = world.binaries[path] { return Array(bytes.prefix(limit)) }
                guard let text = world.files[path] else { throw .refused("No such file or directory") }
                return Array(text.utf8.prefix(limit))
            },
            openInput: { (path) throws(SystemError) in
                guard let text = path == "-" ? world.input : world.files[path] else {
                    throw .refused("No such file or directory")
                }
                var rest = Array(text.utf8)[...]
                return InputStream(
                    size: nil,
                    read: { (limit) throws(SystemError) in
                        defer { rest = rest.dropFirst(limit) }
                        return Array(rest.prefix(limit))
                    })
            },
            output: Output(
                isTerminal: isTerminal, columns: columns,
                write: { (bytes) throws(SystemError) in
                    if let error = world.outputError { throw error }
                    output += bytes
                }),
            errorOutput: Output(
                isTerminal: false, columns: nil, write: { (bytes) throws(SystemError) in errors += bytes }),
            now: { world.now }, makeFolder: { (_) throws(SystemError) in },
            makeEngine: { (kind) throws(HostError) in
                if let answer = world.answer { return FakeEngine(answer) }
                return try kind.makeEngine()
            },
            compileModule: { (_, _, _) throws(NativeError) in throw .noCompiler },
            loadNative: { (path, _) throws(NativeError) in throw .notLoadable(path) })
        let code = LedgerCLI.run(environment)
        return Result(
            code: code, output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self)
        )
    }

    /// A world whose engines answer this.
    static func answering(_ verdict: Verdict, _ json: String, files: [String: String] = ["p.json": "{}"]) -> World {
        World(files: files, answer: .success(Response(verdict: verdict, bytes: Array(json.utf8))))
    }
}

/// A path for a database of one test; removed with it.
final class TemporaryDatabase {
    let path: String

    init() {
        var template = Array(("/tmp/ledger-cli-" + String(repeating: "X", count: 6)).utf8CString)
        let folder = mkdtemp(&template) == nil ? "/nonexistent" : String(cString: template)
        path = folder + "/ledger.db"
    }

    deinit {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        rmdir(String(path.dropLast("/ledger.db".count)))
    }
}

/// Ten lines that score.
let tenLines = """
    {
      "ledger": 1, "base": "USD", "asOf": "2010-02-26",
      "positions": [
        {"instrument": "AAPL", "quantity": "10", "price": "204.62"},
        {"instrument": "IBM", "quantity": "12", "price": "127.16"},
        {"instrument": "MSFT", "quantity": "50", "price": "28.67"},
        {"cash": "USD", "quantity": "1500.00"}
      ]
    }
    """

/// Files of the repository.
enum File {
    /// - Parameter path: from the root of the repository.
    static func bytes(_ path: String) -> [UInt8] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        guard let file = fopen("\(root)/\(path)", "rb") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var byte = fgetc(file)
        while byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
            byte = fgetc(file)
        }
        return bytes
    }
}
