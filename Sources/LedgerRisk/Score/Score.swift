import LedgerModel
import LedgerNumerics

/// The score and what it is made of, in exact hundredths (docs/score.md, "Components").
struct Score {
    struct Part {
        var component: ScoreComponent
        /// Nil where the component is unavailable.
        var figure: Double?
        /// Hundredths, 0…10,000.
        var score: Int64?
        /// Hundredths; the parts' contributions add up to the score.
        var contribution: Int64?
    }

    /// One for each component, in their order.
    private(set) var parts: [Part] = []
    /// Hundredths, 0…10,000.
    private(set) var total: Int64 = 0

    /// Nil when no component of weight above zero is available.
    init?(_ policy: Policy, figure: (ScoreComponent) -> Double?) {
        var weighted: Int64 = 0
        var weights: Int64 = 0
        for component in ScoreComponent.allCases {
            let index = Int(component.rawValue)
            let figure = figure(component)
            let score = figure.map { ScoreMap(policy.thresholds[index]).hundredths($0) }
            if let score {
                // Weights are at most 10^12, scores 10^4, components five: below 2^63.
                weighted += policy.weights[index] * score
                weights += policy.weights[index]
            }
            parts.append(Part(component: component, figure: figure, score: score, contribution: nil))
        }
        guard weights > 0 else { return nil }
        total = Self.roundedHalfEven(weighted, dividedBy: weights)
        contribute(policy, weights)
    }

    /// Shares the total out: each contribution rounded down, the rest to the largest remainders.
    private mutating func contribute(_ policy: Policy, _ weights: Int64) {
        var missing = total
        // Negated, so that the largest comes first.
        var remainders: [Int64] = []
        for i in parts.indices {
            guard let score = parts[i].score else {
                remainders.append(1)
                continue
            }
            let product = policy.weights[i] * score
            parts[i].contribution = product / weights
            missing -= product / weights
            remainders.append(0 - product % weights)
        }
        // Fewer hundredths than parts are missing, since each lost less than one.
        for i in SortedOrder.ascending(remainders) where missing > 0 {
            guard let contribution = parts[i].contribution else { continue }
            parts[i].contribution = contribution + 1
            missing -= 1
        }
    }

    private static func roundedHalfEven(_ value: Int64, dividedBy divisor: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        let rest = divisor - remainder
        if remainder > rest || remainder == rest && quotient % 2 != 0 { return quotient + 1 }
        return quotient
    }

    var band: StaticString {
        switch total {
        case ..<2000: "very-low"
        case ..<4000: "low"
        case ..<6000: "moderate"
        case ..<8000: "high"
        default: "very-high"
        }
    }
}

/// The piecewise-linear map from a figure to a component's score: 0, 25, 50, 75 and 100 at the five thresholds.
struct ScoreMap {
    private let thresholds: [Double]

    /// - Parameter thresholds: five, ascending.
    init(_ thresholds: [Double]) { self.thresholds = thresholds }

    /// The score of a finite figure in hundredths, 0…10,000; never falls as the figure rises.
    func hundredths(_ figure: Double) -> Int64 {
        guard let first = thresholds.first, let last = thresholds.last, figure > first else { return 0 }
        guard figure < last else { return 10_000 }
        var k = 0
        while k + 2 < thresholds.count, figure >= thresholds[k + 1] { k += 1 }
        let part = (figure - thresholds[k]) / (thresholds[k + 1] - thresholds[k])
        let score = 25 * Double(k) + 25 * part
        return WholeNumber.halfEven(min(max(score, 0), 100) * 100)
    }
}
