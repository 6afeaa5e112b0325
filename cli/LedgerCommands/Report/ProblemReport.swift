import LedgerJSON

/// An error document for people: each problem at its place in the file.
struct ProblemReport {
    /// More than these are counted; the document itself lists them (`--format json`).
    static let shownMax = 20

    private let root: JSONValue
    private let title: String
    private let request: [UInt8]
    private let style: Style

    init(_ root: JSONValue, title: String, request: [UInt8], _ style: Style) {
        self.root = root
        self.title = title
        self.request = request
        self.style = style
    }

    var lines: [String] {
        let problems = root.list("errors")
        let isTruncated = root.member("truncated")?.bool == true
        let count =
            "\(isTruncated ? "more than " : "")\(problems.count) \(problems.count == 1 ? "problem" : "problems")"
        let verdict = root.text("verdict") == "rejected" ? "is not valid" : "can't be read"
        var lines = ["\(SafeText.line(title)) \(style.paint(verdict, .boldRed)): \(count)."]
        let places = SourceMap(request)
        for problem in problems.prefix(Self.shownMax) { lines += describe(problem, places) }
        if problems.count > Self.shownMax {
            lines += ["", "  and \(problems.count - Self.shownMax) more; --format json lists them."]
        }
        return lines
    }

    private func describe(_ problem: JSONValue, _ places: SourceMap) -> [String] {
        let code = problem.text("code") ?? ""
        let pointer = problem.text("pointer") ?? ""
        let span = places.span(code: code, pointer: problem.member("pointer")?.string ?? [])
        let place = span.map { "line \($0.line), column \($0.column)" }
        var heads = ["  " + style.paint(code, .red)]
        var used = 2 + DisplayWidth.of(code)
        // Pointer and place stand behind the code while there is room, else below it.
        for part in [pointer, place ?? ""] where !part.isEmpty {
            let painted = part == place ? style.paint(part, .faint) : part
            used += 2 + DisplayWidth.of(part)
            if used <= style.width {
                heads[heads.count - 1] += "  " + painted
            } else {
                used = 4 + DisplayWidth.of(part)
                heads.append("    " + painted)
            }
        }
        var lines = [""] + heads
        lines += words(problem, code: code)
        if let span { lines += SourceExcerpt(request, span, style).lines }
        return lines
    }

    private func words(_ problem: JSONValue, code: String) -> [String] {
        let width = style.width - 4
        if let advice = SyntaxAdvice.text(code: code) {
            return DisplayWidth.wrap(advice, to: width).map { "    " + $0 }
        }
        var lines = DisplayWidth.wrap(problem.text("message") ?? "", to: width).map { "    " + $0 }
        if let expected = problem.text("expected"), !expected.isEmpty {
            let wrapped = DisplayWidth.wrap("expected: \(expected)", to: width)
            lines += wrapped.map { "    " + style.paint($0, .faint) }
        }
        return lines
    }
}
