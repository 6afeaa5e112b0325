/// How a result that does not fit is rounded: the eight modes of the General Decimal Arithmetic specification (1.70,
/// "Context"); the first five and the two directed ones are those of IEEE 754-2019, section 4.3.
public enum RoundingMode: UInt8, Sendable, CaseIterable {
    /// To the nearest; a tie to the even digit. The default of money (IEEE 754 roundTiesToEven).
    case halfEven
    /// To the nearest; a tie away from zero (roundTiesToAway).
    case halfUp
    /// To the nearest; a tie toward zero.
    case halfDown
    /// Away from zero.
    case up
    /// Toward zero, truncating (roundTowardZero).
    case down
    /// Toward positive infinity (roundTowardPositive).
    case ceiling
    /// Toward negative infinity (roundTowardNegative).
    case floor
    /// Away from zero if the last digit kept is 0 or 5, else toward zero: a later rounding still sees the inexactness.
    case zeroFiveUp

    /// Whether a magnitude with something cut off is raised by one unit of its last digit.
    ///
    /// - Parameters:
    ///   - half: how what was cut off compares with half a unit: −1 below, 0 equal, 1 above. Something was cut off.
    ///   - digits: what is kept; only its last digit counts.
    @inline(__always)
    func raises(lastDigit digits: UInt128, half: Int, negative: Bool) -> Bool {
        switch self {
        case .halfEven: half > 0 || (half == 0 && digits & 1 == 1)
        case .halfUp: half >= 0
        case .halfDown: half > 0
        case .up: true
        case .down: false
        case .ceiling: !negative
        case .floor: negative
        // 2^64 leaves 1 when divided by 5.
        case .zeroFiveUp: (digits.highWord % 5 &+ digits.lowWord % 5) % 5 == 0
        }
    }
}
