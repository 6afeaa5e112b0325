/// The deepest fall of the compounded returns from an earlier peak.
struct Drawdown {
    /// Share of the peak, 0…1; infinite where the compounded index leaves the doubles.
    private(set) var depth = 0.0
    /// Positions on the time axis, where 0 is the day before the first return; nil at depth 0.
    private(set) var peak: Int?
    private(set) var trough: Int?
    /// First position after the trough at which the peak was reached again.
    private(set) var recovery: Int?

    init(_ returns: [Double]) {
        var value = 1.0
        var highest = 1.0
        var highestAt = 0
        var peakValue = 1.0
        for t in 0..<returns.count {
            // What is lost is lost: an index does not come back from zero, nor go below.
            value = max(0, value * (1 + returns[t]))
            guard value.isFinite else {
                depth = .infinity
                return
            }
            if trough != nil, recovery == nil, value >= peakValue { recovery = t + 1 }
            if value > highest {
                highest = value
                highestAt = t + 1
            }
            let fall = 1 - value / highest
            if fall > depth {
                depth = fall
                peak = highestAt
                peakValue = highest
                trough = t + 1
                recovery = nil
            }
        }
    }
}
