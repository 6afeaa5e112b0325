extension Decimal: Comparable, Hashable {
    /// −1, 0 or 1 as self is below, equal to or above other, by value: 1.0 equals 1.00 and −0 equals 0.
    @inline(never)
    public func compare(_ other: Decimal) -> Int {
        if isZero || other.isZero || isNegative != other.isNegative {
            let (a, b) = (sign, other.sign)
            return a < b ? -1 : a > b ? 1 : 0
        }
        let order = compareMagnitude(other)
        return isNegative ? -order : order
    }

    private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func compareMagnitude(_ other: Decimal) -> Int {
        if adjusted != other.adjusted { return adjusted < other.adjusted ? -1 : 1 }
        let shift = exponent - other.exponent
        // Equal leading exponents: the shift is below 34, and scaling keeps within 34 digits.
        let a = shift > 0 ? digits * Powers.ten(min(shift, 33)) : digits
        let b = shift < 0 ? other.digits * Powers.ten(min(-shift, 33)) : other.digits
        return a < b ? -1 : a > b ? 1 : 0
    }

    public static func == (a: Decimal, b: Decimal) -> Bool { a.compare(b) == 0 }
    public static func < (a: Decimal, b: Decimal) -> Bool { a.compare(b) < 0 }

    public func hash(into hasher: inout Hasher) {
        let plain = reduced()
        hasher.combine(plain.digits)
        hasher.combine(plain.power)
        hasher.combine(plain.isNegative && !isZero)
    }
}
