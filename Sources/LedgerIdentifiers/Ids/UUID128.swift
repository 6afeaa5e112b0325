/// Universally unique identifier, RFC 9562: 128 bits, written as 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
///
/// Letters are read in either case and written in lower case, as the RFC asks (section 4). The groups and their hyphens are
/// required; no braces, no `urn:uuid:`. Any version and variant is read, the nil and the max UUID too. Errors:
/// ``IdentifierError/wrongCharacter(position:expected:)``, where a hyphen's place counts, and `wrongLength`.
public struct UUID128: Identifier {
    /// The 128 bits; the first digit is the most significant.
    public let value: UInt128

    public init(_ value: UInt128) { self.value = value }

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        guard utf8.count == 36 else { throw .wrongLength(found: utf8.count, expected: LengthSet(36)) }
        var value: UInt128 = 0
        for position in 0..<36 {
            // Letters to lower case; what this does to other bytes makes none of them a digit or a hyphen.
            let byte = utf8[position] &- UInt8(ascii: "A") < 26 ? utf8[position] | 0x20 : utf8[position]
            let expected: CharacterClass = Self.isHyphen(position) ? .hyphen : .hexadecimal
            guard expected.contains(byte) else { throw .wrongCharacter(position: position, expected: expected) }
            if expected == .hyphen { continue }
            let digit = byte < UInt8(ascii: "a") ? byte &- UInt8(ascii: "0") : byte &- UInt8(ascii: "a") &+ 10
            value = value << 4 | UInt128(digit)
        }
        self.value = value
    }

    /// The text of 36 characters.
    public var text: CompactText {
        var text = CompactText()
        var shift: UInt128 = 124
        for position in 0..<36 {
            if Self.isHyphen(position) {
                text.append(UInt8(ascii: "-"))
                continue
            }
            let digit = UInt8(truncatingIfNeeded: value >> shift) & 0x0F
            text.append(digit < 10 ? digit &+ UInt8(ascii: "0") : digit &- 10 &+ UInt8(ascii: "a"))
            if shift >= 4 { shift -= 4 }
        }
        return text
    }

    /// The version: the four bits of digit 13. It means something in the variant of RFC 9562 only.
    public var version: Int { Int(truncatingIfNeeded: value >> 76) & 0x0F }

    /// Whether it is of the variant of RFC 9562: digit 17 is 8, 9, a or b.
    public var isStandardVariant: Bool { UInt8(truncatingIfNeeded: value >> 62) & 0b11 == 0b10 }

    private static func isHyphen(_ position: Int) -> Bool {
        position == 8 || position == 13 || position == 18 || position == 23
    }
}
