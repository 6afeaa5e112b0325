/// A view of one value of a ``JSONDocument``: a reference and an index, cheap to copy and to pass.
///
/// Asking a value for what it is not gives nil (or an empty sequence), never a conversion.
public struct JSONValue: Sendable {
    /// The six kinds of JSON value.
    public enum Kind: UInt8, Sendable {
        case null, bool, number, string, array, object
    }

    let storage: JSONStorage
    let index: Int

    var word: TapeWord { storage.word(at: index) }

    public var kind: Kind { Kind(rawValue: word.kindBits) ?? .null }

    public var isNull: Bool { word.kindBits == Kind.null.rawValue }

    /// The value of `true` or `false`.
    public var bool: Bool? {
        let word = word
        return word.kindBits == Kind.bool.rawValue ? word.flag : nil
    }

    /// The decoded UTF-8 of a string.
    @inline(never)
    public var string: [UInt8]? { withString { Array($0) } }

    /// Calls `body` with the decoded UTF-8 of a string, without a copy; nil unless this is a string.
    public func withString<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
        guard word.kindBits == Kind.string.rawValue else { return nil }
        return withExtendedLifetime(storage) { body(storage.bytes(at: index)) }
    }

    /// Whether this is a string of exactly these bytes.
    @inline(never)
    public func stringEquals(_ s: StaticString) -> Bool {
        withString { $0.equals(s) } ?? false
    }

    /// Whether this is a string of exactly these bytes.
    @inline(never)
    public func stringEquals(_ utf8: [UInt8]) -> Bool {
        withString { $0.equals(utf8) } ?? false
    }

    /// The RFC 6901 pointer of this value in its document, UTF-8. Found by walking from the root: meant for
    /// messages, not for inner loops.
    @inline(never)
    public var pointer: [UInt8] { JSONPointer.text(JSONPointer.steps(to: index, storage), storage) }
}

extension UnsafeBufferPointer<UInt8> {
    func equals(_ s: StaticString) -> Bool {
        equals(s.bytes)
    }

    func equals(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { equals($0) }
    }

    func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let a = baseAddress, let b = other.baseAddress else { return true }
        return Bytes.equal(a, b, count)
    }
}
