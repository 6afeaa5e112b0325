import LedgerJSON
import LedgerNumerics

extension Decoder {
    mutating func readEntries(_ list: JSONValue) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        for element in elements(list) {
            guard isObject(element, of: "date postings id notes") else { continue }
            _ = date(required(element, "date"))
            if let member = element.member("id"), let id = identifier(member) {
                entryIDs.append(Identified(id: id, place: member.order))
            }
            _ = text(element.member("notes"))
            guard let member = required(element, "postings") else { continue }
            if let postings = postings(member) {
                entries.append(JournalEntry(postings: postings, place: element.order))
            }
        }
        reportDuplicates(entryIDs)
        entryIDs = []
        return entries
    }

    /// The postings of an entry; nil if any of them has a problem.
    private mutating func postings(_ list: JSONValue) -> [JournalEntry.Posting]? {
        var postings: [JournalEntry.Posting] = []
        var isComplete = list.kind == .array
        for element in elements(list) {
            guard isObject(element, of: "account currency amount") else {
                isComplete = false
                continue
            }
            let account = account(required(element, "account"))
            let currency = currency(required(element, "currency"))
            let amount = amount(required(element, "amount"), currency, .any)
            guard account != nil, let currency, let amount else {
                isComplete = false
                continue
            }
            if amount.isZero, let member = element.member("amount") {
                report(.zeroAmount, member, Message("a posting of nothing"), expected: "an amount other than zero")
            }
            postings.append(JournalEntry.Posting(currency: currency, amount: amount))
        }
        return isComplete ? postings : nil
    }
}
