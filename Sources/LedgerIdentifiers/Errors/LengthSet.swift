/// The lengths that a kind of identifier may have, each from 0 to 63 characters: a bit each.
public struct LengthSet: Sendable, Equatable {
    private let bits: UInt64

    /// One length.
    init(_ length: Int) { bits = Self.bit(length) }

    /// Two lengths and nothing between them.
    init(_ first: Int, or second: Int) { bits = Self.bit(first) | Self.bit(second) }

    /// All lengths of a range.
    init(_ range: ClosedRange<Int>) {
        var bits: UInt64 = 0
        for length in range.clamped(to: 0...63) { bits |= Self.bit(length) }
        self.bits = bits
    }

    init(bits: UInt64) { self.bits = bits }

    public func contains(_ length: Int) -> Bool { bits & Self.bit(length) != 0 }

    private static func bit(_ length: Int) -> UInt64 {
        length >= 0 && length < 64 ? 1 &<< UInt64(truncatingIfNeeded: length) : 0
    }
}
