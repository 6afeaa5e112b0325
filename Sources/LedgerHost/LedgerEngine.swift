import WasmRuntime

/// What the core does with a document.
public enum Operation: String, CaseIterable, Sendable {
    case validate
    case portfolio
    case score
    /// Of a journal rather than of a portfolio (docs/journal.md).
    case review

    /// The operations on a portfolio document.
    public static let portfolioOperations: [Operation] = [.validate, .portfolio, .score]
}

/// What the core said of a document (`ledger_status` of ledger_core.h).
public enum Verdict: Int32, Sendable {
    /// The response is the result.
    case ok = 0
    /// Understood and judged invalid; the response lists why.
    case rejected = 1
    /// Not a readable document; the response lists why.
    case unreadable = 3
}

/// The exact bytes that the core answered, and how it judged the request.
public struct Response: Equatable, Sendable {
    public var verdict: Verdict
    public var bytes: [UInt8]

    public init(verdict: Verdict, bytes: [UInt8]) {
        self.verdict = verdict
        self.bytes = bytes
    }
}

/// Why no response came back. None of these depends on the content of a request: they are faults of the host or of
/// the build, or limits that the host's owner has set.
public enum HostError: Error, Equatable, Sendable {
    /// This executable was compiled without the module: `make wasm` had not run.
    case moduleMissing
    /// The module was refused, or lacks what the host needs of it.
    case moduleUnusable(String)
    /// The module could not be compiled to native code, or its code not be loaded.
    case noNativeCode(NativeError)
    /// The module trapped. The instance is thrown away; the next call gets a new one.
    case trapped(Trap)
    /// The core answered a status that carries no document.
    case status(Int32, name: String)
    /// The core gave out more memory than the host can see, or a response outside of its memory.
    case badResponse(String)
}

/// Where the core runs. The same request gives the same response on every engine, byte for byte.
///
/// An engine serves one call at a time; make one for each thread.
public protocol LedgerEngine: AnyObject {
    /// The core's version, "MAJOR.MINOR.PATCH".
    var coreVersion: String { get }

    /// Gives a request document to the core.
    func run(_ operation: Operation, _ request: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response

    /// Hands the records of the calls from here on to `listener`, in place of who listened before (docs/log.md). Journals
    /// in pieces have none.
    func listen(_ level: CoreLogLevel, _ listener: @escaping CoreLogListener) throws(HostError)

    /// Begins a journal that comes in pieces (docs/journal.md, "Streams").
    func beginJournal() throws(HostError) -> any JournalStream
}

/// A journal under review that comes line by line; it ends with the last reference to it.
public protocol JournalStream: AnyObject {
    /// Reviews whole lines.
    func add(_ lines: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response

    /// What there is to say at the end.
    func finish() throws(HostError) -> Response
}

extension LedgerEngine {
    public func run(_ operation: Operation, _ request: [UInt8]) throws(HostError) -> Response {
        try request.withUnsafeBufferPointer { (bytes) throws(HostError) in try run(operation, bytes) }
    }
}

extension JournalStream {
    public func add(_ lines: [UInt8]) throws(HostError) -> Response {
        try lines.withUnsafeBufferPointer { (bytes) throws(HostError) in try add(bytes) }
    }
}

/// The engines that this build offers.
public enum EngineKind: String, CaseIterable, Sendable {
    /// The core compiled for this machine.
    case native
    /// The Wasm module in the project's own interpreter.
    case wasm
    /// The Wasm module as native code, compiled once and kept in the user's cache folder (docs/aot.md).
    case aot

    /// Makes an engine of this kind.
    public func makeEngine() throws(HostError) -> any LedgerEngine {
        switch self {
        case .native: try NativeEngine()
        case .wasm: try WasmEngine()
        case .aot: try WasmEngine.native()
        }
    }
}
