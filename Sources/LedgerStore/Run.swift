/// What was asked of the core.
public enum RunKind: String, CaseIterable, Sendable {
    case validate, portfolio, score
}

/// How the core judged the request.
public enum RunVerdict: String, CaseIterable, Sendable {
    case ok, rejected, unreadable
}

/// A run to be saved: what went in and what came out.
public struct NewRun: Sendable {
    /// When it ran, ISO 8601 in UTC. The store reads no clock: the caller says.
    public var time: String
    public var kind: RunKind
    public var verdict: RunVerdict
    /// The score as the response prints it; nil when there is none.
    public var score: String?
    /// The engine's name, such as `native`.
    public var engine: String
    public var coreVersion: String
    /// What the caller calls the request, usually its file's name.
    public var label: String
    public var request: [UInt8]
    /// The exact bytes of the response.
    public var response: [UInt8]

    public init(
        time: String, kind: RunKind, verdict: RunVerdict, score: String?, engine: String, coreVersion: String,
        label: String, request: [UInt8], response: [UInt8]
    ) {
        self.time = time
        self.kind = kind
        self.verdict = verdict
        self.score = score
        self.engine = engine
        self.coreVersion = coreVersion
        self.label = label
        self.request = request
        self.response = response
    }
}

/// A saved run, without the documents themselves.
public struct Run: Equatable, Sendable {
    /// 1, 2, 3, … in the order of saving, without gaps.
    public var id: Int64
    public var time: String
    public var kind: RunKind
    public var verdict: RunVerdict
    public var score: String?
    public var engine: String
    public var coreVersion: String
    public var label: String
    /// SHA-256 of the request.
    public var requestHash: [UInt8]
    public var requestSize: Int64
    /// The chain hash of the run before; 32 zero bytes for run 1.
    public var previous: [UInt8]
    /// The chain hash of this run (``Chain``).
    public var hash: [UInt8]
}
