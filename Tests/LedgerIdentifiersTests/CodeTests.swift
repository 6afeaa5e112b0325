import Testing

@testable import LedgerIdentifiers

@Suite struct CodeTests {
    @Test func findsEachOfItsOwnCurrencies() throws {
        var previous = ""
        for position in 0..<CurrencyCode.count {
            let currency = try #require(CurrencyCode(position: position))
            let code = string(currency.code)
            #expect(code > previous)
            previous = code
            #expect(try read(CurrencyCode.self, code).get() == currency)
            #expect(CurrencyCode(numeric: currency.numeric) == currency)
        }
        #expect(CurrencyCode(position: -1) == nil)
        #expect(CurrencyCode(position: CurrencyCode.count) == nil)
    }

    @Test func readsCurrencies() throws {
        let yen = try read(CurrencyCode.self, "392").get()
        #expect(string(yen.code) == "JPY" && yen.numeric == 392 && yen.minorUnits == 0)
        #expect(try read(CurrencyCode.self, "ALL").get().numeric == 8)
        #expect(try read(CurrencyCode.self, "008").get().minorUnits == 2)
        #expect(try read(CurrencyCode.self, "CLF").get().minorUnits == 4)
        #expect(try read(CurrencyCode.self, "XAU").get().minorUnits == nil)
        #expect(error(CurrencyCode.self, "DEM") == IdentifierError(.unknownCode, .iso4217))
        #expect(error(CurrencyCode.self, "280") == IdentifierError(.unknownCode, .iso4217))
        #expect(error(CurrencyCode.self, "usd") == .wrongCharacter(0, .letterOrDigit))
        #expect(error(CurrencyCode.self, "U1D") == .wrongCharacter(1, .letter))
        #expect(error(CurrencyCode.self, "1SD") == .wrongCharacter(1, .digit))
        #expect(error(CurrencyCode.self, "US") == .wrongLength(2, LengthSet(3)))
        for number in [-1, 0, 1000, 1024, Int.max, Int.min] { #expect(CurrencyCode(numeric: number) == nil) }
    }

    @Test func minorUnitsCanBeOverridden() throws {
        let (peso, krona, gold) = (
            try read(CurrencyCode.self, "CLP").get(), try read(CurrencyCode.self, "ISK").get(),
            try read(CurrencyCode.self, "XAU").get()
        )
        var units = MinorUnits()
        #expect(units[peso] == 0 && units[gold] == nil)
        try units.override(peso, places: 3)
        try units.override(gold, places: 6)
        try units.override(peso, places: 2)
        #expect(units[peso] == 2 && units[gold] == 6 && units[krona] == 0)
        #expect(throws: IdentifierError(.minorUnitsOutOfRange)) { try units.override(peso, places: 19) }
        #expect(throws: IdentifierError(.minorUnitsOutOfRange)) { try units.override(peso, places: -1) }
        // Equal whatever the order it came about in.
        var other = MinorUnits()
        try other.override(gold, places: 6)
        try other.override(peso, places: 2)
        #expect(units == other)
    }

    @Test func findsEachOfItsOwnCountries() throws {
        for position in 0..<CountryCode.count {
            let country = try #require(CountryCode(position: position))
            #expect(try read(CountryCode.self, string(country.alpha2)).get() == country)
            #expect(try read(CountryCode.self, string(country.alpha3)).get() == country)
            #expect(CountryCode(numeric: country.numeric) == country)
        }
        #expect(CountryCode.count == 249)
    }

    @Test func readsCountries() throws {
        let switzerland = try read(CountryCode.self, "CHE").get()
        #expect(string(switzerland.alpha2) == "CH" && switzerland.numeric == 756)
        #expect(string(try read(CountryCode.self, "004").get().alpha3) == "AFG")
        #expect(error(CountryCode.self, "XK") == IdentifierError(.unknownCode, .iso3166))
        #expect(error(CountryCode.self, "12") == .wrongCharacter(2, .digit))
        #expect(error(CountryCode.self, "de") == .wrongCharacter(0, .letterOrDigit))
        #expect(error(CountryCode.self, "DEUT") == .wrongLength(4, .country))
    }
}
