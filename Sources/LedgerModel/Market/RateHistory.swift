import LedgerNumerics

/// Exchange rates by pair of currencies, and conversion by the rule of docs/score.md.
package struct RateHistory: Sendable {
    /// Sorted, unique: subject i of `table` is `pairs[i]`.
    private var pairs: [UInt16] = []
    private var table = ObservationTable()
    /// Points read.
    package private(set) var count = 0

    package init() {}

    /// One point as read.
    package struct Point: Sendable {
        package var base: Currency
        package var quote: Currency
        package var observation: Observation
    }

    /// Places of rates that contradict another of their pair and day.
    package var conflicts: [Int] { table.conflicts }

    package init(_ points: [Point]) {
        count = points.count
        var keys: [Int64] = []
        keys.reserveCapacity(points.count)
        for point in points { keys.append(Int64(Self.key(point.base, point.quote))) }
        var entries: [ObservationTable.Entry] = []
        entries.reserveCapacity(points.count)
        for i in SortedOrder.ascending(keys) {
            let key = Self.key(points[i].base, points[i].quote)
            if pairs.last != key { pairs.append(key) }
            entries.append(.init(subject: pairs.count - 1, observation: points[i].observation))
        }
        table = ObservationTable(entries, subjects: pairs.count)
    }

    private static func key(_ base: Currency, _ quote: Currency) -> UInt16 {
        UInt16(base.position) << 8 | UInt16(quote.position)
    }

    private func last(_ base: Currency, _ quote: Currency, _ date: CalendarDate) -> Observation? {
        let key = Self.key(base, quote)
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < pairs.count, pairs[low] == key else { return nil }
        return table.last(of: low, onOrBefore: date)
    }

    /// One quoted rate of a conversion.
    package struct Leg: Sendable {
        package var rate: Decimal
        /// Quoted the other way round: divide.
        package var isInverse: Bool
        package var date: CalendarDate
    }

    /// How to get from one currency to another on a day.
    package struct Conversion: Sendable {
        package var first: Leg?
        package var second: Leg?
        package var pivot: Currency?

        /// The older of the rates' days; nil where none was needed.
        package var date: CalendarDate? {
            guard let first else { return nil }
            guard let second else { return first.date }
            return min(first.date, second.date)
        }

        package func convert(_ value: Decimal) throws(DecimalError) -> Decimal {
            var value = value
            if let first { value = try Self.apply(first, value) }
            if let second { value = try Self.apply(second, value) }
            return value
        }

        /// The same in binary: one rounding a leg, in the same order.
        package func convert(_ value: Double) -> Double {
            var value = value
            if let first { value = first.isInverse ? value / first.rate.double : value * first.rate.double }
            if let second { value = second.isInverse ? value / second.rate.double : value * second.rate.double }
            return value
        }

        private static func apply(_ leg: Leg, _ value: Decimal) throws(DecimalError) -> Decimal {
            leg.isInverse
                ? try value.divided(by: leg.rate, rounding: .halfEven)
                : try value.multiplied(by: leg.rate, rounding: .halfEven)
        }
    }

    /// The conversion from a currency to another with the rates known on `date`; nil if there is none.
    package func conversion(from: Currency, to: Currency, on date: CalendarDate) -> Conversion? {
        if from == to { return Conversion() }
        if let leg = leg(from, to, date) { return Conversion(first: leg) }
        for pivot in [Currency.usDollar, Currency.euro] where pivot != from && pivot != to {
            if let first = leg(from, pivot, date), let second = leg(pivot, to, date) {
                return Conversion(first: first, second: second, pivot: pivot)
            }
        }
        return nil
    }

    private func leg(_ from: Currency, _ to: Currency, _ date: CalendarDate) -> Leg? {
        if let direct = last(from, to, date) { return Leg(rate: direct.value, isInverse: false, date: direct.date) }
        if let inverse = last(to, from, date) { return Leg(rate: inverse.value, isInverse: true, date: inverse.date) }
        return nil
    }
}
