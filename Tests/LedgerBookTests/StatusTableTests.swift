import Foundation
import LedgerBook
import Testing

/// docs/book.md has each result with its number, and no other.
@Suite struct StatusTableTests {
    private func rows(after heading: String) throws -> [(number: UInt32, name: String, isTransient: Bool)] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../docs/book.md")
        let text = try String(contentsOf: path, encoding: .utf8)
        let section = try #require(text.components(separatedBy: heading).dropFirst().first).components(
            separatedBy: "\n## ")[0]
        return section.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, let number = UInt32(cells[0]) else { return nil }
            return (
                number, cells[1].split(separator: "`").first.map(String.init) ?? "", cells[1].contains("(transient)")
            )
        }
    }

    @Test func theTableOfTransfersIsTheCode() throws {
        let rows = try rows(after: "## Results of transfers")
        #expect(rows.map(\.number) == TransferStatus.allCases.map(\.rawValue))
        #expect(rows.map(\.name) == TransferStatus.allCases.map { "\($0)" })
        #expect(rows.map(\.isTransient) == TransferStatus.allCases.map(\.isTransient))
        #expect(rows.count == 69)
    }

    @Test func theTableOfAccountsIsTheCode() throws {
        let rows = try rows(after: "## Results of accounts")
        #expect(rows.map(\.number) == AccountStatus.allCases.map(\.rawValue))
        #expect(rows.map(\.name) == AccountStatus.allCases.map { "\($0)" })
        #expect(rows.count == 27)
    }
}
