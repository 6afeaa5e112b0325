extension JSONValue {
    /// Number of elements of an array or members of an object; 0 for anything else.
    public var count: Int { word.isContainer ? word.high : 0 }

    /// The elements of an array in order; empty unless this is one.
    public var elements: JSONElements {
        let word = word
        let isArray = word.kindBits == Kind.array.rawValue
        return JSONElements(storage: storage, start: index + 1, end: isArray ? word.low : index + 1)
    }

    /// The members of an object in the order of the text; empty unless this is one.
    public var members: JSONMembers {
        let word = word
        let isObject = word.kindBits == Kind.object.rawValue
        return JSONMembers(storage: storage, start: index + 1, end: isObject ? word.low : index + 1)
    }

    /// The member of that name, found by looking at one after the other: for records, not for large maps
    /// (walk ``members`` of those).
    @inline(never)
    public func member(_ key: StaticString) -> JSONValue? {
        member(key.bytes)
    }

    /// The member of that name.
    @inline(never)
    public func member(_ utf8: [UInt8]) -> JSONValue? {
        utf8.withUnsafeBufferPointer { member($0) }
    }

    private func member(_ name: UnsafeBufferPointer<UInt8>) -> JSONValue? {
        let word = word
        guard word.kindBits == Kind.object.rawValue else { return nil }
        var candidate = index + 1
        while candidate < word.low {
            if storage.bytes(at: candidate).equals(name) { return JSONValue(storage: storage, index: candidate + 1) }
            candidate = storage.next(after: candidate + 1)
        }
        return nil
    }
}

/// The elements of an array.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    let storage: JSONStorage
    var start: Int
    let end: Int

    public mutating func next() -> JSONValue? {
        guard start < end else { return nil }
        let value = JSONValue(storage: storage, index: start)
        start = storage.next(after: start)
        return value
    }
}

/// The members of an object.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    let storage: JSONStorage
    var start: Int
    let end: Int

    public mutating func next() -> (key: JSONKey, value: JSONValue)? {
        guard start < end else { return nil }
        let key = JSONKey(storage: storage, index: start)
        let value = JSONValue(storage: storage, index: start + 1)
        start = storage.next(after: start + 1)
        return (key, value)
    }
}

/// The name of a member: a view like ``JSONValue``.
public struct JSONKey: Sendable {
    let storage: JSONStorage
    let index: Int

    /// The decoded UTF-8.
    public var bytes: [UInt8] { withBytes { Array($0) } }

    /// Calls `body` with the decoded UTF-8, without a copy.
    public func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        withExtendedLifetime(storage) { body(storage.bytes(at: index)) }
    }

    public static func == (key: JSONKey, text: StaticString) -> Bool { key.withBytes { $0.equals(text) } }
    public static func == (key: JSONKey, utf8: [UInt8]) -> Bool { key.withBytes { $0.equals(utf8) } }
    public static func != (key: JSONKey, text: StaticString) -> Bool { !(key == text) }
    /// Lets `switch key { case "price": … }` work.
    public static func ~= (text: StaticString, key: JSONKey) -> Bool { key == text }
}
