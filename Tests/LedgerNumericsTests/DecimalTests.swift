import Testing

@testable import LedgerNumerics

/// The published test cases run through `conformance dectest`; here are the facts that a reader wants at hand.
@Suite struct DecimalTests {
    private func decimal(_ text: String) throws -> Decimal { try Decimal(utf8: Array(text.utf8)) }
    private func canonical(_ value: Decimal) -> String { String(decoding: value.canonical, as: UTF8.self) }

    @Test(arguments: [
        ("1.30", "1.20", "2.50"), ("1E+2", "1E-2", "100.01"), ("-0", "0", "0"), ("-0", "-0", "-0"),
        ("9999999999999999999999999999999999", "0.6", "1.000000000000000000000000000000000E+34"),
        ("1E+6000", "1", "1.000000000000000000000000000000000E+6000"),
    ])
    func sumsKeepTheSmallerExponent(a: String, b: String, sum: String) throws {
        #expect(try decimal(a).adding(decimal(b)).description == sum)
        #expect(try decimal(b).adding(decimal(a)).description == sum)
    }

    @Test(
        arguments: zip(
            RoundingMode.allCases, ["2", "3", "2", "3", "2", "3", "2", "2"]))
    func twoAndAHalfInEveryMode(mode: RoundingMode, rounded: String) throws {
        #expect(try decimal("2.5").rounded(toPlaces: 0, mode).description == rounded)
    }

    @Test(
        arguments: zip(
            RoundingMode.allCases, ["-1", "-1", "-1", "-2", "-1", "-1", "-2", "-1"]))
    func minusOnePointOneInEveryMode(mode: RoundingMode, rounded: String) throws {
        #expect(try decimal("-1.1").rounded(toPlaces: 0, mode).description == rounded)
    }

    @Test func aThirdHasThirtyFourDigits() throws {
        #expect(try Decimal.one.divided(by: Decimal(3)).description == "0.3333333333333333333333333333333333")
        #expect(try Decimal(2).divided(by: Decimal(3)).description == "0.6666666666666666666666666666666667")
    }

    @Test func whatHasNoResultIsAnError() throws {
        #expect(throws: DecimalError.divisionByZero) { try Decimal.one.divided(by: .zero) }
        #expect(throws: DecimalError.invalidOperation) { try Decimal.zero.divided(by: .zero) }
        #expect(throws: DecimalError.overflow) { try decimal("9E+6144").multiplied(by: Decimal(10)) }
        #expect(throws: DecimalError.invalidOperation) { try decimal("1E+30").rounded(toPlaces: 5) }
        #expect(throws: DecimalError.precision) { try decimal("12345678901234567890123456789012345") }
        #expect(throws: DecimalError.overflow) { try decimal("1e6145") }
    }

    @Test(arguments: ["", "+", ".", "1.2.3", "1e", "e5", "1 ", " 1", "0x1", "NaN", "inf", "１", "1,5", "--1"])
    func textsThatAreNoNumbers(text: String) {
        #expect(throws: DecimalError.syntax) { try decimal(text) }
    }

    @Test(arguments: [
        ("0", "0"), ("-0.00", "0"), ("1.50", "1.5"), ("1E+3", "1000"), ("-12.3400", "-12.34"),
        ("1E-20", "0.00000000000000000001"),
        ("1E+41", "1E+41"), ("123E-50", "1.23E-48"),
    ])
    func oneCanonicalTextForAValue(text: String, expected: String) throws {
        #expect(canonical(try decimal(text)) == expected)
    }

    @Test func equalValuesAreEqualWhateverTheirExponents() throws {
        let (a, b) = (try decimal("2.5"), try decimal("2.500"))
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
        #expect(canonical(a) == canonical(b))
        #expect(try decimal("-0") == .zero)
        #expect(try decimal("-1E+30") < decimal("-1E-30"))
        #expect(try decimal("9.99E+2") < decimal("1E+3"))
    }

    @Test func theFieldsComeBackFromSixteenBytes() throws {
        #expect(MemoryLayout<Decimal>.size == 16)
        let extremes = ["9.999999999999999999999999999999999E+6144", "-1E-6176", "-0E+6111", "1E-6176"]
        for text in extremes { #expect(try decimal(text).description == text) }
    }

    @Test(arguments: [
        ("0.1", 0.1), ("1e308", 1e308), ("2.2250738585072011e-308", 2.2250738585072011e-308), ("4.9e-324", 5e-324),
        ("2.4e-324", 0), ("1.7976931348623158e308", 1.7976931348623157e308),
        ("9007199254740993", 9_007_199_254_740_992),
        ("9007199254740993.0000000000000001", 9_007_199_254_740_994), ("1e22", 1e22),
        ("123456789012345678e-5", 1234567890123.45678),
    ])
    func theNearestDouble(text: String, expected: Double) throws {
        #expect(try decimal(text).double == expected)
        #expect(try decimal("-" + text).double == -expected)
    }
}
