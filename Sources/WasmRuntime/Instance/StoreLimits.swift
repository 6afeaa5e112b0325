/// What the instances of a store may use.
public struct StoreLimits: Sendable {
    /// Pages of 64 KiB that a memory may have.
    public var memoryPages = 65536
    /// Memories of all instances together.
    public var memories = 10_000
    /// Elements that all tables of the store may have together, 8 bytes each.
    public var tableElements = 10_000_000
    public var instances = 10_000
    /// Exceptions that references keep alive: one for each, and one for each 8 bytes of values in it.
    public var exceptionSlots = 1 << 20
    /// Calls inside calls.
    public var callDepth = 16_384
    /// Slots of 8 bytes for the frames of all active calls.
    public var stackSlots = 1 << 20
    /// Units that all calls together may use; nil for no limit. One unit is about one instruction: docs/runtime.md.
    public var fuel: Int64?

    public init() {}
}
