import LedgerJSON

/// The risk figures behind the score; those that are unknown are left out.
struct FiguresSection {
    private let figures: JSONValue
    private let conventions: JSONValue?
    private let style: Style

    init(_ figures: JSONValue, _ conventions: JSONValue?, _ style: Style) {
        self.figures = figures
        self.conventions = conventions
        self.style = style
    }

    var lines: [String] {
        let rows = rows
        guard !rows.isEmpty else { return [] }
        let names = rows.map(\.name.count).max() ?? 0
        let values = rows.map(\.value.count).max() ?? 0
        let margin = 2 + names + 2 + values + 2
        var lines = Section.title("Figures", style)
        for row in rows {
            let head =
                "  \(DisplayWidth.pad(row.name, to: names))  \(DisplayWidth.pad(row.value, to: values, right: true))"
            let notes = DisplayWidth.wrap(row.note, to: style.width - margin)
            lines.append(head + (notes.first.map { "  " + style.paint($0, .faint) } ?? ""))
            lines += notes.dropFirst().map { String(repeating: " ", count: margin) + style.paint($0, .faint) }
        }
        return lines
    }

    private struct Row {
        var name: String
        var value: String
        var note = ""
    }

    private var rows: [Row] {
        [volatility, valueAtRisk, shortfall, drawdown, concentration, benchmark, series].compactMap { $0 }
    }

    private var volatility: Row? {
        figures.number("volatility").map { Row(name: "volatility", value: Figures.percent($0), note: "a year") }
    }

    private var valueAtRisk: Row? {
        guard let value = figures.member("valueAtRisk")?.number("horizon") else { return nil }
        let level = conventions?.text("confidence").map { " at \(Figures.percent(exactly: $0))" } ?? ""
        let days =
            conventions?.member("horizonDays")?.integer.map { " in \($0) trading \($0 == 1 ? "day" : "days")" } ?? ""
        return Row(name: "value at risk", value: Figures.percent(value), note: "a loss\(days),\(level)")
    }

    private var shortfall: Row? {
        guard let value = figures.member("expectedShortfall")?.number("horizon") else { return nil }
        return Row(name: "expected shortfall", value: Figures.percent(value), note: "the mean loss from there on")
    }

    private var drawdown: Row? {
        guard let fall = figures.member("maxDrawdown"), let depth = fall.number("depth") else { return nil }
        guard let peak = fall.text("peak"), let trough = fall.text("trough") else {
            return Row(name: "deepest fall", value: Figures.percent(depth))
        }
        let recovery = fall.text("recovery").map { "back on \($0)" } ?? "not made up since"
        return Row(name: "deepest fall", value: Figures.percent(depth), note: "\(peak) to \(trough), \(recovery)")
    }

    private var concentration: Row? {
        guard let count = figures.number("effectiveHoldings") else { return nil }
        let top = figures.text("topHolding").flatMap { id in
            figures.number("topWeight").map { "largest: \(id), \(Figures.percent($0))" }
        }
        return Row(name: "effective holdings", value: Figures.fixed(count, decimals: 1), note: top ?? "")
    }

    private var benchmark: Row? {
        guard let benchmark = figures.member("benchmark"), let beta = benchmark.number("beta") else { return nil }
        let correlation =
            benchmark.number("correlation").map { ", correlation \(Figures.fixed($0, decimals: 2))" } ?? ""
        let note = "to \(benchmark.text("id") ?? "")\(correlation)"
        return Row(name: "beta", value: Figures.fixed(beta, decimals: 2), note: note)
    }

    private var series: Row? {
        guard let series = figures.member("series"), let count = series.member("returns")?.integer else { return nil }
        let share =
            series.number("coverage").flatMap { $0 < 1 ? ", of \(Figures.percent($0)) of the value" : nil } ?? ""
        let note = "\(series.text("from") ?? "") to \(series.text("to") ?? "")\(share)"
        return Row(name: "returns used", value: "\(count)", note: note)
    }
}
