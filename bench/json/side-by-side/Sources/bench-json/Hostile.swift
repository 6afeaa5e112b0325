import LedgerJSON

/// Documents made to hurt, each in four sizes: where the last column stays near the first, time is linear.
func measureHostile() {
    say("| document | MB | ns a byte: n | 2 n | 4 n | 8 n |")
    say("|---|---|---|---|---|---|")
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    func object(_ names: [String]) -> [UInt8] { bytes("{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}") }
    let unit = 125_000
    let colliding = CollidingNames.make(8 * unit / 16)
    let kinds: [(String, (Int) -> [UInt8])] = [
        ("one string of \\n", { bytes("\"" + String(repeating: "\\n", count: $0 * unit) + "\"") }),
        ("one string of \\u00e9", { bytes("\"" + String(repeating: "\\u00e9", count: $0 * unit) + "\"") }),
        ("one string of é", { bytes("\"" + String(repeating: "é", count: $0 * unit) + "\"") }),
        ("an object of short names", { n in object((0..<n * unit).map { "k\($0)" }) }),
        ("an object of names in falling order", { n in object((0..<n * unit).reversed().map { "k\($0)" }) }),
        ("an object of names with one fingerprint", { object(Array(colliding.prefix($0 * unit / 16))) }),
        (
            "an object of names with a long common head",
            { n in
                let head = String(repeating: "x", count: 200)
                return object((0..<n * unit / 16).map { head + "\($0)" })
            }
        ),
        (
            "objects whose names never come as before",
            { n in
                let names = (0..<12).map { "name\($0)" }
                return bytes(
                    "["
                        + (0..<n * unit / 16).map { i in
                            "{"
                                + (0..<12).map { "\"\(names[($0 * [1, 5, 7][i % 3] + i) % 12])\":0" }.joined(
                                    separator: ",") + "}"
                        }.joined(separator: ",") + "]")
            }
        ),
        (
            "nested arrays",
            { bytes(String(repeating: "[", count: $0 * unit) + String(repeating: "]", count: $0 * unit)) }
        ),
        (
            "nested objects",
            { bytes(String(repeating: "{\"a\":", count: $0 * unit) + "0" + String(repeating: "}", count: $0 * unit)) }
        ),
        ("empty arrays", { bytes("[" + String(repeating: "[],", count: $0 * unit) + "[]]") }),
        ("one number of many digits", { bytes("1" + String(repeating: "7", count: $0 * unit)) }),
    ]
    for (name, make) in kinds {
        var rates: [String] = []
        var size = 0
        for n in [1, 2, 4, 8] {
            let document = make(n)
            size = document.count
            let limits = JSONLimits(maxBytes: 1 << 28, maxDepth: 1 << 28)
            let time = measure(3) {
                guard let root = try? JSONDocument.parse(document, limits: limits).root else {
                    fatalError("refused: \(name)")
                }
                if root.kind == .number, root.double != nil { fatalError("a huge number became a double") }
            }
            rates.append(text(time.best / Double(size) * 1e9))
        }
        say("| \(name) | \(text(Double(size) / 1e6, 1)) | \(rates.joined(separator: " | ")) |")
    }
    say()
}
