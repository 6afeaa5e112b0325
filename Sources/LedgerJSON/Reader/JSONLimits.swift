/// What a reader does with a second member of the same name in one object.
///
/// RFC 8259 §4 leaves it open and warns that readers differ; two readings of one money document are a way to
/// cheat, so this one refuses unless told otherwise.
public enum JSONDuplicateKeys: Sendable {
    /// The document is refused with ``JSONErrorCode/duplicateKey``.
    case refused
    /// All members are kept; ``JSONValue/member(_:)-(StaticString)`` finds the first.
    case kept
}

/// What a reader accepts before it gives up.
///
/// Both limits are checked before the work they bound, so a hostile document costs no more than its
/// own length.
public struct JSONLimits: Sendable, Equatable {
    /// Longest document in bytes; values above ``largestDocument`` count as that.
    public var maxBytes: Int
    /// Deepest nesting of arrays and objects: `[]` is 1, `[[]]` is 2, a lone scalar is 0.
    public var maxDepth: Int

    /// 256 MiB: with at most one 8-byte tape word for each two bytes, every size stays below 2^31,
    /// where `Int` has 32 bits.
    public static let largestDocument = 1 << 28

    /// - Parameters:
    ///   - maxBytes: bytes, 16 MiB unless given.
    ///   - maxDepth: levels, 128 unless given.
    public init(maxBytes: Int = 16 << 20, maxDepth: Int = 128) {
        self.maxBytes = maxBytes
        self.maxDepth = maxDepth
    }
}
