extension Decimal {
    /// The double nearest to the value, ties to even; infinity beyond the largest double, 0 below half the smallest.
    @inline(never)
    public var double: Double {
        if let exact = exactDouble { return exact }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Decimal.textCapacity) { text in
            let count = writeScientific(into: text)
            return DoubleReader.double(UnsafeBufferPointer(rebasing: text[..<count]))
                ?? (isNegative ? -Double.infinity : Double.infinity)
        }
    }

    /// Both operands and so the one rounding are exact (Clinger, "How to Read Floating Point Numbers Accurately", 1990).
    @inline(__always)
    private var exactDouble: Double? {
        guard isShort, lower < 1 << 53, power >= -19, power <= 0 else { return nil }
        // 10^19 is an even multiple of 2^19, so that each of these powers is a double.
        let magnitude = Double(lower) / Double(Powers.small(Int(0 &- power)))
        return isNegative ? -magnitude : magnitude
    }

    /// The value of a double, exactly.
    ///
    /// - Throws: `invalidOperation` for NaN and infinity; `precision` when it has more than 34 digits, as most doubles
    ///   with a fraction do: 0.1 has 55.
    public init(exactly value: Double) throws(DecimalError) {
        var flags: DecimalFlags = []
        try self.init(value, rounding: .halfEven, flags: &flags)
        if flags.contains(.inexact) { throw .precision }
    }

    /// The value of a double, rounded to 34 digits.
    ///
    /// - Throws: `invalidOperation` for NaN and infinity.
    public init(
        _ value: Double, rounding mode: RoundingMode, flags: inout DecimalFlags
    ) throws(DecimalError) {
        guard value.isFinite else { throw .invalidOperation }
        guard value != 0 else {
            self.init(unchecked: 0, power: Int32(0), negative: value.sign == .minus)
            return
        }
        let fraction = value.significandBitPattern
        let biased = Int(value.exponentBitPattern)
        let mantissa = biased == 0 ? fraction : fraction | 1 << 52
        // Without the binary zeros at its end, so that the text is not longer than the number.
        let zeros = mantissa.trailingZeroBitCount
        try self.init(
            utf8: ExactText.digits(
                mantissa &>> UInt64(truncatingIfNeeded: zeros), timesTwoTo: max(biased, 1) &- 1075 &+ zeros,
                negative: value.sign == .minus),
            rounding: mode, flags: &flags)
    }

    /// The shortest decimal that reads back as the double: 0.1 for 0.1.
    ///
    /// - Throws: `invalidOperation` for NaN and infinity.
    public init(shortest value: Double) throws(DecimalError) {
        guard value.isFinite else { throw .invalidOperation }
        guard value != 0 else {
            self.init(unchecked: 0, power: Int32(0), negative: value.sign == .minus)
            return
        }
        let shortest = ShortestDecimal(value.magnitude)
        self.init(unchecked: UInt128(shortest.digits), power: shortest.exponent, negative: value < 0)
    }
}

/// All the digits of a double.
private enum ExactText {
    /// mantissa × 2^exponent as a text `[-]digitsE-n`.
    static func digits(_ mantissa: UInt64, timesTwoTo exponent: Int, negative: Bool) -> [UInt8] {
        var number = Natural(mantissa)
        // m / 2^n = m 5^n / 10^n
        if exponent < 0 { number.multiply(byPowerOfFive: -exponent) } else { number.shiftLeft(by: exponent) }
        // From the last digit to the first, nine at a time.
        var reversed: [UInt8] = []
        while !number.isZero {
            var nine = number.divide(by: 1_000_000_000)
            for _ in 0..<9 {
                reversed.append(0x30 &+ UInt8(truncatingIfNeeded: nine % 10))
                nine /= 10
            }
        }
        var text: [UInt8] = negative ? [0x2d, 0x30] : [0x30]
        text += reversed.reversed()
        if exponent < 0 {
            text += [0x45, 0x2d]
            text += Decimal(-exponent).canonicalScientific
        }
        return text
    }
}
