import LedgerModel

/// Names, countries and accounts to keep out, or the only ones to let in.
struct NameList: Sendable {
    var isAllowList: Bool
    /// Words that do not count when names are compared, folded and sorted.
    var ignoredWords: [[UInt8]]
    /// Folded without the ignored words, sorted; nil where the list says nothing about names.
    var names: [[UInt8]]?
    /// Sorted.
    var countries: [[UInt8]]?
    /// Compact identifiers or account names, sorted.
    var accounts: [[UInt8]]?

    /// What of the entry is on a deny list, or not on an allow list: in words, in a fixed order.
    func objections(to entry: Entry) -> [[UInt8]] {
        var objections: [[UInt8]] = []
        if let names, let counterparty = entry.counterparty {
            let name = ignoredWords.isEmpty ? entry.payee : FoldedName.fold(counterparty, without: ignoredWords)
            if SortedTexts.contains(names, name) != isAllowList { objections.append(counterparty) }
        }
        if let countries, let country = entry.country, SortedTexts.contains(countries, country) != isAllowList {
            objections.append(country)
        }
        guard let accounts else { return objections }
        for identifier in entry.identifiers where identifier.fault == nil && identifier.kind.isAccount {
            if SortedTexts.contains(accounts, identifier.text) != isAllowList { objections.append(identifier.text) }
        }
        // An allow list of bank accounts says nothing about the accounts of the books.
        guard !isAllowList else { return objections }
        for posting in entry.postings where SortedTexts.contains(accounts, posting.account) {
            if objections.last != posting.account { objections.append(posting.account) }
        }
        return objections
    }
}
