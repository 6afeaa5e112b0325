import LedgerModel

/// The findings of a document or of a piece of a stream. The list is bounded: what is left out is counted, and it is the
/// least severe first, of those the last.
struct FindingList: Sendable {
    /// Findings listed in one response.
    static let limit = 10_000

    private var found: [Finding] = []
    /// Whether findings were left out.
    private(set) var isTruncated = false
    /// By ``Severity``.
    private(set) var counts = [0, 0, 0]

    mutating func add(_ finding: Finding) {
        counts[Int(finding.severity.rawValue)] += 1
        found.append(finding)
        if found.count >= Self.limit * 4 { trim() }
    }

    /// Counts findings, by severity, that nobody kept.
    mutating func count(_ more: [Int]) {
        for severity in 0..<counts.count where severity < more.count && more[severity] > 0 {
            counts[severity] += more[severity]
            isTruncated = true
        }
    }

    /// By entry, then in the order of the codes, then of the rules; those of subjects after those of entries.
    func listed() -> [Finding] {
        var copy = self
        copy.trim()
        return copy.found
    }

    /// Whether ``listed()`` leaves findings out.
    var leavesOut: Bool { isTruncated || found.count > Self.limit }

    private mutating func trim() {
        if found.count > Self.limit {
            isTruncated = true
            let inOrder = ordered(found, bySeverity: true)
            found = ordered(Array(inOrder[0..<Self.limit]), bySeverity: false)
        } else {
            found = ordered(found, bySeverity: false)
        }
    }

    private func ordered(_ findings: [Finding], bySeverity: Bool) -> [Finding] {
        var keys: [Int64] = []
        keys.reserveCapacity(findings.count)
        for finding in findings {
            // Severity or subject, 40 bits of ordinal, 8 of code, 8 of rule: there are at most 100 rules.
            var key: Int64 = finding.isAboutSubject ? 1 << 59 : 0
            if bySeverity { key += Int64(2 - finding.severity.rawValue) << 60 }
            key |= Int64(truncatingIfNeeded: finding.entry.ordinal) << 16
            key |= Int64(finding.code.rawValue) << 8 | Int64(truncatingIfNeeded: finding.rule ?? 255)
            keys.append(key)
        }
        var sorted: [Finding] = []
        sorted.reserveCapacity(findings.count)
        for position in SortedOrder.ascending(keys) { sorted.append(findings[position]) }
        return sorted
    }
}
