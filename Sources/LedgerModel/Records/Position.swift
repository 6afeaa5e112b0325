import LedgerNumerics

/// Something held at the as-of date, given directly.
package struct Position: Sendable {
    package enum Subject: Sendable {
        /// Index in the request's instruments.
        case instrument(Int)
        case cash(Currency)
    }

    package var subject: Subject
    /// Units held, ≥ 0; for cash an amount of either sign.
    package var quantity: Decimal
    /// What all of it cost, in the instrument's currency.
    package var cost: Decimal?
    package var place: Int
}
