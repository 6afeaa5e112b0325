extension Decimal: CustomStringConvertible {
    /// Bytes that a buffer for the text of any value has: the longest takes 76, and some are written over.
    public static var textCapacity: Int { 84 }

    /// The one text of a value in responses: plain notation without exponent, trailing zeros or a sign on zero. A value
    /// whose leading exponent lies outside −40…40 is written scientifically, so that no text is longer than 76 bytes.
    public var canonical: [UInt8] { text { value, start in value.writeCanonical(to: start) } }

    /// The exact text of coefficient and exponent (General Decimal Arithmetic, "to-scientific-string").
    public var canonicalScientific: [UInt8] { text { value, start in value.writeScientific(to: start) } }

    /// The same with exponents that are multiples of three (General Decimal Arithmetic, "to-engineering-string").
    public var engineering: [UInt8] { text { value, start in value.writeEngineering(to: start) } }

    public var description: String { String(decoding: canonicalScientific, as: UTF8.self) }

    /// Writes `canonical` at the start of a buffer.
    ///
    /// - Returns: the number of bytes; 0 if the buffer has fewer than `textCapacity`.
    @inline(never)
    public func writeCanonical(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let start = buffer.baseAddress, buffer.count >= Decimal.textCapacity else { return 0 }
        return writeCanonical(to: start)
    }

    /// Writes `canonicalScientific` at the start of a buffer.
    ///
    /// - Returns: the number of bytes; 0 if the buffer has fewer than `textCapacity`.
    @inline(never)
    public func writeScientific(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let start = buffer.baseAddress, buffer.count >= Decimal.textCapacity else { return 0 }
        return writeScientific(to: start)
    }

    @inline(__always)
    private func text(_ write: (Decimal, UnsafeMutablePointer<UInt8>) -> Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Decimal.textCapacity) { buffer, count in
            if let start = buffer.baseAddress { count = write(self, start) }
        }
    }
}

extension Decimal {
    private func writeCanonical(to start: UnsafeMutablePointer<UInt8>) -> Int {
        // The coefficient may lose zeros that the largest exponent leaves it, so this is no Decimal.
        let (digits, zeros) = Decimal.withoutZeros(digits, atMost: Decimal.precision)
        let parts = TextParts(digits: digits, power: Int(power) &+ zeros)
        guard digits != 0 else {
            start[0] = 0x30
            return 1
        }
        let text = writeSign(to: start)
        let isPlain = parts.adjusted <= 40 && parts.adjusted >= -40
        return (isPlain ? parts.writePlain(to: text) : parts.writeScientific(to: text)) &+ (text - start)
    }

    #if !arch(wasm32)
        @inline(__always)
    #endif
    private func writeScientific(to start: UnsafeMutablePointer<UInt8>) -> Int {
        let parts = TextParts(digits: digits, power: Int(power))
        let text = writeSign(to: start)
        let isPlain = power <= 0 && parts.adjusted >= -6
        return (isPlain ? parts.writePlain(to: text) : parts.writeScientific(to: text)) &+ (text - start)
    }

    private func writeEngineering(to start: UnsafeMutablePointer<UInt8>) -> Int {
        let parts = TextParts(digits: digits, power: Int(power))
        let text = writeSign(to: start)
        let isPlain = power <= 0 && parts.adjusted >= -6
        return (isPlain ? parts.writePlain(to: text) : parts.writeEngineering(to: text)) &+ (text - start)
    }

    @inline(__always)
    private func writeSign(to text: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        // No branch: signs come in no order that a processor could foresee.
        text[0] = 0x2d
        return text + Int(truncatingIfNeeded: upper >> 63)
    }
}

/// What a text is made of, less the sign. Each writer returns the number of bytes.
private struct TextParts {
    let digits: UInt128
    let power: Int
    /// Digits of the coefficient, at least one.
    let count: Int

