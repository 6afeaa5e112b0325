import LedgerJSON

/// The score for people: how much, of what, why, and how sure.
struct ScoreReport {
    private let root: JSONValue
    private let title: String
    private let style: Style

    init(_ root: JSONValue, title: String, _ style: Style) {
        self.root = root
        self.title = title
        self.style = style
    }

    var lines: [String] {
        var lines = Section.opening(root, title: title, style)
        lines += [""] + verdict
        lines += Section.title("Where the score comes from", style) + components
        lines += Section.title("Why", style) + reasons
        lines += confidence
        if let figures = root.member("figures") {
            lines += FiguresSection(figures, root.member("conventions"), style).lines
        }
        if let portfolio = root.member("portfolio") {
            lines += HoldingsSection(portfolio, base: root.text("base") ?? "", style).lines
        }
        return lines + Section.warnings(root, style) + [""]
    }

    // MARK: The score itself

    private static let bands = ["very-low", "low", "moderate", "high", "very-high"]

    private var verdict: [String] {
        let score = root.text("score") ?? ""
        let band = root.text("band") ?? ""
        let ink = Self.ink(score: Double(score) ?? 0)
        let width = min(style.width - 4, 60) / 5 * 5
        return [
            "  Risk score  \(style.paint(score, ink.bold)) of 100, \(style.paint("\(Self.words(band)) risk", ink))",
            "  " + style.bar((Double(score) ?? 0) / 100, width: width, ink: ink),
            "  " + bandNames(width: width / 5, present: band, ink),
        ]
    }

    /// The five bands, each below its fifth of the bar; their lower limits where the names don't fit.
    private func bandNames(width: Int, present: String, _ ink: Ink) -> String {
        Self.bands.enumerated().map { index, band in
            let name = width > 9 ? Self.words(band) : "\(index * 20)"
            let spaces = String(repeating: " ", count: max(0, width - name.count))
            return style.paint(name, band == present ? ink : .faint) + (index == 4 ? "" : spaces)
        }.joined()
    }

    private static func words(_ band: String) -> String {
        String(band.map { $0 == "-" ? " " : $0 })
    }

    /// The levels of docs/score.md, Reasons: low below 40, moderate below 70.
    private static func ink(score: Double) -> Ink { score < 40 ? .green : score < 70 ? .yellow : .red }

    // MARK: Its parts

    private var components: [String] {
        var table = Table([
            .init(title: "Component"), .init(title: "Measured by", rank: 4),
            .init(title: "Figure", isRight: true, rank: 2), .init(title: "", rank: 3),
            .init(title: "Score", isRight: true), .init(title: "Weight", isRight: true, rank: 1),
            .init(title: "Points", isRight: true),
        ])
        let parts = root.list("components")
        let scores = Figures.money(parts.map { $0.text("score") }, missing: "no data")
        let weights = Figures.aligned(parts.map { $0.text("weight") }, missing: "")
        // The points and their sum, with the same decimals.
        let points = Figures.money(parts.map { $0.text("contribution") } + [root.text("score")], missing: "")
        for (index, part) in parts.enumerated() {
            let score = part.text("score").flatMap { Double($0) }
            table.rows.append([
                .init(part.text("component") ?? ""), .init(Self.measure(part), .faint), .init(Self.figure(part)),
                score.map { .bar($0 / 100, Self.ink(score: $0)) } ?? "",
                .init(scores[index], score == nil ? .faint : .plain), .init(weights[index]), .init(points[index]),
            ])
        }
        table.total = ["score", "", "", "", "", "", .init(points.last ?? "", .bold)]
        return table.lines(style)
    }

    private static func measure(_ part: JSONValue) -> String {
        switch part.text("figureName") {
        case "volatility": "yearly volatility"
        case "monthlyExpectedShortfall": "monthly shortfall"
        case "maxDrawdown": "deepest fall"
        case "herfindahl": "Herfindahl index"
        case "currencyExposure": "foreign share"
        case let other: other ?? ""
        }
    }

    private static func figure(_ part: JSONValue) -> String {
        guard let figure = part.number("figure") else { return "" }
        return part.text("figureName") == "herfindahl" ? Figures.fixed(figure, decimals: 3) : Figures.percent(figure)
    }

    private var reasons: [String] {
        root.list("reasons").flatMap { Section.item($0.text("text") ?? "", mark: style.bullet, style) }
    }

    private var confidence: [String] {
        guard let confidence = root.member("confidence") else { return [] }
        let level = confidence.text("level") ?? ""
        let ink: Ink = level == "high" ? .green : level == "medium" ? .yellow : .red
        let reasons = confidence.list("reasons")
        let points = Figures.money(reasons.map { $0.text("points") }, missing: "")
        let width = points.map(\.count).max() ?? 0
        let title = style.paint("Confidence", .bold)
        var lines = ["", "  \(title)  \(confidence.text("value") ?? "") of 100, \(style.paint(level, ink))"]
        for (reason, points) in zip(reasons, points) {
            let mark = DisplayWidth.pad(style.minus + points, to: width + 1, right: true)
            lines += Section.item(reason.text("text") ?? "", mark: mark, style)
        }
        return lines
    }
}
