import LedgerJSON
import LedgerNumerics

/// Which numbers a member takes.
package enum Sign {
    case any, positive, zeroOrPositive
}

extension Decoder {
    /// A decimal from a string or a JSON number, exactly as written, within the limits of ``Magnitudes``.
    package mutating func decimal(_ value: JSONValue?, _ sign: Sign = .any) -> Decimal? {
        guard let value else { return nil }
        guard value.kind == .string || value.kind == .number else {
            wrongType(value, expected: "a decimal: a string or a number")
            return nil
        }
        guard let number = read(value) else { return nil }
        guard number.exponent >= -Magnitudes.places || number.reduced().exponent >= -Magnitudes.places else {
            report(
                .tooPrecise, value, Message.naming(value).then(" is more precise than 18 decimals"),
                expected: "at most 34 digits, 18 of them decimals")
            return nil
        }
        guard number.magnitude < magnitudes.number else {
            report(.outOfRange, value, Message.naming(value).then(" is too large"), expected: "less than 10^16")
            return nil
        }
        if sign == .positive, !(number > .zero) {
            report(.notPositive, value, Message.naming(value).then(" is not above zero"), expected: "more than zero")
            return nil
        }
        if sign == .zeroOrPositive, number < .zero {
            report(.negative, value, Message.naming(value).then(" is negative"), expected: "zero or more")
            return nil
        }
        // One zero: minus zero means nothing in a book.
        return number.isZero ? .zero : number
    }

    /// Money: a decimal that the currency's minor units can express.
    package mutating func amount(_ value: JSONValue?, _ currency: Currency?, _ sign: Sign) -> Decimal? {
        guard let value, let amount = decimal(value, sign) else { return nil }
        guard let currency else { return amount }
        let places = minorUnits[currency]
        guard amount.exponent >= -places || amount.reduced().exponent >= -places else {
            var message = Message.naming(value)
            message.add(" has more than the ")
            message.add(places)
            message.add(" decimals of ")
            message.add(currency)
            report(.wrongScale, value, message, expected: "whole minor units of the currency")
            return nil
        }
        return amount
    }

    /// A whole number written without fraction and exponent.
    package mutating func integer(_ value: JSONValue?, _ range: ClosedRange<Int>, expected: StaticString) -> Int? {
        guard let value else { return nil }
        guard value.kind == .number else {
            wrongType(value, expected: expected)
            return nil
        }
        guard let number = value.integer, number >= range.lowerBound, number <= range.upperBound else {
            report(.outOfRange, value, Message.naming(value).then(" is out of range"), expected: expected)
            return nil
        }
        // Within range, hence within Int.
        return Int(truncatingIfNeeded: number)
    }

    /// The number that a string or number states, of any size, exactly; reports text that states none of ours.
    private mutating func read(_ value: JSONValue) -> Decimal? {
        // A JSON number has the form by its grammar.
        if let isDecimal = value.withString({ DecimalText.isDecimal($0) }), !isDecimal {
            report(
                .invalidDecimal, value, Message.naming(value).then(" is not a decimal"),
                expected: "digits, with a point and an exponent if need be")
            return nil
        }
        if let number = value.withString(Self.exact) ?? value.withNumberText(Self.exact) ?? nil { return number }
        // Only now, as this is rare: too large, or too precise?
        do throws(DecimalError) { return try value.decimal() } catch  where error == .overflow {
            report(.outOfRange, value, Message.naming(value).then(" is too large"), expected: "less than 10^16")
            return nil
        } catch {}
        report(
            .tooPrecise, value, Message.naming(value).then(" has more digits than can be kept"),
            expected: "at most 34 digits, 18 of them decimals")
        return nil
    }

    private static func exact(_ text: UnsafeBufferPointer<UInt8>) -> Decimal? { try? Decimal(utf8: text) }
}

/// The form of a decimal in a request.
enum DecimalText {
    /// Whether `text` is `-?digits[.digits][(e|E)[+-]digits]`, of any length.
    static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        func digits() -> Bool {
            let start = i
            while i < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[i]) { i += 1 }
            return i > start
        }
        if i < text.count, text[i] == UInt8(ascii: "-") { i += 1 }
        guard digits() else { return false }
        if i < text.count, text[i] == UInt8(ascii: ".") {
            i += 1
            guard digits() else { return false }
        }
        if i < text.count, text[i] | 0x20 == UInt8(ascii: "e") {
            i += 1
            if i < text.count, text[i] == UInt8(ascii: "+") || text[i] == UInt8(ascii: "-") { i += 1 }
            guard digits() else { return false }
        }
        return i == text.count
    }
}
