import LedgerTestSupport
import Testing

@testable import LedgerIdentifiers

/// Identifiers that python-stdnum's tests label, and the registry's lists, where they lie beside the checkout.
@Suite(.enabled(if: ReferenceFiles.areHere, "../shared/reference is not here"))
struct PublishedVectorTests {
    private func check<T: Identifier>(_ kind: T.Type, _ file: String, atLeast count: Int) {
        var seen = 0
        for line in ReferenceFiles.lines("standards/identifiers/\(file).tsv").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let expected = fields[1] == "1" ? fields[3] : nil
            #expect(compact(kind, fields[0]) == expected, "\(file) \(fields[0])")
            seen += 1
        }
        #expect(seen >= count)
    }

    @Test func agreesOnBICs() { check(BIC.self, "bic", atLeast: 201) }
    @Test func agreesOnCUSIPs() { check(CUSIP.self, "cusip", atLeast: 52) }
    @Test func agreesOnFIGIs() { check(FIGI.self, "figi", atLeast: 52) }
    @Test func agreesOnSEDOLs() { check(SEDOL.self, "gb_sedol", atLeast: 102) }
    @Test func agreesOnIBANs() { check(IBAN.self, "iban", atLeast: 109) }
    @Test func agreesOnISINs() { check(ISIN.self, "isin", atLeast: 152) }
    @Test func agreesOnLEIs() { check(LEI.self, "lei", atLeast: 50) }

    @Test func hasTheCurrenciesOfTheList() throws {
        var published: [String: [String]] = [:]
        for line in ReferenceFiles.lines("standards/iso4217.csv").dropFirst() {
            // Entity may be quoted and hold commas: the last four fields never do.
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).suffix(4).map(String.init)
            if fields.count == 4, !fields[0].isEmpty, fields[3].isEmpty { published[fields[0]] = fields }
        }
        #expect(published.count == CurrencyCode.count)
        for (code, fields) in published {
            let currency = try read(CurrencyCode.self, code).get()
            #expect(currency.numeric == Int(fields[1]), "\(code)")
            #expect(currency.minorUnits.map(String.init) ?? "-" == fields[2], "\(code)")
        }
    }

    @Test func hasTheStructuresOfTheRegistry() throws {
        var countries = 0
        for line in ReferenceFiles.lines("standards/iban_registry.txt") where !line.hasPrefix("#") {
            countries += 1
            let structure = try #require(line.split(separator: "\"").last)
            let row = IBANRegistry.row(CompactText(ascii: String(line.prefix(2))))
            #expect(classes(ofRow: row) == classes(of: String(structure)), "\(line)")
        }
        #expect(countries == IBANRegistry.count)
    }

    /// "3!n2!a" as "nnnaa".
    private func classes(of structure: String) -> String {
        var result = ""
        var number = 0
        for character in structure {
            if let digit = character.wholeNumberValue {
                number = number * 10 + digit
            } else if character != "!" {
                result += String(repeating: character, count: number)
                number = 0
            }
        }
        return result
    }

    private func classes(ofRow row: Int) -> String {
        let runs = PackedTable.ibans.text(UInt8(truncatingIfNeeded: row), 4, count: 6).bytes
        return stride(from: 0, to: 6, by: 2).map { start in
            String(repeating: Character(Unicode.Scalar(runs[start + 1])), count: Int(runs[start]) - 0x40)
        }.joined()
    }
}

extension CompactText {
    init(ascii text: String) {
        self.init()
        for byte in text.utf8 { append(byte) }
    }
}
