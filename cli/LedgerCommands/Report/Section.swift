import LedgerJSON

/// Lines that several reports share.
enum Section {
    /// Left and right at the two ends of a line; one below the other where they don't fit.
    static func heading(_ left: String, right: String, _ style: Style) -> [String] {
        let room = style.width - 2
        let gap = room - DisplayWidth.of(left) - DisplayWidth.of(right)
        if gap >= 2 {
            return ["  " + style.paint(left, .bold) + String(repeating: " ", count: gap) + style.paint(right, .faint)]
        }
        return ["  " + style.paint(DisplayWidth.cut(left, to: room), .bold), "  " + style.paint(right, .faint)]
    }

    /// What stands above a valuation or a score: the portfolio's name, its date and its base currency.
    static func opening(_ root: JSONValue, title: String, _ style: Style) -> [String] {
        let asOf = "\(root.text("asOf") ?? "") \(style.dot) \(root.text("base") ?? "")"
        return [""] + heading(root.text("name") ?? SafeText.line(title), right: asOf, style)
    }

    static func title(_ text: String, _ style: Style) -> [String] { ["", "  " + style.paint(text, .bold)] }

    /// A paragraph behind a mark, wrapped under its first word.
    static func item(_ text: String, mark: String, _ style: Style, ink: Ink = .plain) -> [String] {
        let margin = DisplayWidth.of(mark) + 1
        let wrapped = DisplayWidth.wrap(text, to: style.width - 2 - margin)
        return wrapped.enumerated().map { index, line in
            let lead = index == 0 ? style.paint(mark, ink) : String(repeating: " ", count: margin - 1)
            return "  \(lead) \(line)"
        }
    }

    /// The warnings of a good response.
    static func warnings(_ root: JSONValue, _ style: Style) -> [String] {
        let warnings = root.list("warnings")
        guard !warnings.isEmpty else { return [] }
        var lines = title("Warnings", style)
        for warning in warnings {
            let pointer = warning.text("pointer").flatMap { $0.isEmpty ? nil : " (\($0))" } ?? ""
            lines += item((warning.text("message") ?? "") + pointer, mark: "!", style, ink: .yellow)
        }
        if root.member("warningsTruncated")?.bool == true { lines += item("and more", mark: "!", style, ink: .yellow) }
        return lines
    }
}
