extension Decimal: Comparable, Hashable {
    /// −1, 0 or 1 as self is below, equal to or above other, by value: 1.0 equals 1.00 and −0 equals 0.
    @inline(never)
    public func compare(_ other: Decimal) -> Int {
        // Most are of one word, at one exponent.
        if upper == other.upper, isShort {
            let (a, b) = isNegative ? (other.lower, lower) : (lower, other.lower)
            return a < b ? -1 : a > b ? 1 : 0
        }
        return compareAny(other)
    }

    @inline(never)
    private func compareAny(_ other: Decimal) -> Int {
        if isZero || other.isZero || isNegative != other.isNegative {
            let (a, b) = (sign, other.sign)
            return a < b ? -1 : a > b ? 1 : 0
        }
        let order = compareMagnitude(other)
        return isNegative ? -order : order
    }

    private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func compareMagnitude(_ other: Decimal) -> Int {
        let shift = exponent &- other.exponent
        if shift != 0 && adjusted != other.adjusted { return adjusted < other.adjusted ? -1 : 1 }
        // Equal leading exponents: the shift is below 34, and scaling keeps within 34 digits.
        let a = shift > 0 ? Wide(product: digits, Powers.ten(min(shift, 33))).low : digits
        let b = shift < 0 ? Wide(product: other.digits, Powers.ten(min(-shift, 33))).low : other.digits
        return a < b ? -1 : a > b ? 1 : 0
    }

    /// −1, 0 or 1 in the total order of representations: numbers by value; of equal ones −0 below 0, and the smaller
    /// exponent below the larger for positive ones, above for negative (IEEE 754-2019, totalOrder).
    public func compareTotal(_ other: Decimal) -> Int {
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let order = compare(other)
        if order != 0 || power == other.power { return order }
        return (power < other.power) == isNegative ? 1 : -1
    }

    /// The larger; of equal ones the later in the total order (IEEE 754-2008, maxNum).
    public func maximum(_ other: Decimal) -> Decimal {
        let order = compare(other)
        return order > 0 || order == 0 && compareTotal(other) >= 0 ? self : other
    }

    /// The smaller; of equal ones the earlier in the total order.
    public func minimum(_ other: Decimal) -> Decimal {
        let order = compare(other)
        return order < 0 || order == 0 && compareTotal(other) <= 0 ? self : other
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
