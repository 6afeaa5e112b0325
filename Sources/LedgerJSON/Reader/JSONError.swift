/// Why and where a document was refused.
public struct JSONError: Error, Sendable, Equatable {
    /// The reason.
    public let code: JSONErrorCode
    /// Bytes before the offending one; equal to the document's length when it ended too early.
    public let offset: Int
    /// Line of the offending byte, from 1; lines end at a line feed.
    public let line: Int
    /// Column of the offending byte, from 1, in Unicode scalars (not bytes) since the line began.
    public let column: Int
    /// RFC 6901 pointer (UTF-8) of the value in which the reader was: the member or element being read,
    /// or the container itself where no member had been named yet.
    public let pointer: [UInt8]

    init(code: JSONErrorCode, offset: Int, in source: UnsafeBufferPointer<UInt8>, pointer: [UInt8]) {
        var line = 1
        var column = 1
        for i in 0..<min(offset, source.count) {
            if source[i] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if source[i] & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.code = code
        self.offset = offset
        self.line = line
        self.column = column
        self.pointer = pointer
    }
}

/// The reasons for refusing a document. Append-only: names and texts are stable.
public enum JSONErrorCode: UInt8, Error, Sendable, CaseIterable {
    /// Longer than ``JSONLimits/maxBytes``.
    case tooLarge
    /// Nested deeper than ``JSONLimits/maxDepth``.
    case tooDeep
    /// Nothing but white space.
    case emptyDocument
    /// Starts with U+FEFF (RFC 8259 §8.1 forbids writing it).
    case byteOrderMark
    /// The text stops inside a value.
    case unexpectedEnd
    /// Something that starts no value where one must stand.
    case expectedValue
    /// Something other than a string where a member's name must stand.
    case expectedKey
    /// Something other than `:` after a member's name.
    case expectedColon
    /// Something other than `,` or the closing bracket after an element or member.
    case expectedCommaOrEnd
    /// A word that starts like `true`, `false` or `null` and is not.
    case invalidLiteral
    /// A number whose integer part has a superfluous 0 in front.
    case leadingZero
    /// A number that lacks digits after its sign, point or exponent mark.
    case invalidNumber
    /// A raw character below U+0020 in a string.
    case controlCharacter
    /// A backslash followed by none of `"\/bfnrtu`, or `\u` without four hexadecimal digits.
    case invalidEscape
    /// A `\u` escape that is half of a surrogate pair without its other half: no Unicode text.
    case loneSurrogate
    /// Bytes that are not UTF-8: overlong, surrogate, above U+10FFFF, truncated or stray.
    case invalidUTF8
    /// A second member of the same name (compared after unescaping) in one object.
    case duplicateKey
    /// Something other than white space after the document's value.
    case trailingContent

    /// The stable kebab-case text of the code.
    public var text: StaticString {
        switch self {
        case .tooLarge: "too-large"
        case .tooDeep: "too-deep"
        case .emptyDocument: "empty-document"
        case .byteOrderMark: "byte-order-mark"
        case .unexpectedEnd: "unexpected-end"
        case .expectedValue: "expected-value"
        case .expectedKey: "expected-key"
        case .expectedColon: "expected-colon"
        case .expectedCommaOrEnd: "expected-comma-or-end"
        case .invalidLiteral: "invalid-literal"
        case .leadingZero: "leading-zero"
        case .invalidNumber: "invalid-number"
        case .controlCharacter: "control-character"
        case .invalidEscape: "invalid-escape"
        case .loneSurrogate: "lone-surrogate"
        case .invalidUTF8: "invalid-utf8"
        case .duplicateKey: "duplicate-key"
        case .trailingContent: "trailing-content"
        }
    }
}
