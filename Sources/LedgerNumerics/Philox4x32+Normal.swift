/// Standard normal variables by inversion: one from two words, monotone in them, none rejected, so that number i of a path
/// is always made of the same words.
extension Philox4x32 {
    /// Φ⁻¹ of `uniform(high, low)`: between −8.21 and 8.21, finite, and the exact opposite for words with all bits flipped.
    public static func normal(_ high: UInt32, _ low: UInt32) -> Double {
        Math.normalQuantile(uniform(high, low))
    }

    /// The two normals of the block number `index` of path `path`.
    public func normals(path: UInt64, index: UInt64) -> (Double, Double) {
        let words = block(path: path, index: index)
        return (Self.normal(words.0, words.1), Self.normal(words.2, words.3))
    }

    /// The normal number `index` of path `path`: half of the block number index/2. Who needs many in a row takes both
    /// halves from `normals(path:index:)`.
    public func normal(path: UInt64, index: UInt64) -> Double {
        let words = block(path: path, index: index / 2)
        return index % 2 == 0 ? Self.normal(words.0, words.1) : Self.normal(words.2, words.3)
    }
}
