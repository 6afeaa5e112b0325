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
    /// RFC 8785.
    public let text: JSONText
    public let verdict: Verdict

    /// A copy of the text.
    public var bytes: [UInt8] { text.bytes }

    package init(_ text: JSONText, verdict: Verdict) {
        self.text = text
        self.verdict = verdict
    }
}
