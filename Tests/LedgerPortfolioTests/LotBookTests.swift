import LedgerNumerics
import LedgerTestSupport
import Testing

@testable import LedgerModel
@testable import LedgerPortfolio

@Suite struct LotBookTests {
    private func lot(_ day: Int32, _ quantity: Decimal, _ cost: Decimal) -> Lot {
        Lot(date: CalendarDate(day: day), quantity: quantity, cost: cost)
    }

    private func book(_ method: Options.CostBasis, _ lots: [Lot]) throws -> LotBook {
        var book = LotBook(method: method, places: 2)
        for lot in lots { try book.buy(lot) }
        return book
    }

    /// Portfolio Performance's case: the cost of 15 of 109 shares is rounded, the rest stays.
    @Test func fifoGivesUpTheOldestFirst() throws {
        var book = try book(.fifo, [lot(0, "109", "3149.20")])
        #expect(try book.sell("15") == "433.38")
        try book.buy(lot(1, "52", "1684.92"))
        try book.buy(lot(2, "32", "959.30"))
        #expect(try total(book.open.map(\.cost)) == "5360.04")
    }

    @Test func lifoGivesUpTheNewestFirst() throws {
        var book = try book(.lifo, [lot(0, "10", "400"), lot(1, "10", "600"), lot(2, "10", "500")])
        #expect(try book.sell("15") == "800")
        #expect(book.open.map(\.quantity) == ["10", "5"])
        #expect(book.open.map(\.cost) == ["400", "300"])
    }

    /// rotki's sequence of average costs (Canada Revenue Agency's example).
    @Test func averageKeepsOneLot() throws {
        var book = try book(.average, [lot(0, "2", "20")])
        #expect(try book.sell("1") == "10")
        try book.buy(lot(1, "1", "30"))
        #expect(try book.sell("1.5") == "30")
        try book.buy(lot(2, "3", "60"))
        #expect(book.open.map(\.cost) == ["70"])
        #expect(try book.sell("2") == "40")
        #expect(try book.sell("1.5") == "30")
        #expect(book.open.isEmpty)
    }

    @Test func roundingLeavesNothingBehind() throws {
        var book = try book(.fifo, [lot(0, "10", "0.01")])
        let parts = [try book.sell("3"), try book.sell("3"), try book.sell("4")]
        #expect(try total(parts) == "0.01")
        #expect(book.open.isEmpty)
    }

    @Test func doesNotSellWhatIsNotThere() throws {
        var book = try book(.fifo, [lot(0, "5", "10")])
        #expect(throws: DecimalError.invalidOperation) { _ = try book.sell("5.000000000000000001") }
    }

    private func total(_ values: [Decimal]) throws -> Decimal {
        var sum = Decimal.zero
        for value in values { sum = try sum.adding(value) }
        return sum
    }

    private func split(_ new: Int, _ old: Int) throws -> Transaction {
        let currency = try #require(Currency(tablePosition: 0))
        return Transaction(
            kind: .split, date: CalendarDate(day: 0), instrument: 0, currency: currency, quantity: .zero, amount: .zero,
            fee: .zero, tax: .zero, toCurrency: currency, toAmount: .zero, new: new, old: old, place: 0)
    }

    @Test(arguments: [Options.CostBasis.fifo, .lifo, .average])
    func unitsAndCostsAreConserved(_ method: Options.CostBasis) throws {
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            var book = LotBook(method: method, places: 2)
            var held = Decimal.zero
            var paid = Decimal.zero
            var givenUp = Decimal.zero
            for day in 0..<40 as Range<Int32> {
                switch Int.random(in: 0..<8, using: &random) {
                case 0...3:
                    let quantity = try Decimal(utf8: Array(random.decimalText(below: 1000, places: 6).utf8))
                    let cost = try Decimal(utf8: Array(random.decimalText(below: 100_000, places: 2).utf8))
                    guard !quantity.isZero else { continue }
                    try book.buy(lot(day, quantity, cost))
                    held = try held.adding(quantity)
                    paid = try paid.adding(cost)
                case 4...6:
                    let share = Decimal.scaled(Int.random(in: 1...100, using: &random), -2)
                    let quantity = try held.multiplied(by: share).rounded(toPlaces: 6, .floor)
                    guard !quantity.isZero else { continue }
                    givenUp = try givenUp.adding(try book.sell(quantity))
                    held = try held.subtracting(quantity)
                default:
                    let split = try split(
                        Int.random(in: 1...7, using: &random), Int.random(in: 1...7, using: &random))
                    try book.split(split)
                    held = try split.afterSplit(held)
                }
                try #require(try total(book.open.map(\.quantity)) == held, "units, seed \(seed), day \(day)")
                try #require(
                    try total(book.open.map(\.cost)).adding(givenUp) == paid, "costs, seed \(seed), day \(day)")
                try #require(book.open.allSatisfy { !$0.cost.isNegative }, "seed \(seed), day \(day)")
            }
        }
    }
}
