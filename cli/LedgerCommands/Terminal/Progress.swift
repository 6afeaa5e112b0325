/// How far a long reading has come, on standard error: a line that is written over on a terminal each second, else a new line
/// every ten. A short reading says nothing.
struct Progress {
    private let environment: Environment
    private let total: Int64?
    private let start: Int64
    private var shown: Int64
    private var bytes: Int64 = 0
    private var lines = 0
    private var isVisible = false

    /// - Parameter total: bytes to come, where that is known.
    init(_ environment: Environment, total: Int64?) {
        self.environment = environment
        self.total = total
        start = environment.now()
        shown = start
    }

    mutating func add(_ piece: [UInt8]) {
        bytes += Int64(piece.count)
        for byte in piece where byte == 0x0A { lines += 1 }
        let now = environment.now()
        guard now - shown >= (environment.errorOutput.isTerminal ? 1 : 10) else { return }
        shown = now
        isVisible = true
        write(environment.errorOutput.isTerminal ? "\r\u{1B}[K\(text(now))" : text(now) + "\n")
    }

    /// Takes the line away.
    mutating func end() {
        if isVisible, environment.errorOutput.isTerminal { write("\r\u{1B}[K") }
        isVisible = false
    }

    private func text(_ now: Int64) -> String {
        var text = "\(Figures.grouped(String(lines))) lines"
        if let total, total > 0 { text += ", \(min(100, bytes * 100 / total)) %" }
        return text + ", \(Figures.grouped(String(Int64(lines) / max(1, now - start)))) a second"
    }

    private func write(_ text: String) { try? environment.errorOutput.write(Array(text.utf8)) }
}
