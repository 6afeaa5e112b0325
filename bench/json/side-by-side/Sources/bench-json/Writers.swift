import Foundation
import LedgerJSON

/// Writing the same document and the same numbers.
func compareWriters() {
    say("| what | writer | best ms | rate |")
    say("|---|---|---|---|")
    let bytes = Documents.portfolio(size: 10_000_000, pretty: false)
    guard let document = try? JSONDocument.parse(bytes),
        let object = try? JSONSerialization.jsonObject(with: Data(bytes))
    else { fatalError("no document") }
    var size = 0
    let documents = sideBySide([
        (
            10,
            {
                var writer = JSONWriter()
                writer.value(document.root)
                size = writer.bytes.count
            }
        ),
        (3, { _ = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) }),
    ])
    for (name, result) in zip(["LedgerJSON (RFC 8785)", "Foundation, sorted keys"], documents) {
        say(
            "| the 10 MB document | \(name) | \(text(result.best * 1e3)) | \(text(Double(size) / result.best / 1e6, 0)) MB/s |"
        )
    }

    var random = Documents.Generator(state: 7)
    var values: [Double] = []
    while values.count < 1_000_000 {
        let value = Double(
            bitPattern: UInt64(random.next(1 << 31)) << 33 ^ UInt64(random.next(1 << 31)) << 11
                ^ UInt64(random.next(1 << 20)))
        if value.isFinite { values.append(value) }
    }
    let money = (0..<1_000_000).map { _ in Double(random.next(100_000_000)) / 100 }
    for (name, numbers) in [("1,000,000 random doubles", values), ("1,000,000 sums of money", money)] {
        let texts = numbers.map { Array($0.description.utf8) }
        let list = "[" + numbers.map(\.description).joined(separator: ",") + "]"
        guard let parsed = try? JSONDocument.parse(Array(list.utf8), limits: JSONLimits(maxBytes: 1 << 26)) else {
            fatalError("no list")
        }
        let results = sideBySide([
            (
                5,
                {
                    var writer = JSONWriter()
                    writer.beginArray()
                    for value in numbers { writer.number(value) }
                    writer.endArray()
                }
            ),
            (
                5,
                {
                    var out: [UInt8] = []
                    for value in numbers {
                        out.append(contentsOf: value.description.utf8)
                        out.append(UInt8(ascii: ","))
                    }
                }
            ),
            (
                5,
                {
                    var sum = 0.0
                    for value in parsed.root.elements { sum += value.double ?? 0 }
                    if sum.isNaN { fatalError("a number is no double") }
                }
            ),
            (
                5,
                {
                    var sum = 0.0
                    for text in texts { sum += Double(String(decoding: text, as: UTF8.self)) ?? 0 }
                    if sum.isNaN { fatalError("a number is no double") }
                }
            ),
        ])
        let names = ["JSONWriter.number", "Double.description", "JSONValue.double", "Double(String)"]
        for (writer, result) in zip(names, results) {
            let rate = result.best / Double(numbers.count) * 1e9
            say("| \(name) | \(writer) | \(text(result.best * 1e3)) | \(text(rate, 1)) ns each |")
        }
    }
    say()
}
