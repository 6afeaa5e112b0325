import LedgerJSON
import LedgerModel
import LedgerNumerics

/// A review of a journal that comes line by line (JSON Lines): the first line is the document without its `journal`, each
/// further one an entry. Memory is bounded by what the rules remember, not by the length of the stream.
///
///     var stream = ReviewStream()
///     let found = stream.add(piece)       // any number of whole lines, again and again
///     let summary = stream.finish()
///
/// Blank lines are skipped. A line that cannot be read is an error in the response, with its number; the others are reviewed
/// all the same. Where pieces are cut has no influence on what is found, save for entries that are not in the order of time:
/// those of one piece are put in order.
public struct ReviewStream: Sendable {
    /// Members of the first line.
    private static var members: StaticString { "ledger id name notes $schema lenient minorUnits fx rules" }

    private var review: Review?
    /// Set once the first line could not be read: nothing else is looked at.
    private var isRefused = false
    private let limits: JSONLimits
    private var lines = 0
    private var entries = 0
    private var errors = 0
    /// Of the whole stream.
    private var totals = ReviewTotals()

    /// - Parameter limits: of each line.
    public init(limits: JSONLimits = .init()) { self.limits = limits }

    /// Reviews whole lines; the last one may lack its end of line. Those of a refused stream are answered with nothing found.
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Response {
        var errors = LineErrors()
        var decoded: [Entry] = []
        var start = 0
        while start < bytes.count, !isRefused {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            lines += 1
            let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
            start = end + 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            if review == nil {
                if let refusal = readFirst(line) { return refusal }
            } else if let entry = readEntry(line, &errors) {
                decoded.append(entry)
            }
        }
        return write(decoded, errors)
    }

    /// The first line: everything but the entries. The error document if it can't be read.
    private mutating func readFirst(_ line: UnsafeBufferPointer<UInt8>) -> Response? {
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument.parse(line, limits: limits) } catch {
            isRefused = true
            return ErrorDocument.response(error, Log())
        }
        var decoder = Decoder(document)
        let header = decoder.readHeader(document.root, members: Self.members)
        guard let header, decoder.problems.isEmpty else {
            isRefused = true
            return ErrorDocument.response(decoder.problems, in: document, Log())
        }
        review = Review(header)
        return nil
    }

    private mutating func readEntry(_ line: UnsafeBufferPointer<UInt8>, _ errors: inout LineErrors) -> Entry? {
        guard let header = review?.header else { return nil }
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument.parse(line, limits: limits) } catch {
            errors.add(error, line: lines)
            return nil
        }
        var decoder = Decoder(document, minorUnits: header.minorUnits, isLenient: header.isLenient)
        let entry = decoder.readEntry(document.root, ordinal: entries, line: lines)
        entries += 1
        guard let entry, decoder.problems.isEmpty else {
            errors.add(decoder.problems, document, line: lines)
            return nil
        }
        return entry
    }

    private mutating func write(_ decoded: [Entry], _ lineErrors: LineErrors) -> Response {
        var findings = FindingList()
        var scores = ScoreList()
        review?.add(decoded, &findings, &scores)
        errors += lineErrors.count
        totals.add(findings, scores)
        var writer = ReviewWriter(review?.header.rules ?? [], isStream: true)
        writer.writer.beginObject()
        lineErrors.write(&writer.writer)
        writer.scores(scores)
        writer.findings(findings)
        writer.writer.member("ledger", integer: 1)
        writer.writer.member("lines", integer: lines)
        writer.writer.member("operation", word: "review")
        writer.writer.endObject()
        let isRejected = lineErrors.count > 0 || findings.counts[Int(Severity.reject.rawValue)] > 0
        return Response(writer.writer.document(), verdict: isRejected ? .rejected : .ok)
    }

    /// What there is to say at the end: patterns in all entries, and the sums. The verdict is of the whole stream.
    public mutating func finish() -> Response {
        guard let review else {
            return isRefused ? Response(JSONWriter().document(), verdict: .unreadable) : Self.nothing(limits)
        }
        var findings = FindingList()
        review.findPatterns(&findings)
        totals.add(findings, ScoreList())
        var writer = ReviewWriter(review.header.rules, isStream: true)
        writer.writer.beginObject()
        writer.counts(review, totals, linesUnread: errors)
        writer.findings(findings)
        writer.highestScore(totals.highest)
        if let id = review.header.id { writer.writer.member("id", text: id) }
        writer.writer.member("ledger", integer: 1)
        writer.writer.member("lines", integer: lines)
        if let name = review.header.name { writer.writer.member("name", text: name) }
        writer.writer.member("operation", word: "review")
        let isValid = !totals.isRejected && errors == 0
        writer.writer.member("valid", isValid)
        writer.writer.endObject()
        return Response(writer.writer.document(), verdict: isValid ? .ok : .rejected)
    }

    /// The answer to a stream without a line: that of a document without one.
    private static func nothing(_ limits: JSONLimits) -> Response {
        do throws(JSONError) {
            return ErrorDocument.response(ProblemList(), in: try JSONDocument.parse([], limits: limits), Log())
        } catch {
            return ErrorDocument.response(error, Log())
        }
    }
}
