import Digests
import LedgerJSON
import LedgerStore

extension Command {
    static let verify = Command(
        name: "verify", summary: "prove that no saved run and no batch of the book was changed",
        details: """
            Computes the hash of every saved run, and of every batch of the book, again, each bound to the one before. Keep the last hash elsewhere and \
            give it as --expect later: that finds runs taken off the end, too. Exit code 1 when something was changed.
            """,
        operands: [],
        options: [
            .format("text", "json", help: "a sentence; JSON"),
            Option(
                name: .expect, value: .text("HASH"), help: "a hash from an earlier verify that must be in the chain"),
            .database, .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli verify", explanation: "how many runs hold, and the hash of the last"),
            Example(
                line: "ledger-cli verify --expect HASH", explanation: "and whether that earlier run is still there"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let path = try StoreLocation.path(option: arguments.value(.db), creating: false, environment)
            let expected = try arguments.value(.expect).map { (text) throws(Failure) in try Hexadecimal.hash(text) }
            let store = try Storage.existing(path, isNamed: arguments.has(.db))
            let report = try Storage.rethrowing { () throws(StoreError) in
                try store?.verify(expecting: expected)
                    ?? ChainReport(runs: 0, head: nil, fault: expected == nil ? nil : .headMissing)
            }
            let book = try Storage.rethrowing { () throws(StoreError) in
                try store?.verifyBook() ?? BookChainReport(batches: 0, head: nil, fault: nil)
            }
            let code = report.fault == nil && book.fault == nil ? ExitCode.ok : .rejected
            if arguments.value(.format) == "json" {
                return Outcome(code, VerifyReport.json(report, book) + [UInt8(ascii: "\n")])
            }
            let style = Style(environment, color: arguments.value(.color))
            return Outcome(code, text: VerifyReport.text(report, book, path: path, style))
        })
}

enum VerifyReport {
    static func text(_ report: ChainReport, _ book: BookChainReport, path: String, _ style: Style) -> String {
        let runs = text(report, path: SafeText.line(path), style)
        if let fault = book.fault { return runs + "\(style.paint("Changed:", .boldRed)) \(SafeText.line(fault)).\n" }
        guard let head = book.head else { return runs }
        let batches = "\(book.batches) \(book.batches == 1 ? "batch" : "batches")"
        return runs + "\(style.paint("Unchanged:", .boldGreen)) \(batches) of the book.\n"
            + "Last hash: \(Hexadecimal.text(head))\n"
    }

    private static func text(_ report: ChainReport, path: String, _ style: Style) -> String {
        let runs = "\(report.runs) \(report.runs == 1 ? "run" : "runs")"
        if let fault = report.fault {
            let held = report.runs == 0 ? "" : "The \(runs) before it \(report.runs == 1 ? "holds" : "hold").\n"
            return "\(style.paint("Changed:", .boldRed)) \(SafeText.line(fault.message)).\n\(held)\(path)\n"
        }
        guard let head = report.head else { return "No run is saved in \(path).\n" }
        return "\(style.paint("Unchanged:", .boldGreen)) \(runs) in \(path).\nLast hash: \(Hexadecimal.text(head))\n"
    }

    static func json(_ report: ChainReport, _ book: BookChainReport) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("book")
        writer.beginObject()
        writer.key("batches")
        _ = writer.integer(book.batches)
        writer.key("fault")
        if let fault = book.fault { writer.string(Array(fault.utf8)) } else { writer.null() }
        writer.key("head")
        if let head = book.head { writer.string(Array(Hexadecimal.text(head).utf8)) } else { writer.null() }
        writer.endObject()
        writer.key("fault")
        if let fault = report.fault { writer.string(Array(fault.message.utf8)) } else { writer.null() }
        writer.key("head")
        if let head = report.head { writer.string(Array(Hexadecimal.text(head).utf8)) } else { writer.null() }
        writer.key("runs")
        _ = writer.integer(report.runs)
        writer.endObject()
        return writer.bytes
    }
}

/// Hashes as people see them.
enum Hexadecimal {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func hash(_ text: String) throws(Failure) -> [UInt8] {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 2 * SHA256.size, text.utf8.count == digits.count else {
            throw .usage("a hash has \(2 * SHA256.size) hexadecimal digits; '\(text)' is none")
        }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
