import LedgerModel
import LedgerNumerics
import LedgerTestSupport
import Testing

@testable import LedgerRisk

@Suite struct ScoreTests {
    @Test func theMapHitsItsThresholds() {
        let map = ScoreMap([0, 0.08, 0.16, 0.28, 0.5])
        #expect(
            [-1, 0, 0.04, 0.08, 0.16, 0.28, 0.5, 7].map(map.hundredths) == [
                0, 0, 1250, 2500, 5000, 7500, 10_000, 10_000,
            ])
        #expect(map.hundredths(.leastNonzeroMagnitude) == 0)
        #expect(map.hundredths(0.49999999999999994) == 10_000)
    }

    @Test func theMapNeverFalls() {
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            var thresholds: [Double] = []
            while thresholds.count < 5 {
                thresholds = Set((0..<5).map { _ in Double.random(in: 0...1, using: &random) }).sorted()
            }
            let map = ScoreMap(thresholds)
            let figures = (0..<100).map { _ in Double.random(in: -0.1...1.1, using: &random) }.sorted()
            let scores = figures.map(map.hundredths)
            #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
            #expect(scores.allSatisfy { (0...10_000).contains($0) }, "seed \(seed)")
        }
    }

    private func combine(_ policy: Policy, _ figures: [Double?]) -> Score? {
        Score(policy) { figures[Int($0.rawValue)] }
    }

    private func randomPolicy(_ random: inout SeededGenerator) -> Policy {
        var policy = Policy()
        for i in policy.weights.indices { policy.weights[i] = Int64.random(in: 0...1_000_000_000_000, using: &random) }
        return policy
    }

    private func randomFigures(_ random: inout SeededGenerator) -> [Double?] {
        (0..<5).map { _ in
            Int.random(in: 0..<5, using: &random) == 0 ? nil : Double.random(in: 0...1, using: &random)
        }
    }

    @Test func contributionsAddUpToTheScoreExactly() {
        for seed in 0..<2000 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let policy = randomPolicy(&random)
            let figures = randomFigures(&random)
            guard let score = combine(policy, figures) else { continue }
            #expect(score.parts.reduce(0) { $0 + ($1.contribution ?? 0) } == score.total, "seed \(seed)")
            #expect((0...10_000).contains(score.total), "seed \(seed)")
            for (i, part) in score.parts.enumerated() {
                #expect((part.score == nil) == (figures[i] == nil), "seed \(seed)")
                #expect((part.contribution == nil) == (figures[i] == nil), "seed \(seed)")
            }
        }
    }

    @Test func theScoreNeverFallsAsAFigureRises() {
        for seed in 0..<500 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let policy = randomPolicy(&random)
            var figures = randomFigures(&random)
            let i = Int.random(in: 0..<5, using: &random)
            guard let before = figures[i], let low = combine(policy, figures) else { continue }
            figures[i] = before + Double.random(in: 0...1, using: &random)
            #expect((combine(policy, figures)?.total ?? -1) >= low.total, "seed \(seed)")
        }
    }

    @Test func missingComponentsLeaveTheirWeightToTheRest() throws {
        let score = try #require(combine(Policy(), [nil, nil, nil, 0.18, 0]))
        #expect(score.total == 3000)
        #expect(score.parts.map(\.contribution) == [nil, nil, nil, 3000, 0])
        #expect(combine(Policy(), [nil, nil, nil, nil, nil]) == nil)
    }

    @Test(arguments: [
        (0, "very-low"), (1999, "very-low"), (2000, "low"), (3999, "low"), (4000, "moderate"), (6000, "high"),
        (7999, "high"), (8000, "very-high"), (10_000, "very-high"),
    ])
    func bandsBeginWhereTheyAreSaidTo(_ total: Int, _ band: String) throws {
        var policy = Policy()
        policy.weights = [1, 0, 0, 0, 0]
        policy.thresholds[0] = [0, 0.25, 0.5, 0.75, 1]
        let score = try #require(combine(policy, [Double(total) / 10_000, nil, nil, nil, nil]))
        #expect(score.total == Int64(total))
        #expect("\(score.band)" == band)
    }
}
