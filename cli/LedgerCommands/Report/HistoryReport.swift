import LedgerJSON
import LedgerStore

/// Saved runs for people, for scripts and for spreadsheets.
enum HistoryReport {
    static func text(_ runs: [Run], total: Int64, path: String, _ style: Style) -> String {
        guard !runs.isEmpty else { return "No run is saved in \(SafeText.line(path)); 'score --save' keeps one.\n" }
        var table = Table([
            .init(title: "Run", isRight: true), .init(title: "Time (UTC)"), .init(title: "Kind", rank: 2),
            .init(title: "Score", isRight: true), .init(title: "Request", rank: 3), .init(title: "Engine", rank: 4),
            .init(title: "File", rank: 1, widthMin: 10, keepsEnd: true),
        ])
        let scores = Figures.money(runs.map(\.score), missing: style.dash)
        for (run, score) in zip(runs, scores) {
            table.rows.append([
                .init(String(run.id)), .init(time(run)), .init(run.kind.rawValue),
                run.verdict == .ok ? .init(score) : .init(run.verdict.rawValue, .red),
                .init(String(Hexadecimal.text(run.requestHash).prefix(8)), .faint), .init(SafeText.line(run.engine)),
                .init(SafeText.line(run.label)),
            ])
        }
        var lines = table.lines(style)
        if total > Int64(runs.count) { lines += ["", "  \(runs.count) of \(total) runs; --limit N lists more."] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What stands above a saved run's report.
    static func heading(_ run: Run, _ style: Style) -> String {
        let parts = [
            "Run \(run.id)", "\(time(run)) UTC", run.kind.rawValue, "\(run.engine) \(run.coreVersion)", run.label,
        ]
        return style.paint(SafeText.line(parts.joined(separator: " \(style.dot) ")), .faint) + "\n"
    }

    private static func time(_ run: Run) -> String { SafeText.line(UTCTime.readable(run.time)) }

    static func json(_ runs: [Run]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("runs")
        writer.beginArray()
        for run in runs { write(run, &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ run: Run, _ writer: inout JSONWriter) {
        func text(_ key: StaticString, _ value: String) {
            writer.key(key)
            writer.string(Array(value.utf8))
        }
        writer.beginObject()
        writer.key("id")
        _ = writer.integer(run.id)
        text("coreVersion", run.coreVersion)
        text("engine", run.engine)
        text("file", run.label)
        text("hash", Hexadecimal.text(run.hash))
        text("kind", run.kind.rawValue)
        text("requestHash", Hexadecimal.text(run.requestHash))
        writer.key("requestSize")
        _ = writer.integer(run.requestSize)
        writer.key("score")
        if let score = run.score { writer.string(Array(score.utf8)) } else { writer.null() }
        text("time", run.time)
        text("verdict", run.verdict.rawValue)
        writer.endObject()
    }

    static func csv(_ runs: [Run]) -> String {
        var text = CSV.line([
            "id", "time", "kind", "verdict", "score", "engine", "coreVersion", "file", "requestHash", "hash",
        ])
        for run in runs {
            text += CSV.line([
                String(run.id), run.time, run.kind.rawValue, run.verdict.rawValue, run.score ?? "", run.engine,
                run.coreVersion, run.label, Hexadecimal.text(run.requestHash), Hexadecimal.text(run.hash),
            ])
        }
        return text
    }
}
