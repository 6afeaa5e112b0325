import LedgerJSON

extension JSONWriter {
    /// The member `warnings`, an array of `code`, `message`, `pointer`, and `warningsTruncated`: the last in the order of names in
    /// every response.
    package mutating func warnings(_ warnings: ProblemList, in document: JSONDocument) {
        var warnings = warnings
        key("warnings")
        beginArray()
        for warning in warnings.listed() {
            beginObject()
            key("code")
            string(warning.code.text)
            key("message")
            string(warning.message.bytes)
            key("pointer")
            string(document.value(order: warning.place).pointer)
            endObject()
        }
        endArray()
        key("warningsTruncated")
        bool(warnings.isTruncated)
    }

    /// A member that is a text or null.
    package mutating func member(_ name: StaticString, text: [UInt8]?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    /// A member that is one of a list of words.
    package mutating func member(_ name: StaticString, text: UnsafeBufferPointer<UInt8>) {
        key(name)
        string(text)
    }

    /// A member that is a statistic or null.
    package mutating func member(_ name: StaticString, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    package mutating func member(_ name: StaticString, date: CalendarDate?) {
        key(name)
        if let date { string(upTo: CalendarDate.textCount) { date.write(into: $0) } } else { null() }
    }

    package mutating func member(_ name: StaticString, integer value: Int) {
        key(name)
        integer(Int64(value))
    }

    package mutating func member(_ name: StaticString, word: StaticString) {
        key(name)
        string(word)
    }

    package mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }
}
