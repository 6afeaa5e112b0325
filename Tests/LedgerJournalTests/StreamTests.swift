import LedgerJSON
import LedgerModel
import Testing

@testable import LedgerJournal

@Suite struct StreamTests {
    private let header = #"{"ledger":1,"rules":[{"rule":"limit","per":"all","maxCount":2,"window":"1d"}]}"# + "\n"

    @Test func rulesRememberFromPieceToPiece() throws {
        var stream = ReviewStream()
        let first = try stream.add(header)
        #expect(first.verdict == .ok)
        let second = try stream.add(payment("1") + "\n" + payment("2") + "\n")
        #expect(codes(second.root) == [])
        let third = try stream.add("\n \r\n" + payment("3"))
        #expect(codes(third.root) == ["count-limit"])
        let finding = try #require(third.root.member("findings")?.elements.first(where: { _ in true }))
        #expect(finding.member("line")?.integer == 6)
        #expect(finding.member("related")?.elements.map { $0.integer ?? 0 } == [2, 3])
        let end = stream.finish()
        #expect(end.verdict == .rejected)
        let counts = try JSONDocument.parse(end.bytes).root.member("counts")
        #expect(counts?.member("entries")?.integer == 3)
        #expect(counts?.member("reject")?.integer == 1)
    }

    @Test func aLineThatIsNoneIsNamedAndTheOthersAreReviewed() throws {
        var stream = ReviewStream()
        let (verdict, root) = try stream.add(
            header + "{\n" + payment("1") + "\n" + #"{"date":"2026-13-01","postings":[]}"# + "\n")
        #expect(verdict == .rejected)
        #expect(texts(root.member("errors")) { $0.member("code") } == ["json-unexpected-end", "invalid-date"])
        #expect(root.member("errors")?.elements.map { $0.member("line")?.integer ?? 0 } == [2, 4])
        let counts = try JSONDocument.parse(stream.finish().bytes).root.member("counts")
        #expect(counts?.member("entries")?.integer == 1)
        #expect(counts?.member("linesUnread")?.integer == 2)
    }

    @Test func aFirstLineThatIsNoHeaderRefusesTheStream() throws {
        var stream = ReviewStream()
        let (verdict, root) = try stream.add(#"{"ledger":1,"journal":[]}"# + "\n" + payment("1") + "\n")
        #expect(verdict == .unreadable)
        #expect(texts(root.member("errors")) { $0.member("code") } == ["unknown-member"])
        let end = stream.finish()
        #expect(end.verdict == .unreadable)
        var empty = ReviewStream()
        let nothing = empty.finish()
        #expect(nothing.verdict == .unreadable)
    }

    @Test func anEntryOfThePastIsSaidAndTakenForNow() throws {
        var stream = ReviewStream()
        _ = try stream.add(header + payment("1", on: "2026-03-02") + "\n" + payment("1", on: "2026-03-02") + "\n")
        let late = try stream.add(payment("1", on: "2026-01-01"))
        #expect(codes(late.root) == ["out-of-order", "count-limit"])
    }
}
