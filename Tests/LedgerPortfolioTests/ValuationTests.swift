import LedgerNumerics
import LedgerTestSupport
import Testing

@Suite struct ValuationTests {
    private static let instruments = """
        "instruments":[{"id":"A","kind":"equity","currency":"EUR"},{"id":"B","kind":"bond","currency":"USD","multiplier":"0.01"},
          {"id":"Y","kind":"fund","currency":"JPY"},{"id":"M","kind":"cash","currency":"EUR"}]
        """

    private func request(_ members: String) -> String {
        #"{"ledger":1,"base":"USD","asOf":"2010-02-26","# + Self.instruments + "," + members + "}"
    }

    @Test func valuesAcrossCurrencies() {
        let reply = Operation.portfolio(
            request(
                """
                "positions":[{"instrument":"A","quantity":"3","price":"10.125","cost":"20.00"},{"instrument":"B","quantity":"10000","price":"99.5"},
                  {"instrument":"Y","quantity":"7","price":"1234.5"},{"instrument":"M","quantity":"100.10"},{"cash":"USD","quantity":"-50"}],
                "fx":[{"base":"EUR","quote":"USD","points":[["2010-02-25","1.5"],["2010-02-26","1.25"],["2010-02-27","9"]]},
                  {"base":"USD","quote":"JPY","date":"2010-02-20","rate":"90"}]
                """))
        #expect(reply.texts("holdings", "id") == ["B", "M", "Y", "A"], "\(reply.text)")
        #expect(reply.texts("holdings", "base") == ["9950", "125.12", "96.02", "37.97"])
        // 8641.5 yen is a tie that goes to the even 8642; 30.375 euros to 30.38; 125.125 and 37.96875 dollars to two decimals.
        #expect(reply.texts("holdings", "value") == ["9950", "100.1", "8642", "30.38"])
        #expect(reply.text("holdings/3/unrealised") == "10.38")
        #expect(reply.text("holdings/3/unrealisedBase") == "12.98")
        #expect(reply.text("holdings/1/price") == "1")
        #expect(reply.text("totals/value") == "10159.11")
        #expect(reply.isNull("totals/unrealised"))
        #expect(reply.texts("fx", "path") == ["direct", "inverse"])
        #expect(reply.texts("fx", "rate") == ["1.25", "0.011111111111"])
        #expect(reply.texts("fx", "age") == ["0", "6"])
    }

    @Test func weightsOfALineAddUp() throws {
        let reply = Operation.portfolio(
            request(#""positions":[{"instrument":"B","quantity":"1","price":"100"},{"cash":"USD","quantity":"2"}]"#))
        #expect(reply.texts("holdings", "weight") + reply.texts("cash", "weight") == ["0.333333", "0.666667"])
    }

    @Test func anEmptyPortfolioIsWorthNothing() {
        let reply = Operation.portfolio(request(#""positions":[]"#))
        #expect(reply.verdict == .ok)
        #expect(reply.text("totals/value") == "0")
        #expect(reply.text("totals/unrealised") == "0")
        #expect(Operation.score(request(#""positions":[]"#)).problems == ["nothing-to-score "])
    }

    @Test func positionsInOneInstrumentAreAddedUp() {
        let reply = Operation.portfolio(
            request(
                """
                "positions":[{"instrument":"B","quantity":"1.5","cost":"1"},{"instrument":"B","quantity":"2.5","cost":"2.50"},{"cash":"USD","quantity":1},{"cash":"USD","quantity":2}],
                "prices":[{"instrument":"B","date":"2010-02-26","price":100}]
                """))
        #expect(reply.texts("holdings", "quantity") == ["4"])
        #expect(reply.texts("holdings", "cost") == ["3.5"])
        #expect(reply.texts("cash", "amount") == ["3"])
    }

    @Test func numbersAreTakenFromTheirText() {
        let texts = ["0.1", "1E-1", "0.100", "1e-1", "0.1000000000000000000000"]
        let replies = texts.flatMap { text in
            ["\(text)", "\"\(text)\""].map {
                Operation.portfolio(
                    request(
                        #""positions":[{"instrument":"B","quantity":\#($0),"price":"123456789012345.678901234567890123"}]"#
                    )
                )
                .text
            }
        }
        #expect(replies.allSatisfy { $0 == replies[0] })
        // 34 digits in, to the cent: half a unit of the 34th is not lost on the way.
        let reply = Operation.portfolio(
            request(
                #""positions":[{"instrument":"B","quantity":"9999999999999999","price":"1234567890123456.789012345678901234"}]"#
            ))
        #expect(reply.problems == ["overflow /positions/0"])
    }

    @Test func minorUnitsCanBeOverridden() {
        let yen =
            #""positions":[{"cash":"JPY","quantity":"10.55"}],"fx":[{"base":"JPY","quote":"USD","date":"2010-02-26","rate":"0.01"}]"#
        #expect(Operation.portfolio(request(yen)).problems == ["wrong-scale /positions/0/quantity"])
        #expect(Operation.portfolio(request(#""minorUnits":{"JPY":2},"# + yen)).text("cash/0/amount") == "10.55")
    }

    @Test func theOrderOfTheDocumentDoesNotMatter() {
        var random = SeededGenerator(seed: 7)
        let positions = (0..<30).map {
            #"{"instrument":"S\#($0)","quantity":"\#(1 + $0 % 4)","price":"\#(10 + $0 % 3)"}"#
        }
        let texts = (0..<10).map { _ in
            Operation.portfolio(
                #"{"ledger":1,"base":"USD","asOf":"2010-02-26","positions":[\#(positions.shuffled(using: &random).joined(separator: ","))]}"#
            ).text
        }
        #expect(texts.allSatisfy { $0 == texts[0] })
    }
}
