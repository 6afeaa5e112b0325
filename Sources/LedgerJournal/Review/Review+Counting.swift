import LedgerModel
import LedgerNumerics

/// The rules that look at an entry together with those before it.
extension Review {
    mutating func count(_ entry: Entry, _ found: inout EntryFindings) {
        for rule in countingRules where rule.filter.accepts(entry) {
            switch rule.body {
            case .limit(let limit):
                for item in limit.scope.items(of: entry, rule.filter) { apply(limit, rule, item, &found) }
            case .velocity(let velocity):
                for item in velocity.scope.items(of: entry, rule.filter) { apply(velocity, rule, item, &found) }
            case .structuring(let structuring):
                for item in structuring.scope.items(of: entry, rule.filter) { apply(structuring, rule, item, &found) }
            case .duplicates: findDuplicates(entry, rule, &found)
            case .roundAmounts(let round):
                for item in round.scope.items(of: entry, rule.filter) {
                    let isRound = (try? item.amount.remainder(dividingBy: round.multiple))?.isZero ?? false
                    memories[rule.position].tally?.add(item, isHit: isRound, entry.reference)
                }
            case .benford(let benford):
                for item in benford.scope.items(of: entry, rule.filter) where !item.amount.isZero {
                    memories[rule.position].tally?.add(item, isHit: false, entry.reference)
                }
            default: break
            }
        }
    }

    private mutating func apply(_ limit: Rule.Limit, _ rule: Rule, _ item: Scope.Item, _ found: inout EntryFindings) {
        guard limit.scope.seconds != nil else {
            if let most = limit.maxAmount, item.amount > most {
                found.add(.amountLimit, limit.figures(item.shown, most, item.amount), rule: rule.position)
            }
            return
        }
        guard let slot = memories[rule.position].window?.add(item.name, item.amount, found.entry, at: clock),
            let window = memories[rule.position].window
        else { return }
        let count = window.count(slot)
        if let most = limit.maxAmount, window.sum(slot) > most {
            found.add(
                .amountLimit, limit.figures(item.shown, most, window.sum(slot)), rule: rule.position,
                related: window.others(slot), relatedCount: count - 1)
        }
        if let most = limit.maxCount, count > most {
            found.add(
                .countLimit,
                [
                    .init("name", item.shown), .init("limit", most), .init("count", count),
                    .init("window", WindowText.text(window.seconds)),
                ],
                rule: rule.position, related: window.others(slot), relatedCount: count - 1)
        }
    }

    private mutating func apply(_ rule: Rule.Velocity, _ owner: Rule, _ item: Scope.Item, _ found: inout EntryFindings)
    {
        guard let slot = memories[owner.position].window?.add(item.name, item.amount, found.entry, at: clock),
            let long = memories[owner.position].baseline?.add(item.name, item.amount, found.entry, at: clock),
            let window = memories[owner.position].window, let baseline = memories[owner.position].baseline
        else { return }
        let count = window.count(slot)
        let history = baseline.count(long) - count
        guard count >= rule.minCount, history >= rule.minHistory else { return }
        let current = rule.scope.currency == nil ? Decimal(count) : window.sum(slot)
        let before =
            rule.scope.currency == nil ? Decimal(history) : Sum.subtracting(baseline.sum(long), window.sum(slot))
        // current ÷ seconds against before ÷ the rest of the baseline, without the divisions.
        let seconds = window.seconds
        let rest = baseline.seconds - seconds
        let left = Sum.multiplying(current, Decimal(rest))
        let right = Sum.multiplying(Sum.multiplying(before, Decimal(seconds)), rule.factor)
        guard left > right else { return }
        let usual = try? Sum.multiplying(before, Decimal(seconds)).divided(by: Decimal(rest)).rounded(toPlaces: 4)
        found.add(
            .velocity,
            [
                .init("name", item.shown), .init("current", current), .init("usual", usual ?? .zero),
                .init("factor", rule.factor), .init("window", WindowText.text(window.seconds)),
            ], rule: owner.position, related: window.others(slot), relatedCount: count - 1)
    }

    private mutating func apply(
        _ rule: Rule.Structuring, _ owner: Rule, _ item: Scope.Item, _ found: inout EntryFindings
    ) {
        guard item.amount >= rule.floor, item.amount < rule.threshold,
            let slot = memories[owner.position].window?.add(item.name, item.amount, found.entry, at: clock),
            let window = memories[owner.position].window
        else { return }
        let count = window.count(slot)
        guard count >= rule.count else { return }
        found.add(
            .structuring,
            [
                .init("name", item.shown), .init("threshold", rule.threshold), .init("count", count),
                .init("sum", window.sum(slot)), .init("window", WindowText.text(window.seconds)),
            ], rule: owner.position, related: window.others(slot), relatedCount: count - 1)
    }

    /// An entry that reverses another repeats no payment.
    private mutating func findDuplicates(_ entry: Entry, _ rule: Rule, _ found: inout EntryFindings) {
        guard !entry.payee.isEmpty, entry.reverses == nil else { return }
        for (currency, sum) in CurrencySums(entry.postings, countsCredits: false).all where !sum.isZero {
            let name = entry.payee + [0] + currency.code + [0] + sum.canonical
            guard let slot = memories[rule.position].window?.add(name, sum, found.entry, at: clock),
                let window = memories[rule.position].window, window.count(slot) > 1
            else { continue }
            found.add(
                .duplicatePayment,
                [
                    .init("counterparty", entry.counterparty ?? []), .init("amount", sum),
                    .init("currency", currency.code), .init("window", WindowText.text(window.seconds)),
                ],
                rule: rule.position, related: window.others(slot), relatedCount: window.count(slot) - 1)
        }
    }
}

extension Rule.Limit {
    fileprivate func figures(_ name: [UInt8], _ most: Decimal, _ amount: Decimal) -> [Finding.Figure] {
        [
            .init("name", name), .init("currency", scope.currency?.code ?? []), .init("limit", most),
            .init("amount", amount), .init("window", WindowText.text(scope.seconds)),
        ]
    }
}
