import LedgerModel
import LedgerNumerics

/// What the amounts of each name look like over the whole journal: how many, how many of them are round, and with which
/// digits they begin.
struct TallyTable: Sendable {
    struct Tally: Sendable {
        /// The name as the first entry writes it.
        var name: [UInt8]
        var count = 0
        var hits = 0
        /// Amounts beginning with 1 to 9.
        var digits = Digits()
        var first: Finding.Reference
        var entries: [Finding.Reference] = []
    }

    /// Nine counts side by side.
    struct Digits: Sendable {
        private var counts: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (
            0, 0, 0, 0, 0, 0, 0, 0, 0
        )

        subscript(digit: Int) -> Int {
            switch digit {
            case 1: Int(counts.0)
            case 2: Int(counts.1)
            case 3: Int(counts.2)
            case 4: Int(counts.3)
            case 5: Int(counts.4)
            case 6: Int(counts.5)
            case 7: Int(counts.6)
            case 8: Int(counts.7)
            default: Int(counts.8)
            }
        }

        mutating func count(_ digit: Int) {
            switch digit {
            case 1: counts.0 &+= 1
            case 2: counts.1 &+= 1
            case 3: counts.2 &+= 1
            case 4: counts.3 &+= 1
            case 5: counts.4 &+= 1
            case 6: counts.5 &+= 1
            case 7: counts.6 &+= 1
            case 8: counts.7 &+= 1
            default: counts.8 &+= 1
            }
        }
    }

    /// Names tallied; those that come later are not.
    static let namesMax = 100_000

    private var index = TextIndex()
    private(set) var tallies: [Tally] = []
    /// Amounts of names for which there was no room.
    private(set) var forgotten = 0

    mutating func add(_ item: Scope.Item, isHit: Bool, _ entry: Finding.Reference) {
        if tallies.count >= Self.namesMax, index.number(of: item.name) == nil {
            forgotten += 1
            return
        }
        let (position, isNew) = index.insert(item.name)
        if isNew { tallies.append(Tally(name: item.shown, first: entry)) }
        tallies[position].count += 1
        if isHit { tallies[position].hits += 1 }
        if let digit = LeadingDigit.of(item.amount) { tallies[position].digits.count(digit) }
        if tallies[position].entries.count < Finding.relatedMax { tallies[position].entries.append(entry) }
    }
}

/// Benford's law of leading digits (Newcomb 1881, Benford 1938).
enum LeadingDigit {
    /// The first digit of a number; nil of zero.
    static func of(_ value: Decimal) -> Int? {
        var digits = value.coefficient.magnitude
        while digits >= 10_000_000_000 { digits /= 10_000_000_000 }
        while digits >= 10 { digits /= 10 }
        return digits == 0 ? nil : Int(digits)
    }

    /// log10(1 + 1/d) in billionths, of 1 to 9.
    private static func expected(_ digit: Int) -> Int128 {
        switch digit {
        case 1: 301_029_996
        case 2: 176_091_259
        case 3: 124_938_737
        case 4: 96_910_013
        case 5: 79_181_246
        case 6: 66_946_790
        case 7: 57_991_947
        case 8: 51_152_522
        default: 45_757_490
        }
    }

    /// The mean of the nine distances between the share of a leading digit and the share that the law gives it, rounded
    /// half-even to 6 decimals.
    static func meanAbsoluteDeviation(_ digits: TallyTable.Digits, of count: Int) -> Decimal {
        guard count > 0 else { return .zero }
        var sum: Int128 = 0
        for digit in 1...9 {
            let distance = Int128(digits[digit]) * 1_000_000_000 - Int128(count) * expected(digit)
            sum += distance < 0 ? -distance : distance
        }
        // Counts are below 2^31: the sum is below 2^66.
        guard let distances = try? Decimal(exactly: sum),
            let whole = try? Decimal(exactly: Int128(count) * 9_000_000_000),
            let mean = try? distances.divided(by: whole, rounding: .halfEven).rounded(toPlaces: 6, .halfEven)
        else { return .zero }
        return mean
    }
}
