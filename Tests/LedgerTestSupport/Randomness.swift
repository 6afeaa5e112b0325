/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed, so that a failed property is found again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A decimal text below `limit` units with up to `places` decimals.
    public mutating func decimalText(below limit: Int, places: Int) -> String {
        let whole = Int.random(in: 0..<limit, using: &self)
        guard places > 0 else { return String(whole) }
        let fraction = (0..<places).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
        return "\(whole).\(fraction)"
    }
}
