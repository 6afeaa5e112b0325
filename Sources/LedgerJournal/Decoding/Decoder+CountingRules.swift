import LedgerJSON
import LedgerModel
import LedgerNumerics

/// The rules that add entries up.
extension Decoder {
    mutating func readLimit(_ value: JSONValue) -> Rule.Body? {
        let hasAmount = value.member("maxAmount") != nil
        let scope = readScope(value, needsCurrency: hasAmount, needsWindow: false)
        let amount = decimal(value.member("maxAmount"), .zeroOrPositive)
        let count = integer(value.member("maxCount"), 0...1_000_000, expected: "a whole number from 0 to 1000000")
        if !hasAmount, value.member("maxCount") == nil {
            report(.missingMember, value, Message("the rule limits nothing"), expected: "maxAmount or maxCount")
        }
        if value.member("maxCount") != nil, value.member("window") == nil {
            report(.missingMember, value, Message("a count needs a window"), expected: "window")
        }
        guard let scope else { return nil }
        return .limit(Rule.Limit(scope: scope, maxAmount: amount, maxCount: count))
    }

    mutating func readVelocity(_ value: JSONValue) -> Rule.Body? {
        let scope = readScope(value, needsCurrency: false, needsWindow: true)
        let baseline = window(required(value, "baseline"))
        let factor = decimal(required(value, "factor"), .positive)
        let minCount = count(value.member("minCount")) ?? 3
        let minHistory = count(value.member("minHistory")) ?? 1
        guard let scope, let baseline, let factor else { return nil }
        guard baseline > scope.seconds ?? 0 else {
            if let member = value.member("baseline") {
                report(
                    .outOfRange, member, Message("the baseline is no longer than the window"),
                    expected: "more than window")
            }
            return nil
        }
        return .velocity(
            Rule.Velocity(
                scope: scope, baselineSeconds: baseline, factor: factor, minCount: minCount, minHistory: minHistory))
    }

    mutating func readStructuring(_ value: JSONValue) -> Rule.Body? {
        let scope = readScope(value, needsCurrency: true, needsWindow: true)
        let threshold = decimal(required(value, "threshold"), .positive)
        let within = value.member("within") == nil ? Decimal.hundredths(10) : share(value.member("within"))
        let count = count(value.member("count")) ?? 3
        guard let scope, let threshold, let within else { return nil }
        // threshold × (1 − within): 34 digits hold what the decoder lets through to 10^-18; beyond, half-even.
        let floor = Sum.subtracting(threshold, Sum.multiplying(threshold, within))
        return .structuring(Rule.Structuring(scope: scope, threshold: threshold, floor: floor, count: count))
    }

    mutating func readRoundAmounts(_ value: JSONValue) -> Rule.Body? {
        let scope = readScope(value, needsCurrency: true, needsWindow: false)
        let multiple = decimal(required(value, "multipleOf"), .positive)
        let minCount = count(value.member("minCount")) ?? 10
        let share = value.member("share") == nil ? Decimal.hundredths(50) : share(value.member("share"))
        guard let scope, let multiple, let share else { return nil }
        return .roundAmounts(Rule.RoundAmounts(scope: scope, multiple: multiple, minCount: minCount, share: share))
    }

    mutating func readBenford(_ value: JSONValue) -> Rule.Body? {
        let scope = readScope(value, needsCurrency: true, needsWindow: false)
        let minCount = count(value.member("minCount")) ?? 100
        // Nigrini, Benford's Law (2012), table 7.1: first digits do not conform above 0.015.
        let deviation =
            value.member("maxDeviation") == nil ? Decimal.thousandths(15) : share(value.member("maxDeviation"))
        guard let scope, let deviation else { return nil }
        return .benford(Rule.Benford(scope: scope, minCount: minCount, maxDeviation: deviation))
    }

    private mutating func readScope(_ value: JSONValue, needsCurrency: Bool, needsWindow: Bool) -> Scope? {
        let subject = word(
            required(value, "per"), of: Scope.Subject.words,
            expected: "account, counterparty, code, country, channel or all")
        let currency = currency(needsCurrency ? required(value, "currency") : value.member("currency"))
        let side = word(value.member("side"), of: Scope.Side.words, expected: "debit, credit or both")
        let seconds = window(needsWindow ? required(value, "window") : value.member("window"))
        guard let subject, let known = Scope.Subject(rawValue: UInt8(truncatingIfNeeded: subject)) else { return nil }
        if needsCurrency, currency == nil { return nil }
        if needsWindow, seconds == nil { return nil }
        let counted = side.flatMap { Scope.Side(rawValue: UInt8(truncatingIfNeeded: $0)) }
        return Scope(subject: known, currency: currency, side: counted ?? .debit, seconds: seconds)
    }

    private mutating func count(_ value: JSONValue?) -> Int? {
        integer(value, 1...1_000_000, expected: "a whole number from 1 to 1000000")
    }

    /// A decimal from 0 to 1.
    mutating func share(_ value: JSONValue?) -> Decimal? {
        guard let value, let share = decimal(value, .zeroOrPositive) else { return nil }
        guard share <= .one else {
            report(.outOfRange, value, Message.naming(value).then(" is more than the whole"), expected: "0 to 1")
            return nil
        }
        return share
    }

    /// Seconds of a window: a whole number and `m`, `h` or `d`.
    mutating func window(_ value: JSONValue?) -> Int64? {
        guard let value else { return nil }
        guard let seconds = value.withString({ Self.windowSeconds($0) }) else {
            wrongType(value, expected: "a string such as 30m, 24h or 7d")
            return nil
        }
        if seconds == nil {
            report(
                .outOfRange, value, Message.naming(value).then(" is not a window"),
                expected: "a whole number above zero and m, h or d, at most 3660d")
        }
        return seconds
    }

    private static func windowSeconds(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let last = text.last, text.count >= 2, text.count <= 8, text[0] != UInt8(ascii: "0") else { return nil }
        var number: Int64 = 0
        for i in 0..<(text.count - 1) {
            let digit = text[i] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int64(digit)
        }
        let unit: Int64 =
            switch last {
            case UInt8(ascii: "m"): 60
            case UInt8(ascii: "h"): 3_600
            case UInt8(ascii: "d"): 86_400
            default: 0
            }
        let seconds = number * unit
        return seconds > 0 && seconds <= 3_660 * 86_400 ? seconds : nil
    }
}
