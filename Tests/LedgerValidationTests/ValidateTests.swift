import LedgerTestSupport
import Testing

@Suite struct ValidateTests {
    @Test func countsWhatItRead() {
        let reply = Operation.validate(
            """
            {"ledger":1,"id":"r-1","base":"EUR","asOf":"2024-02-29","instruments":[{"id":"A","kind":"equity","currency":"EUR"}],
             "prices":[{"instrument":"A","points":[["2024-02-28","1"],["2024-02-29",2]]},{"instrument":"A","date":"2024-02-29","price":"2.0"}],
             "fx":[{"base":"EUR","quote":"USD","points":[]}],
             "entries":[{"id":"J","date":"2024-02-29","postings":[
               {"account":"a","currency":"EUR","amount":"0.1"},{"account":"b","currency":"EUR","amount":"0.2"},
               {"account":"c","currency":"EUR","amount":"-0.3"},{"account":"d","currency":"JPY","amount":-5},{"account":"e","currency":"JPY","amount":5}]}]}
            """)
        #expect(reply.verdict == .ok, "\(reply.text)")
        #expect(reply["valid"]?.bool == true)
        #expect(reply.text("id") == "r-1")
        #expect(reply.text("counts/prices") == "3")
        #expect(reply.text("counts/rates") == "0")
        #expect(reply.text("counts/entries") == "1")
        #expect(reply.text("counts/instruments") == "1")
    }

    @Test func namesTheDifferenceOfEachCurrency() {
        let reply = Operation.validate(
            """
            {"ledger":1,"base":"EUR","asOf":"2024-02-29","entries":[{"date":"2024-02-29","postings":[
               {"account":"a","currency":"USD","amount":"10.00"},{"account":"b","currency":"EUR","amount":"0.2"},
               {"account":"c","currency":"USD","amount":"-9.99"},{"account":"d","currency":"EUR","amount":"-0.3"}]}]}
            """)
        #expect(
            reply.texts("errors", "message") == ["the postings add up to -0.1 EUR", "the postings add up to 0.01 USD"])
    }

    @Test func oneSaleTooManyIsOneProblem() {
        let reply = Operation.validate(
            """
            {"ledger":1,"base":"EUR","asOf":"2024-02-29","instruments":[{"id":"A","kind":"equity","currency":"EUR"}],"transactions":[
              {"kind":"buy","date":"2024-01-02","instrument":"A","quantity":"5","price":"1"},
              {"kind":"sell","date":"2024-01-03","instrument":"A","quantity":"6","price":"1"},
              {"kind":"buy","date":"2024-01-04","instrument":"A","quantity":"5","price":"1"},
              {"kind":"sell","date":"2024-01-05","instrument":"A","quantity":"5","price":"1"}]}
            """)
        #expect(reply.problems == ["insufficient-quantity /transactions/1"])
        #expect(reply.text("errors/0/message") == "sells 6 where 5 are held")
    }

    @Test(arguments: ["{}", "[]", "null", "\"x\"", "1", "{\"ledger\":1}", "", " ", "{\"ledger\":1,", "\u{FEFF}{}"])
    func anythingElseIsUnreadable(_ document: String) {
        for operation in Operation.allCases {
            let reply = operation(document)
            #expect(reply.verdict == .unreadable)
            #expect(reply.isJSON && reply.count("errors") > 0)
        }
    }

    @Test func badUTF8AndDeepNestingAreNamed() {
        #expect(
            Operation.score(Array(#"{"name":"a"#.utf8) + [0xFF] + Array(#"b"}"#.utf8)).problems.first?.hasPrefix(
                "json-invalid-utf8") == true)
        let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(Operation.score(deep).problems.first?.hasPrefix("json-too-deep") == true)
    }

    @Test func offendingTextIsShownHarmlessly() {
        let reply = Operation.validate("{\"ledger\":1,\"base\":\"\\u001b[2J\",\"asOf\":\"2024-02-29\"}")
        #expect(reply.text("errors/0/message") == "\"?[2J\" is not a currency")
    }

    @Test(arguments: ["examples/portfolio.json", "examples/trades.json", "examples/ten-lines.json"])
    func theExamplesAreValid(_ path: String) throws {
        let bytes = try #require(ReferenceFiles.projectFile(path))
        #expect(Operation.validate(bytes).verdict == .ok)
        #expect(Operation.score(bytes).verdict == .ok)
    }
}
