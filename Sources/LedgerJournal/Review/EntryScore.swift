import LedgerModel
import LedgerNumerics

/// The risk score of an entry, 0 (nothing found) to 100, and what makes it.
///
/// Each finding takes its points, as a share in per cent, of what the findings before it have left of 100: the gravest
/// first, then by code, then by rule. So the score never falls when a finding is added, never exceeds 100, and is exactly
/// the sum of the contributions, which are rounded half-even to hundredths of a point.
struct EntryScore: Sendable {
    struct Contribution: Sendable {
        var code: FindingCode
        var rule: Int?
        var points: Int
        /// Hundredths of a point.
        var hundredths: Int
    }

    /// Contributions listed for an entry.
    static let listedMax = 20

    var entry: Finding.Reference
    var id: [UInt8]?
    var outcome: Severity
    /// The first ``listedMax``.
    var contributions: [Contribution] = []
    /// How many more there are, and what they take together, in hundredths of a point.
    var othersCount = 0
    var others = 0
    /// 0 to 10,000.
    var hundredths = 0

    init(_ entry: Entry, _ findings: [Finding]) {
        self.entry = entry.reference
        id = entry.id
        outcome = .inform
        var keys: [Int64] = []
        for finding in findings {
            if finding.severity.rawValue > outcome.rawValue { outcome = finding.severity }
            keys.append(
                Int64(100 - finding.points) << 16 | Int64(finding.code.rawValue) << 8
                    | Int64(truncatingIfNeeded: finding.rule ?? 255))
        }
        var remaining = 10_000
        for position in SortedOrder.ascending(keys) {
            let finding = findings[position]
            let taken = Self.roundedHundredth(remaining * finding.points)
            remaining -= taken
            guard contributions.count < Self.listedMax else {
                othersCount += 1
                others += taken
                continue
            }
            contributions.append(
                Contribution(code: finding.code, rule: finding.rule, points: finding.points, hundredths: taken))
        }
        hundredths = 10_000 - remaining
    }

    /// value ÷ 100, half-even, of 0 to 1,000,000.
    private static func roundedHundredth(_ value: Int) -> Int {
        let quotient = value / 100
        let rest = value % 100
        return rest > 50 || rest == 50 && quotient % 2 == 1 ? quotient + 1 : quotient
    }
}
