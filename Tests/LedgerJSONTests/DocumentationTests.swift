import Foundation
import LedgerJSON
import Testing

/// docs/json.md, whose tables are held to the code.
enum Documentation {
    /// First two cells of each row of the table whose head starts so, without code marks.
    static func table(after head: String) throws -> [String: String] {
        let text = try String(contentsOfFile: "\(Place.root)/docs/json.md", encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix(head) })
        var rows: [String: String] = [:]
        for line in lines[(start + 2)...] {
            guard line.hasPrefix("|") else { break }
            let cells = line.split(separator: "|").map {
                $0.replacingOccurrences(of: "`", with: "").trimmingCharacters(in: .whitespaces)
            }
            rows[cells[0]] = cells[1]
        }
        return rows
    }
}

@Suite struct DocumentationTests {
    @Test func `every error code is documented, and no other`() throws {
        let rows = try Documentation.table(after: "| code |")
        #expect(Set(rows.keys) == Set(JSONErrorCode.allCases.map { $0.text.description }))
    }

    @Test func `codes are unique, kebab-case and in the order in which they were added`() {
        let texts = JSONErrorCode.allCases.map { $0.text.description }
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { $0.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber } })
        #expect(JSONErrorCode.allCases.map(\.rawValue) == Array(0..<UInt8(texts.count)))
    }

    @Test func `documented refusals happen`() throws {
        for (code, example) in try Documentation.table(after: "| code |") {
            // Shown as Swift would write it; a few can only be described.
            guard example.hasPrefix("→") == false else { continue }
            let source = example.replacingOccurrences(of: "⇥", with: "\t")
            #expect(refusal(source)?.code.text.description == code, "\(example)")
        }
    }

    @Test func `every misuse of the writer is documented`() throws {
        let rows = try Documentation.table(after: "| misuse |")
        #expect(Set(rows.keys) == Set(JSONWriteError.allCases.map { "\($0)" }))
    }
}
