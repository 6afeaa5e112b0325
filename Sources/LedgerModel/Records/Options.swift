import LedgerNumerics

/// How to compute. Defaults as documented in docs/requests.md.
package struct Options: Sendable {
    package enum CostBasis: UInt8, Sendable {
        case fifo, lifo, average

        /// Words of the methods there are, then of those only named so far.
        package static var words: WordList { WordList("fifo lifo average hifo specific") }
        package var text: UnsafeBufferPointer<UInt8> { Self.words.word(at: Int(rawValue)) }
    }

    package var costBasis = CostBasis.fifo
    /// Whether transactions leave cash.
    package var tracksCash = true
    /// Of value at risk and expected shortfall, 0.5…0.999.
    package var confidence: Decimal
    /// Trading days, 1…252.
    package var horizonDays = 21
    /// Returns in a year; nil to derive it from the dates.
    package var periodsPerYear: Int?
    /// Older prices and rates are stale.
    package var staleDays = 7
}
