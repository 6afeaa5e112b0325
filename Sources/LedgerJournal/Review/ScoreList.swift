import LedgerModel

/// The scores of entries with findings; the lowest are left out of a response with too many.
struct ScoreList: Sendable {
    /// Entries listed in one response.
    static let limit = 10_000

    private var scores: [EntryScore] = []
    /// Entries with findings, by the gravest of them (``Severity``).
    private(set) var counts = [0, 0, 0]
    /// The highest score of all, 0 to 10,000.
    private(set) var highest = 0
    private var isTruncated = false

    mutating func add(_ score: EntryScore) {
        counts[Int(score.outcome.rawValue)] += 1
        highest = max(highest, score.hundredths)
        scores.append(score)
        if scores.count >= Self.limit * 4 { trim() }
    }

    var leavesOut: Bool { isTruncated || scores.count > Self.limit }

    /// In the order of the entries.
    func listed() -> [EntryScore] {
        var copy = self
        copy.trim()
        return copy.scores
    }

    private mutating func trim() {
        if scores.count > Self.limit {
            isTruncated = true
            scores = Array(
                ordered { Int64(10_000 - $0.hundredths) << 48 | Int64(truncatingIfNeeded: $0.entry.ordinal) }[
                    0..<Self.limit])
        }
        scores = ordered { Int64(truncatingIfNeeded: $0.entry.ordinal) }
    }

    private func ordered(_ key: (EntryScore) -> Int64) -> [EntryScore] {
        var keys: [Int64] = []
        keys.reserveCapacity(scores.count)
        for score in scores { keys.append(key(score)) }
        var sorted: [EntryScore] = []
        sorted.reserveCapacity(scores.count)
        for position in SortedOrder.ascending(keys) { sorted.append(scores[position]) }
        return sorted
    }
}
