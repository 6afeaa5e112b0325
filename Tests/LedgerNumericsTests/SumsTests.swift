import Testing

@testable import LedgerNumerics

@Suite struct SumsTests {
    @Test func aCompensatedSumKeepsWhatAPlainOneLoses() {
        #expect(Sums.neumaier([1, 1e100, 1, -1e100]) == 2)
        #expect(Sums.neumaier([Double](repeating: 0.1, count: 10)) == 1)
        #expect(Sums.neumaier([]) == 0)
    }
}
