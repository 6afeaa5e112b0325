import Testing

@testable import LedgerIdentifiers

@Suite struct IBANTests {
    /// Examples that the registry and the banks publish, one a country.
    static let examples = """
        AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
        AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678 BH67BMAG00001299123456
        BR1800360305000010009795493C1 BY13NBRB3600900000002Z00AB00 CH9300762011623852957 CR05015202001026284066
        CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000 DK5000400440116243
        DO28BAGR00000001212453611324 EE382200221020145685 EG380019000500000000263180002 ES9121000418450200051332
        FI2112345600000785 FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819 GE29NB0000000101904917
        GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695 GT82TRAJ01020000001210029690
        HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678 IL620108000000099999999
        IQ98NBIQ850123456789012 IS140159260076545510730339 IT60X0542811101000000123456 JO94CBJO0010000000000131000302
        KW81CBKU0000000000001234560101 KZ86125KZT5004100100 LB62099900000001001901229114 LC55HEMM000100010012001200023015
        LI21088100002324013AA LT121000011101001000 LU280019400644750000 LV80BANK0000435195001
        MC5811222000010123456789030 MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984
        MR1300020001010000123456753 MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR NL91ABNA0417164300
        NO9386011117947 PK36SCBL0000001123456702 PL61109010140000071219812874 PS92PALS000000000400123456702
        PT50000201231234567890154 QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379
        SA0380000000608010167519 SC18SSCB11010000000000001497USD SE4550000000058398257466 SI56263300012039086
        SK3112000000198742637541 SM86U0322509800000000270100 ST68000100010051845310112 SV62CENR00000000000000700025
        TL380080012345678910157 TN5910006035183598478831 TR330006100519786457841326 UA213223130000026007233566001
        VA59001123000012345678 VG96VPVG0000012345678901 XK051212012345678906
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    @Test(arguments: examples) func readsPublishedExamples(_ example: String) {
        #expect(compact(IBAN.self, example) == example)
    }

    @Test func leavesSeparatorsOutAndFoldsCase() {
        #expect(compact(IBAN.self, "de89 3704 0044 0532 0130 00") == "DE89370400440532013000")
        #expect(compact(IBAN.self, "ES15-0049-1806-9121-1186-9374") == "ES1500491806912111869374")
        #expect(compact(IBAN.self, "MC1112739000700011111000h79") == "MC1112739000700011111000H79")
    }

    @Test func namesTheCheckDigits() {
        #expect(
            error(IBAN.self, "DE88370400440532013000") == .wrongCheckDigits("89"))
    }

    /// 00, 01 and 99 leave the remainder of 97, 98 and 02, and are still none.
    @Test(arguments: ["BE", "DE", "FR", "NO"]) func neverTakesCheckDigitsThatTheAlgorithmNeverGives(_ country: String) {
        let example = Self.examples.first { $0.hasPrefix(country) } ?? ""
        for digits in ["00", "01", "99"] {
            let text = country + digits + example.dropFirst(4)
            #expect(compact(IBAN.self, text) == nil)
        }
    }

    @Test func namesTheLengthOfTheCountry() {
        #expect(
            error(IBAN.self, "AT93 1904 3002 3457 3201 99") == .wrongLength(22, LengthSet(20)))
        #expect(error(IBAN.self, "DE8") == .wrongLength(3, .iban))
        #expect(error(IBAN.self, "") == .wrongLength(0, .iban))
        #expect(
            error(IBAN.self, String(repeating: "A", count: 1000))
                == .wrongLength(1000, .iban))
    }

    @Test func namesTheCountryAndTheStructure() {
        #expect(error(IBAN.self, "XX431234") == IdentifierError(.unknownCountry, .ibanRegistry))
        #expect(error(IBAN.self, "GI22 NW3K 0000 0000 7099 453") == .wrongCharacter(6, .letter))
        #expect(error(IBAN.self, "DE8937040044053201300O") == .wrongCharacter(21, .digit))
        #expect(error(IBAN.self, "DE89.3704") == .wrongCharacter(4, .letterOrDigit))
        #expect(error(IBAN.self, "DE89\u{A0}3704") == .wrongCharacter(4, .letterOrDigit))
    }

    @Test func verifiesNationalDigitsUnlessToldOtherwise() throws {
        let text = Array("ES89 3183 1500 9500 0121 0562".utf8)
        #expect(
            error(IBAN.self, "ES89 3183 1500 9500 0121 0562")
                == .wrongCheckDigits("96", national: true))
        #expect(string(try IBAN(utf8: text, nationalDigits: .ignored).text.bytes) == "ES8931831500950001210562")
    }

    @Test func knowsWhoIsInSEPA() throws {
        #expect("\(IBAN.sepaListDate)" == "2025-05-22")
        for (text, isSEPA) in [
            ("DE89370400440532013000", true), ("RS35260005601001611379", true), ("GI75NWBK000000007099453", true),
            ("FO6264600001631634", false), ("TR330006100519786457841326", false),
        ] {
            #expect(try read(IBAN.self, text).get().isSEPA == isSEPA, "\(text)")
        }
    }

    @Test func givesItsParts() throws {
        let iban = try read(IBAN.self, "DE89370400440532013000").get()
        #expect(string(iban.countryLetters) == "DE")
        #expect(iban.country.map { string($0.alpha3) } == "DEU")
        #expect(string(iban.accountNumber) == "370400440532013000")
        #expect(try read(IBAN.self, "XK051212012345678906").get().country == nil)
    }
}
