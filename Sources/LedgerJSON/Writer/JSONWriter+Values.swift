extension JSONWriter {
    @inline(never)
    public mutating func null() { literal("null") }

    @inline(never)
    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    private mutating func literal(_ word: StaticString) {
        guard beginValue() else { return }
        text.append(word.bytes)
    }

    /// A string. `utf8` is checked.
    @inline(never)
    public mutating func string(_ utf8: [UInt8]) {
        utf8.withUnsafeBufferPointer { string($0) }
    }

    @inline(never)
    public mutating func string(_ s: StaticString) {
        string(s.bytes)
    }

    /// A string. `utf8` is checked.
    @inline(never)
    public mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        guard beginValue() else { return }
        if !StringText.append(utf8, to: &text) { problem = .invalidUTF8 }
    }

    /// A string of at most `capacity` bytes of ASCII without anything to escape, which `write` puts into room for them; it gives
    /// their number.
    package mutating func string(upTo capacity: Int, plain write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        guard beginValue() else { return }
        text.append(UInt8(ascii: "\""))
        text.append(upTo: capacity, write)
        text.append(UInt8(ascii: "\""))
    }

    /// A number in ECMAScript's shortest form. Infinity and NaN are ``JSONWriteError/notFinite``.
    /// - Returns: whether it was written.
    @discardableResult
    @inline(never)
    public mutating func number(_ value: Double) -> Bool {
        guard problem == nil else { return false }
        guard value.isFinite else {
            problem = .notFinite
            return false
        }
        guard beginValue() else { return false }
        NumberText.append(value, to: &text)
        return true
    }

    /// A whole number of at most 2^53 in magnitude; beyond, ``JSONWriteError/integerOutOfRange``.
    /// - Returns: whether it was written.
    @discardableResult
    @inline(never)
    public mutating func integer(_ value: Int64) -> Bool {
        guard problem == nil else { return false }
        guard value.magnitude <= 1 << 53 else {
            problem = .integerOutOfRange
            return false
        }
        guard beginValue() else { return false }
        if value < 0 { text.append(UInt8(ascii: "-")) }
        DigitText.append(value.magnitude, to: &text)
        return true
    }
}
