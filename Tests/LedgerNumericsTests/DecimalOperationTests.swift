import LedgerNumerics
import Testing

/// Operations beyond the four, by hand; the published cases run in `conformance dectest`.
@Suite struct DecimalOperationTests {
    private func decimal(_ text: String) throws -> Decimal { try Decimal(utf8: Array(text.utf8)) }

    @Test func fusedMultiplyAddRoundsOnce() throws {
        let third = try Decimal.one.divided(by: Decimal(3))
        // 3 × 0.33…3 − 1 is exactly −10^−34; two roundings of a product that fits give the same here, ...
        #expect(try third.multiplied(by: Decimal(3), adding: Decimal(-1)).description == "-1E-34")
        // ... but not where the product has 68 digits.
        let product = try third.multiplied(by: third)
        #expect(
            try third.multiplied(by: third, adding: product.negated).description
                == "-1.111111111111111111111111111111111E-35")
    }

    @Test func sumsAreExactInAnyOrder() throws {
        let values = try ["1e20", "0.01", "-1e20", "1e-14", "-0.01"].map(decimal)
        #expect(try Decimal.sum(values).description == "1E-14")
        #expect(try Decimal.sum(values.reversed()).description == "1E-14")
        let added = try values.reduce(Decimal.zero) { try $0.adding($1) }
        #expect(added == (try decimal("1E-14")), "34 digits were enough here")
        // With 60 digits between them, adding one after the other loses the small one.
        let wide = try ["1e40", "1e-20", "-1e40"].map(decimal)
        #expect(try Decimal.sum(wide).description == "1E-20")
        #expect(try wide.reduce(Decimal.zero) { try $0.adding($1) }.isZero)
        // Farther apart than 76 digits each addition rounds, and says so.
        var flags: DecimalFlags = []
        #expect(try Decimal.sum(["1e60", "1e-60", "-1e60"].map(decimal), flags: &flags).isZero)
        #expect(flags.contains(.inexact))
        #expect(try Decimal.sum([]).description == "0")
        #expect(throws: DecimalError.overflow) { try Decimal.sum(["9e6144", "9e6144"].map(decimal)) }
    }

    @Test func flagsTellOfAWholeComputation() throws {
        var flags: DecimalFlags = []
        _ = try Decimal(1).adding(Decimal(2), flags: &flags)
        #expect(flags == [])
        _ = try Decimal(1).divided(by: Decimal(3), flags: &flags)
        #expect(flags == [.inexact, .rounded])
        _ = try Decimal(1).adding(Decimal(2), flags: &flags)
        #expect(flags == [.inexact, .rounded], "nothing clears them")
        flags = []
        _ = try decimal("1.20").rounded(toPlaces: 1, flags: &flags)
        #expect(flags == [.rounded], "a zero was cut off")
        flags = []
        _ = try decimal("1e-6143").divided(by: Decimal(3), flags: &flags)
        #expect(flags == [.inexact, .rounded, .subnormal, .underflow])
    }

    @Test func theTotalOrderTellsRepresentationsApart() throws {
        let ordered = try ["-2", "-1.0", "-1.00", "-0", "-0.0", "0.0", "0", "1.00", "1.0", "2"].map(decimal)
        // −1.0 is below −1.00, whose magnitude has the smaller exponent; −0 below −0.0.
        for (index, a) in ordered.enumerated() {
            for (other, b) in ordered.enumerated() {
                #expect(a.compareTotal(b) == (index < other ? -1 : index > other ? 1 : 0), "\(a) \(b)")
            }
        }
        #expect(try decimal("1.0").maximum(decimal("1.00")).description == "1.0")
        #expect(try decimal("1.0").minimum(decimal("1.00")).description == "1.00")
    }

    @Test func engineeringText() throws {
        for (number, text) in [
            ("1e7", "10E+6"), ("1.23e-8", "12.3E-9"), ("0e-8", "0.00E-6"), ("-1e8", "-100E+6"), ("12.5", "12.5"),
        ] {
            #expect(String(decoding: try decimal(number).engineering, as: UTF8.self) == text)
        }
    }

    /// The example of docs/numerics.md.
    @Test func theDocumentedExample() throws {
        let price = try Decimal(utf8: Array("135.36".utf8))
        let value = try price.multiplied(by: Decimal(12))
        let third = try value.divided(by: Decimal(7))
        let amount = try third.rounded(toPlaces: 2, .halfEven)
        var flags: DecimalFlags = []
        _ = try value.divided(by: Decimal(7), flags: &flags)
        #expect(value.description == "1624.32")
        #expect(third.description == "232.0457142857142857142857142857143")
        #expect(amount.description == "232.05")
        #expect(try amount.minorUnits(places: 2) == 23205)
        #expect(flags == [.inexact, .rounded])
    }
}
