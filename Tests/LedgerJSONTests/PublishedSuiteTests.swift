import Foundation
import LedgerJSON
import Testing

/// JSONTestSuite's `test_parsing`, when it lies beside the checkout (`../shared/reference/JSONTestSuite`).
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Place.suite), "no JSONTestSuite at \(Place.suite)"))
struct PublishedSuiteTests {
    static let files = (try? FileManager.default.contentsOfDirectory(atPath: Place.suite))?.sorted() ?? []

    static func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: Place.suite).appendingPathComponent(file)))
    }

    @Test func `files named y are accepted and files named n are not`() throws {
        #expect(Self.files.count == 318)
        for file in Self.files {
            let bytes = try Self.bytes(file)
            // The grammar allows a name twice; refusing it is ours, and the default.
            let isAccepted = (try? JSONDocument.parse(bytes, duplicateKeys: .kept)) != nil
            if file.hasPrefix("y_") { #expect(isAccepted, "\(file)") }
            if file.hasPrefix("n_") { #expect(!isAccepted, "\(file)") }
            if file.hasPrefix("y_object_duplicated_key") { #expect(refusal(bytes)?.code == .duplicateKey, "\(file)") }
        }
    }

    @Test func `files are read as the reference reader reads them`() throws {
        for file in Self.files {
            let bytes = try Self.bytes(file)
            let tree = (try? JSONDocument.parse(bytes)).map { Tree($0.root) }
            #expect(tree == ReferenceReader.read(bytes), "\(file)")
        }
    }

    @Test func `files named i have the documented answer`() throws {
        let documented = try Documentation.table(after: "| file | answer |")
        for file in Self.files where file.hasPrefix("i_") {
            let name = String(file.dropLast(".json".count))
            let answer = refusal(try Self.bytes(file)).map { $0.code.text.description } ?? "accepted"
            #expect(documented[name] == answer, "\(file)")
        }
        #expect(documented.count == 35)
    }
}
