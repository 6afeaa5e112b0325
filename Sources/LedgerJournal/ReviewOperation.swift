import LedgerJSON
import LedgerModel
import LedgerNumerics

/// `review`: may these entries pass, what is noteworthy about them, and how risky is each?
public enum ReviewOperation {
    /// Members of the document.
    private static var members: StaticString { "ledger id name notes $schema lenient minorUnits fx rules journal" }

    /// Answers the document `bytes`, which only have to stay as they are during the call (docs/journal.md). The verdict is
    /// `rejected` if any finding says so.
    public static func respond(to bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .init(), log: Log = .init())
        -> Response
    {
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument.parse(bytes, limits: limits) } catch {
            return ErrorDocument.response(error, log)
        }
        var decoder = Decoder(document)
        let root = document.root
        let header = decoder.readHeader(root, members: members)
        var entries: [Entry] = []
        if header != nil, let list = decoder.required(root, "journal") {
            entries.reserveCapacity(list.count)
            var ordinal = 0
            for element in decoder.elements(list) {
                if let entry = decoder.readEntry(element, ordinal: ordinal, line: 0) { entries.append(entry) }
                ordinal += 1
            }
        }
        guard let header, decoder.problems.isEmpty else {
            return ErrorDocument.response(decoder.problems, in: document, log)
        }
        log.write(.debug, "read") { record in
            record.add("id", header.id ?? [])
            record.add("entries", entries.count)
        }
        return review(entries, header, decoder.warnings, document, log)
    }

    private static func review(
        _ entries: [Entry], _ header: JournalHeader, _ warnings: ProblemList, _ document: JSONDocument,
        _ log: Log
    ) -> Response {
        var review = Review(header)
        var findings = FindingList()
        var scores = ScoreList()
        review.add(entries, &findings, &scores)
        review.findPatterns(&findings)
        log.write("warning", warnings, in: document)
        var writer = ReviewWriter(header.rules, isStream: false)
        var totals = ReviewTotals()
        totals.add(findings, scores)
        log.write(.debug, "reviewed", totals.count)
        writer.writer.beginObject()
        writer.counts(review, totals)
        writer.scores(scores)
        writer.findings(findings)
        if let id = header.id { writer.writer.member("id", text: id) }
        writer.writer.member("ledger", integer: 1)
        if let name = header.name { writer.writer.member("name", text: name) }
        writer.writer.member("operation", word: "review")
        writer.writer.member("valid", !totals.isRejected)
        writer.writer.warnings(warnings, in: document)
        writer.writer.endObject()
        return Response(writer.writer.document(), verdict: totals.isRejected ? .rejected : .ok)
    }
}
