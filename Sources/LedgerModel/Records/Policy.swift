import LedgerJSON
import LedgerNumerics

/// The parts of the score, in the order in which they are listed and ties are decided.
package enum ScoreComponent: UInt8, Sendable, CaseIterable {
    case market, tail, drawdown, concentration, currency

    package static var words: WordList { WordList("market tail drawdown concentration currency") }
    package static let count = 5
    package var text: UnsafeBufferPointer<UInt8> { Self.words.word(at: Int(rawValue)) }
}

/// How to score: data, with a published default (docs/score.md).
package struct Policy: Sendable {
    /// Weights are kept as whole millionths, so that shares of them are exact.
    package static let weightPlaces = 6
    /// Largest weight.
    package static let weightLimit = 1_000_000

    package var name: [UInt8]
    /// Millionths, by component: 0…10^12.
    package var weights: [Int64]
    /// Five ascending figures by component, at which the component's score is 0, 25, 50, 75 and 100.
    package var thresholds: [[Double]]
    /// A fund counts as this many equal names.
    package var fundNames = 25

    package init() {
        name = Array(("default" as StaticString).bytes)
        weights = [30_000_000, 25_000_000, 20_000_000, 15_000_000, 10_000_000]
        thresholds = [
            [0, 0.08, 0.16, 0.28, 0.5],
            [0, 0.04, 0.08, 0.15, 0.3],
            [0, 0.1, 0.25, 0.45, 0.7],
            [0.02, 0.08, 0.18, 0.4, 1],
            [0, 0.15, 0.4, 0.7, 1],
        ]
    }
}
