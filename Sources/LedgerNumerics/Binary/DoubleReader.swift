/// Decimal text to the nearest `Double`, ties to even.
///
/// The method of Lemire, "Number Parsing at a Gigabyte per Second" (2021), stated with bounds: the first 19 digits
/// times 128 bits of a power of ten give the value to within a few units of 2^-128. Unless half an ulp lies within
/// those few units, they decide; if it does, exact integers do.
package enum DoubleReader {
    /// The value of a number that follows RFC 8259's grammar; nil if it rounds to infinity.
    /// What lies below half the smallest subnormal is 0 (with its sign).
    package static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        let decimal = DecimalDigits(text)
        let sign: UInt64 = decimal.isNegative ? 1 << 63 : 0
        // Below 10^310 and above 10^-330, or the answer is known; keeps the powers inside the table.
        guard decimal.leading != 0, decimal.point >= -330 else { return Double(bitPattern: sign) }
        guard decimal.point <= 310 else { return nil }
        let bits = round(decimal)
        return bits < 0x7FF << 52 ? Double(bitPattern: bits | sign) : nil
    }

    private static func round(_ decimal: DecimalDigits) -> UInt64 {
        let power = decimal.point &- decimal.leadingCount
        let shift = decimal.leading.leadingZeroBitCount
        let digits = decimal.leading &<< UInt64(truncatingIfNeeded: shift)
        let ten = PowersOfTen.significand(power)

        // digits · ten, its first 128 bits. The true value is above by less than 3 units of `low`.
        let a = Limbs.product(digits, ten.high)
        let b = Limbs.product(digits, ten.low)
        var (low, carry) = a.low.addingReportingOverflow(b.high)
        var high = a.high &+ (carry ? 1 : 0)
        var exponent = PowersOfTen.binaryExponent(power) &+ 64 &- shift
        if high >> 63 == 0 {
            high = high &<< 1 | low &>> 63
            low = low &<< 1 | b.low &>> 63
            exponent = exponent &- 1
        }

        // value = high.low · 2^(exponent − 127). Bits kept: 53, fewer where the result is subnormal.
        let kept = exponent >= -1022 ? 53 : 53 &+ 1022 &+ exponent
        guard kept >= 0 else {
            // Below half the smallest subnormal, 2^-1075, unless what was cut off reaches it.
            return kept == -1 && high >= ~34 && isUp(decimal, 0, -1075) ? 1 : 0
        }
        var mantissa = kept == 0 ? 0 : high &>> UInt64(truncatingIfNeeded: 64 &- kept)
        let half: UInt64 = 1 &<< UInt64(truncatingIfNeeded: 63 &- kept)
        let rest = high & (half &- 1 | half)
        let undecided: Bool
        if decimal.isCut {
            // Digits after the 19th: less than 2^lz in `digits`, lz ≤ 4, hence less than 34 in `high`.
            undecided = rest <= half && rest >= half &- 34
        } else {
            undecided = rest == half && low == 0 || rest == half &- 1 && low >= ~3
        }
        let up: Bool
        if undecided {
            up = isUp(decimal, mantissa, exponent &- kept)
        } else {
            up = rest >= half
        }
        if up { mantissa &+= 1 }
        // A mantissa has its leading bit, which adds 1 to the exponent field; so does the carry of rounding up.
        return exponent >= -1022
            ? UInt64(truncatingIfNeeded: exponent &+ 1022) << 52 &+ mantissa
            : mantissa
    }

    /// Whether the exact decimal rounds up from `mantissa` · 2^(`halfExponent` + 1): compares it with the point half
    /// way, (2 · mantissa + 1) · 2^halfExponent, in whole numbers.
    @inline(never)
    private static func isUp(_ decimal: DecimalDigits, _ mantissa: UInt64, _ halfExponent: Int) -> Bool {
        var (value, power) = decimal.exact()
        var middle = Natural(mantissa &* 2 &+ 1)
        if power >= 0 { value.multiply(byPowerOfFive: power) } else { middle.multiply(byPowerOfFive: -power) }
        let twos = power - halfExponent
        if twos >= 0 { value.shiftLeft(by: twos) } else { middle.shiftLeft(by: -twos) }
        let order = value.compare(middle)
        return order > 0 || order == 0 && mantissa & 1 == 1
    }
}

/// The digits of a number's text.
struct DecimalDigits {
    /// The first (at most 19) significant digits as an integer; 0 for zero.
    private(set) var leading: UInt64 = 0
    private(set) var leadingCount = 0
    /// Digits follow that are not in `leading`.
    private(set) var isCut = false
    private(set) var isNegative = false
    /// The value is 0.d1d2d3… · 10^point.
    private(set) var point = 0

    private let text: UnsafeBufferPointer<UInt8>

    /// More than the longest decimal of a point half way between two doubles has (767).
    private static let enoughDigits = 800

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        var afterPoint = false
        for i in 0..<text.count {
            let byte = text[i]
            let digit = byte &- UInt8(ascii: "0")
            if digit < 10 {
                if leading == 0, digit == 0 {
                    if afterPoint { point &-= 1 }
                } else {
                    if !afterPoint { point &+= 1 }
                    if leadingCount < 19 {
                        leading = leading &* 10 &+ UInt64(digit)
                        leadingCount &+= 1
                    } else {
                        isCut = true
                    }
                }
            } else if byte == UInt8(ascii: ".") {
                afterPoint = true
            } else if byte == UInt8(ascii: "-") {
                isNegative = true
            } else {
                // The mantissa's length and this both fit 30 bits, so their sum fits 32.
                point &+= Self.exponent(text, from: i + 1)
                break
            }
        }
    }

    /// The signed integer at `from`, held within ±2^29.
    private static func exponent(_ text: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
        var value = 0
        var isNegative = false
        for i in from..<text.count {
            let digit = text[i] &- UInt8(ascii: "0")
            if digit < 10 {
                if value < 1 << 25 { value = value &* 10 &+ Int(digit) }
            } else {
                isNegative = text[i] == UInt8(ascii: "-")
            }
        }
        return isNegative ? -value : value
    }

    /// The value as integer · 10^power. Digits beyond those that can decide are replaced by a 1 if any is not 0.
    func exact() -> (Natural, power: Int) {
        var value = Natural(0)
        var count = 0
        var rest = false
        for i in 0..<text.count {
            let digit = text[i] &- UInt8(ascii: "0")
            if digit < 10 {
                if count == 0, digit == 0 { continue }
                if count < Self.enoughDigits {
                    value.multiply(by: 10, adding: UInt32(digit))
                    count += 1
                } else if digit != 0 {
                    rest = true
                }
            } else if text[i] | 0x20 == UInt8(ascii: "e") {
                break
            }
        }
        if rest {
            value.multiply(by: 10, adding: 1)
            count += 1
        }
        return (value, point - count)
    }
}
