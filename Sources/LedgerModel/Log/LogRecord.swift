/// An event with its fields, each a number or a text.
package struct LogRecord {
    package struct Field {
        package var key: StaticString
        package var number: Int64
        /// Where in ``LogRecord/texts`` the value begins, and how long it is; nil if it is the number.
        package var text: Range<Int>?
    }

    package let event: StaticString
    package private(set) var fields: [Field] = []
    /// UTF-8; a NUL after each text.
    package private(set) var texts: [UInt8] = []

    init(_ event: StaticString) { self.event = event }

    @inline(never)
    package mutating func add(_ key: StaticString, _ number: Int) {
        fields.append(Field(key: key, number: Int64(number), text: nil))
    }

    @inline(never)
    package mutating func add(_ key: StaticString, _ text: [UInt8]) {
        fields.append(Field(key: key, number: 0, text: texts.count..<(texts.count + text.count)))
        texts.append(contentsOf: text)
        texts.append(0)
    }
}
