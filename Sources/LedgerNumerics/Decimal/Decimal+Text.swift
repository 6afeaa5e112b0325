extension Decimal: CustomStringConvertible {
    /// The one text of a value in responses: plain notation without exponent, trailing zeros or a sign on zero. A value
    /// whose leading exponent lies outside −40…40 is written scientifically, so that no text is longer than 76 bytes.
    @inline(never)
    public var canonical: [UInt8] {
        guard !isZero else { return [0x30] }
        let plain = reduced()
        return abs(plain.adjusted) > 40 ? plain.scientific(stripped: true) : plain.plain
    }

    /// The exact text of coefficient and exponent (General Decimal Arithmetic, "to-scientific-string").
    public var canonicalScientific: [UInt8] {
        power <= 0 && adjusted >= -6 ? plain : scientific(stripped: false)
    }

    public var description: String { String(decoding: canonicalScientific, as: UTF8.self) }

    /// The coefficient's digits, at least one.
    private var digitText: [UInt8] {
        guard digits > 0 else { return [0x30] }
        var text: [UInt8] = []
        var rest = digits
        while rest > 0 {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            text.append(0x30 + UInt8(truncatingIfNeeded: remainder))
            rest = quotient
        }
        text.reverse()
        return text
    }

    private var plain: [UInt8] {
        var text: [UInt8] = isNegative ? [0x2d] : []
        let digits = digitText
        let point = digits.count + Int(power)
        if power >= 0 {
            text += digits
            text += [UInt8](repeating: 0x30, count: Int(power))
        } else if point > 0 {
            text += digits[..<point]
            text.append(0x2e)
            text += digits[point...]
        } else {
            text += [0x30, 0x2e]
            text += [UInt8](repeating: 0x30, count: -point)
            text += digits
        }
        return text
    }

    /// - Parameter stripped: leaves trailing zeros out; a reduced coefficient has some where the largest exponent holds it.
    private func scientific(stripped: Bool) -> [UInt8] {
        var text: [UInt8] = isNegative ? [0x2d] : []
        var digits = digitText
        let exponent = digits.count - 1 + Int(power)
        while stripped && digits.count > 1 && digits.last == 0x30 { digits.removeLast() }
        text.append(digits[0])
        if digits.count > 1 {
            text.append(0x2e)
            text += digits[1...]
        }
        text += exponent < 0 ? [0x45, 0x2d] : [0x45, 0x2b]
        text += Decimal(abs(exponent)).digitText
        return text
    }
}
