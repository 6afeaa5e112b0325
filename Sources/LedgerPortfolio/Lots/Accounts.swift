import LedgerModel
import LedgerNumerics
import LedgerValidation

/// What transactions did to the instruments and currencies of a request: lots, gains, income, charges.
struct Accounts {
    /// By index of the instrument.
    var books: [LotBook] = []
    var realised: [Decimal]
    /// Dividends before tax.
    var income: [Decimal]
    /// By ``Currency/position``: interest before tax, fees, taxes.
    var interest: [Decimal]
    var fees: [Decimal]
    var taxes: [Decimal]

    /// Applies the transactions of a checked request.
    /// - Parameter problems: receives `overflow` at the transaction whose result is too large.
    init(of checked: CheckedRequest, problems: inout ProblemList) {
        let request = checked.request
        let count = request.instruments.all.count
        realised = Array(repeating: .zero, count: count)
        income = Array(repeating: .zero, count: count)
        interest = Array(repeating: .zero, count: CurrencyTable.count)
        fees = interest
        taxes = interest
        guard let transactions = request.transactions else { return }
        books.reserveCapacity(count)
        for instrument in request.instruments.all {
            books.append(
                LotBook(method: request.options.costBasis, places: request.minorUnits[instrument.currency]))
        }
        let limit = Magnitudes().money
        for i in checked.holdings.applied {
            do throws(DecimalError) { try apply(transactions[i], limit) } catch {
                problems.add(
                    .overflow, at: transactions[i].place, Message("a sum is too large"), expected: "money below 10^24")
            }
        }
    }

    private mutating func apply(_ transaction: Transaction, _ limit: Decimal) throws(DecimalError) {
        let currency = Int(transaction.currency.position)
        try Self.add(transaction.kind == .fee ? transaction.amount : transaction.fee, to: &fees[currency], limit)
        try Self.add(transaction.kind == .tax ? transaction.amount : transaction.tax, to: &taxes[currency], limit)
        if transaction.kind == .interest { try Self.add(transaction.amount, to: &interest[currency], limit) }
        guard let index = transaction.instrument, index < books.count else { return }
        switch transaction.kind {
        case .buy:
            let lot = Lot(date: transaction.date, quantity: transaction.quantity, cost: try transaction.cost())
            try books[index].buy(lot)
        case .sell:
            let cost = try books[index].sell(transaction.quantity)
            try Self.add(try transaction.proceeds().subtracting(cost), to: &realised[index], limit)
        case .split: try books[index].split(transaction)
        case .dividend: try Self.add(transaction.amount, to: &income[index], limit)
        case .deposit, .withdrawal, .interest, .fee, .tax, .exchange: break
        }
    }

    private static func add(_ amount: Decimal, to sum: inout Decimal, _ limit: Decimal) throws(DecimalError) {
        if amount.isZero { return }
        let next = try sum.adding(amount)
        guard next.magnitude < limit else { throw .overflow }
        sum = next
    }
}
