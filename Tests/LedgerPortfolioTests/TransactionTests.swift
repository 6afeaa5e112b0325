import LedgerNumerics
import LedgerTestSupport
import Testing

@Suite struct TransactionTests {
    private func request(_ transactions: String, _ more: String = "", price: String = "100") -> String {
        """
        {"ledger":1,"base":"EUR","asOf":"2024-12-31","instruments":[{"id":"A","kind":"equity","currency":"EUR"}],
         "transactions":[\(transactions)],"prices":[{"instrument":"A","date":"2024-12-31","price":"\(price)"}]\(more)}
        """
    }

    private func trade(_ kind: String, _ date: String, _ quantity: String, _ amount: String, _ more: String = "")
        -> String
    {
        #"{"kind":"\#(kind)","date":"\#(date)","instrument":"A","quantity":"\#(quantity)","amount":"\#(amount)"\#(more)}"#
    }

    /// Portfolio Performance, CapitalGainsCalculationTest and CostCalculationTest.
    @Test func agreesWithPortfolioPerformance() {
        let reply = Operation.portfolio(
            request(
                [
                    trade("buy", "2010-01-01", "109", "3149.20"), trade("sell", "2010-02-01", "15", "531.50"),
                    trade("buy", "2010-03-01", "52", "1684.92"), trade("buy", "2010-03-01", "32", "959.30"),
                ].joined(separator: ","), #","options":{"trackCash":false}"#))
        #expect(reply.text("holdings/0/realised") == "98.12", "\(reply.text)")
        #expect(reply.text("holdings/0/cost") == "5360.04")
        #expect(reply.text("holdings/0/unrealised") == "12439.96")
        #expect(reply.count("holdings/0/lots") == 3)
        #expect(reply.count("cash") == 0)
    }

    /// Ghostfolio, portfolio-calculator-baln-buy-and-sell: a gross loss of 12.60 and charges of 3.20.
    @Test func chargesAreCostsAndProceeds() {
        let reply = Operation.portfolio(
            request(
                trade("buy", "2021-11-22", "2", "285.80", #","fee":"1.55""#) + ","
                    + trade("sell", "2021-11-30", "2", "273.20", #","fee":"1.65""#)))
        #expect(reply.text("holdings/0/realised") == "-15.8")
        #expect(reply.text("holdings/0/quantity") == "0")
        #expect(reply.isNull("holdings/0/price"))
        #expect(reply.text("totals/fees") == "3.2")
        #expect(reply.text("totals/realised") == "-15.8")
        #expect(reply.text("cash/0/amount") == "-15.8")
        #expect(reply.warnings.contains("negative-cash /transactions/0"))
    }

    @Test func everyKindMovesCash() {
        let reply = Operation.portfolio(
            request(
                """
                {"kind":"deposit","date":"2024-01-02","currency":"EUR","amount":"1000"},
                {"kind":"withdrawal","date":"2024-01-03","currency":"EUR","amount":"100"},
                {"kind":"buy","date":"2024-01-04","instrument":"A","quantity":"5","price":"20.001","fee":"1","tax":"0.50"},
                {"kind":"dividend","date":"2024-02-01","instrument":"A","amount":"10","tax":"2.5"},
                {"kind":"interest","date":"2024-03-01","currency":"EUR","amount":"4","tax":"1"},
                {"kind":"fee","date":"2024-03-02","currency":"EUR","amount":"3"},
                {"kind":"tax","date":"2024-03-03","currency":"EUR","amount":"2"},
                {"kind":"exchange","date":"2024-04-01","currency":"EUR","amount":"100","toCurrency":"USD","toAmount":"125"}
                """, #","fx":[{"base":"EUR","quote":"USD","date":"2024-12-31","rate":"1.25"}]"#))
        // 5 × 20.001 = 100.005 → 100.00 (half-even); 1000 − 100 − 101.50 + 7.50 + 3 − 3 − 2 − 100.
        #expect(reply.texts("cash", "currency") == ["EUR", "USD"], "\(reply.text)")
        #expect(reply.texts("cash", "amount") == ["704", "125"])
        #expect(reply.text("totals/income") == "14")
        #expect(reply.text("totals/fees") == "4")
        #expect(reply.text("totals/taxes") == "6")
        #expect(reply.text("holdings/0/cost") == "101.5")
        #expect(reply.text("holdings/0/income") == "10")
    }

    @Test func splitsKeepTheirCosts() {
        let reply = Operation.portfolio(
            request(
                trade("buy", "2024-01-02", "1", "10") + "," + trade("buy", "2024-01-03", "2", "20") + ","
                    + #"{"kind":"split","date":"2024-01-04","instrument":"A","new":10,"old":3}"#,
                #","options":{"trackCash":false}"#))
        #expect(reply.texts("holdings/0/lots", "quantity") == ["3.333333333333333333", "6.666666666666666667"])
        #expect(reply.text("holdings/0/quantity") == "10")
        #expect(reply.text("holdings/0/cost") == "30")
    }

    @Test func transactionsApplyByDateAndWithinADayAsWritten() {
        let buy = trade("buy", "2024-01-02", "1", "10")
        let sell = trade("sell", "2024-01-02", "1", "12")
        #expect(Operation.validate(request(buy + "," + sell)).verdict == .ok)
        #expect(Operation.validate(request(sell + "," + buy)).problems == ["insufficient-quantity /transactions/0"])
        let later = trade("sell", "2024-01-03", "1", "12")
        #expect(Operation.validate(request(later + "," + buy)).verdict == .ok)
    }

    @Test func whatComesAfterTheAsOfDateIsLeftOut() {
        let reply = Operation.portfolio(
            request(trade("buy", "2024-01-02", "1", "10") + "," + trade("sell", "2025-01-02", "5", "12")))
        #expect(reply.text("holdings/0/quantity") == "1")
        #expect(reply.warnings.contains("after-as-of /transactions/1"))
    }

    @Test(arguments: [("fifo", "50"), ("lifo", "-50"), ("average", "0")])
    func theMethodDecidesTheGain(_ method: String, _ gain: String) {
        let reply = Operation.portfolio(
            request(
                [
                    trade("buy", "2024-01-02", "10", "100"), trade("buy", "2024-01-03", "10", "200"),
                    trade("sell", "2024-01-04", "10", "150"),
                ].joined(separator: ","), #","options":{"costBasis":"\#(method)","trackCash":false}"#))
        #expect(reply.text("holdings/0/realised") == gain)
        #expect(reply.text("conventions/costBasis") == method)
    }
}
