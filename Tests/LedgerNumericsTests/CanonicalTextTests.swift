import LedgerNumerics
import Testing

@Suite struct CanonicalTextTests {
    /// The largest exponent, 6111, holds the coefficient of 1E+6114 at 1000.
    @Test(arguments: [("1E+6114", "1E+6114"), ("-50E+6110", "-5E+6111"), ("-0.00", "0"), ("1E+41", "1E+41")])
    func hasNoTrailingZeros(text: String, expected: String) throws {
        let value = try Decimal(utf8: Array(text.utf8))
        #expect(String(decoding: value.canonical, as: UTF8.self) == expected)
    }
}
