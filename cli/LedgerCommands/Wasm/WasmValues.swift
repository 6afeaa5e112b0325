import WasmRuntime

/// Values of WebAssembly as words of the command line, and as text.
enum WasmValues {
    /// Reads an argument of this type: integers in decimal, or hexadecimal with `0x`, from the least signed to the largest
    /// unsigned; vectors in hexadecimal with `0x`, lane 0 in the lowest digits; floats as Swift writes them, `nan` and `inf`
    /// among them; `null` for references. `i32:42` says the type.
    static func value(_ word: String, _ type: ValueType) throws(Failure) -> Value {
        var text = Substring(word)
        if let colon = word.firstIndex(of: ":") {
            guard word[..<colon] == "\(type)" else {
                throw .usage("'\(word)' stands where a value of type \(type) is needed")
            }
            text = word[word.index(after: colon)...]
        }
        guard let value = parsed(String(text), type) else { throw .usage("'\(word)' is no \(type)") }
        return value
    }

    private static func parsed(_ text: String, _ type: ValueType) -> Value? {
        switch type {
        case .i32:
            guard let number = integer(text),
                let bits = Int32(exactly: number) ?? UInt32(exactly: number).map({ Int32(bitPattern: $0) })
            else { return nil }
            return .i32(bits)
        case .i64:
            guard let number = integer(text),
                let bits = Int64(exactly: number) ?? UInt64(exactly: number).map({ Int64(bitPattern: $0) })
            else { return nil }
            return .i64(bits)
        case .f32: return Float(text).map { .f32($0) }
        case .f64: return Double(text).map { .f64($0) }
        case .v128:
            guard text.hasPrefix("0x") else { return nil }
            return UInt128(text.dropFirst(2), radix: 16).map { .v128(bits: $0) }
        case .funcref: return text == "null" ? .funcref(nil) : nil
        case .exnref: return text == "null" ? .exnref(nil) : nil
        case .externref: return text == "null" ? .externref(nil) : UInt32(text).map { .externref($0) }
        }
    }

    private static func integer(_ text: String) -> Int128? {
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : Substring(text)
        guard let first = digits.first, first.isHexDigit else { return nil }
        let magnitude = digits.hasPrefix("0x") ? Int128(digits.dropFirst(2), radix: 16) : Int128(digits)
        return magnitude.map { isNegative ? -$0 : $0 }
    }

    /// Integers signed and in decimal, floats with the digits that tell them apart.
    static func text(_ value: Value) -> String {
        switch value {
        case .i32(let bits): "\(Int32(bitPattern: bits))"
        case .i64(let bits): "\(Int64(bitPattern: bits))"
        case .f32(let bits): "\(Float(bitPattern: bits))"
        case .f64(let bits): "\(Double(bitPattern: bits))"
        case .v128(let bits): "0x" + String(bits, radix: 16)
        case .funcref(let reference): reference == nil ? "null" : "function"
        case .exnref(let reference): reference == nil ? "null" : "exception"
        case .externref(let number): number.map { "\($0)" } ?? "null"
        }
    }

    static func list(_ values: [Value]) -> String { values.map(text).joined(separator: ", ") }

    /// Values with the names that they have: `amount: 100000, 350`.
    static func list(_ values: [Value], names: [String?]) -> String {
        values.enumerated().map { place, value in
            let name = names.indices.contains(place) ? names[place] : nil
            return (name.map { $0 + ": " } ?? "") + text(value)
        }.joined(separator: ", ")
    }
}
