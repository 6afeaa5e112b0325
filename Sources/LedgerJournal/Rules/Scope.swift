import LedgerModel
import LedgerNumerics

/// Which amounts a rule adds up, and under which name.
struct Scope: Sendable {
    /// What amounts are counted by.
    enum Subject: UInt8, Sendable {
        case account, counterparty, code, country, channel, all

        static var words: WordList { WordList("account counterparty code country channel all") }
    }

    /// Which postings are counted.
    enum Side: UInt8, Sendable {
        case debit, credit, both

        static var words: WordList { WordList("debit credit both") }
    }

    var subject: Subject
    /// Of the amounts; nil for a rule that only counts entries.
    var currency: Currency?
    var side: Side
    /// Seconds that a window lasts; nil for each entry alone, or for the whole journal.
    var seconds: Int64?

    /// What an entry adds.
    struct Item: Sendable {
        /// What is counted under; a counterparty's is folded.
        var name: [UInt8]
        /// The name as the entry writes it.
        var shown: [UInt8]
        var amount: Decimal
    }

    /// What an entry adds: an item for each of its accounts, at most one otherwise. None where the entry has no such name,
    /// or no amount in the currency on that side.
    func items(of entry: Entry, _ filter: Filter) -> [Item] {
        guard subject == .account else {
            guard let name = name(of: entry), let amount = amount(of: entry, filter) else { return [] }
            let shown =
                switch subject {
                case .counterparty: entry.counterparty ?? name
                case .all: Array(Subject.words.word(at: Int(subject.rawValue)))
                default: name
                }
            return [Item(name: name, shown: shown, amount: amount)]
        }
        return itemsByAccount(entry, filter)
    }

    /// An item for each account, in the order of the names: n log n however many postings there are.
    private func itemsByAccount(_ entry: Entry, _ filter: Filter) -> [Item] {
        var accounts: [[UInt8]] = []
        var amounts: [Decimal] = []
        for posting in entry.postings where counts(posting) && filter.accepts(account: posting.account) {
            accounts.append(posting.account)
            amounts.append(posting.amount.magnitude)
        }
        var items: [Item] = []
        for position in SortedOrder.ascending(accounts) {
            let account = accounts[position]
            if let last = items.last, last.name == account {
                items[items.count - 1].amount = Sum.adding(last.amount, amounts[position])
            } else {
                items.append(Item(name: account, shown: account, amount: amounts[position]))
            }
        }
        return items
    }

    private func name(of entry: Entry) -> [UInt8]? {
        switch subject {
        case .counterparty: entry.payee.isEmpty ? nil : entry.payee
        case .code: entry.code
        case .country: entry.country
        case .channel: entry.channel
        default: []
        }
    }

    /// The sum of the sizes of the postings in the currency on the side, of the accounts that the filter accepts.
    private func amount(of entry: Entry, _ filter: Filter) -> Decimal? {
        var sum = Decimal.zero
        var isAny = false
        for posting in entry.postings where counts(posting) && filter.accepts(account: posting.account) {
            isAny = true
            sum = Sum.adding(sum, posting.amount.magnitude)
        }
        return isAny ? sum : nil
    }

    private func counts(_ posting: Entry.Posting) -> Bool {
        if let currency { guard posting.currency == currency else { return false } }
        switch side {
        case .debit: return !posting.amount.isNegative
        case .credit: return posting.amount.isNegative
        case .both: return true
        }
    }
}

/// A window of time as a request writes it: whole days, else hours, else minutes.
enum WindowText {
    static func text(_ seconds: Int64?) -> [UInt8] {
        guard let seconds else { return Message("one entry").bytes }
        var text = Message()
        let (count, unit): (Int64, StaticString) =
            seconds % 86_400 == 0
            ? (seconds / 86_400, "d") : seconds % 3_600 == 0 ? (seconds / 3_600, "h") : (seconds / 60, "m")
        text.add(Int(truncatingIfNeeded: count))
        text.add(unit)
        return text.bytes
    }
}

/// Sums of amounts that the decoder has bounded: below 10^16, at most as many decimals as the currency has (8). A window or
/// an entry would need 10^10 amounts to leave the 34 digits; the sum then stays what it was.
enum Sum {
    static func adding(_ a: Decimal, _ b: Decimal) -> Decimal { (try? a.adding(b)) ?? a }
    static func subtracting(_ a: Decimal, _ b: Decimal) -> Decimal { (try? a.subtracting(b)) ?? a }
    static func multiplying(_ a: Decimal, _ b: Decimal) -> Decimal { (try? a.multiplied(by: b)) ?? a }
}
