/// How a ``JSONWriter`` was misused: always a fault of the program, never of its input.
public enum JSONWriteError: UInt8, Error, Sendable, CaseIterable {
    /// A value in an object without a name before it.
    case missingKey
    /// A name outside an object, or two in a row.
    case unexpectedKey
    /// An end that does not match the innermost beginning, or an object that ends after a name.
    case unbalanced
    /// A second value after the document's value.
    case afterEnd
    /// The document is not complete: nothing written, or a container still open.
    case incomplete
    /// Two members of one name in one object.
    case duplicateKey
    /// A number that is infinite or not a number.
    case notFinite
    /// An integer beyond ±2^53, where JSON's readers lose digits: write it as a string.
    case integerOutOfRange
    /// A string that is not UTF-8.
    case invalidUTF8
}
