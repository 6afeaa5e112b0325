import LedgerModel
import LedgerNumerics

/// The prices of an instrument in the base currency, as far as its rates are known.
struct LineHistory {
    /// Days, ascending.
    private(set) var dates: [CalendarDate] = []
    /// Price of a unit on each day, above zero: in the base currency, or unconverted (``lacksRates``).
    private(set) var values: [Double] = []
    /// Fewer than half of the prices had a rate of their day, so none was converted.
    private(set) var lacksRates = false

    /// The prices of an instrument on or before the as-of date.
    init(_ index: Int, of request: Request) {
        let instrument = request.instruments.all[index]
        let prices = request.prices.table.observations(of: index, through: request.asOf)
        read(prices) { price in
            request.rates.conversion(from: instrument.currency, to: request.base, on: price.date)?
                .convert(price.value.double)
        }
        if dates.count * 2 < prices.count {
            lacksRates = true
            read(prices) { $0.value.double }
        }
    }

    private mutating func read(_ prices: ArraySlice<Observation>, _ value: (Observation) -> Double?) {
        dates = []
        values = []
        dates.reserveCapacity(prices.count)
        values.reserveCapacity(prices.count)
        for price in prices {
            guard let value = value(price) else { continue }
            dates.append(price.date)
            values.append(value)
        }
    }

    /// The values on `days`, ascending; nil unless there is one for each.
    func values(on days: [CalendarDate]) -> [Double]? {
        var found: [Double] = []
        found.reserveCapacity(days.count)
        var i = 0
        for day in days {
            while i < dates.count, dates[i] < day { i += 1 }
            guard i < dates.count, dates[i] == day else { return nil }
            found.append(values[i])
        }
        return found
    }
}

/// Days that several histories share.
enum CommonDates {
    /// The days in both, ascending like each of them.
    static func intersection(_ a: [CalendarDate], _ b: [CalendarDate]) -> [CalendarDate] {
        var common: [CalendarDate] = []
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                common.append(a[i])
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}
