import LedgerNumerics
import LedgerTestSupport
import Testing

@testable import LedgerModel

@Suite struct RateHistoryTests {
    private func currency(_ code: String) throws -> Currency {
        try #require(Array(code.utf8).withUnsafeBufferPointer { Currency(utf8: $0) })
    }

    private func history(_ points: [(String, String, Int32, Decimal)]) throws -> RateHistory {
        var read: [RateHistory.Point] = []
        for (base, quote, day, rate) in points {
            read.append(
                .init(
                    base: try currency(base), quote: try currency(quote),
                    observation: Observation(date: CalendarDate(day: day), value: rate, place: read.count)))
        }
        let history = RateHistory(read)
        #expect(history.conflicts.isEmpty)
        return history
    }

    private func convert(_ history: RateHistory, _ from: String, _ to: String, _ day: Int32) throws -> Decimal? {
        try history.conversion(from: try currency(from), to: try currency(to), on: CalendarDate(day: day))?
            .convert(Decimal(100))
    }

    @Test func takesTheLastRateOnOrBeforeTheDay() throws {
        let rates = try history([("EUR", "USD", 10, "1.25"), ("EUR", "USD", 20, "1.5")])
        #expect(try convert(rates, "EUR", "USD", 9) == nil)
        #expect(try convert(rates, "EUR", "USD", 10) == "125")
        #expect(try convert(rates, "EUR", "USD", 19) == "125")
        #expect(try convert(rates, "EUR", "USD", 99) == "150")
    }

    @Test func prefersDirectThenInverseThenTheDollarThenTheEuro() throws {
        let cross = [("GBP", "EUR", 1, "1.2"), ("EUR", "CHF", 1, "1.5")] as [(String, String, Int32, Decimal)]
        #expect(try convert(try history(cross), "GBP", "CHF", 5) == "180")
        let dollar = cross + [("GBP", "USD", 1, "1.6"), ("CHF", "USD", 1, "0.8")]
        #expect(try convert(try history(dollar), "GBP", "CHF", 5) == "200")
        let inverse = dollar + [("CHF", "GBP", 2, "0.4")]
        #expect(try convert(try history(inverse), "GBP", "CHF", 5) == "250")
        // Direct, although the inverse is newer.
        let direct = inverse + [("GBP", "CHF", 1, "3")]
        #expect(try convert(try history(direct), "GBP", "CHF", 5) == "300")
        #expect(try convert(try history([]), "GBP", "GBP", 5) == "100")
    }

    @Test func dividesByAnInverseRateInsteadOfMultiplyingByItsReciprocal() throws {
        // 100 / 3 × 3 would not come back; 0.045 / 3 is a tie that a rounded reciprocal would break.
        let rates = try history([("EUR", "USD", 1, "3")])
        let conversion = try #require(
            rates.conversion(from: try currency("USD"), to: try currency("EUR"), on: CalendarDate(day: 1)))
        #expect(try conversion.convert(Decimal.scaled(45, -3)) == "0.015")
    }
}
