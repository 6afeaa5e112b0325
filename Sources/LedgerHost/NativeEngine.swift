import CLedgerCore
import LedgerFacade

/// The core as native code, reached through its C interface like any other consumer.
public final class NativeEngine: LedgerEngine {
    private let handle: ledger_engine
    private var log: NativeLog?

    /// - Throws: `HostError.status` when the process already has `LEDGER_ENGINES_MAX` engines.
    public init() throws(HostError) {
        var handle: ledger_engine = 0
        let status = ledger_engine_new(nil, &handle)
        guard status == LEDGER_OK else { throw HostError(status: status) }
        self.handle = handle
    }

    deinit {
        _ = ledger_engine_free(handle)
    }

    public var coreVersion: String {
        ledger_version_string().map { String(cString: $0) } ?? ""
    }

    public func run(_ operation: Operation, _ request: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response {
        var buffer = ledger_buffer()
        let status =
            switch operation {
            case .validate: ledger_validate(handle, request.baseAddress, request.count, &buffer)
            case .portfolio: ledger_portfolio(handle, request.baseAddress, request.count, &buffer)
            case .score: ledger_score(handle, request.baseAddress, request.count, &buffer)
            case .review: ledger_review(handle, request.baseAddress, request.count, &buffer)
            }
        return try Response(status, &buffer)
    }

    public func listen(_ level: CoreLogLevel, _ listener: @escaping CoreLogListener) throws(HostError) {
        let log = NativeLog(listener)
        let context = Unmanaged.passUnretained(log).toOpaque()
        let status = ledger_engine_log(handle, level.rawValue, NativeLog.hook, context)
        guard status == LEDGER_OK else { throw HostError(status: status) }
        self.log = log
    }

    public func beginJournal() throws(HostError) -> any JournalStream { try NativeJournal() }
}

/// A journal in pieces, natively.
private final class NativeJournal: JournalStream {
    private let handle: ledger_journal

    init() throws(HostError) {
        var handle: ledger_journal = 0
        let status = ledger_journal_new(&handle)
        guard status == LEDGER_OK else { throw HostError(status: status) }
        self.handle = handle
    }

    deinit {
        _ = ledger_journal_free(handle)
    }

    func add(_ lines: UnsafeBufferPointer<UInt8>) throws(HostError) -> Response {
        var buffer = ledger_buffer()
        return try Response(ledger_journal_add(handle, lines.baseAddress, lines.count, &buffer), &buffer)
    }

    func finish() throws(HostError) -> Response {
        var buffer = ledger_buffer()
        return try Response(ledger_journal_finish(handle, &buffer), &buffer)
    }
}

extension Response {
    /// Takes over what a call has answered, and releases it.
    fileprivate init(_ status: ledger_status, _ buffer: inout ledger_buffer) throws(HostError) {
        defer { ledger_buffer_free(&buffer) }
        guard let verdict = Verdict(rawValue: status) else { throw HostError(status: status) }
        self.init(verdict: verdict, bytes: Array(UnsafeBufferPointer(start: buffer.data, count: buffer.size)))
    }
}

extension HostError {
    /// A status without a document.
    init(status: Int32) {
        self = .status(status, name: ledger_status_name(status).map { String(cString: $0) } ?? "unknown")
    }
}
