import LedgerJSON
import LedgerNumerics

extension Decoder {
    mutating func readOptions(_ value: JSONValue?) -> Options {
        var options = Options(confidence: Decimal.hundredths(95))
        guard let value,
            isObject(value, of: "costBasis trackCash confidence horizonDays periodsPerYear staleDays")
        else { return options }
        if let member = value.member("costBasis"),
            let position = word(
                member, of: Options.CostBasis.words, expected: "fifo, lifo or average")
        {
            if let method = Options.CostBasis(rawValue: UInt8(truncatingIfNeeded: position)) {
                options.costBasis = method
            } else {
                report(
                    .unsupported, member, Message.naming(member).then(" is not supported yet"),
                    expected: "fifo, lifo or average")
            }
        }
        options.tracksCash = boolean(value.member("trackCash")) ?? true
        if let member = value.member("confidence"), let confidence = decimal(member) {
            if confidence < Decimal.hundredths(50) || confidence > Decimal.thousandths(999) {
                report(
                    .outOfRange, member, Message.naming(member).then(" is out of range"), expected: "0.5 to 0.999")
            }
            options.confidence = confidence
        }
        options.horizonDays =
            integer(value.member("horizonDays"), 1...252, expected: "a whole number from 1 to 252") ?? 21
        options.periodsPerYear =
            integer(value.member("periodsPerYear"), 1...366, expected: "a whole number from 1 to 366")
        options.staleDays = integer(value.member("staleDays"), 0...366, expected: "a whole number from 0 to 366") ?? 7
        return options
    }

    package mutating func readMinorUnits(_ value: JSONValue?) {
        guard let value else { return }
        guard value.kind == .object else {
            wrongType(value, expected: "an object from currency to digits")
            return
        }
        for (key, member) in value.members {
            let places = integer(member, 0...8, expected: "a whole number from 0 to 8")
            guard let currency = key.withBytes({ Currency(utf8: $0) }) else {
                report(
                    .unknownCurrency, member, Message.quoting(key.bytes).then(" is not a currency"),
                    expected: "an active ISO 4217 code")
                continue
            }
            if let places { minorUnits[currency] = places }
        }
    }

    mutating func readPolicy(_ value: JSONValue?) -> Policy {
        var policy = Policy()
        guard let value, isObject(value, of: "name weights thresholds fundNames") else { return policy }
        if let name = text(value.member("name")) { policy.name = name }
        policy.fundNames =
            integer(value.member("fundNames"), 1...1_000_000, expected: "a whole number from 1 to 1000000")
            ?? policy.fundNames
        if let weights = value.member("weights") { readWeights(weights, &policy) }
        if let thresholds = value.member("thresholds") { readThresholds(thresholds, &policy) }
        return policy
    }

    private mutating func readWeights(_ value: JSONValue, _ policy: inout Policy) {
        guard isComponents(value) else { return }
        for (key, member) in value.members {
            guard let component = key.withBytes({ ScoreComponent.words.index(of: $0) }),
                let weight = decimal(member, .zeroOrPositive)
            else { continue }
            guard let millionths = Self.millionths(weight) else {
                report(
                    .outOfRange, member, Message.naming(member).then(" is no weight"),
                    expected: "0 to 1000000, with at most 6 decimals")
                continue
            }
            policy.weights[component] = millionths
        }
        if policy.weights.allSatisfy({ $0 == 0 }) {
            report(.zeroWeights, value, Message("all weights are zero"), expected: "a weight above zero")
        }
    }

    /// A weight in whole millionths; nil beyond ``Policy/weightLimit`` and for finer weights.
    private static func millionths(_ weight: Decimal) -> Int64? {
        guard weight <= Decimal(Policy.weightLimit) else { return nil }
        let reduced = weight.reduced()
        guard reduced.exponent >= -Policy.weightPlaces, reduced.exponent <= Policy.weightPlaces else { return nil }
        var millionths = reduced.coefficient
        // At most 12 steps, and the result is below 10^12 by the limit above.
        for _ in 0..<(reduced.exponent + Policy.weightPlaces) { millionths *= 10 }
        return Int64(exactly: millionths)
    }

    private mutating func readThresholds(_ value: JSONValue, _ policy: inout Policy) {
        guard isComponents(value) else { return }
        for (key, member) in value.members {
            guard let component = key.withBytes({ ScoreComponent.words.index(of: $0) }) else { continue }
            guard member.kind == .array, member.count == 5 else {
                wrongType(member, expected: "an array of five decimals")
                continue
            }
            var figures: [Double] = []
            for element in member.elements {
                guard let figure = decimal(element, .zeroOrPositive) else { break }
                if let last = figures.last, figure.double <= last {
                    report(
                        .notAscending, element, Message.naming(element).then(" is not above the one before"),
                        expected: "ascending thresholds")
                    break
                }
                figures.append(figure.double)
            }
            if figures.count == 5 { policy.thresholds[component] = figures }
        }
    }

    /// Whether `value` is an object whose names are components; reports those that are not.
    private mutating func isComponents(_ value: JSONValue) -> Bool {
        guard value.kind == .object else {
            wrongType(value, expected: "an object from component to figures")
            return false
        }
        for (key, member) in value.members
        where key.withBytes({ ScoreComponent.words.index(of: $0) }) == nil {
            report(
                .unknownValue, member, Message.quoting(key.bytes).then(" is not a component"),
                expected: "market, tail, drawdown, concentration or currency")
        }
        return true
    }
}

extension Decimal {
    package static func hundredths(_ value: Int) -> Decimal { scaled(value, -2) }
    package static func thousandths(_ value: Int) -> Decimal { scaled(value, -3) }

    /// value × 10^exponent, for figures whose size is known.
    package static func scaled(_ value: Int, _ exponent: Int) -> Decimal {
        (try? Decimal(coefficient: Int128(value), exponent: exponent)) ?? .zero
    }
}
