import LedgerModel
import LedgerNumerics

/// What an entry is checked for by itself.
extension Review {
    mutating func check(_ entry: Entry, _ found: inout EntryFindings) {
        checkPostings(entry, &found)
        for identifier in entry.identifiers {
            guard let fault = identifier.fault else { continue }
            found.add(
                .invalidIdentifier,
                [.init("kind", identifier.kind.text), .init("identifier", identifier.text), .init("expected", fault)])
        }
        checkReversal(entry, &found)
        if let preparedBy = entry.preparedBy, entry.approvals.contains(where: { $0.by == preparedBy }) {
            found.add(.selfApproval, [.init("person", preparedBy)])
        }
        for rule in entryRules where rule.filter.accepts(entry) { check(entry, rule, &found) }
    }

    private func checkPostings(_ entry: Entry, _ found: inout EntryFindings) {
        if entry.postings.count < 2 { found.add(.tooFewPostings, [.init("postings", entry.postings.count)]) }
        if let zero = entry.postings.first(where: { $0.amount.isZero }) {
            found.add(.zeroAmount, [.init("account", zero.account)])
        }
        let sums = CurrencySums(entry.postings)
        for (currency, sum) in sums.all {
            if let exchange = entry.exchange, exchange.base == currency || exchange.quote == currency { continue }
            unbalanced(currency, sum, &found)
        }
        if let exchange = entry.exchange { check(exchange, sums, entry, &found) }
    }

    private func unbalanced(_ currency: Currency, _ sum: Decimal, _ found: inout EntryFindings) {
        let tolerance = checks.tolerance(currency)
        guard sum.magnitude > tolerance else { return }
        found.add(
            .unbalancedEntry,
            [.init("currency", currency.code), .init("sum", sum), .init("tolerance", tolerance)])
    }

    private func check(
        _ exchange: Entry.Exchange, _ sums: CurrencySums, _ entry: Entry, _ found: inout EntryFindings
    ) {
        let base = sums[exchange.base]
        let quote = sums[exchange.quote]
        let expected = Sum.multiplying(base.magnitude, exchange.rate)
        let difference = Sum.subtracting(expected, quote.magnitude).magnitude
        let halfUnit = Decimal.scaled(5, -header.minorUnits[exchange.quote] - 1)
        let allowed = Sum.adding(Sum.multiplying(expected, checks.exchange.tolerance), halfUnit)
        // Either both balance by themselves, or one is paid for the other.
        let isOpposed = base.isZero && quote.isZero || base.isNegative != quote.isNegative
        if difference > allowed || !isOpposed {
            let places = header.minorUnits[exchange.quote]
            let rounded = (try? expected.rounded(toPlaces: places, .halfEven)) ?? expected
            found.add(
                .exchangeMismatch,
                [
                    .init("amount", base), .init("base", exchange.base.code), .init("rate", exchange.rate),
                    .init("expected", base.isNegative ? rounded : rounded.negated), .init("quote", exchange.quote.code),
                    .init("quoteAmount", quote),
                ])
        }
        compareWithMarket(exchange, entry, &found)
    }

    private func compareWithMarket(_ exchange: Entry.Exchange, _ entry: Entry, _ found: inout EntryFindings) {
        guard let rule = checks.exchangeRule, let tolerance = checks.exchange.rateTolerance else { return }
        guard let conversion = header.rates.conversion(from: exchange.base, to: exchange.quote, on: entry.date),
            let market = try? conversion.convert(Decimal.one), let date = conversion.date
        else {
            found.add(
                .exchangeUnknownRate, [.init("base", exchange.base.code), .init("quote", exchange.quote.code)],
                rule: nil)
            return
        }
        let distance = Sum.subtracting(exchange.rate, market).magnitude
        guard distance > Sum.multiplying(market, tolerance) else { return }
        let share = (try? distance.divided(by: market).rounded(toPlaces: 6, .halfEven)) ?? .zero
        let shown = (try? market.rounded(toPlaces: 8, .halfEven)) ?? market
        found.add(
            .exchangeOffMarket,
            [
                .init("rate", exchange.rate), .init("market", shown), .init("deviation", share),
                .init("date", date.text),
                .init("tolerance", tolerance),
            ], rule: rule.position)
    }

    private mutating func checkReversal(_ entry: Entry, _ found: inout EntryFindings) {
        guard let id = entry.reverses else { return }
        guard let place = seen.find(id), id != entry.id else {
            found.add(.unknownOriginal, [.init("original", id)])
            return
        }
        let original = seen[place]
        let related = [original.entry]
        if entry.date < original.date {
            found.add(
                .reversalBeforeOriginal, [.init("original", id), .init("date", original.date.text)], related: related)
        }
        guard seen.isReversal(entry, of: place) else {
            found.add(.reversalMismatch, [.init("original", id)], related: related)
            return
        }
        if original.isReversed { found.add(.reversedTwice, [.init("original", id)], related: related) }
        if entry.state.isLive { seen.markReversed(place) }
    }
}

/// The postings added up by currency, in the order of the codes.
struct CurrencySums {
    private(set) var all: [(currency: Currency, sum: Decimal)] = []

    init(_ postings: [Entry.Posting], countsCredits: Bool = true) {
        for posting in postings where countsCredits || !posting.amount.isNegative {
            var position = 0
            while position < all.count, all[position].currency.position < posting.currency.position { position += 1 }
            if position < all.count, all[position].currency == posting.currency {
                all[position].sum = Sum.adding(all[position].sum, posting.amount)
            } else {
                all.insert((posting.currency, posting.amount), at: position)
            }
        }
    }

    subscript(currency: Currency) -> Decimal {
        for (known, sum) in all where known == currency { return sum }
        return .zero
    }
}
