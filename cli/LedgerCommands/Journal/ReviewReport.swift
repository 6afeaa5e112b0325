import LedgerJSON

/// A review for people: the verdict, every finding in a row, and the riskiest entries with what makes them so.
struct ReviewReport {
    /// More findings than these are counted; `--format json` lists them.
    static let findingsMax = 50
    static let entriesMax = 10

    private let root: JSONValue
    private let title: String
    private let style: Style

    init(_ root: JSONValue, title: String, _ style: Style) {
        self.root = root
        self.title = title
        self.style = style
    }

    var lines: [String] {
        var lines = [Self.verdict(root, title: title, style)]
        let findings = root.list("findings")
        if !findings.isEmpty {
            lines.append("")
            let names = names
            for finding in findings.prefix(Self.findingsMax) {
                lines += FindingRow(finding, name: names[finding.text("pointer") ?? ""]).lines(style)
            }
            let total = Self.total(of: root.member("counts"))
            if total > Self.findingsMax {
                lines += ["  and \(Figures.grouped(String(total - Self.findingsMax))) more; --format json lists them."]
            }
        }
        return lines + riskiest + Section.warnings(root, style)
    }

    /// `journal.json is rejected: 2 entries, 1 to reject, 0 to review.`
    static func verdict(_ root: JSONValue, title: String, _ style: Style) -> String {
        let isValid = root.member("valid")?.bool == true
        let word = isValid ? style.paint("accepted", .boldGreen) : style.paint("rejected", .boldRed)
        let counts = root.member("counts")
        func count(_ key: StaticString) -> String { Figures.grouped(String(counts?.member(key)?.integer ?? 0)) }
        let entries = counts?.member("entries")?.integer ?? 0
        var text = "\(SafeText.line(title)) is \(word): \(count("entries")) \(entries == 1 ? "entry" : "entries")"
        text += ", \(count("entriesToReject")) to reject, \(count("entriesToReview")) to review"
        if let unread = counts?.member("linesUnread")?.integer, unread > 0 {
            text += ", \(count("linesUnread")) \(unread == 1 ? "line" : "lines") that can't be read"
        }
        if let forgotten = counts?.member("forgottenAmounts")?.integer, forgotten > 0 {
            text += "; \(count("forgottenAmounts")) amounts had left a window too early"
        }
        return text + "."
    }

    /// The ids of entries with findings, by pointer.
    private var names: [String: String] {
        var names: [String: String] = [:]
        for entry in root.list("entries") {
            if let pointer = entry.text("pointer"), let id = entry.text("id") { names[pointer] = id }
        }
        return names
    }

    static func total(of counts: JSONValue?) -> Int {
        var total: Int64 = 0
        for key in ["reject", "review", "inform"] as [StaticString] { total += counts?.member(key)?.integer ?? 0 }
        return Int(total)
    }

    private var riskiest: [String] {
        let entries = root.list("entries").sorted { ($0.scoreValue, $1.orderKey) > ($1.scoreValue, $0.orderKey) }
        guard !entries.isEmpty else { return [] }
        var table = Table([
            .init(title: "entry", widthMin: 8), .init(title: "score", isRight: true),
            .init(title: "what makes it", widthMin: 20),
        ])
        for entry in entries.prefix(Self.entriesMax) {
            let parts = entry.list("contributions").map { "\($0.text("code") ?? "") \($0.text("contribution") ?? "")" }
            table.append([
                "entry": .init(entry.text("id") ?? entry.text("pointer") ?? ""),
                "score": .init(Figures.fixed(entry.scoreValue, decimals: 2), Self.ink(entry.text("severity"))),
                "what makes it": .init(parts.joined(separator: ", ")),
            ])
        }
        let isAll = entries.count <= Self.entriesMax
        return Section.title(isAll ? "Entries by risk" : "The \(Self.entriesMax) riskiest entries", style)
            + table.lines(style)
    }

    static func ink(_ severity: String?) -> Ink {
        switch severity {
        case "reject": .red
        case "review": .yellow
        default: .plain
        }
    }
}

extension JSONValue {
    fileprivate var scoreValue: Double { text("score").flatMap(Double.init) ?? 0 }
    /// Where the entry stands in the journal.
    fileprivate var orderKey: Int { text("pointer").flatMap { Int($0.split(separator: "/").last ?? "") } ?? 0 }
}

/// A finding in a row: where, how bad, which, and what.
struct FindingRow {
    private static let placeWidth = 12
    private static let codeWidth = 24

    private let place: String
    private let severity: String
    private let code: String
    private let message: String

    /// - Parameter name: what the entry is called; else it is shown by its line or its pointer.
    init(_ finding: JSONValue, name: String? = nil) {
        if let name {
            place = name
        } else if let line = finding.member("line")?.integer {
            place = "line \(line)"
        } else {
            place = finding.text("pointer") ?? ""
        }
        severity = finding.text("severity") ?? ""
        code = finding.text("code") ?? ""
        message = finding.text("message") ?? ""
    }

    /// A line that could not be read.
    init(error: JSONValue) {
        place = "line \(error.member("line")?.integer ?? 0)"
        severity = "error"
        code = error.text("code") ?? ""
        let expected = error.text("expected").map { "; expected: \($0)" } ?? ""
        message = (error.text("message") ?? "") + expected
    }

    func lines(_ style: Style) -> [String] {
        let head = Self.pad(place, Self.placeWidth) + "  "
        let lead = 2 + head.count + 8 + Self.codeWidth + 1
        let ink: Ink = severity == "error" ? .boldRed : ReviewReport.ink(severity)
        let start = "  " + head + style.paint(severity, ink) + String(repeating: " ", count: max(1, 8 - severity.count))
        let room = style.width - lead
        // Beside the code while there is room for words, else below it.
        guard room >= 30 else {
            return [start + code] + DisplayWidth.wrap(message, to: style.width - 4).map { "    " + $0 }
        }
        let wrapped = DisplayWidth.wrap(message.isEmpty ? code : message, to: room)
        return wrapped.enumerated().map { index, text in
            index == 0
                ? start + Self.pad(code, Self.codeWidth) + " " + text : String(repeating: " ", count: lead) + text
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
