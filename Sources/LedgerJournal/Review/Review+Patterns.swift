import LedgerModel
import LedgerNumerics

/// What can only be said at the end: patterns in all amounts of a name.
extension Review {
    /// The findings about names, by rule and then in the order in which the names appeared.
    func findPatterns(_ findings: inout FindingList) {
        for rule in header.rules {
            guard let table = memories[rule.position].tally else { continue }
            for position in 0..<table.tallies.count {
                let tally = table.tallies[position]
                switch rule.body {
                case .roundAmounts(let round): judge(tally, round, rule, &findings)
                case .benford(let benford): judge(tally, benford, rule, &findings)
                default: break
                }
            }
        }
    }

    private func judge(
        _ tally: TallyTable.Tally, _ round: Rule.RoundAmounts, _ rule: Rule,
        _ findings: inout FindingList
    ) {
        guard tally.count >= round.minCount,
            Decimal(tally.hits) > Sum.multiplying(round.share, Decimal(tally.count))
        else { return }
        add(
            .roundAmounts, tally, rule,
            [
                .init("name", tally.name), .init("count", tally.count), .init("round", tally.hits),
                .init("multipleOf", round.multiple),
            ], &findings)
    }

    private func judge(
        _ tally: TallyTable.Tally, _ benford: Rule.Benford, _ rule: Rule,
        _ findings: inout FindingList
    ) {
        guard tally.count >= benford.minCount else { return }
        let deviation = LeadingDigit.meanAbsoluteDeviation(tally.digits, of: tally.count)
        guard deviation > benford.maxDeviation else { return }
        add(
            .benford, tally, rule,
            [
                .init("name", tally.name), .init("count", tally.count), .init("deviation", deviation),
                .init("limit", benford.maxDeviation),
            ], &findings)
    }

    private func add(
        _ code: FindingCode, _ tally: TallyTable.Tally, _ rule: Rule, _ figures: [Finding.Figure],
        _ findings: inout FindingList
    ) {
        let (severity, points) = checks.judge(code, rule)
        findings.add(
            Finding(
                code: code, severity: severity, points: points, rule: rule.position, entry: tally.first,
                isAboutSubject: true, figures: figures, related: tally.entries, relatedCount: tally.count))
    }
}
