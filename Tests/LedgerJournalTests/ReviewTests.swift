import LedgerJSON
import LedgerModel
import Testing

@testable import LedgerJournal

/// What single documents show; the rules are compared with an independent computation in Tests/Reference/journal.
@Suite struct ReviewTests {
    @Test func aJournalWithoutFaultsIsValid() throws {
        let (verdict, root) = try review(journal([payment("10"), payment("10", on: "2026-03-09")]))
        #expect(verdict == .ok)
        #expect(root.member("valid")?.bool == true)
        #expect(root.member("findings")?.count == 0)
        #expect(text(root.member("highestScore")) == "0")
    }

    @Test func theExampleOfTheDocumentationFindsWhatItSays() throws {
        let rules = """
            {"rule":"limit","id":"daily-out","per":"account","side":"credit","currency":"EUR","maxAmount":"10000",\
            "window":"1d","only":{"accounts":["Assets:Bank"]}},{"rule":"duplicates","window":"7d"}
            """
        let (verdict, root) = try review(
            journal(
                rules: rules,
                [
                    payment("7200.00", #""counterparty":"ACME Ltd""#),
                    payment("7200.00", #""counterparty":"Acme, Ltd.""#),
                ]))
        #expect(verdict == .rejected)
        #expect(codes(root) == ["amount-limit", "duplicate-payment"])
        #expect(texts(root.member("findings")) { $0.member("pointer") } == ["/journal/1", "/journal/1"])
        #expect(texts(root.member("findings")) { $0.member("rule") } == ["daily-out", "/rules/1"])
    }

    @Test func contributionsAddUpToTheScore() throws {
        let rules = (1...40).map { #"{"rule":"lock","through":"2026-12-31","points":\#($0 * 2 % 37)}"# }
        let (_, root) = try review(journal(rules: rules.joined(separator: ","), [payment("1")]))
        let entry = try #require(root.member("entries")?.elements.first(where: { _ in true }))
        var hundredths = 0
        for contribution in try #require(entry.member("contributions")).elements {
            hundredths += try Int(contribution.member("contribution")?.decimal().rounded(toPlaces: 2).coefficient ?? 0)
        }
        #expect(entry.member("contributions")?.count == 20)
        #expect(entry.member("others")?.member("count")?.integer == 20)
        hundredths += try Int(
            entry.member("others")?.member("contribution")?.decimal().rounded(toPlaces: 2).coefficient ?? 0)
        #expect(try Int(entry.member("score")?.decimal().rounded(toPlaces: 2).coefficient ?? 0) == hundredths)
        #expect(hundredths < 10_000)
    }

    @Test func problemsOfFormAreAllListed() throws {
        let (verdict, root) = try review(
            """
            {"ledger":1,"rules":[{"rule":"limit","per":"day"},{"rule":"no"},{"rule":"limit","per":"all","window":"0d"},\
            {"rule":"velocity","per":"all","window":"7d","baseline":"1d","factor":"2"}],"journal":[{"date":"2026-02-30",\
            "time":"24:00","postings":[{"account":"","currency":"EUX","amount":"1.001"}]},{"postings":{}}]}
            """)
        #expect(verdict == .unreadable)
        let found = texts(root.member("errors")) { $0.member("pointer") }
        #expect(
            found == [
                "/rules/0", "/rules/0/per", "/rules/1/rule", "/rules/2", "/rules/2/window", "/rules/3/baseline",
                "/journal/0/date", "/journal/0/time", "/journal/0/postings/0/account",
                "/journal/0/postings/0/currency", "/journal/1", "/journal/1/postings",
            ])
    }

    /// More findings than are listed: the gravest stay, and the counts are of all.
    @Test func theGravestFindingsAreListed() throws {
        let rules =
            (0..<30).map { _ in #"{"rule":"hours","days":["sun"]}"# } + [#"{"rule":"lock","through":"2026-03-02"}"#]
        let entries = Array(repeating: payment("1", on: "2026-03-03"), count: 1_400) + [payment("1")]
        let (_, root) = try review(journal(rules: rules.joined(separator: ","), entries))
        #expect(root.member("findings")?.count == FindingList.limit)
        #expect(root.member("findingsTruncated")?.bool == true)
        #expect(root.member("counts")?.member("inform")?.integer == 42_030)
        #expect(codes(root).contains("locked-period"))
    }

    @Test func everyCodeHasAWordAndASentence() {
        var texts: Set<String> = []
        for code in FindingCode.allCases { texts.insert(String(decoding: code.text, as: UTF8.self)) }
        #expect(texts.count == FindingCode.count && FindingCode.allCases.count == FindingCode.count)
        #expect(!texts.contains(""))
    }
}
