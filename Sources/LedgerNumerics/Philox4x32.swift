/// Philox4x32-10: a counter-based generator of random numbers (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
/// easy as 1, 2, 3", SC11). The block at a counter depends on key and counter alone, so path i of a simulation draws the
/// same numbers however the work is split, and nothing has to be kept or advanced. Not for cryptography.
///
///     let random = Philox4x32(seed: 42)
///     let block = random.block(path: 7, index: 0)             // four words
///     let u = Philox4x32.uniform(block.0, block.1)            // strictly between 0 and 1
public struct Philox4x32: Sendable {
    public typealias Words = (UInt32, UInt32, UInt32, UInt32)

    private let key: (UInt32, UInt32)

    public init(key: (UInt32, UInt32)) { self.key = key }

    /// The key is the seed, lower word first.
    public init(seed: UInt64) {
        self.init(key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    }

    /// The block of one counter, ten rounds.
    public func block(counter: Words) -> Words {
        var (a, b, c, d) = counter
        var (k, l) = key
        for _ in 0..<10 {
            let first = UInt64(a) &* 0xD251_1F53
            let second = UInt64(c) &* 0xCD9E_8D57
            (a, c) = (UInt32(second >> 32) ^ b ^ k, UInt32(first >> 32) ^ d ^ l)
            (b, d) = (UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: first))
            k &+= 0x9E37_79B9
            l &+= 0xBB67_AE85
        }
        return (a, b, c, d)
    }

    /// The block number `index` of path `path`: the counter is index, then path, each lower word first.
    public func block(path: UInt64, index: UInt64) -> Words {
        block(
            counter: (
                UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: index >> 32),
                UInt32(truncatingIfNeeded: path), UInt32(truncatingIfNeeded: path >> 32)
            ))
    }

    /// A double strictly between 0 and 1: (k + ½) 2^−52 for the upper 52 of 64 bits, exact, symmetric about ½.
    public static func uniform(_ high: UInt32, _ low: UInt32) -> Double {
        let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
        return (Double(bits) + 0.5) * 0x1p-52
    }

    /// A uniform integer in 0..<bound from one word, without bias, or nil if this word must be passed over for the next
    /// (Lemire, "Fast random integer generation in an interval", ACM TOMACS 29, 2019). 0 for a bound of 0.
    public static func bounded(_ word: UInt32, below bound: UInt32) -> UInt32? {
        guard bound > 0 else { return 0 }
        let product = UInt64(word) &* UInt64(bound)
        let threshold = (0 &- bound) % bound
        return UInt32(truncatingIfNeeded: product) < threshold ? nil : UInt32(product >> 32)
    }
}
