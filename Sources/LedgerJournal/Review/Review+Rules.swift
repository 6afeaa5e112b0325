import LedgerModel
import LedgerNumerics

/// The rules about one entry.
extension Review {
    func check(_ entry: Entry, _ rule: Rule, _ found: inout EntryFindings) {
        switch rule.body {
        case .lock(let lock):
            if entry.date <= lock.through, lock.from.map({ $0 <= entry.date }) ?? true {
                found.add(.lockedPeriod, [.init("through", lock.through.text)], rule: rule.position)
            }
        case .dimensions(let dimensions): check(entry, dimensions, rule, &found)
        case .approvals(let approvals): check(entry, approvals, rule, &found)
        case .list(let list):
            for objection in list.objections(to: entry) {
                found.add(
                    list.isAllowList ? .notAllowed : .denied,
                    [.init("list", rule.label), .init("matched", objection)], rule: rule.position)
            }
        case .hours(let hours): check(entry, hours, rule, &found)
        default: break
        }
    }

    private func check(
        _ entry: Entry, _ rule: Rule.Dimensions, _ owner: Rule, _ found: inout EntryFindings
    ) {
        for posting in entry.postings where owner.filter.accepts(posting) {
            for name in rule.required where value(of: name, posting, entry) == nil {
                found.add(
                    .missingDimension, [.init("account", posting.account), .init("dimension", name)],
                    rule: owner.position)
            }
            for (name, allowed) in rule.values {
                guard let value = value(of: name, posting, entry), !SortedTexts.contains(allowed, value) else {
                    continue
                }
                found.add(
                    .unknownDimensionValue,
                    [.init("account", posting.account), .init("dimension", name), .init("value", value)],
                    rule: owner.position)
            }
        }
    }

    /// The posting's own value of a dimension, else the entry's.
    private func value(of name: [UInt8], _ posting: Entry.Posting, _ entry: Entry) -> [UInt8]? {
        for dimension in posting.dimensions where dimension.name == name { return dimension.value }
        for dimension in entry.dimensions where dimension.name == name { return dimension.value }
        return nil
    }

    private func check(_ entry: Entry, _ rule: Rule.Approvals, _ owner: Rule, _ found: inout EntryFindings) {
        guard entry.state.needsApproval else { return }
        let scope = Scope(subject: .all, currency: rule.currency, side: .debit, seconds: nil)
        guard let amount = scope.items(of: entry, owner.filter).first?.amount, amount > rule.above else { return }
        var people: [[UInt8]] = []
        for approval in entry.approvals where approval.by != entry.preparedBy { people.append(approval.by) }
        let count = SortedTexts.sorted(people).count
        guard count < rule.count else { return }
        found.add(
            .missingApproval, [.init("above", rule.above), .init("approvals", count), .init("required", rule.count)],
            rule: owner.position)
    }

    private func check(_ entry: Entry, _ rule: Rule.Hours, _ owner: Rule, _ found: inout EntryFindings) {
        let day = Weekday.of(entry.date)
        if rule.days & (1 << UInt8(truncatingIfNeeded: day)) == 0 {
            found.add(.outsideDays, [.init("day", Array(Weekday.words.word(at: day)))], rule: owner.position)
        }
        guard let second = entry.secondOfDay else { return }
        let isInside =
            rule.from <= rule.to
            ? second >= rule.from && second <= rule.to : second >= rule.from || second <= rule.to
        guard !isInside else { return }
        found.add(
            .outsideHours,
            [
                .init("time", Self.clock(second)), .init("from", Self.clock(rule.from)),
                .init("to", Self.clock(rule.to)),
            ],
            rule: owner.position)
    }

    /// `HH:MM:SS`.
    private static func clock(_ second: Int) -> [UInt8] {
        var text: [UInt8] = []
        for part in [second / 3_600, second / 60 % 60, second % 60] {
            if !text.isEmpty { text.append(UInt8(ascii: ":")) }
            text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: part / 10))
            text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: part % 10))
        }
        return text
    }
}
