import CIntelDecimal
import LedgerNumerics

/// Decimals in Intel's encoding: sign, exponent + 6176 and coefficient, which is how ours lie in memory as well.
func intel(_ values: [Decimal]) -> [intel_decimal] {
    values.map { value in
        let digits = value.coefficient.magnitude
        let high = (value.isNegative ? 1 << 63 : 0) | UInt64(value.exponent + 6176) << 49 | UInt64(digits >> 64)
        return intel_decimal(low: UInt64(truncatingIfNeeded: digits), high: high)
    }
}
