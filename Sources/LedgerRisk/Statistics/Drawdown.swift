/// The deepest fall of the compounded returns from an earlier peak.
struct Drawdown {
    /// Share of the peak, 0…1.
    private(set) var depth = 0.0
    /// Positions on the time axis, where 0 is the day before the first return; nil at depth 0.
    private(set) var peak: Int?
    private(set) var trough: Int?
    /// First position after the trough at which the peak was reached again.
    private(set) var recovery: Int?

    init(_ returns: [Double]) {
        // The value as a share of the highest so far: compounding the value itself would leave the doubles after a long
        // series of violent returns.
        var level = 1.0
        var highestAt = 0
        for t in 0..<returns.count {
            // What is lost is lost: an index does not come back from zero, nor go below.
            level = max(0, level * (1 + returns[t]))
            if level >= 1 {
                if trough != nil, recovery == nil { recovery = t + 1 }
                if level > 1 { highestAt = t + 1 }
                level = 1
            }
            if 1 - level > depth {
                depth = 1 - level
                peak = highestAt
                trough = t + 1
                recovery = nil
            }
        }
    }
}
