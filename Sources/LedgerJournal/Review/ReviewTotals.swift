import LedgerModel

/// The sums of a review: of a document, or of all pieces of a stream.
struct ReviewTotals: Sendable {
    /// Findings by ``Severity``.
    private(set) var findings = [0, 0, 0]
    /// Entries by the gravest of their findings.
    private(set) var entries = [0, 0, 0]
    /// The highest score of an entry, 0 to 10,000.
    private(set) var highest = 0

    mutating func add(_ list: FindingList, _ scores: ScoreList) {
        for severity in 0..<findings.count {
            findings[severity] += list.counts[severity]
            entries[severity] += scores.counts[severity]
        }
        highest = max(highest, scores.highest)
    }

    /// For the log.
    func count(in record: inout LogRecord) {
        record.add("inform", findings[Int(Severity.inform.rawValue)])
        record.add("review", findings[Int(Severity.review.rawValue)])
        record.add("reject", findings[Int(Severity.reject.rawValue)])
        record.add("highest", highest)
    }

    /// Whether an entry must not pass.
    var isRejected: Bool { findings[Int(Severity.reject.rawValue)] > 0 }
}
