import LedgerJSON
import LedgerNumerics

extension Decoder {
    mutating func readTransactions(_ list: JSONValue) -> [Transaction] {
        var transactions: [Transaction] = []
        transactions.reserveCapacity(list.count)
        for element in elements(list) {
            if let transaction = transaction(element) { transactions.append(transaction) }
        }
        reportDuplicates(transactionIDs)
        transactionIDs = []
        return transactions
    }

    private mutating func transaction(_ element: JSONValue) -> Transaction? {
        guard element.kind == .object else {
            wrongType(element, expected: "an object")
            return nil
        }
        // The kind says which members there may be; without it nothing else can be judged.
        guard let kindMember = required(element, "kind"),
            let position = word(
                kindMember, of: Transaction.Kind.words,
                expected: "buy, sell, deposit, withdrawal, dividend, interest, fee, tax, exchange or split"),
            let kind = Transaction.Kind(rawValue: UInt8(truncatingIfNeeded: position)),
            isObject(element, of: Self.members(of: kind))
        else { return nil }
        let date = date(required(element, "date"))
        if let member = element.member("id"), let id = identifier(member) {
            transactionIDs.append(Identified(id: id, place: member.order))
        }
        _ = text(element.member("notes"))
        var blank = Transaction(
            kind: kind, date: date ?? CalendarDate.epoch, instrument: nil, currency: .unreadable, quantity: .zero,
            amount: .zero, fee: .zero, tax: .zero, toCurrency: .unreadable, toAmount: .zero, new: 1, old: 1,
            place: element.order)
        let isComplete: Bool
        switch kind {
        case .buy, .sell: isComplete = readTrade(element, &blank)
        case .split: isComplete = readSplit(element, &blank)
        case .dividend: isComplete = readDividend(element, &blank)
        case .exchange: isComplete = readExchange(element, &blank)
        case .deposit, .withdrawal, .interest, .fee, .tax: isComplete = readMoney(element, &blank)
        }
        return isComplete && date != nil ? blank : nil
    }

    private static func members(of kind: Transaction.Kind) -> StaticString {
        switch kind {
        case .buy, .sell: "date kind id notes instrument quantity price amount fee tax"
        case .split: "date kind id notes instrument new old"
        case .dividend: "date kind id notes instrument amount tax"
        case .interest: "date kind id notes currency amount tax"
        case .exchange: "date kind id notes currency amount toCurrency toAmount"
        case .deposit, .withdrawal, .fee, .tax: "date kind id notes currency amount"
        }
    }

    private mutating func readTrade(_ element: JSONValue, _ trade: inout Transaction) -> Bool {
        let index = pricedInstrument(required(element, "instrument"))
        let currency = index.map { instruments.all[$0].currency }
        let quantity = decimal(required(element, "quantity"), .positive)
        let price = decimal(element.member("price"), .positive)
        let amount = amount(element.member("amount"), currency, .zeroOrPositive)
        guard readCharges(element, currency, &trade) else { return false }
        switch (element.member("price"), element.member("amount")) {
        case (.some, .some):
            report(
                .conflictingMembers, element, Message("a trade has a price or an amount, not both"),
                expected: "one of price and amount")
            return false
        case (nil, nil):
            report(
                .missingMember, element, Message("a trade needs a price or an amount"),
                expected: "one of price and amount")
            return false
        default: break
        }
        guard let index, let currency, let quantity else { return false }
        trade.instrument = index
        trade.currency = currency
        trade.quantity = quantity
        if let amount {
            trade.amount = amount
            return true
        }
        guard let price else { return false }
        do throws(DecimalError) {
            trade.amount = try instruments.all[index].worth(quantity, at: price)
                .rounded(toPlaces: minorUnits[currency], .halfEven)
            guard trade.amount.magnitude < magnitudes.money else { throw .overflow }
        } catch {
            report(.overflow, element, Message("quantity times price is too large"), expected: "less than 10^24")
            return false
        }
        return true
    }

    /// The optional `fee` and `tax` of a record.
    private mutating func readCharges(_ element: JSONValue, _ currency: Currency?, _ record: inout Transaction) -> Bool
    {
        if let member = element.member("fee") {
            guard let fee = amount(member, currency, .zeroOrPositive) else { return false }
            record.fee = fee
        }
        if let member = element.member("tax") {
            guard let tax = amount(member, currency, .zeroOrPositive) else { return false }
            record.tax = tax
        }
        return true
    }

    private mutating func readDividend(_ element: JSONValue, _ dividend: inout Transaction) -> Bool {
        let index = pricedInstrument(required(element, "instrument"))
        let currency = index.map { instruments.all[$0].currency }
        let amount = amount(required(element, "amount"), currency, .positive)
        guard readCharges(element, currency, &dividend), let index, let currency, let amount else { return false }
        dividend.instrument = index
        dividend.currency = currency
        dividend.amount = amount
        return true
    }

    private mutating func readMoney(_ element: JSONValue, _ record: inout Transaction) -> Bool {
        let currency = currency(required(element, "currency"))
        let amount = amount(required(element, "amount"), currency, .positive)
        // `fee` and `tax` are members of an interest payment only; elsewhere they were reported as unknown.
        if record.kind == .interest, !readCharges(element, currency, &record) { return false }
        guard let currency, let amount else { return false }
        record.currency = currency
        record.amount = amount
        return true
    }

    private mutating func readExchange(_ element: JSONValue, _ exchange: inout Transaction) -> Bool {
        let from = currency(required(element, "currency"))
        let amountOut = amount(required(element, "amount"), from, .positive)
        let to = currency(required(element, "toCurrency"))
        let amountIn = amount(required(element, "toAmount"), to, .positive)
        guard let from, let to, let amountOut, let amountIn else { return false }
        guard from != to else {
            report(.sameCurrency, element, Message("an exchange needs two currencies"), expected: "another toCurrency")
            return false
        }
        exchange.currency = from
        exchange.amount = amountOut
        exchange.toCurrency = to
        exchange.toAmount = amountIn
        return true
    }

    private mutating func readSplit(_ element: JSONValue, _ split: inout Transaction) -> Bool {
        let index = pricedInstrument(required(element, "instrument"))
        let range = 1...1_000_000
        let new = integer(required(element, "new"), range, expected: "a whole number from 1 to 1000000")
        let old = integer(required(element, "old"), range, expected: "a whole number from 1 to 1000000")
        guard let index, let new, let old else { return false }
        split.instrument = index
        split.currency = instruments.all[index].currency
        split.new = new
        split.old = old
        return true
    }
}

extension CalendarDate {
    /// 1970-01-01: stands in for a date that could not be read.
    static var epoch: CalendarDate { CalendarDate(day: 0) }
}

extension Instrument {
    /// What `quantity` units are worth at `price`, to 34 digits.
    package func worth(_ quantity: Decimal, at price: Decimal) throws(DecimalError) -> Decimal {
        let worth = try quantity.multiplied(by: price, rounding: .halfEven)
        guard let multiplier else { return worth }
        return try worth.multiplied(by: multiplier, rounding: .halfEven)
    }
}
