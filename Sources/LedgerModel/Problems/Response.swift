import LedgerJSON

/// What became of a request.
public enum Verdict: UInt8, Sendable {
    /// Served.
    case ok
    /// Read, judged and found invalid.
    case rejected
    /// Not JSON, or not a request in form.
    case unreadable
}

/// The answer to a request: one canonical JSON document, and in a word what it is.
public struct Response: Sendable {
    /// RFC 8785 bytes.
    public var bytes: [UInt8]
    public var verdict: Verdict

    public init(bytes: [UInt8], verdict: Verdict) {
        self.bytes = bytes
        self.verdict = verdict
    }
}
