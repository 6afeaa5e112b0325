/// Tells whoever listens what happens to a request on its way (docs/log.md). Nobody listening costs a comparison.
///
/// A log sees; it never decides: the response is the same with and without one.
public struct Log {
    package typealias Listener = (Level, LogRecord) -> Void

    /// How much a listener hears: each level includes those before it (`LEDGER_LOG_…` of ledger_core.h).
    package enum Level: Int32 {
        case off, warning, info, debug
    }

    private let level: Level
    private let listener: Listener?

    /// Nobody listens.
    public init() {
        level = .off
        listener = nil
    }

    /// - Parameter listener: is given each record of `level` or below, on the thread that does the work.
    package init(_ level: Level, _ listener: @escaping Listener) {
        self.level = level
        self.listener = listener
    }

    /// Whether anybody hears records of this level.
    package func hears(_ level: Level) -> Bool { level.rawValue <= self.level.rawValue }

    /// - Parameter fill: adds the fields; called only if somebody hears the record.
    @inline(never)
    package func write(_ level: Level, _ event: StaticString, _ fill: (inout LogRecord) -> Void) {
        guard hears(level), let listener else { return }
        var record = LogRecord(event)
        fill(&record)
        listener(level, record)
    }
}
