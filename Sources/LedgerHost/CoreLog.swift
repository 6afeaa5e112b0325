/// How much of what happens inside the core is heard; each level includes those before it (docs/log.md).
public enum CoreLogLevel: Int32, Sendable {
    case warning = 1
    case info = 2
    case debug = 3
}

/// A record of the core's log.
public struct CoreLogRecord: Equatable, Sendable {
    public enum Value: Equatable, Sendable {
        case number(Int64)
        case text(String)
    }

    public struct Field: Equatable, Sendable {
        public var key: String
        public var value: Value
    }

    public var level: CoreLogLevel
    /// Which call on the engine, counted from 1.
    public var request: UInt64
    public var event: String
    public var fields: [Field]

    public init(level: CoreLogLevel, request: UInt64, event: String, fields: [Field]) {
        self.level = level
        self.request = request
        self.event = event
        self.fields = fields
    }
}

/// Hears the records of a call while the core is at work.
public typealias CoreLogListener = (CoreLogRecord) -> Void
