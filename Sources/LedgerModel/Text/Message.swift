import LedgerJSON
import LedgerNumerics

/// Plain words for a person, built piece by piece in UTF-8.
package struct Message: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}
    @inline(never)
    package init(_ text: StaticString) { add(text) }

    @inline(never)
    package mutating func add(_ text: StaticString) {
        bytes.append(contentsOf: text.bytes)
    }

    @inline(never)
    package mutating func add(_ text: [UInt8]) { bytes.append(contentsOf: text) }
    @inline(never)
    package mutating func add(_ value: Decimal) { bytes.append(contentsOf: value.canonical) }
    @inline(never)
    package mutating func add(_ date: CalendarDate) { bytes.append(contentsOf: date.text) }
    @inline(never)
    package mutating func add(_ currency: Currency) { bytes.append(contentsOf: currency.code) }

    @inline(never)
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
    @inline(never)
    package func then(_ text: StaticString) -> Message {
        var copy = self
        copy.add(text)
        return copy
    }

    /// A text from outside, in quotation marks, made harmless and short (``SafeText``).
    @inline(never)
    package static func quoting(_ text: [UInt8]) -> Message {
        var message = Message("\"")
        message.add(SafeText.cut(text))
        message.add("\"")
        return message
    }

    /// A value from outside as a person would name it.
    @inline(never)
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
