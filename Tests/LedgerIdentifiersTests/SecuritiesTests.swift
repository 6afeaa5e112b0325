import Testing

@testable import LedgerIdentifiers

@Suite struct SecuritiesTests {
    @Test func readsISINs() throws {
        #expect(compact(ISIN.self, "us-037833100-5") == "US0378331005")
        #expect(compact(ISIN.self, "XS1082172823") == "XS1082172823")
        #expect(compact(ISIN.self, "EZ0000000003") == "EZ0000000003")
        let apple = try read(ISIN.self, "US0378331005").get()
        #expect(string(apple.prefix) == "US" && string(apple.nationalNumber) == "037833100")
        #expect(apple.country.map { string($0.alpha3) } == "USA")
        #expect(try read(ISIN.self, "XS1082172823").get().country == nil)
    }

    @Test func refusesISINs() {
        #expect(error(ISIN.self, "US0378331004") == .wrongCheckDigits("5"))
        #expect(error(ISIN.self, "ZY0378331005") == IdentifierError(.unknownCountry, .securities))
        #expect(error(ISIN.self, "US037833100") == .wrongLength(11, LengthSet(12)))
        #expect(error(ISIN.self, "1S0378331005") == .wrongCharacter(0, .letter))
        #expect(error(ISIN.self, "US037833100A") == .wrongCharacter(11, .digit))
    }

    @Test func readsCUSIPs() {
        #expect(compact(CUSIP.self, "037833-10-0") == "037833100")
        // The worked examples of Apple, Cisco and a private placement with its # and @.
        #expect(compact(CUSIP.self, "17275R102") == "17275R102")
        #expect(compact(CUSIP.self, "38259P508") == "38259P508")
        #expect(error(CUSIP.self, "037833101") == .wrongCheckDigits("0"))
        #expect(error(CUSIP.self, "03783310*") == .wrongCharacter(8, .digit))
        #expect(error(CUSIP.self, "03783310$") == .wrongCharacter(8, .cusip))
    }

    @Test func readsSEDOLs() {
        #expect(compact(SEDOL.self, "b0ybkj7") == "B0YBKJ7")
        #expect(compact(SEDOL.self, "0263494") == "0263494")
        #expect(error(SEDOL.self, "B0YBKJ8") == .wrongCheckDigits("7"))
        #expect(error(SEDOL.self, "B0YBKA7") == .wrongCharacter(5, .consonantOrDigit))
        // The old kind is digits only.
        #expect(error(SEDOL.self, "107MXC1") == .wrongCharacter(3, .digit))
    }

    @Test func readsLEIs() {
        #expect(compact(LEI.self, "5493 00DR S4BY H0AZ TT94".replacing(" ", with: "")) == nil)
        #expect(compact(LEI.self, "2138 00KN MQ53 LTJQ BV92") == "213800KNMQ53LTJQBV92")
        #expect(error(LEI.self, "213800KNMQ53LTJQBV93") == .wrongCheckDigits("92"))
        // 01 and 98, 02 and 99 leave the same remainders.
        #expect(compact(LEI.self, "391200J69OE1D0B3ZQ28") != nil)
        #expect(error(LEI.self, "213800KNMQ53LTJQBV9A") == .wrongCharacter(19, .digit))
        #expect(error(LEI.self, "213800KNMQ53LTJQBV") == .wrongLength(18, LengthSet(20)))
    }

    @Test func readsFIGIs() {
        #expect(compact(FIGI.self, "BBG000BLNQ16") == "BBG000BLNQ16")
        #expect(error(FIGI.self, "BBG000BLNQ15") == .wrongCheckDigits("6"))
        #expect(error(FIGI.self, "BBX000BLNQ16") == IdentifierError(.wrongPrefix, .figiGlobal))
        #expect(error(FIGI.self, "1BG000BLNQ16") == .wrongCharacter(0, .consonant))
        #expect(error(FIGI.self, "BBG000ALNQ16") == .wrongCharacter(6, .consonantOrDigit))
    }

    @Test(arguments: ["BS", "BM", "GG", "GB", "GH", "KY", "VG"]) func keepsFIGIsApartFromISINs(_ prefix: String) {
        #expect(error(FIGI.self, prefix + "G000BLNQ16") == IdentifierError(.wrongPrefix, .figiProvider))
    }
}
