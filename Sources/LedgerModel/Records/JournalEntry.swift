import LedgerNumerics

/// A journal entry: postings that add up to zero in each currency.
package struct JournalEntry: Sendable {
    package struct Posting: Sendable {
        package var currency: Currency
        package var amount: Decimal
    }

    package var postings: [Posting]
    package var place: Int
}
