import LedgerJSON
import LedgerNumerics

extension Decoder {
    /// Reads `prices`.
    mutating func readPrices(_ list: JSONValue, into prices: inout [ObservationTable.Entry]) {
        for element in elements(list) {
            guard isObject(element, of: "instrument date price points") else { continue }
            let index = pricedInstrument(required(element, "instrument"))
            for observation in observations(element, value: "price") {
                if let index { prices.append(.init(subject: index, observation: observation)) }
            }
        }
    }

    /// Reads `fx`.
    package mutating func readRates(_ list: JSONValue) -> [RateHistory.Point] {
        var rates: [RateHistory.Point] = []
        for element in elements(list) {
            guard isObject(element, of: "base quote date rate points") else { continue }
            let base = currency(required(element, "base"))
            let quote = currency(required(element, "quote"))
            if let base, base == quote {
                report(.sameCurrency, element, Message("a rate needs two currencies"), expected: "another quote")
            }
            for observation in observations(element, value: "rate") {
                if let base, let quote {
                    rates.append(.init(base: base, quote: quote, observation: observation))
                }
            }
        }
        return rates
    }

    /// The points of an element: its `points`, or the one of `date` and `value`.
    private mutating func observations(_ element: JSONValue, value name: StaticString) -> [Observation] {
        guard let points = element.member("points") else {
            let date = date(required(element, "date"))
            guard let member = required(element, name), let value = decimal(member, .positive), let date else {
                return []
            }
            return [Observation(date: date, value: value, place: member.order)]
        }
        if element.member("date") != nil || element.member(name) != nil {
            report(
                .conflictingMembers, element, Message("points exclude a single date and value"),
                expected: "either points or a date and a value")
            return []
        }
        var found: [Observation] = []
        found.reserveCapacity(points.count)
        for point in elements(points) {
            var pair = point.elements
            guard point.kind == .array, point.count == 2, let first = pair.next(), let second = pair.next() else {
                wrongType(point, expected: "an array of a date and a decimal")
                continue
            }
            let date = date(first)
            if let value = decimal(second, .positive), let date {
                found.append(Observation(date: date, value: value, place: point.order))
            }
        }
        return found
    }
}