    @inline(__always)
    init(digits: UInt128, power: Int) {
        self.digits = digits
        self.power = power
        count = max(digits.highWord == 0 ? Powers.digitCount(digits.lowWord) : Powers.digitCount(digits), 1)
    }

    @inline(__always)
    var adjusted: Int { power &+ count &- 1 }

    /// Without an exponent; of values whose text is short enough.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    func writePlain(to text: UnsafeMutablePointer<UInt8>) -> Int {
        let point = count &+ power
        if power >= 0 {
            DigitText.write(digits, count: count, to: text)
            return writeZeros(power, to: text + count) &+ count
        }
        if point > 0 {
            writeDigits(pointAfter: point, to: text)
            return count &+ 1
        }
        text[0] = 0x30
        text[1] = 0x2e
        let zeros = writeZeros(0 &- point, to: text + 2)
        DigitText.write(digits, count: count, to: text + 2 + zeros)
        return 2 &+ zeros &+ count
    }

    /// One digit before the point, and an exponent.
    @inline(never)
    func writeScientific(to text: UnsafeMutablePointer<UInt8>) -> Int {
        writeDigits(pointAfter: 1, to: text)
        let length = count == 1 ? 1 : count &+ 1
        return length &+ writeExponent(adjusted, to: text + length)
    }

    /// One to three digits before the point, and an exponent that is a multiple of three unless it is 0.
    func writeEngineering(to text: UnsafeMutablePointer<UInt8>) -> Int {
        let above = ((adjusted % 3) &+ 3) % 3
        if digits == 0 {
            // A zero keeps its places: 0.00E+3 counts tens.
            let places = (3 &- above) % 3
            text[0] = 0x30
            if places > 0 { text[1] = 0x2e }
            let length = places == 0 ? 1 : 2 &+ writeZeros(places, to: text + 2)
            return length &+ writeExponent(adjusted &+ places, to: text + length)
        }
        var length: Int
        if count <= above &+ 1 {
            DigitText.write(digits, count: count, to: text)
            length = count &+ writeZeros(above &+ 1 &- count, to: text + count)
        } else {
            writeDigits(pointAfter: above &+ 1, to: text)
            length = count &+ 1
        }
        return length &+ writeExponent(adjusted &- above, to: text + length)
    }

    /// The digits with a point among them; none if it would come last.
    #if !arch(wasm32)
        @inline(__always)
    #endif
    private func writeDigits(pointAfter point: Int, to text: UnsafeMutablePointer<UInt8>) {
        if count <= 8 && point < count {
            return DigitText.writeShort(digits.lowWord, count: count, pointAfter: point, to: text)
        }
        DigitText.write(digits, count: count, to: text)
        guard point < count else { return }
        // The digits behind the point move by one, from the last to the first, eight at a time.
        let raw = UnsafeMutableRawPointer(text)
        var first = point &+ (count &- point &- 1) / 8 &* 8
        while first >= point {
            raw.storeBytes(
                of: raw.loadUnaligned(fromByteOffset: first, as: UInt64.self), toByteOffset: first &+ 1, as: UInt64.self
            )
            first &-= 8
        }
        text[point] = 0x2e
    }

    #if !arch(wasm32)
        @inline(__always)
    #endif
    private func writeZeros(_ count: Int, to text: UnsafeMutablePointer<UInt8>) -> Int {
        for index in 0..<max(count, 0) { text[index] = 0x30 }
        return max(count, 0)
    }

    /// `E+n` or `E-n`; nothing for 0.
    private func writeExponent(_ exponent: Int, to text: UnsafeMutablePointer<UInt8>) -> Int {
        guard exponent != 0 else { return 0 }
        text[0] = 0x45
        text[1] = exponent < 0 ? 0x2d : 0x2b
        let magnitude = UInt64(truncatingIfNeeded: exponent < 0 ? 0 &- exponent : exponent)
        let length = Powers.digitCount(magnitude)
        DigitText.write(magnitude, count: length, to: text + 2)
        return length &+ 2
    }
}
