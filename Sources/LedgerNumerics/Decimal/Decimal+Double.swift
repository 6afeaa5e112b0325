extension Decimal {
    /// The double nearest to the value, ties to even; infinity beyond the largest double, 0 below half the smallest.
    @inline(never)
    public var double: Double {
        guard !isZero else { return isNegative ? -0.0 : 0.0 }
        let plain = reduced()
        let magnitude = plain.nearestDouble
        return isNegative ? -magnitude : magnitude
    }

    private var nearestDouble: Double {
        // Both operands and so the one rounding are exact (Clinger, "How to Read Floating Point Numbers Accurately", 1990).
        if digits < 1 << 53, power >= -22, power <= 22 {
            let scale =
                Double(UInt64(truncatingIfNeeded: Powers.ten(abs(Int(power)) % 19))) * (abs(power) >= 19 ? 1e19 : 1)
            let value = Double(UInt64(truncatingIfNeeded: digits))
            return power < 0 ? value / scale : value * scale
        }
        if adjusted > 309 { return .infinity }
        if adjusted < -326 { return 0 }
        return BinaryRounding.nearest(digits, timesTenTo: Int(power))
    }
}

/// digits × 10^power as a double, by exact integer arithmetic.
enum BinaryRounding {
    static func nearest(_ digits: UInt128, timesTenTo power: Int) -> Double {
        // value = numerator / denominator; a binary shift makes the integer quotient 64 bits or 65 wide.
        var numerator = BigInteger(digits)
        var denominator = BigInteger(1)
        if power >= 0 { numerator.multiply(byTenTo: power) } else { denominator.multiply(byTenTo: -power) }
        var exponent = numerator.bitWidth - denominator.bitWidth - 64
        // Below the normal doubles the last place is fixed at 2^−1074.
        exponent = max(exponent, -1076)
        if exponent >= 0 { denominator.shiftLeft(exponent) } else { numerator.shiftLeft(-exponent) }
        let (quotient, inexact) = numerator.dividedToUInt128(by: denominator)
        // The sticky bit below the quotient keeps ties apart from near-ties; then one rounding into the significand.
        return assemble(quotient << 1 | (inexact ? 1 : 0), exponent: exponent - 1)
    }

    /// mantissa × 2^exponent rounded half-even to a double.
    private static func assemble(_ mantissa: UInt128, exponent: Int) -> Double {
        guard mantissa > 0 else { return 0 }
        let width = 128 - mantissa.leadingZeroBitCount
        var drop = max(width - 53, -1074 - exponent)
        var kept = mantissa
        if drop > 0 {
            guard drop < 128 else { return 0 }
            kept = mantissa >> UInt128(drop)
            let rest = mantissa & ((1 << UInt128(drop)) - 1)
            let half: UInt128 = 1 << UInt128(drop - 1)
            if rest > half || (rest == half && kept & 1 == 1) { kept += 1 }
        } else {
            drop = 0
        }
        let power = exponent + drop
        guard power <= 971 else { return .infinity }
        return scale(Double(UInt64(truncatingIfNeeded: kept)), by: power)
    }

    /// value × 2^power, exact by construction of its arguments.
    private static func scale(_ value: Double, by power: Int) -> Double {
        var (value, power) = (value, power)
        while power > 512 { (value, power) = (value * 0x1p512, power - 512) }
        while power < -512 { (value, power) = (value * 0x1p-512, power + 512) }
        let factor = Double(sign: .plus, exponent: power, significand: 1)
        return value * factor
    }
}
