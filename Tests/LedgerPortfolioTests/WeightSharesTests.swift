import LedgerNumerics
import LedgerTestSupport
import Testing

@testable import LedgerPortfolio

@Suite struct WeightSharesTests {
    @Test func thirdsAddUpToOne() throws {
        let shares = try #require(try WeightShares.shares(of: ["1", "1", "1"], total: "3"))
        #expect(shares == ["0.333334", "0.333333", "0.333333"])
    }

    @Test func debtsHaveNegativeShares() throws {
        let shares = try #require(try WeightShares.shares(of: ["400", "-100"], total: "300"))
        #expect(shares == ["1.333333", "-0.333333"])
        #expect(try WeightShares.shares(of: ["1", "-1"], total: "0") == nil)
        #expect(try WeightShares.shares(of: ["1", "-2"], total: "-1") == nil)
    }

    @Test func alwaysAddUpToOneAndStayWithinAUnitOfTheTruth() throws {
        for seed in 0..<500 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            var values: [Decimal] = []
            var total = Decimal.zero
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                var value = try Decimal(utf8: Array(random.decimalText(below: 1_000_000, places: 2).utf8))
                if Int.random(in: 0..<6, using: &random) == 0 { value = value.negated }
                values.append(value)
                total = try total.adding(value)
            }
            guard total > .zero, let shares = try WeightShares.shares(of: values, total: total) else { continue }
            var sum = Decimal.zero
            for (share, value) in zip(shares, values) {
                sum = try sum.adding(share)
                let error = try share.subtracting(try value.divided(by: total)).magnitude
                #expect(error < "0.000001", "seed \(seed)")
            }
            #expect(sum == .one, "seed \(seed)")
        }
    }
}
