/// A value that names something by a published rule: read from UTF-8, checked in full, and kept in its compact form.
///
/// Reading never traps and never allocates, whatever the bytes are; it is linear in their number.
public protocol Identifier: Sendable, Equatable {
    /// Reads and checks an identifier.
    init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError)

    /// The compact form: no separators, letters in the standard's case. Reading it gives an equal value.
    var text: CompactText { get }
}

extension Identifier {
    /// Reads and checks an identifier.
    public init(utf8: [UInt8]) throws(IdentifierError) {
        self = try utf8.withUnsafeBufferPointer { (bytes) throws(IdentifierError) in try Self(utf8: bytes) }
    }

    /// Reads and checks an identifier.
    public init(utf8: ArraySlice<UInt8>) throws(IdentifierError) {
        self = try utf8.withUnsafeBufferPointer { (bytes) throws(IdentifierError) in try Self(utf8: bytes) }
    }
}
