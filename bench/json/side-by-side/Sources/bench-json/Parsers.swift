import CSimdjson
import Foundation
import LedgerJSON

/// Calls `body` with each number of the document.
private func forEachNumber(_ value: JSONValue, _ body: (JSONValue) -> Void) {
    switch value.kind {
    case .number: body(value)
    case .array: for element in value.elements { forEachNumber(element, body) }
    case .object: for (_, member) in value.members { forEachNumber(member, body) }
    default: break
    }
}

/// Readers of the same bytes. simdjson turns numbers into doubles while it parses and LedgerJSON keeps their text, so
/// a second row has it walk the document and turn every number into a double too. Its documents are values that outlive
/// the reader, so it allocates for each; simdjson is measured with the buffers of one parser used again and again, and
/// with a parser for each document.
func compareParsers() {
    say("| document | bytes | reader | best ms | median ms | MB/s (best) | its time ÷ ours |")
    say("|---|---|---|---|---|---|---|")
    let parser = csimdjson_new()
    defer { csimdjson_free(parser) }
    let documents: [(String, [UInt8])] = [
        ("portfolio, one line", Documents.portfolio(size: 10_000_000, pretty: false)),
        ("portfolio, indented", Documents.portfolio(size: 10_000_000, pretty: true)),
        ("no two objects alike", Documents.irregular(size: 10_000_000)),
    ]
    for (name, bytes) in documents {
        let padded = bytes + [UInt8](repeating: 0, count: 64)
        let data = Data(bytes)
        func ours() -> JSONDocument {
            guard let document = try? JSONDocument.parse(bytes) else { fatalError("LedgerJSON refused \(name)") }
            return document
        }
        let results = sideBySide([
            (40, { _ = ours() }),
            (
                20,
                {
                    var sum = 0.0
                    forEachNumber(ours().root) { sum += $0.double ?? 0 }
                    if !sum.isFinite { fatalError("a number of \(name) is no double") }
                }
            ),
            (
                40,
                {
                    if csimdjson_parse(parser, padded, bytes.count) != 0 { fatalError("simdjson refused \(name)") }
                }
            ),
            (
                20,
                {
                    let fresh = csimdjson_new()
                    if csimdjson_parse(fresh, padded, bytes.count) != 0 { fatalError("simdjson refused \(name)") }
                    csimdjson_free(fresh)
                }
            ),
            (
                3,
                {
                    if (try? JSONSerialization.jsonObject(with: data)) == nil {
                        fatalError("Foundation refused \(name)")
                    }
                }
            ),
        ])
        let version = String(cString: csimdjson_version())
        let implementation = String(cString: csimdjson_implementation())
        let names = [
            "LedgerJSON", "LedgerJSON, all numbers to Double",
            "simdjson \(version) DOM (\(implementation)), parser kept",
            "simdjson \(version) DOM, new parser each time",
            "Foundation JSONSerialization",
        ]
        for (reader, result) in zip(names, results) {
            let rate = Double(bytes.count) / result.best / 1e6
            say(
                "| \(name) | \(bytes.count) | \(reader) | \(text(result.best * 1e3)) | \(text(result.median * 1e3)) "
                    + "| \(text(rate, 0)) | \(text(result.best / results[0].best)) |")
        }
    }
    say()
}
