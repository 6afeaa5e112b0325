import LedgerTestSupport
import Testing

@testable import LedgerModel

/// Each code of docs/errors.md has a document that provokes it, at the pointer given.
@Suite struct ErrorCodeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var problem: String
        var document: String
        var operation = Operation.validate
        var testDescription: String { problem }
    }

    /// A request with these members beside the required ones.
    private static func request(_ members: String) -> String {
        #"{"ledger":1,"base":"USD","asOf":"2010-02-26","# + members + "}"
    }

    private static let stock =
        #""instruments":[{"id":"A","kind":"equity","currency":"USD"},{"id":"M","kind":"cash","currency":"USD"}]"#
    private static func trades(_ transactions: String) -> String {
        request(stock + #","transactions":["# + transactions + "]")
    }
    private static func splits(_ splits: Int, of lots: Int) -> String {
        let buy = #"{"kind":"buy","date":"2010-01-04","instrument":"A","quantity":1,"price":1}"#
        let split = #"{"kind":"split","date":"2010-01-05","instrument":"A","new":1,"old":1}"#
        return trades(
            (Array(repeating: buy, count: lots) + Array(repeating: split, count: splits)).joined(separator: ","))
    }

    static let cases: [Case] = [
        Case(problem: "json-unexpected-end ", document: "{"),
        Case(problem: "unsupported-version /ledger", document: #"{"ledger":2,"base":"USD","asOf":"2010-02-26"}"#),
        Case(problem: "missing-member ", document: #"{"ledger":1,"base":"USD"}"#),
        Case(problem: "missing-member ", document: request(#""name":"nothing""#), operation: .score),
        Case(problem: "unknown-member /positoins", document: request(#""positoins":[]"#)),
        Case(problem: "wrong-type /positions", document: request(#""positions":{}"#)),
        Case(problem: "wrong-type /name", document: request(#""name":null"#)),
        Case(problem: "wrong-type ", document: "[]"),
        Case(problem: "conflicting-members /transactions", document: request(#""positions":[],"transactions":[]"#)),
        Case(
            problem: "conflicting-members /positions/0",
            document: request(#""positions":[{"instrument":"A","cash":"USD","quantity":"1"}]"#)),
        Case(
            problem: "invalid-decimal /positions/0/quantity",
            document: request(#""positions":[{"instrument":"A","quantity":"ten"}]"#)),
        Case(
            problem: "too-precise /positions/0/quantity",
            document: request(#""positions":[{"instrument":"A","quantity":"0.1234567890123456789"}]"#)),
        Case(
            problem: "too-precise /positions/0/quantity",
            document: request(#""positions":[{"instrument":"A","quantity":"12345678901234567890123456789012345"}]"#)),
        Case(
            problem: "out-of-range /positions/0/quantity",
            document: request(#""positions":[{"instrument":"A","quantity":10000000000000000}]"#)),
        Case(problem: "out-of-range /options/horizonDays", document: request(#""options":{"horizonDays":0}"#)),
        Case(problem: "out-of-range /options/confidence", document: request(#""options":{"confidence":"1"}"#)),
        Case(
            problem: "out-of-range /policy/weights/tail",
            document: request(#""policy":{"weights":{"tail":"1.0000001"}}"#)),
        Case(problem: "out-of-range /id", document: request(#""id":"""#)),
        Case(problem: "invalid-text /id", document: request(#""id":"a\u0007b""#)),
        Case(problem: "invalid-date /asOf", document: #"{"ledger":1,"base":"USD","asOf":"2009-02-29"}"#),
        Case(problem: "unknown-currency /base", document: #"{"ledger":1,"base":"USX","asOf":"2010-02-26"}"#),
        Case(problem: "unknown-currency /minorUnits/DEM", document: request(#""minorUnits":{"DEM":2}"#)),
        Case(problem: "unknown-value /transactions/0/kind", document: request(#""transactions":[{"kind":"swap"}]"#)),
        Case(problem: "unknown-value /options/costBasis", document: request(#""options":{"costBasis":"best"}"#)),
        Case(problem: "unknown-value /policy/weights/luck", document: request(#""policy":{"weights":{"luck":1}}"#)),
        Case(problem: "unsupported /options/costBasis", document: request(#""options":{"costBasis":"hifo"}"#)),
        Case(
            problem: "not-positive /prices/0/price",
            document: request(stock + #","prices":[{"instrument":"A","date":"2010-01-04","price":"-0"}]"#)),
        Case(
            problem: "negative /positions/0/quantity",
            document: request(#""positions":[{"instrument":"A","quantity":-1}]"#)),
        Case(
            problem: "wrong-scale /positions/0/quantity",
            document: request(#""positions":[{"cash":"JPY","quantity":"0.5"}]"#)),
        Case(
            problem: "duplicate-id /transactions/1/id",
            document: trades(
                #"{"id":"T","kind":"deposit","date":"2010-01-04","currency":"USD","amount":1},{"id":"T","kind":"deposit","date":"2010-01-05","currency":"USD","amount":1}"#
            )),
        Case(
            problem: "invalid-identifier /instruments/0/identifiers/isin",
            document: request(
                #""instruments":[{"id":"A","kind":"equity","currency":"USD","identifiers":{"isin":"US0378331006"}}]"#)),
        Case(
            problem: "duplicate-id /instruments/1/id",
            document: request(
                #""instruments":[{"id":"A","kind":"equity","currency":"USD"},{"id":"A","kind":"fund","currency":"USD"}]"#
            )),
        Case(
            problem: "unknown-instrument /positions/0/instrument",
            document: request(stock + #","positions":[{"instrument":"B","quantity":"1"}]"#)),
        Case(
            problem: "wrong-instrument /prices/0/instrument",
            document: request(stock + #","prices":[{"instrument":"M","date":"2010-01-04","price":"1"}]"#)),
        Case(
            problem: "same-currency /fx/0",
            document: request(#""fx":[{"base":"EUR","quote":"EUR","date":"2010-01-04","rate":"1"}]"#)),
        Case(
            problem: "not-ascending /policy/thresholds/tail/2",
            document: request(#""policy":{"thresholds":{"tail":[0,"0.1","0.10",0.3,0.4]}}"#)),
        Case(
            problem: "zero-weights /policy/weights",
            document: request(
                #""policy":{"weights":{"market":0,"tail":0,"drawdown":0,"concentration":0,"currency":0}}"#)),
        Case(
            problem: "conflicting-price /prices/1/points/1",
            document: request(
                stock
                    + #","prices":[{"instrument":"A","date":"2010-01-04","price":"1"},{"instrument":"A","points":[["2010-01-05","1"],["2010-01-04","1.01"]]}]"#
            )),
        Case(
            problem: "conflicting-rate /fx/1/rate",
            document: request(
                #""fx":[{"base":"EUR","quote":"USD","date":"2010-01-04","rate":"1"},{"base":"EUR","quote":"USD","date":"2010-01-04","rate":"2"}]"#
            )),
        Case(
            problem: "too-few-postings /entries/0",
            document: request(
                #""entries":[{"date":"2010-01-04","postings":[{"account":"a","currency":"USD","amount":"1"}]}]"#)),
        Case(
            problem: "zero-amount /entries/0/postings/0/amount",
            document: request(
                #""entries":[{"date":"2010-01-04","postings":[{"account":"a","currency":"USD","amount":"-0.00"},{"account":"b","currency":"USD","amount":"1"}]}]"#
            )),
        Case(
            problem: "unbalanced-entry /entries/0",
            document: request(
                #""entries":[{"date":"2010-01-04","postings":[{"account":"a","currency":"USD","amount":"1"},{"account":"b","currency":"EUR","amount":"-1"}]}]"#
            )),
        Case(problem: "limit-exceeded /transactions/2000", document: splits(1001, of: 1000)),
        Case(
            problem: "insufficient-quantity /transactions/0",
            document: trades(#"{"kind":"sell","date":"2010-01-04","instrument":"A","quantity":"1","price":"1"}"#)),
        Case(
            problem: "missing-price /positions/0",
            document: request(stock + #","positions":[{"instrument":"A","quantity":"1"}]"#)),
        Case(problem: "missing-rate /positions/0", document: request(#""positions":[{"cash":"EUR","quantity":"1"}]"#)),
        Case(
            problem: "overflow /positions/1",
            document: request(
                #""positions":[{"instrument":"A","quantity":"9999999999999999"},{"instrument":"A","quantity":"1"}]"#)),
        Case(
            problem: "nothing-to-score ", document: request(#""positions":[{"cash":"USD","quantity":"-1"}]"#),
            operation: .score),
        Case(
            problem: "nothing-to-score ",
            document: request(
                #""positions":[{"cash":"USD","quantity":"1"}],"policy":{"weights":{"concentration":0,"currency":0}}"#),
            operation: .score),
    ]

    @Test(arguments: cases) func isReportedWhereItIs(_ example: Case) {
        let reply = example.operation(example.document)
        #expect(reply.problems.contains(example.problem), "\(reply.text)")
        let code = String(example.problem.prefix { $0 != " " })
        let isForm =
            code.hasPrefix("json-")
            || ProblemCode.allCases.contains { $0.isForm && String(decoding: $0.text, as: UTF8.self) == code }
        #expect(reply.verdict == (isForm ? .unreadable : .rejected))
        #expect(reply.text("verdict") == (isForm ? "unreadable" : "rejected"))
        #expect(reply.text("ledger") == "1")
    }

    /// What only warns, and what provokes it.
    static let warnings: [Case] = [
        Case(problem: "unknown-member /foo", document: request(#""lenient":true,"foo":[1]"#)),
        Case(
            problem: "assumed-instruments ",
            document: request(#""positions":[{"instrument":"A","quantity":1,"price":1}]"#)),
        Case(
            problem: "after-as-of /transactions/0",
            document: trades(#"{"kind":"deposit","date":"2010-02-27","currency":"USD","amount":1}"#)),
        Case(problem: "negative-cash /positions/0", document: request(#""positions":[{"cash":"USD","quantity":-1}]"#)),
        Case(
            problem: "stale-price /positions/0",
            document: request(
                stock
                    + #","positions":[{"instrument":"A","quantity":1}],"prices":[{"instrument":"A","date":"2010-02-18","price":1}]"#
            )),
        Case(
            problem: "stale-rate /positions/0",
            document: request(
                #""positions":[{"cash":"EUR","quantity":1}],"fx":[{"base":"EUR","quote":"USD","date":"2010-02-18","rate":1}]"#
            )),
        Case(problem: "benchmark-incomplete /benchmark", document: RiskLimits.benchmarkWithAGap, operation: .score),
    ]

    @Test(arguments: warnings) func isAWarningWhereItIs(_ example: Case) {
        let reply = example.operation(example.document)
        #expect(reply.verdict == .ok, "\(reply.text)")
        #expect(reply.warnings.contains(example.problem), "\(reply.text)")
    }

    @Test func everyCodeIsProvoked() {
        let provoked = Set((Self.cases + Self.warnings).map { String($0.problem.prefix { $0 != " " }) })
        for code in ProblemCode.allCases where code != .notJSON {
            #expect(provoked.contains(String(decoding: code.text, as: UTF8.self)), "\(code)")
        }
    }

    @Test func allProblemsOfADocumentAreListedInItsOrder() {
        let reply = Operation.validate(
            #"{"base":"USX","ledger":1,"positions":[{"quantity":"x","cash":"USD"},{"cash":"EU","quantity":1}],"asOf":"2010-02-30"}"#
        )
        #expect(
            reply.problems == [
                "unknown-currency /base", "invalid-decimal /positions/0/quantity", "unknown-currency /positions/1/cash",
                "invalid-date /asOf",
            ])
    }

    @Test func aThousandProblemsAreCutAtAHundred() {
        let positions = Array(repeating: #"{"cash":"USD","quantity":"1.001"}"#, count: 1000).joined(separator: ",")
        let reply = Operation.score(Self.request(#""positions":["# + positions + "]"))
        #expect(reply.count("errors") == 100)
        #expect(reply["truncated"]?.bool == true)
        #expect(reply.problems.last == "wrong-scale /positions/99/quantity")
    }

    @Test func anInstrumentWithAProblemIsNoProblemForItsReferences() {
        let reply = Operation.validate(
            Self.request(
                #""instruments":[{"id":"A","kind":"equity","currency":"US"}],"positions":[{"instrument":"A","quantity":1}]"#
            ))
        #expect(reply.problems == ["unknown-currency /instruments/0/currency"])
    }

    @Test func everyOperationRefusesABadDocumentInTheSameWords() {
        for example in Self.cases where example.operation == .validate {
            // The other operations need holdings, and say so of these documents besides.
            let hasHoldings =
                example.document.contains("positions\":[") != example.document.contains("transactions\":[")
            guard hasHoldings else { continue }
            let reply = Operation.validate(example.document)
            #expect(Operation.score(example.document).text == reply.text)
            #expect(Operation.portfolio(example.document).text == reply.text)
        }
    }
}
