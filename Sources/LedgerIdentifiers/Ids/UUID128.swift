/// Universally unique identifier, RFC 9562: 128 bits, written as 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
///
/// Letters are read in either case and written in lower case, as the RFC asks (section 4). The groups and their hyphens are
/// required; no braces, no `urn:uuid:`. Any version and variant is read, the nil and the max UUID too. Errors:
/// `wrongLength`, then `wrongCharacter`, whose position counts the hyphens.
public struct UUID128: Identifier {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        guard utf8.count == 36 else { throw IdentifierError(.wrongLength, 36, number: utf8.count) }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for position in 0..<36 {
            var byte = utf8[position]
            if byte &- UInt8(ascii: "A") < 26 { byte |= 0x20 }
            let expected: CharacterClass = Self.isHyphen(position) ? .hyphen : .hexadecimal
            guard expected.contains(byte) else {
                throw IdentifierError(.wrongCharacter, expected.rawValue, number: position)
            }
            if expected == .hyphen { continue }
            let digit = byte < UInt8(ascii: "a") ? byte &- UInt8(ascii: "0") : byte &- UInt8(ascii: "a") &+ 10
            high = high &<< 4 | low &>> 60
            low = low &<< 4 | UInt64(digit)
        }
        self.high = high
        self.low = low
    }

    /// The text of 36 characters.
    public var text: CompactText {
        var text = CompactText()
        var high = high
        var low = low
        for position in 0..<36 {
            if Self.isHyphen(position) {
                text.append(UInt8(ascii: "-"))
                continue
            }
            let digit = UInt8(truncatingIfNeeded: high &>> 60)
            text.append(digit < 10 ? digit &+ UInt8(ascii: "0") : digit &- 10 &+ UInt8(ascii: "a"))
            high = high &<< 4 | low &>> 60
            low = low &<< 4
        }
        return text
    }

    /// The 128 bits as a number; the first digit is the most significant.
    public var value: UInt128 { UInt128(high) << 64 | UInt128(low) }

    /// The version: digit 13. It means something in the variant of RFC 9562 only.
    public var version: Int { Int(truncatingIfNeeded: high &>> 12 & 0x0F) }

    /// Whether it is of the variant of RFC 9562: digit 17 is 8, 9, a or b.
    public var isStandardVariant: Bool { low &>> 62 == 0b10 }

    private static func isHyphen(_ position: Int) -> Bool {
        position == 8 || position == 13 || position == 18 || position == 23
    }
}
