import LedgerNumerics

/// Something that happened, and what it moved.
package struct Transaction: Sendable {
    package enum Kind: UInt8, Sendable {
        case buy, sell, deposit, withdrawal, dividend, interest, fee, tax, exchange, split

        package static var words: WordList {
            WordList("buy sell deposit withdrawal dividend interest fee tax exchange split")
        }
    }

    package var kind: Kind
    package var date: CalendarDate
    /// Index in the request's instruments; nil where the kind has none.
    package var instrument: Int?
    /// Of `amount`, `fee` and `tax`: the instrument's where there is one.
    package var currency: Currency
    /// Units bought or sold.
    package var quantity: Decimal
    /// Money: gross amount of a trade, or what is paid, received or exchanged. For trades given by price, computed.
    package var amount: Decimal
    package var fee: Decimal
    package var tax: Decimal
    /// The other side of an exchange.
    package var toCurrency: Currency
    package var toAmount: Decimal
    /// A split makes `new` units of every `old`.
    package var new: Int
    package var old: Int
    package var place: Int
}
