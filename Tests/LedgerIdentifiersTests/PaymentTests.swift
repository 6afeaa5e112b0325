import Testing

@testable import LedgerIdentifiers

@Suite struct PaymentTests {
    @Test func readsBICs() throws {
        #expect(compact(BIC.self, "deut de ff 500") == "DEUTDEFF500")
        let bic = try read(BIC.self, "DEUTDEFF500").get()
        #expect(string(bic.party) == "DEUT" && bic.branch.map(string) == "500" && bic.hasSwiftPrefix)
        #expect(bic.country.map { string($0.alpha2) } == "DE")
        #expect(try read(BIC.self, "NCBVXKPR").get().country == nil)
        #expect(try read(BIC.self, "NCBVXKPR").get().branch == nil)
        #expect(try !read(BIC.self, "1A2BDEFF").get().hasSwiftPrefix)
        #expect(error(BIC.self, "MULTIPLE") == IdentifierError(.unknownCountry, .businessIdentifier))
        #expect(error(BIC.self, "DEUTDEFF5") == .wrongLength(9, .bic))
        #expect(error(BIC.self, "DEUT1EFF") == .wrongCharacter(4, .letter))
        #expect(error(BIC.self, "DEUT-DEFF") == .wrongCharacter(4, .letterOrDigit))
    }

    @Test func readsRoutingNumbers() {
        for valid in ["111000025", "021000021", "011401533", "091000019", "000000518"] {
            #expect(compact(RoutingNumber.self, valid) == valid)
        }
        #expect(error(RoutingNumber.self, "111000024") == .wrongCheckDigits("5"))
        #expect(error(RoutingNumber.self, "131000023") == IdentifierError(.wrongPrefix, .federalReserve))
        #expect(error(RoutingNumber.self, "0210 0002") == .wrongCharacter(4, .digit))
        #expect(error(RoutingNumber.self, "02100002") == .wrongLength(8, LengthSet(9)))
    }

    @Test(arguments: [
        ("4111 1111 1111 1111", CardBrand.visa), ("4222222222222", .visa), ("5555-5555-5555-4444", .mastercard),
        ("2223003122003222", .mastercard), ("378282246310005", .americanExpress), ("30569309025904", .dinersClub),
        ("38520000023237", .dinersClub), ("6011111111111117", .discover), ("3530111333300000", .jcb),
        ("6759649826438453", .maestro), ("6200000000000005", .unionPay), ("2200000000000004", .mir),
        ("9000000000000001", .unknown),
    ]) func readsCards(_ text: String, _ brand: CardBrand) throws {
        // The last three are made for the brand; their check digits are computed here.
        var number = text
        if let digits = error(CardNumber.self, text)?.checkDigits, [.unionPay, .mir, .unknown].contains(brand) {
            number = text.dropLast() + string(digits.bytes)
        }
        let card = try read(CardNumber.self, number).get()
        #expect(card.brand == brand)
        #expect(card.lastFour == Array(number.utf8.suffix(4)))
    }

    @Test func refusesCards() {
        #expect(error(CardNumber.self, "4111111111111112") == .wrongCheckDigits("1"))
        #expect(error(CardNumber.self, "37828224631000") == .wrongLength(14, LengthSet(15)))
        #expect(error(CardNumber.self, "4111111") == .wrongLength(7, .card))
        #expect(error(CardNumber.self, "41111111x") == .wrongCharacter(8, .digit))
    }

    @Test func hasEachBrandsWholeRange() {
        // First and last prefix of each range, and their neighbours outside.
        let ranges: [(ClosedRange<Int>, CardBrand)] = [
            (2200...2204, .mir), (2221...2720, .mastercard), (3528...3589, .jcb), (3400...3499, .americanExpress),
            (4000...4999, .visa), (5100...5599, .mastercard), (6200...6269, .unionPay), (6011...6011, .discover),
            (8100...8171, .unionPay), (3000...3059, .dinersClub), (6700...6799, .maestro),
        ]
        for (range, brand) in ranges {
            for prefix in range { #expect(CardBrand(of: CompactText(ascii: "\(prefix)")) == brand) }
            for outside in [range.lowerBound - 1, range.upperBound + 1] {
                #expect(CardBrand(of: CompactText(ascii: "\(outside)")) != brand)
            }
        }
    }

    @Test func readsCreditorReferences() throws {
        #expect(compact(CreditorReference.self, "RF18 5390 0754 7034") == "RF18539007547034")
        #expect(compact(CreditorReference.self, "rf18000000000539007547034") == "RF18000000000539007547034")
        #expect(string(try read(CreditorReference.self, "RF18539007547034").get().reference) == "539007547034")
        #expect(error(CreditorReference.self, "RF17539007547034") == .wrongCheckDigits("18"))
        #expect(error(CreditorReference.self, "RE18539007547034") == IdentifierError(.wrongPrefix, .creditorReference))
        #expect(error(CreditorReference.self, "RF18") == .wrongLength(4, .creditorReference))
        #expect(error(CreditorReference.self, "RF1A539007547034") == .wrongCharacter(3, .digit))
    }
}
