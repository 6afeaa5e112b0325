import LedgerModel
import LedgerNumerics

/// Double entry: the postings of a journal entry add up to zero in each currency.
enum EntryBalance {
    static func check(_ entries: [JournalEntry], _ problems: inout ProblemList) {
        for entry in entries {
            guard entry.postings.count >= 2 else {
                problems.add(
                    .tooFewPostings, at: entry.place, Message("an entry has two sides"),
                    expected: "two postings or more")
                continue
            }
            check(entry, &problems)
        }
    }

    private static func check(_ entry: JournalEntry, _ problems: inout ProblemList) {
        let postings = entry.postings
        var currencies: [Int64] = []
        for posting in postings { currencies.append(Int64(posting.currency.position)) }
        let order = SortedOrder.ascending(currencies)
        let limit = Magnitudes().money
        var sum = Decimal.zero
        for i in 0..<order.count {
            let posting = postings[order[i]]
            guard let next = try? sum.adding(posting.amount), next.magnitude < limit else {
                problems.add(
                    .overflow, at: entry.place, Message("the sum is too large"), expected: "money below 10^24")
                return
            }
            sum = next
            let isLast = i + 1 == order.count || postings[order[i + 1]].currency != posting.currency
            guard isLast else { continue }
            if !sum.isZero {
                var message = Message("the postings add up to ")
                message.add(sum)
                message.add(" ")
                message.add(posting.currency)
                problems.add(.unbalancedEntry, at: entry.place, message, expected: "zero in each currency")
            }
            sum = .zero
        }
    }
}
