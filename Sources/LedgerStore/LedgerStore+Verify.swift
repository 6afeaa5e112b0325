import Digests

/// What is wrong with a chain of runs: the first thing found.
public enum ChainFault: Equatable, Sendable {
    /// The ids have a gap: this run is missing.
    case missing(run: Int64)
    /// The run's previous hash is not the hash of the run before.
    case unlinked(run: Int64)
    /// The run's content does not give its hash.
    case changed(run: Int64)
    /// The request kept for this run is not the one whose hash it carries.
    case requestChanged(run: Int64)
    /// SQLite finds the file itself inconsistent.
    case damaged(String)
    /// The hash that the caller remembers is not in the chain: runs were taken off its end, or it was replaced.
    case headMissing

    /// One sentence in plain words, without a full stop.
    public var message: String {
        switch self {
        case .missing(let id): "run \(id) is missing"
        case .unlinked(let id): "run \(id) does not follow from the run before it"
        case .changed(let id): "run \(id) was changed after it was saved"
        case .requestChanged(let id): "the request of run \(id) was changed after it was saved"
        case .damaged(let reason): "the file is damaged: \(reason)"
        case .headMissing: "no run has the hash that was expected"
        }
    }
}

/// What ``LedgerStore/verify(expecting:)`` found.
public struct ChainReport: Equatable, Sendable {
    /// Runs found in order before the fault, or all of them.
    public var runs: Int64
    /// Hash of the last of them; nil when there is none. Whoever keeps it elsewhere can prove later that nothing before
    /// it was changed or removed.
    public var head: [UInt8]?
    public var fault: ChainFault?

    public init(runs: Int64, head: [UInt8]?, fault: ChainFault?) {
        self.runs = runs
        self.head = head
        self.fault = fault
    }
}

extension LedgerStore {
    /// Computes every hash of the chain again and compares.
    ///
    /// What it finds: any change to a run or to a request that was kept, a run removed from the middle or inserted. What
    /// it can't find by itself: runs removed from the end, or a chain rewritten as a whole; give the head's hash from an
    /// earlier report as `expecting` for that; it may be that of a batch, too.
    public func verify(expecting head: [UInt8]? = nil) throws(StoreError) -> ChainReport {
        var report = ChainReport(runs: 0, head: nil, fault: nil)
        guard !isEmptyFile else {
            if head != nil { report.fault = .headMissing }
            return report
        }
        let check = try database.text("PRAGMA integrity_check(1)")
        guard check == "ok" else {
            report.fault = .damaged(check)
            return report
        }
        try walk(&report, expecting: head)
        return report
    }

    private func walk(_ report: inout ChainReport, expecting head: [UInt8]?) throws(StoreError) {
        // LEFT JOIN, so that a run whose request is gone is seen and reported.
        let rows = try database.prepare(
            """
            SELECT \(Self.runColumns), run.response, request.bytes
            FROM run LEFT JOIN request ON request.hash = run.request ORDER BY run.id
            """)
        var isHeadFound = head == nil
        while try rows.step() {
            let id = rows.integer(0)
            let fault = try fault(rows, id: id, after: report)
            if let fault {
                report.fault = fault
                return
            }
            report.runs = id
            report.head = rows.bytes(11)
            if report.head == head { isHeadFound = true }
        }
        if !isHeadFound, let head, try !hasBatch(head) { report.fault = .headMissing }
    }

    private func fault(_ row: Statement, id: Int64, after report: ChainReport) throws(StoreError) -> ChainFault? {
        guard id == report.runs + 1 else { return .missing(run: report.runs + 1) }
        guard RunKind(rawValue: row.text(2)) != nil, RunVerdict(rawValue: row.text(3)) != nil else {
            return .changed(run: id)
        }
        // The hash is taken of text: bytes that only look alike once they are replaced must not pass.
        guard (1...7).allSatisfy({ row.isText($0) }) else { return .changed(run: id) }
        let run = try run(row)
        guard run.previous == report.head ?? Chain.origin else { return .unlinked(run: id) }
        guard !row.isNull(9) else { return .requestChanged(run: id) }
        guard run.hash == Chain.hash(of: run, response: row.bytes(12)) else { return .changed(run: id) }
        guard row.isNull(13) || SHA256.digest(of: row.bytes(13)) == run.requestHash else {
            return .requestChanged(run: id)
        }
        return nil
    }
}
