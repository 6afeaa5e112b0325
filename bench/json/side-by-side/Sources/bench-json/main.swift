import CSimdjson
import Foundation
import LedgerJSON

/// Best and median seconds of `runs` calls.
func measure(_ runs: Int, _ body: () -> Void) -> (best: Double, median: Double) {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<runs {
        let time = clock.measure(body)
        times.append(Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
    }
    times.sort()
    return (times[0], times[runs / 2])
}

func text(_ value: Double, _ places: Int = 2) -> String { String(format: "%.\(places)f", value) }

/// Side by side: the same bytes, runs interleaved in three rounds, best of all.
func compareParsers() {
    print("| document | bytes | reader | best ms | median ms | MB/s (best) | ours ÷ it |")
    print("|---|---|---|---|---|---|---|")
    let parser = csimdjson_new()
    defer { csimdjson_free(parser) }
    for (name, pretty) in [("portfolio, one line", false), ("portfolio, indented", true)] {
        let bytes = Documents.portfolio(size: 10_000_000, pretty: pretty)
        let padded = bytes + [UInt8](repeating: 0, count: 64)
        let data = Data(bytes)
        var results: [[(best: Double, median: Double)]] = [[], [], []]
        for _ in 0..<3 {
            results[0].append(
                measure(40) {
                    guard let document = try? JSONDocument.parse(bytes), document.root.count == 6 else {
                        fatalError("LedgerJSON refused the document")
                    }
                })
            results[1].append(
                measure(40) {
                    if csimdjson_parse(parser, padded, bytes.count) != 0 { fatalError("simdjson refused the document") }
                })
            results[2].append(
                measure(3) {
                    guard (try? JSONSerialization.jsonObject(with: data)) != nil else {
                        fatalError("JSONSerialization refused the document")
                    }
                })
        }
        let best = results.map { $0.map(\.best).min() ?? 0 }
        let median = results.map { $0.map(\.median).sorted()[1] }
        let names = [
            "LedgerJSON",
            "simdjson \(String(cString: csimdjson_version())) DOM (\(String(cString: csimdjson_implementation())))",
            "Foundation JSONSerialization",
        ]
        for i in 0..<3 {
            print(
                "| \(name) | \(bytes.count) | \(names[i]) | \(text(best[i] * 1e3)) | \(text(median[i] * 1e3)) | \(text(Double(bytes.count) / best[i] / 1e6, 0)) | \(text(best[i] / best[0])) |"
            )
        }
    }
}

compareParsers()
