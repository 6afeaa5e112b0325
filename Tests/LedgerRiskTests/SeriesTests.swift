import LedgerNumerics
import LedgerTestSupport
import Testing

@Suite struct SeriesTests {
    private func history(_ id: String, _ points: [(String, String)]) -> String {
        let list = points.map { #"["\#($0.0)","\#($0.1)"]"# }.joined(separator: ",")
        return #"{"instrument":"\#(id)","points":[\#(list)]}"#
    }

    private func rates(_ points: [(String, String)]) -> String {
        let list = points.map { #"["\#($0.0)","\#($0.1)"]"# }.joined(separator: ",")
        return #"{"base":"EUR","quote":"USD","points":[\#(list)]}"#
    }

    private func request(
        _ positions: String, _ prices: [String], fx: [String] = [], asOf: String = "2024-04-30", more: String = ""
    ) -> String {
        """
        {"ledger":1,"base":"USD","asOf":"\(asOf)","instruments":[{"id":"A","kind":"equity","currency":"USD"},
          {"id":"B","kind":"equity","currency":"USD"},{"id":"E","kind":"equity","currency":"EUR"}],
         "positions":[\(positions)],"prices":[\(prices.joined(separator: ","))],"fx":[\(fx.joined(separator: ","))]\(more)}
        """
    }

    private let months = ["2024-01-31", "2024-02-29", "2024-03-29", "2024-04-30"]

    @Test func weighsByPresentValue() throws {
        // Values at the end: A 3 × 100, B 1 × 100: weights 0.75 and 0.25.
        let reply = Operation.score(
            request(
                #"{"instrument":"A","quantity":"3"},{"instrument":"B","quantity":"1"}"#,
                [
                    history("A", Array(zip(months, ["64", "80", "125", "100"]))),
                    history("B", Array(zip(months, ["100", "50", "50", "100"]))),
                ]))
        // Returns: A 0.25, 0.5625, −0.2; B −0.5, 0, 1: 0.0625, 0.421875, 0.1.
        #expect(try abs(#require(reply.number("figures/meanReturn")) - 0.19479166666666667) < 1e-15, "\(reply.text)")
        #expect(reply.text("figures/series/returns") == "3")
        #expect(reply.text("figures/series/periodsPerYear") == "12")
        #expect(reply.text("figures/maxDrawdown/depth") == "0")
        #expect(reply.isNull("figures/maxDrawdown/peak"))
        #expect(reply.texts("confidence/reasons", "code") == ["short-history"])
        #expect(reply.texts("confidence/reasons", "points") == ["28.5"])
    }

    @Test func convertsEachDayWithItsRate() throws {
        let reply = Operation.score(
            request(
                #"{"instrument":"E","quantity":"1"},{"cash":"EUR","quantity":"100"},{"cash":"USD","quantity":"200"}"#,
                [history("E", Array(zip(months, ["100", "100", "100", "100"])))],
                fx: [rates(Array(zip(months, ["1", "1.25", "1", "1"])))]))
        // Half of the value follows the euro: +0.125, −0.1, 0.
        #expect(try abs(#require(reply.number("figures/meanReturn")) - 0.025 / 3) < 1e-15, "\(reply.text)")
        #expect(try abs(#require(reply.number("figures/maxDrawdown/depth")) - 0.1) < 1e-15)
        #expect(reply.text("figures/maxDrawdown/peak") == "2024-02-29")
        #expect(reply.isNull("figures/maxDrawdown/recovery"))
        #expect(reply.number("figures/currencyExposure") == 0.5)
    }

    @Test func usesForeignPricesUnconvertedWhenTheirRatesAreMissing() throws {
        let reply = Operation.score(
            request(
                #"{"instrument":"E","quantity":"1"}"#,
                [history("E", Array(zip(months, ["100", "110", "121", "133.1"])))],
                fx: [rates([("2024-04-30", "2")])]))
        #expect(try abs(#require(reply.number("figures/meanReturn")) - 0.1) < 1e-15)
        #expect(reply.texts("confidence/reasons", "code") == ["short-history", "missing-rate-history"])
        #expect(reply.text("confidence/reasons/1/points") == "20")
    }

    @Test func leavesOutShortHistoriesAndSaysSo() {
        let reply = Operation.score(
            request(
                #"{"instrument":"A","quantity":"3"},{"instrument":"B","quantity":"1"}"#,
                [history("A", Array(zip(months, ["64", "80", "125", "100"]))), history("B", [("2024-04-30", "100")])]))
        #expect(reply.number("figures/series/coverage") == 0.75)
        #expect(reply.texts("confidence/reasons", "points") == ["28.5", "15"])
        #expect(reply.text("figures/series/returns") == "3")
    }

    @Test func violentPricesStayFinite() {
        let reply = Operation.score(RiskLimits.alternatingExtremes)
        #expect(reply.verdict == .ok, "\(reply.text)")
        #expect(reply.text("components/0/score") == "100")
    }

    @Test func needsThreeCommonDates() {
        let reply = Operation.score(
            request(
                #"{"instrument":"A","quantity":"1"},{"instrument":"B","quantity":"1"}"#,
                [
                    history("A", Array(zip(months, ["64", "80", "125", "100"]))),
                    history("B", [("2024-01-31", "1"), ("2024-03-30", "1"), ("2024-04-30", "1")]),
                ]))
        #expect(reply.isNull("figures/series"))
        #expect(reply.isNull("figures/volatility"))
        #expect(reply.isNull("figures/valueAtRisk"))
        #expect(reply.texts("confidence/reasons", "points") == ["60"])
        #expect(reply.texts("reasons", "component") == ["concentration", "currency"])
    }

    @Test func anEmptyHistoryAndOnePriceStillScore() {
        let reply = Operation.score(
            request(#"{"instrument":"A","quantity":"1","price":"5"}"#, [history("A", [])]))
        #expect(reply.verdict == .ok)
        #expect(reply.text("score") == "60")
        #expect(reply.text("confidence/value") == "40")
        #expect(reply.text("confidence/level") == "low")
    }

    @Test func looksAtNothingAfterTheAsOfDate() {
        let points = Array(zip(months, ["64", "80", "125", "100"]))
        let early = Operation.score(
            request(#"{"instrument":"A","quantity":"1"}"#, [history("A", points + [("2024-05-31", "1")])]))
        #expect(
            early.text == Operation.score(request(#"{"instrument":"A","quantity":"1"}"#, [history("A", points)])).text)
    }

    @Test(arguments: [
        (["2024-04-24", "2024-04-25", "2024-04-26", "2024-04-29"], "252"),
        (["2024-04-05", "2024-04-12", "2024-04-19", "2024-04-26"], "52"),
        (["2023-07-31", "2023-10-31", "2024-01-31", "2024-04-30"], "4"),
        (["2021-04-30", "2022-04-29", "2023-04-28", "2024-04-30"], "1"),
    ])
    func derivesThePeriodsOfAYear(_ dates: [String], _ expected: String) {
        let prices = [history("A", Array(zip(dates, ["64", "80", "125", "100"])))]
        let position = #"{"instrument":"A","quantity":"1"}"#
        #expect(Operation.score(request(position, prices)).text("figures/series/periodsPerYear") == expected)
        let given = Operation.score(request(position, prices, more: #","options":{"periodsPerYear":366}"#))
        #expect(given.text("figures/series/periodsPerYear") == "366")
    }

    @Test func theOrderOfTheDocumentDoesNotMatter() throws {
        let bytes = try #require(ReferenceFiles.projectFile("examples/portfolio.json"))
        let text = String(decoding: bytes, as: UTF8.self)
        let expected = Operation.score(text).text
        // Elements of the lists of one line each, shuffled; histories keep their several lines.
        var random = SeededGenerator(seed: 11)
        for _ in 0..<5 {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for key in ["\"instruments\"", "\"positions\""] {
                let start = try #require(lines.firstIndex { $0.contains(key) }) + 1
                let end = try #require(lines[start...].firstIndex { $0 == "  ]," })
                var items = lines[start..<end].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
                items.shuffle(using: &random)
                lines.replaceSubrange(start..<end, with: [items.joined(separator: ",\n")])
            }
            #expect(Operation.score(lines.joined(separator: "\n")).text == expected)
        }
    }

    @Test func thePolicyIsData() {
        let position = #"{"instrument":"A","quantity":"1","price":"5"}"#
        let reply = Operation.score(
            request(
                position, [],
                more:
                    #","policy":{"name":"strict","weights":{"concentration":"7.5"},"thresholds":{"concentration":[0,1,2,3,4]}}"#
            ))
        #expect(reply.text("policy") == "strict")
        #expect(reply.text("components/3/weight") == "7.5")
        #expect(reply.text("components/3/score") == "25")
        // 25 × 7.5 ÷ 17.5, half-even.
        #expect(reply.text("score") == "10.71")
    }

    @Test func fundsCountAsManyNames() {
        let fund =
            #"{"ledger":1,"base":"USD","asOf":"2024-04-30","instruments":[{"id":"F","kind":"fund","currency":"USD"}],"positions":[{"instrument":"F","quantity":1,"price":1}]"#
        let reply = Operation.score(fund + "}")
        #expect(reply.number("figures/herfindahl") == 0.04)
        #expect(reply.number("figures/topWeight") == 0)
        #expect(reply.isNull("figures/topHolding"))
        #expect(Operation.score(fund + #","policy":{"fundNames":1}}"#).number("figures/herfindahl") == 1)
    }
}
