import LedgerNumerics
import Testing

@Suite struct DecimalConversionTests {
    private func decimal(_ text: String) throws -> Decimal { try Decimal(utf8: Array(text.utf8)) }

    @Test func minorUnitsKeepTheirPlaces() throws {
        #expect(try Decimal(minorUnits: 12345, places: 2).description == "123.45")
        #expect(try Decimal(minorUnits: -5, places: 3).description == "-0.005")
        #expect(try Decimal(minorUnits: 500, places: 0).description == "500")
        #expect(try decimal("123.45").minorUnits(places: 2) == 12345)
        #expect(try decimal("123.4").minorUnits(places: 2) == 12340)
        #expect(try decimal("-0.005").minorUnits(places: 2, rounding: .halfEven) == 0)
        #expect(try decimal("-0.015").minorUnits(places: 2, rounding: .halfEven) == -2)
        #expect(throws: DecimalError.precision) { try decimal("0.005").minorUnits(places: 2) }
        #expect(throws: DecimalError.invalidOperation) { try decimal("1e40").minorUnits(places: 2) }
    }

    @Test func wholeNumbers() throws {
        #expect(try decimal("12E+3").integer() == 12000)
        #expect(try decimal("2.50").integer(rounding: .halfEven) == 2)
        #expect(throws: DecimalError.precision) { try decimal("2.5").integer() }
        #expect(try Decimal(exactly: Int128(1) << 112).integer() == Int128(1) << 112)
        #expect(throws: DecimalError.precision) { try Decimal(exactly: Int128.max) }
        #expect(throws: DecimalError.precision) { try Decimal(exactly: Int128.min) }
        #expect(throws: DecimalError.precision) { try Decimal(coefficient: 1, exponent: .min) }
        #expect(throws: DecimalError.overflow) { try Decimal(coefficient: 1, exponent: .max) }
    }

    @Test func doublesAreExactRoundedOrShortest() throws {
        #expect(try Decimal(exactly: 0.5).description == "0.5")
        #expect(try Decimal(exactly: 1e22).description == "10000000000000000000000")
        #expect(try Decimal(exactly: -0.0).description == "-0")
        #expect(try Decimal(exactly: 0x1p100).integer() == Int128(1) << 100)
        #expect(throws: DecimalError.precision) { try Decimal(exactly: 0x1p200) }
        #expect(throws: DecimalError.precision) { try Decimal(exactly: 0.1) }
        var flags: DecimalFlags = []
        // The 55 digits of 0.1 are 0.1000000000000000055511151231257827021181583404541015625.
        #expect(
            try Decimal(0.1, rounding: .halfEven, flags: &flags).description == "0.1000000000000000055511151231257827")
        #expect(flags == [.inexact, .rounded])
        #expect(try Decimal(0.1, rounding: .up, flags: &flags).description == "0.1000000000000000055511151231257828")
        #expect(try Decimal(shortest: 0.1).description == "0.1")
        #expect(try Decimal(shortest: -5e-324).description == "-5E-324")
        #expect(try Decimal(shortest: .greatestFiniteMagnitude).description == "1.7976931348623157E+308")
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(throws: DecimalError.invalidOperation) { try Decimal(exactly: value) }
            #expect(throws: DecimalError.invalidOperation) { try Decimal(shortest: value) }
        }
    }

    /// Every way into a double and back.
    @Test func doublesComeBack() throws {
        var flags: DecimalFlags = []
        let random = Philox4x32(seed: 7)
        for index in 0..<20_000 as Range<UInt64> {
            let words = random.block(path: 0, index: index)
            let value = Double(bitPattern: UInt64(words.0) << 32 | UInt64(words.1))
            guard value.isFinite else { continue }
            #expect(try Decimal(shortest: value).double == value)
            #expect(try Decimal(value, rounding: .halfEven, flags: &flags).double == value)
            // The standard library reads the same text by its own method.
            let text = "\(words.2)\(words.3).\(words.1)e\(Int(words.0 % 640) - 320)"
            let read = try Decimal(utf8: Array(text.utf8))
            #expect(read.double == Double(text), "\(text)")
        }
    }
}
