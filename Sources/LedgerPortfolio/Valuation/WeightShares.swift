import LedgerModel
import LedgerNumerics

/// Weights that add up to one: largest remainders.
enum WeightShares {
    /// Decimals of a weight.
    static let places = 6

    /// Each value's share of `total` with ``places`` decimals, rounded down, and then one unit more for the largest
    /// remainders (ties: the earlier) until the shares add up to 1; nil unless the total is above zero.
    /// - Parameter values: sum up to `total`; below 10^24 in magnitude.
    static func shares(of values: [Decimal], total: Decimal) throws(DecimalError) -> [Decimal]? {
        guard total > .zero else { return nil }
        let scale = Decimal.powerOfTen(places)
        var units: [Int64] = []
        var remainders: [Decimal] = []
        units.reserveCapacity(values.count)
        remainders.reserveCapacity(values.count)
        var missing = Int64(1_000_000)
        for value in values {
            let scaled = try value.multiplied(by: scale)
            var quotient = try scaled.dividedInteger(by: total)
            var remainder = try scaled.remainder(dividingBy: total)
            if remainder < .zero {
                // Down, not towards zero.
                quotient = try quotient.subtracting(.one)
                remainder = try remainder.adding(total)
            }
            // A weight of 10^12 millionths means debts a million times the net value: no weights to speak of.
            guard quotient.magnitude < Decimal.powerOfTen(12), let count = quotient.int64 else { return nil }
            units.append(count)
            remainders.append(remainder)
            // At most 10^12 a line, and a document of 16 MiB has fewer than 10^6 lines: below 2^63.
            missing -= count
        }
        // What rounding down left is fewer units than lines.
        for i in SortedOrder.descending(remainders) {
            guard missing > 0 else { break }
            units[i] += 1
            missing -= 1
        }
        var shares: [Decimal] = []
        shares.reserveCapacity(units.count)
        for count in units { shares.append(try Decimal(coefficient: Int128(count), exponent: -places)) }
        return shares
    }
}

extension Decimal {
    /// The value if it is a whole number of fewer than 19 digits.
    var int64: Int64? {
        guard let whole = try? rounded(toPlaces: 0), whole == self else { return nil }
        return Int64(exactly: whole.coefficient)
    }
}
