import LedgerJSON

/// A valid document for people: that it is, and what was read.
struct ValidationReport {
    private let root: JSONValue
    private let title: String
    private let style: Style

    init(_ root: JSONValue, title: String, _ style: Style) {
        self.root = root
        self.title = title
        self.style = style
    }

    var lines: [String] {
        ["\(SafeText.line(title)) is \(style.paint("valid", .boldGreen))\(counts)."] + Section.warnings(root, style)
    }

    /// What was read; groups of nothing are left out.
    private var counts: String {
        let names: [(key: StaticString, one: String, many: String)] = [
            ("instruments", "instrument", "instruments"), ("positions", "position", "positions"),
            ("transactions", "transaction", "transactions"), ("prices", "price", "prices"),
            ("rates", "exchange rate", "exchange rates"), ("entries", "journal entry", "journal entries"),
        ]
        let counts = root.member("counts")
        let parts: [String] = names.compactMap { key, one, many in
            guard let count = counts?.member(key)?.integer, count > 0 else { return nil }
            return "\(Figures.grouped(String(count))) \(count == 1 ? one : many)"
        }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    }
}
