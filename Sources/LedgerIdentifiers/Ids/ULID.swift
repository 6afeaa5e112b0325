/// Universally unique lexicographically sortable identifier (github.com/ulid/spec): 128 bits, the first 48 a time in
/// milliseconds since 1970, written as 26 digits of Crockford's base 32.
///
/// Letters are read in either case and written in upper case. I, L, O and U are no digits: Crockford's reading of them as
/// 1, 1 and 0 is left out, since two texts of one id are what an id must not have. The first digit is at most 7. Errors:
/// ``IdentifierError/wrongCharacter(position:expected:)``, `wrongLength`, `tooLarge`.
public struct ULID: Identifier {
    /// The 128 bits; their order is that of the texts.
    public let value: UInt128

    private static let digits: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

    public init(_ value: UInt128) { self.value = value }

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        let text = try CompactText(utf8, .anyCase, .base32, LengthSet(26))
        guard text[0] <= UInt8(ascii: "7") else { throw .tooLarge }
        var value: UInt128 = 0
        for position in 0..<26 { value = value << 5 | UInt128(Self.value(of: text[position])) }
        self.value = value
    }

    /// The text of 26 characters.
    public var text: CompactText {
        var text = CompactText()
        for position in 0..<26 {
            let shift = UInt128(125 - position * 5)
            text.append(Self.digits.byte(Int(truncatingIfNeeded: value >> shift) & 0x1F))
        }
        return text
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, below 2^48.
    public var millisecondsSince1970: UInt64 { UInt64(truncatingIfNeeded: value >> 80) }

    private static func value(of digit: UInt8) -> UInt8 {
        for value in 0..<32 where digits.byte(value) == digit { return UInt8(truncatingIfNeeded: value) }
        return 0
    }
}
