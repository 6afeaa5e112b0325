import LedgerJSON
import LedgerNumerics

/// Plain words for a person, built piece by piece in UTF-8.
package struct Message: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}
    package init(_ text: StaticString) { add(text) }

    package mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ text: [UInt8]) { bytes.append(contentsOf: text) }
    package mutating func add(_ value: Decimal) { bytes.append(contentsOf: value.canonical) }
    package mutating func add(_ date: CalendarDate) { bytes.append(contentsOf: date.text) }
    package mutating func add(_ currency: Currency) { bytes.append(contentsOf: currency.code) }

    package mutating func add(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var magnitude = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[start...].reverse()
    }

    /// Words followed by a piece, for the usual short message.
    package func then(_ text: StaticString) -> Message {
        var copy = self
        copy.add(text)
        return copy
    }

    /// A text from outside, in quotation marks, made harmless and short (``SafeText``).
    package static func quoting(_ text: [UInt8]) -> Message {
        var message = Message("\"")
        message.add(SafeText.cut(text))
        message.add("\"")
        return message
    }

    /// A value from outside as a person would name it.
    package static func naming(_ value: JSONValue) -> Message {
        switch value.kind {
        case .string: return quoting(value.string ?? [])
        case .number:
            var message = Message()
            message.add(SafeText.cut(value.numberText ?? []))
            return message
        case .null: return Message("null")
        case .bool: return Message(value.bool == true ? "true" : "false")
        case .array: return Message("an array")
        case .object: return Message("an object")
        }
    }
}
