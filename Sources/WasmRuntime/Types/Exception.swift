/// An exception of WebAssembly: a tag and the values that go with it. A function of the host throws one by throwing this.
public struct Exception: Error, Equatable, Sendable {
    /// The number of its tag in the store.
    let tag: Int
    let types: [ValueType]
    /// The values as slots.
    let slots: [UInt64]

    /// nil where the values do not fit the tag.
    public init?(_ tag: Tag, _ values: [Value]) {
        guard values.map(\.type) == tag.type.parameters else { return nil }
        self.tag = tag.number
        types = tag.type.parameters
        slots = values.flatMap { value in
            let (low, high) = value.slots
            return value.type == .v128 ? [low, high] : [low]
        }
    }

    init(tag: Int, types: [ValueType], at place: UnsafePointer<UInt64>) {
        self.tag = tag
        self.types = types
        slots = Array(UnsafeBufferPointer(start: place, count: types.slotCount))
    }

    public var values: [Value] {
        slots.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { Value.list(at: $0, types) } ?? [] }
    }

    /// Whether it was thrown with this tag.
    public func has(_ tag: Tag) -> Bool { self.tag == tag.number }
}
