import LedgerTestSupport
import Testing

@testable import LedgerModel

@Suite struct CurrencyTests {
    private func currency(_ code: String) -> Currency? {
        Array(code.utf8).withUnsafeBufferPointer { Currency(utf8: $0) }
    }

    @Test func findsEachOfItsOwnCodes() throws {
        for position in 0..<CurrencyTable.count {
            let expected = try #require(Currency(tablePosition: position))
            #expect(currency(String(decoding: expected.code, as: UTF8.self)) == expected)
        }
        #expect(Currency(tablePosition: CurrencyTable.count) == nil)
    }

    @Test(arguments: ["", "US", "USDX", "usd", "AAA", "ZZZ", "DEM", "U$D"])
    func knowsNoOther(_ code: String) { #expect(currency(code) == nil) }

    @Test func hasMinorUnits() throws {
        let units = MinorUnits()
        #expect(units[try #require(currency("EUR"))] == 2)
        #expect(units[try #require(currency("JPY"))] == 0)
        #expect(units[try #require(currency("KWD"))] == 3)
        #expect(units[try #require(currency("CLF"))] == 4)
        #expect(units[try #require(currency("XAU"))] == CurrencyTable.placesWithoutMinorUnit)
    }

    @Test(.enabled(if: ReferenceFiles.areHere, "../shared/reference is not here"))
    func agreesWithThePublishedList() throws {
        var published: [String: String] = [:]
        for line in ReferenceFiles.lines("standards/iso4217.csv").dropFirst() {
            // Entity may be quoted and hold commas: the last four fields never do.
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).suffix(4).map(String.init)
            if fields.count == 4, !fields[0].isEmpty, fields[3].isEmpty { published[fields[0]] = fields[2] }
        }
        #expect(published.count == CurrencyTable.count)
        for (code, units) in published {
            let found = try #require(currency(code), "\(code)")
            let own = CurrencyTable.minorUnits(at: found.position).map(String.init) ?? "-"
            #expect(own == units, "\(code)")
        }
    }
}
