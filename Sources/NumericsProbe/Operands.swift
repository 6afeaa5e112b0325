import LedgerNumerics

/// Pairs of numbers of one kind, the same on every target and in every run.
public struct Operands {
    public enum Kind: Int32, CaseIterable, Sendable {
        /// Up to 12 digits with 0 to 4 decimal places.
        case money
        /// Coefficients up to 2^63 with 0 to 8 places.
        case word
        /// 34 digits.
        case full
        /// Any digits and any exponent.
        case any
    }

    public static var count: Int { 4096 }

    public private(set) var a: [Decimal] = []
    public private(set) var b: [Decimal] = []
    /// Numbers with the exponents that the others are rounded to.
    public private(set) var quanta: [Decimal] = []
    /// The texts of the first numbers.
    public private(set) var texts: [[UInt8]] = []

    public init(_ kind: Kind) {
        let random = Philox4x32(seed: 2026)
        for index in 0..<UInt64(Operands.count) {
            a.append(Operands.number(kind, random.block(path: 1, index: index)))
            b.append(Operands.number(kind, random.block(path: 2, index: index)))
            texts.append(a[a.count - 1].canonicalScientific)
            quanta.append(Operands.decimal(1, exponent: kind == .full ? -10 : -2))
        }
    }

    private static func number(_ kind: Kind, _ words: Philox4x32.Words) -> Decimal {
        let (bits, exponents): (ClosedRange<UInt32>, ClosedRange<Int>) =
            switch kind {
            case .money: (10...40, -4...0)
            case .word: (40...63, -8...0)
            case .full: (111...112, -34 ... -20)
            case .any: (1...112, words.3 & 1 == 0 ? -40...40 : -6176...6111)
            }
        let size = UInt128(bits.lowerBound + words.0 % UInt32(truncatingIfNeeded: bits.count))
        let high = UInt128(UInt64(words.1) << 32 | UInt64(words.2))
        let low = UInt128(UInt64(words.3) << 32 | UInt64(words.0 &* 0x9E37_79B9))
        let digits = (high << 64 | low) >> (128 - size) | 1 << (size - 1)
        let exponent = exponents.lowerBound + Int((words.0 >> 16) % UInt32(truncatingIfNeeded: exponents.count))
        return decimal(words.2 & 1 == 0 ? Int128(digits) : -Int128(digits), exponent: exponent)
    }

    /// Zero for what is none; the kinds above hold no such number.
    private static func decimal(_ coefficient: Int128, exponent: Int) -> Decimal {
        (try? Decimal(coefficient: coefficient, exponent: exponent)) ?? .zero
    }
}
