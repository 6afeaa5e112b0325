import LedgerHost
import LedgerJSON

/// What a review of a stream shows as it goes: rows for people, or the responses, one a line.
struct JournalView {
    /// Rows shown; more are counted.
    static let rowsMax = 1_000

    private let title: String
    private let isJSON: Bool
    private let style: Style
    private let environment: Environment
    private var rows = 0
    private var hidden = 0
    /// The first line could not be read: the error document was shown, and there is no more to come.
    private(set) var isRefused = false
    private var firstLine: [UInt8] = []

    init(title: String, isJSON: Bool, _ style: Style, _ environment: Environment) {
        self.title = title
        self.isJSON = isJSON
        self.style = style
        self.environment = environment
    }

    /// Shows what was found in a piece.
    mutating func add(_ response: Response) throws(Failure) {
        let root = try Report(response.bytes).root
        if response.verdict == .unreadable {
            isRefused = true
            try refuse(response)
            return
        }
        let findings = root.list("findings")
        let errors = root.list("errors")
        guard !findings.isEmpty || !errors.isEmpty else { return }
        if isJSON { return try write(response.bytes + [0x0A]) }
        var lines: [String] = []
        for error in errors { lines += row(FindingRow(error: error)) }
        for finding in findings { lines += row(FindingRow(finding)) }
        if root.member("findingsTruncated")?.bool == true || root.member("errorsTruncated")?.bool == true {
            hidden += 1
        }
        if !lines.isEmpty { try write(Array((lines.joined(separator: "\n") + "\n").utf8)) }
    }

    /// The summary.
    mutating func end(_ response: Response) throws(Failure) -> [UInt8] {
        if isRefused { return [] }
        if isJSON { return response.bytes + [0x0A] }
        let report = try Report(response.bytes)
        if response.verdict == .unreadable { return Array(report.text(title: title, request: [], style).utf8) }
        var lines: [String] = []
        for finding in report.root.list("findings") { lines += row(FindingRow(finding)) }
        if hidden > 0 { lines.append("  and more; --format json lists them.") }
        if rows > 0 { lines.append("") }
        lines.append(ReviewReport.verdict(report.root, title: title, style))
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private mutating func row(_ row: FindingRow) -> [String] {
        guard rows < Self.rowsMax else {
            hidden += 1
            return []
        }
        rows += 1
        return row.lines(style)
    }

    private func refuse(_ response: Response) throws(Failure) {
        if isJSON { return try write(response.bytes + [0x0A]) }
        try write(Array(try Report(response.bytes).text(title: title + ", line 1", request: [], style).utf8))
    }

    private func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(SystemError) { try environment.output.write(bytes) } catch {
            throw .system("standard output can't be written: \(error.reason)")
        }
    }
}
