import LedgerModel

/// Which entries and postings a rule is about (`only` in the request): those that match every list that is given.
struct Filter: Sendable {
    /// Beginnings of account names.
    var accounts: [[UInt8]]?
    /// Sorted.
    var codes: [[UInt8]]?
    var channels: [[UInt8]]?
    var countries: [[UInt8]]?
    /// Folded and sorted.
    var counterparties: [[UInt8]]?
    var currencies: [Currency]?

    func accepts(account: [UInt8]) -> Bool {
        guard let accounts else { return true }
        for prefix in accounts where account.starts(with: prefix) { return true }
        return false
    }

    func accepts(currency: Currency) -> Bool {
        guard let currencies else { return true }
        for accepted in currencies where accepted == currency { return true }
        return false
    }

    func accepts(_ posting: Entry.Posting) -> Bool {
        accepts(account: posting.account) && accepts(currency: posting.currency)
    }

    func accepts(_ entry: Entry) -> Bool {
        guard Self.matches(codes, entry.code), Self.matches(channels, entry.channel),
            Self.matches(countries, entry.country),
            Self.matches(counterparties, entry.payee.isEmpty ? nil : entry.payee)
        else { return false }
        guard accounts != nil || currencies != nil else { return true }
        for posting in entry.postings where accepts(posting) { return true }
        return false
    }

    private static func matches(_ list: [[UInt8]]?, _ text: [UInt8]?) -> Bool {
        guard let list else { return true }
        guard let text else { return false }
        return SortedTexts.contains(list, text)
    }
}
