/// A decimal floating-point number: a sign, a coefficient of up to 34 digits and an exponent, as decimal128 of IEEE
/// 754-2019 and the General Decimal Arithmetic specification define it, less NaN and infinity, which are errors here.
///
///     let price = try Decimal(utf8: Array("135.36".utf8))
///     let value = try price.multiplied(by: Decimal(12))          // 1624.32
///     let third = try Decimal.one.divided(by: Decimal(3))        // 34 digits, half-even
///
/// Arithmetic keeps the exponent that the specification prescribes (`1.30 + 1.20` is `2.50`), but equality, order,
/// hashing and `canonical` see the value alone: `2.5 == 2.50` and both print `2.5`.
///
/// Range: 10^−6176 to (10^34 − 1) × 10^6111. Not provided: NaN, infinity, traps, a mutable context.
///
/// Sixteen bytes, laid out like the binary encoding of decimal128: two words keep arrays and calls small.
public struct Decimal: Sendable {
    /// Sign (bit 63), exponent + 6176 (bits 49 to 62), the upper 49 bits of the coefficient.
    let upper: UInt64
    /// The lower 64 bits of the coefficient.
    let lower: UInt64

    /// The caller vouches for the ranges.
    @inline(__always)
    init(unchecked digits: UInt128, power: Int32, negative: Bool) {
        let biased = UInt64(UInt32(truncatingIfNeeded: power &+ 6176))
        upper = (negative ? 1 << 63 : 0) | biased << 49 | digits.highWord
        lower = digits.lowWord
    }

    @inline(__always)
    init(unchecked digits: UInt128, power: Int, negative: Bool) {
        self.init(unchecked: digits, power: Int32(truncatingIfNeeded: power), negative: negative)
    }

    @inline(__always)
    private var upperDigits: UInt64 { upper & ((1 << 49) - 1) }

    /// The coefficient, below 10^34.
    @inline(__always)
    var digits: UInt128 { Limbs.joined(upperDigits, lower) }
    /// The power of ten that the coefficient counts, −6176…6111.
    @inline(__always)
    var power: Int32 { Int32(truncatingIfNeeded: (upper >> 49) & 0x3fff) &- 6176 }
    /// The sign, also of a zero.
    public var isNegative: Bool { upper >> 63 == 1 }
    public var isZero: Bool { lower == 0 && upperDigits == 0 }
    /// Whether the coefficient is one word, as amounts of money nearly always are.
    @inline(__always)
    var isShort: Bool { upperDigits == 0 }
}

extension Decimal {
    /// Digits that a coefficient has at the most.
    public static var precision: Int { 34 }
    /// The largest and the smallest exponent of the leading digit of a number with all its digits (Emax and Emin).
    static var adjustedMax: Int { 6144 }
    static var adjustedMin: Int { -6143 }
    /// The exponents that a coefficient may be stored with.
    @inline(__always)
    static var powerMin: Int { -6176 }
    @inline(__always)
    static var powerMax: Int { 6111 }

    public static var zero: Decimal { Decimal(unchecked: 0, power: Int32(0), negative: false) }
    public static var one: Decimal { Decimal(unchecked: 1, power: Int32(0), negative: false) }

    /// The signed coefficient; 0 for −0.
    public var coefficient: Int128 { isNegative ? -Int128(digits) : Int128(digits) }
    /// The power of ten that the coefficient counts.
    public var exponent: Int { Int(power) }
    /// The exponent of the leading digit; that of the last digit for a zero.
    public var adjusted: Int { Int(power) &+ max(Powers.digitCount(digits), 1) &- 1 }

    /// −self: the sign is inverted, that of a zero too.
    public var negated: Decimal { Decimal(unchecked: digits, power: power, negative: !isNegative) }
    /// The value without its sign.
    public var magnitude: Decimal { Decimal(unchecked: digits, power: power, negative: false) }

    /// The value with the sign of other (copy-sign).
    public func withSign(of other: Decimal) -> Decimal {
        Decimal(unchecked: digits, power: power, negative: other.isNegative)
    }

    /// Whether both count the same power of ten (same-quantum).
    public func hasSameExponent(as other: Decimal) -> Bool { power == other.power }
}
