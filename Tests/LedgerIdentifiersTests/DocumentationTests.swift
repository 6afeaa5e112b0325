import LedgerIdentifiers
import LedgerTestSupport
import Testing

// The examples of docs/identifiers.md, word by word; the tests below hold the document to them.

func greet(_ input: [UInt8]) -> String {
    do {
        let iban = try IBAN(utf8: input)
        let country = iban.country.map { String(decoding: $0.alpha3, as: UTF8.self) } ?? "no country of ISO 3166-1"
        return "\(String(decoding: iban.text.bytes, as: UTF8.self)): \(country), SEPA \(iban.isSEPA)"
    } catch {
        return "\(error.code): expected \(String(decoding: error.expected, as: UTF8.self))"
    }
}

private func decimalsOfPesos() throws -> Int? {
    var units = MinorUnits()
    try units.override(CurrencyCode(utf8: Array("CLP".utf8)), places: 2)
    let places = units[try CurrencyCode(utf8: Array("CLP".utf8))]  // 2
    return places
}

@Suite struct DocumentationTests {
    private let document = String(decoding: ReferenceFiles.projectFile("docs/identifiers.md") ?? [], as: UTF8.self)
    private let source = String(
        decoding: ReferenceFiles.projectFile("Tests/LedgerIdentifiersTests/DocumentationTests.swift") ?? [],
        as: UTF8.self)

    /// Each line of code in the document stands in this file, which compiles.
    @Test func theExamplesCompile() {
        let blocks = document.components(between: "```swift\n", and: "```")
        #expect(blocks.count == 2)
        for line in blocks.joined().split(separator: "\n") where !line.hasPrefix("//") {
            #expect(source.contains(line), "\(line)")
        }
    }

    /// `// "input"   output` lines say what the example prints.
    @Test func theExamplesSayWhatTheyPrint() throws {
        var seen = 0
        for line in document.split(separator: "\n") where line.hasPrefix("// \"") {
            let parts = line.dropFirst(4).split(separator: "\"", maxSplits: 1)
            let output = parts[1].drop { $0 == " " }
            #expect(greet(Array(parts[0].utf8)) == output)
            seen += 1
        }
        #expect(seen == 3)
        #expect(try decimalsOfPesos() == 2)
    }

    @Test func everyErrorIsDocumented() {
        var raw: UInt8 = 1
        while let rule = IdentifierError.Rule(rawValue: raw) {
            #expect(document.contains("| `\(code(of: rule))` |"))
            raw += 1
        }
        #expect(raw == 10)
    }

    @Test func theListsHaveTheirDates() {
        #expect(document.contains("the list of \(CurrencyCode.listDate)"))
        #expect(document.contains("the list of \(CountryCode.listDate)"))
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> [Substring] {
        var blocks: [Substring] = []
        var rest = self[...]
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            blocks.append(rest[..<closing.lowerBound])
            rest = rest[closing.upperBound...]
        }
        return blocks
    }
}
