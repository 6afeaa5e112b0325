import LedgerJSON
import LedgerModel
import LedgerNumerics

/// Writes the members that a document's review and a stream's have in common (docs/journal.md).
struct ReviewWriter: ~Copyable {
    let rules: [Rule]
    /// Entries are named by their line rather than by a pointer.
    let isStream: Bool
    var writer = JSONWriter()

    init(_ rules: [Rule], isStream: Bool) {
        self.rules = rules
        self.isStream = isStream
    }

    mutating func findings(_ list: FindingList) {
        writer.key("findings")
        writer.beginArray()
        for finding in list.listed() { write(finding) }
        writer.endArray()
        writer.member("findingsTruncated", list.leavesOut)
    }

    /// - Parameter linesUnread: lines of a stream that could not be read.
    mutating func counts(_ review: Review, _ totals: ReviewTotals, linesUnread: Int? = nil) {
        writer.key("counts")
        writer.beginObject()
        writer.member("entries", integer: review.entries)
        writer.member("entriesToReject", integer: totals.entries[Int(Severity.reject.rawValue)])
        writer.member("entriesToReview", integer: totals.entries[Int(Severity.review.rawValue)])
        writer.member("forgottenAmounts", integer: review.forgottenAmounts)
        writer.member("forgottenIds", integer: review.forgottenIds)
        writer.member("inform", integer: totals.findings[Int(Severity.inform.rawValue)])
        if let linesUnread { writer.member("linesUnread", integer: linesUnread) }
        writer.member("postings", integer: review.postings)
        writer.member("reject", integer: totals.findings[Int(Severity.reject.rawValue)])
        writer.member("review", integer: totals.findings[Int(Severity.review.rawValue)])
        writer.endObject()
    }

    mutating func highestScore(_ hundredths: Int) {
        writer.member("highestScore", decimal: Self.points(hundredths))
    }

    mutating func scores(_ list: ScoreList) {
        writer.key("entries")
        writer.beginArray()
        for score in list.listed() { write(score) }
        writer.endArray()
        writer.member("entriesTruncated", list.leavesOut)
        highestScore(list.highest)
    }

    private mutating func write(_ score: EntryScore) {
        writer.beginObject()
        writer.key("contributions")
        writer.beginArray()
        for contribution in score.contributions {
            writer.beginObject()
            writer.member("code", text: contribution.code.text)
            writer.member("contribution", decimal: Self.points(contribution.hundredths))
            writer.member("points", integer: contribution.points)
            rule(contribution.rule)
            writer.endObject()
        }
        writer.endArray()
        if let id = score.id { writer.member("id", text: id) }
        if score.othersCount > 0 {
            writer.key("others")
            writer.beginObject()
            writer.member("contribution", decimal: Self.points(score.others))
            writer.member("count", integer: score.othersCount)
            writer.endObject()
        }
        place(score.entry)
        writer.member("score", decimal: Self.points(score.hundredths))
        writer.member("severity", text: score.outcome.text)
        writer.endObject()
    }

    private mutating func write(_ finding: Finding) {
        writer.beginObject()
        writer.member("code", text: finding.code.text)
        writer.key("figures")
        writer.beginObject()
        for figure in finding.figures {
            writer.key(figure.name)
            switch figure.value {
            case .number(let number): writer.decimal(number)
            case .count(let count): writer.integer(Int64(count))
            case .text(let text): writer.string(text)
            }
        }
        writer.endObject()
        writer.member("message", text: finding.message)
        place(finding.entry)
        if finding.relatedCount > 0 {
            writer.key("related")
            writer.beginArray()
            for entry in finding.related {
                if isStream { writer.integer(Int64(entry.line)) } else { writer.string(Self.pointer(entry)) }
            }
            writer.endArray()
            writer.member("relatedCount", integer: finding.relatedCount)
        }
        rule(finding.rule)
        writer.member("severity", text: finding.severity.text)
        writer.endObject()
    }

    private mutating func rule(_ position: Int?) {
        guard let position, position < rules.count else { return }
        writer.member("rule", text: rules[position].label)
    }

    private mutating func place(_ entry: Finding.Reference) {
        if isStream {
            writer.member("line", integer: entry.line)
        } else {
            writer.member("pointer", text: Self.pointer(entry))
        }
    }

    private static func pointer(_ entry: Finding.Reference) -> [UInt8] {
        var pointer = Message("/journal/")
        pointer.add(entry.ordinal)
        return pointer.bytes
    }

    private static func points(_ hundredths: Int) -> Decimal { Decimal.scaled(hundredths, -2) }
}

/// Members of responses that only reviews have.
extension JSONWriter {
    mutating func member(_ name: StaticString, decimal value: Decimal) {
        key(name)
        decimal(value)
    }
}
