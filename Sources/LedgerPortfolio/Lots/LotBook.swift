import LedgerModel
import LedgerNumerics
import LedgerValidation

/// Units bought together.
package struct Lot: Sendable {
    /// Day of the purchase; of the first one under the average method.
    package var date: CalendarDate
    package var quantity: Decimal
    /// What these units cost, charges included, in the instrument's currency.
    package var cost: Decimal
}

/// The open lots of one instrument.
///
/// Invariants, whatever the method: units bought = units sold + units open (splits aside), and cost bought = cost given
/// up by sales + cost open, both exactly: a lot that is sold in part keeps what rounding did not give away.
package struct LotBook: Sendable {
    private var lots: [Lot] = []
    /// Lots before it are used up (FIFO takes from the front).
    private var first = 0
    private let method: Options.CostBasis
    /// Decimals of money.
    private let places: Int

    package init(method: Options.CostBasis, places: Int) {
        self.method = method
        self.places = places
    }

    /// The open lots, oldest first.
    package var open: ArraySlice<Lot> { lots[first...] }

    /// Adds a purchase.
    package mutating func buy(_ lot: Lot) throws(DecimalError) {
        if method == .average, first < lots.count {
            lots[first].quantity = try lots[first].quantity.adding(lot.quantity)
            lots[first].cost = try lots[first].cost.adding(lot.cost)
        } else {
            lots.append(lot)
        }
    }

    /// Takes `quantity` units out.
    /// - Returns: what they had cost.
    /// - Throws: `invalidOperation` when fewer units are open.
    package mutating func sell(_ quantity: Decimal) throws(DecimalError) -> Decimal {
        var rest = quantity
        var cost = Decimal.zero
        while rest > .zero {
            guard first < lots.count else { throw .invalidOperation }
            let index = method == .lifo ? lots.count - 1 : first
            let lot = lots[index]
            if lot.quantity <= rest {
                rest = try rest.subtracting(lot.quantity)
                cost = try cost.adding(lot.cost)
                if method == .lifo { lots.removeLast() } else { first += 1 }
            } else {
                let part = try lot.cost.multiplied(by: rest).divided(by: lot.quantity).rounded(toPlaces: places)
                lots[index].quantity = try lot.quantity.subtracting(rest)
                lots[index].cost = try lot.cost.subtracting(part)
                cost = try cost.adding(part)
                rest = .zero
            }
        }
        return cost
    }

    /// Replaces quantities by what a split makes of them; costs stay.
    ///
    /// Running totals are split and rounded, and each lot is the difference of two: the lots add up to the split of
    /// their sum, however each of them would have rounded.
    package mutating func split(_ split: Transaction) throws(DecimalError) {
        var before = Decimal.zero
        var after = Decimal.zero
        for index in first..<lots.count {
            before = try before.adding(lots[index].quantity)
            let total = try split.afterSplit(before)
            lots[index].quantity = try total.subtracting(after)
            after = total
        }
    }
}
