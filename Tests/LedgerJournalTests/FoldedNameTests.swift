import Foundation
import Testing

@testable import LedgerJournal

@Suite struct FoldedNameTests {
    private func fold(_ name: String, without ignored: [String] = []) -> String {
        String(
            decoding: FoldedName.fold(Array(name.utf8), without: SortedTexts.sorted(ignored.map { Array($0.utf8) })),
            as: UTF8.self)
    }

    @Test(arguments: [
        ("Müller & Söhne, GmbH", "gmbh muller sohne"), ("  a  b ", "a b"), ("Łódź", "lodz"), ("Straße", "strasse"),
        ("ÆTHER œuvre Þór", "aether oeuvre thor"), ("e\u{301}clair", "eclair"), ("O’Brien", "brien o"),
        ("ΑΘΗΝΑ", "αθηνα"), ("Ёж", "ёж"), ("東京", "東京"), ("…", ""), ("", ""), ("Nguyễn Văn", "nguyen van"),
    ])
    func namesAreFolded(_ name: String, _ folded: String) { #expect(fold(name) == folded) }

    @Test func ignoredWordsDoNotCount() { #expect(fold("ACME Ltd", without: ["ltd"]) == "acme") }

    /// Every Latin letter of the tables against Foundation's folding.
    @Test func lettersFoldAsFoundationFoldsThem() {
        // Letters that Unicode does not decompose, or into more than letter and marks: docs/journal.md lists them.
        let ours = Set("ÆæØøÐðÞþßĐđĦħıŁłŊŋŒœŦŧĸŉſŀĿĲĳẚẛẜẝẞẟ×÷ỺỻỼỽỾỿ")
        for scalar in (0xC0...0x17F).map({ $0 }) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(scalar), !ours.contains(Character(scalar)) else { continue }
            let expected = String(Character(scalar)).folding(
                options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            #expect(fold(String(Character(scalar))) == expected.lowercased(), "\(scalar)")
        }
    }

    @Test func bytesThatAreNoTextDoNoHarm() {
        for first in UInt8.min...UInt8.max { _ = FoldedName.fold([0x41, first]) }
        for first in UInt8.min...UInt8.max { _ = FoldedName.fold([first, 0x80, 0xBF, first]) }
    }
}
