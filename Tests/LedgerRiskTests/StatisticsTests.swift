import LedgerJSON
import LedgerNumerics
import LedgerTestSupport
import Testing

@testable import LedgerRisk

@Suite struct StatisticsTests {
    @Test func quantilesInterpolateLikeTypeSeven() throws {
        let sorted = [1.0, 2, 4, 8]
        #expect(try HistoricalTail.quantile(sorted, "0") == 1)
        #expect(try HistoricalTail.quantile(sorted, "1") == 8)
        #expect(try HistoricalTail.quantile(sorted, "0.5") == 3)
        #expect(try HistoricalTail.quantile(sorted, "0.25") == 1.75)
        #expect(try HistoricalTail.quantile([5], "0.05") == 5)
    }

    /// 0.05 × 20 is 1 in decimals and a little more in doubles, which would take another observation.
    @Test func theProbabilityIsTakenExactly() throws {
        let returns = (0...20).map { Double($0 * $0) / 1000 - 0.1 }
        let tail = try HistoricalTail(returns, confidence: "0.95")
        #expect(tail.valueAtRisk == 0.099)
        #expect(tail.expectedShortfall == 0.0995)
    }

    @Test func drawdownsHaveAPeakATroughAndARecovery() {
        let drawdown = Drawdown([0.1, -0.5, 0.2, 0.9, -0.1])
        #expect(drawdown.depth == 0.5)
        #expect(drawdown.peak == 1)
        #expect(drawdown.trough == 2)
        #expect(drawdown.recovery == 4)
        let lasting = Drawdown([-0.1, -0.1])
        #expect(lasting.peak == 0 && lasting.trough == 2 && lasting.recovery == nil)
        let rising = Drawdown([0.1, 0.1])
        #expect(rising.depth == 0 && rising.peak == nil && rising.trough == nil)
        #expect(Drawdown([-2, 5]).depth == 1)
    }

    @Test func wholeNumbersAreHalfEven() {
        for (value, expected) in [
            (0.5, 0), (1.5, 2), (2.5, 2), (-0.5, 0), (-1.5, -2), (-2.5, -2), (2.4999999999999996, 2),
            (0.49999999999999994, 0),
            (4503599627370495.5, 4503599627370496), (1e15, 1_000_000_000_000_000),
        ] as [(Double, Int64)] {
            #expect(WholeNumber.halfEven(value) == expected, "\(value)")
            #expect(Double(WholeNumber.halfEven(value)) == value.rounded(.toNearestOrEven), "\(value)")
        }
    }

    @Test func aBenchmarkExplainsItself() throws {
        let returns = [0.01, -0.02, 0.03, 0.005]
        let same = BenchmarkFigures(returns, benchmark: returns, annualisation: 2)
        #expect(same.beta == 1)
        #expect(try abs(#require(same.correlation) - 1) < 1e-15)
        let still = BenchmarkFigures(returns, benchmark: [0.01, 0.01, 0.01, 0.01], annualisation: 2)
        #expect(still.beta == nil && still.correlation == nil && still.volatility == 0)
    }
}

/// 293 monthly returns of 13 hedge-fund indices, and what PerformanceAnalytics computes from them.
@Suite(.enabled(if: ReferenceFiles.areHere, "../shared/reference is not here"))
struct PerformanceAnalyticsTests {
    private static func columns() -> [(name: String, returns: [Double])] {
        let rows = ReferenceFiles.lines("returns/edhec.csv").map { $0.split(separator: ",").map(String.init) }
        guard let header = rows.first else { return [] }
        return header.indices.dropFirst().map { column in
            (header[column], rows.dropFirst().compactMap { Double($0[column]) })
        }
    }

    private static func isClose(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= 1e-12 * max(abs(expected), 1e-3)
    }

    @Test func agreesOnEveryIndex() throws {
        let bytes = try #require(ReferenceFiles.bytes("returns/expected_performanceanalytics.json"))
        let univariate = try #require(try JSONDocument.parse(bytes).root.member("univariate"))
        let columns = Self.columns()
        #expect(columns.count == 13)
        // Where the quantile falls between two equal returns, R's interpolation misses them by a rounding error, and
        // its "at or beyond" leaves both out. Ours is exact there, and counts them.
        var tied: [String] = []
        for (name, returns) in columns {
            let expected = try #require(univariate.member(Array("edhec/\(name)".utf8)), "\(name)")
            func check(_ key: String, _ value: Double) throws {
                let figure = try #require(expected.member(Array(key.utf8))?.double, "\(name) \(key)")
                #expect(Self.isClose(value, figure), "\(name) \(key): \(value), not \(figure)")
            }
            try check("mean", Dispersion.mean(returns))
            try check("sd_ddof1", Dispersion.deviation(returns))
            try check("sd_annualized", Dispersion.deviation(returns) * 12.0.squareRoot())
            try check("downside_deviation_full_mar0", Dispersion.downside(returns))
            try check("max_drawdown", Drawdown(returns).depth)
            for level in ["0.9", "0.95", "0.975", "0.99"] {
                let tail = try HistoricalTail(returns, confidence: Decimal(utf8: Array(level.utf8)))
                // There a loss is negative.
                try check("var_historical_\(level)", 0 - tail.valueAtRisk)
                guard returns.filter({ $0 == 0 - tail.valueAtRisk }).count < 2 else {
                    tied.append("\(name) \(level)")
                    continue
                }
                try check("es_historical_\(level)", 0 - tail.expectedShortfall)
            }
        }
        #expect(tied == ["Equity Market Neutral 0.9", "Fixed Income Arbitrage 0.9"])
    }

    /// The whole way: returns to prices, prices to a request, request to figures.
    @Test func agreesThroughARequest() throws {
        let bytes = try #require(ReferenceFiles.bytes("returns/expected_performanceanalytics.json"))
        let univariate = try #require(try JSONDocument.parse(bytes).root.member("univariate"))
        let dates = ["1996-12-31"] + ReferenceFiles.lines("returns/edhec.csv").dropFirst().map { String($0.prefix(10)) }
        for (name, returns) in Self.columns() {
            var price = 1.0
            var points = [#"["\#(dates[0])","1"]"#]
            for (date, value) in zip(dates.dropFirst(), returns) {
                price *= 1 + value
                points.append(#"["\#(date)",\#(price)]"#)
            }
            let reply = Operation.score(
                """
                {"ledger":1,"base":"USD","asOf":"2021-05-31","positions":[{"instrument":"F","quantity":"1"}],
                 "prices":[{"instrument":"F","points":[\(points.joined(separator: ","))]}]}
                """)
            let expected = try #require(univariate.member(Array("edhec/\(name)".utf8)))
            for (path, key) in [
                ("volatility", "sd_annualized"), ("maxDrawdown/depth", "max_drawdown"), ("meanReturn", "mean"),
            ] {
                let value = try #require(reply.number("figures/\(path)"), "\(reply.text)")
                #expect(Self.isClose(value, try #require(expected.member(Array(key.utf8))?.double)), "\(name) \(path)")
            }
            #expect(reply.text("figures/series/returns") == "293")
            #expect(reply.text("figures/series/periodsPerYear") == "12")
        }
    }
}
