import LedgerModel
import LedgerNumerics

/// What is held at the as-of date, and which exchange rates that takes: positions added up, or transactions applied.
///
/// Quantities and cash only; what things cost and gained is LedgerPortfolio's.
package struct Holdings: Sendable {
    /// Units by index of the instrument.
    package var quantities: [Decimal]
    /// The first record that names the instrument, by its index; nil for one that no record names.
    package var places: [Int?]
    /// Cash by ``Currency/position``.
    package var cash: [Decimal]
    /// The first record that moves the currency; nil for one that plays no part.
    package var currencyPlaces: [Int?]
    /// The currencies that play a part, by code.
    package private(set) var currencies: [Currency] = []
    /// The last record that took the currency's cash below zero; nil where none did.
    package var overdrafts: [Int?]
    /// Transactions on or before the as-of date, in the order in which they apply: by date, within a day as written.
    package var applied: [Int] = []
    /// Purchases so far, by index of the instrument: as many lots may be open.
    private var purchases: [Int]
    /// Lots that splits may have had to change so far.
    private var splitLots = 0
    private let magnitudes = Magnitudes()

    /// A split changes every open lot: many splits of many lots would take time without end.
    package static let splitLotsMax = 1_000_000

    /// Applies what the request says, reporting what cannot be.
    package init(of request: Request, problems: inout ProblemList, warnings: inout ProblemList) {
        let count = request.instruments.all.count
        quantities = Array(repeating: .zero, count: count)
        places = Array(repeating: nil, count: count)
        purchases = Array(repeating: 0, count: count)
        cash = Array(repeating: .zero, count: CurrencyTable.count)
        currencyPlaces = Array(repeating: nil, count: CurrencyTable.count)
        overdrafts = currencyPlaces
        for position in request.positions ?? [] { add(position, request, &problems) }
        if let transactions = request.transactions {
            applied = Self.order(transactions, through: request.asOf, &warnings)
            for i in applied { apply(transactions[i], request.options, &problems) }
        }
        for position in currencyPlaces.indices where currencyPlaces[position] != nil {
            if let currency = Currency(tablePosition: position) { currencies.append(currency) }
        }
    }

    private static func order(
        _ transactions: [Transaction], through asOf: CalendarDate, _ warnings: inout ProblemList
    ) -> [Int] {
        var applied: [Int] = []
        applied.reserveCapacity(transactions.count)
        var days: [Int64] = []
        days.reserveCapacity(transactions.count)
        for transaction in transactions { days.append(Int64(transaction.date.day)) }
        for i in SortedOrder.ascending(days) {
            if transactions[i].date <= asOf {
                applied.append(i)
            } else {
                var message = Message("dated ")
                message.add(transactions[i].date)
                warnings.add(.afterAsOf, at: transactions[i].place, message.then(", after asOf: left out"))
            }
        }
        return applied
    }

    private mutating func add(_ position: Position, _ request: Request, _ problems: inout ProblemList) {
        do throws(DecimalError) {
            switch position.subject {
            case .instrument(let index):
                touch(index, request.instruments.all[index].currency, position.place)
                try addUnits(position.quantity, to: index)
            case .cash(let currency):
                touch(nil, currency, position.place)
                try addCash(position.quantity, currency, position.place)
            }
        } catch { reportOverflow(position.place, &problems) }
    }

    private mutating func apply(_ transaction: Transaction, _ options: Options, _ problems: inout ProblemList) {
        touch(transaction.instrument, transaction.currency, transaction.place)
        do throws(DecimalError) {
            switch transaction.kind {
            case .buy:
                if let index = transaction.instrument, index < purchases.count { purchases[index] += 1 }
                try addUnits(transaction.quantity, to: transaction.instrument)
            case .sell: try sell(transaction, &problems)
            case .split: try split(transaction, &problems)
            case .exchange: touch(nil, transaction.toCurrency, transaction.place)
            case .deposit, .withdrawal, .dividend, .interest, .fee, .tax: break
            }
            guard options.tracksCash else { return }
            let flow = try transaction.cashFlow()
            try addCash(flow, transaction.currency, transaction.place)
            if transaction.kind == .exchange {
                try addCash(transaction.toAmount, transaction.toCurrency, transaction.place)
            }
        } catch { reportOverflow(transaction.place, &problems) }
    }

    private mutating func sell(_ sale: Transaction, _ problems: inout ProblemList) throws(DecimalError) {
        guard let index = sale.instrument, index < quantities.count else { return }
        guard sale.quantity <= quantities[index] else {
            var message = Message("sells ")
            message.add(sale.quantity)
            message.add(" where ")
            message.add(quantities[index])
            message.add(" are held")
            problems.add(.insufficientQuantity, at: sale.place, message, expected: "at most what is held on that day")
            // Go on with nothing held: one sale too many is one problem, not one for each that follows.
            quantities[index] = .zero
            return
        }
        quantities[index] = try quantities[index].subtracting(sale.quantity)
    }

    private mutating func split(_ split: Transaction, _ problems: inout ProblemList) throws(DecimalError) {
        guard let index = split.instrument, index < quantities.count else { return }
        // No overflow in 32 bits: the sum stops growing above a million, and purchases are fewer than 2^24.
        guard splitLots <= Self.splitLotsMax else { return }
        splitLots += purchases[index]
        guard splitLots <= Self.splitLotsMax else {
            problems.add(
                .limitExceeded, at: split.place, Message("too many splits of too many lots"),
                expected: "at most 1000000 lots changed by splits")
            return
        }
        quantities[index] = try split.afterSplit(quantities[index])
        guard quantities[index] < magnitudes.number else { throw .overflow }
    }

    private mutating func touch(_ instrument: Int?, _ currency: Currency, _ place: Int) {
        if let instrument, instrument < places.count, places[instrument] == nil { places[instrument] = place }
        if currencyPlaces[Int(currency.position)] == nil { currencyPlaces[Int(currency.position)] = place }
    }

    private mutating func addUnits(_ quantity: Decimal, to instrument: Int?) throws(DecimalError) {
        guard let instrument, instrument < quantities.count else { return }
        quantities[instrument] = try quantities[instrument].adding(quantity)
        guard quantities[instrument] < magnitudes.number else { throw .overflow }
    }

    private mutating func addCash(_ amount: Decimal, _ currency: Currency, _ place: Int) throws(DecimalError) {
        let before = cash[Int(currency.position)]
        let balance = try before.adding(amount)
        guard balance.magnitude < magnitudes.money else { throw .overflow }
        if before >= .zero, balance < .zero { overdrafts[Int(currency.position)] = place }
        cash[Int(currency.position)] = balance
    }

    private func reportOverflow(_ place: Int, _ problems: inout ProblemList) {
        problems.add(
            .overflow, at: place, Message("the sum is too large"),
            expected: "quantities below 10^16, money below 10^24")
    }
}

extension Transaction {
    /// What the transaction adds to the cash of its currency.
    package func cashFlow() throws(DecimalError) -> Decimal {
        switch kind {
        case .buy: try cost().negated
        case .sell: try proceeds()
        case .deposit: amount
        case .dividend, .interest: try amount.subtracting(tax)
        case .withdrawal, .fee, .tax, .exchange: amount.negated
        case .split: .zero
        }
    }

    /// What a purchase costs, charges included.
    package func cost() throws(DecimalError) -> Decimal { try amount.adding(fee).adding(tax) }

    /// What a sale brings, charges deducted.
    package func proceeds() throws(DecimalError) -> Decimal { try amount.subtracting(fee).subtracting(tax) }

    /// What `quantity` units become in this split.
    package func afterSplit(_ quantity: Decimal) throws(DecimalError) -> Decimal {
        try quantity.multiplied(by: Decimal(new)).divided(by: Decimal(old))
            .rounded(toPlaces: Magnitudes.places, .halfEven)
    }
}
