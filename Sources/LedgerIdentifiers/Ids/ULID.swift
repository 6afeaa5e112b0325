/// Universally unique lexicographically sortable identifier (github.com/ulid/spec): 128 bits, the first 48 a time in
/// milliseconds since 1970, written as 26 digits of Crockford's base 32.
///
/// Letters are read in either case and written in upper case. I, L, O and U are no digits: Crockford's reading of I, L and O
/// as 1, 1 and 0 is left out, since two texts of one id are what an id must not have. The first digit is at most 7. Errors:
/// `wrongCharacter`, `wrongLength`, `tooLarge`.
public struct ULID: Identifier {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(utf8: UnsafeBufferPointer<UInt8>) throws(IdentifierError) {
        let text = try CompactText(utf8, .anyCase, .base32, LengthSet(26))
        guard text[0] <= UInt8(ascii: "7") else { throw IdentifierError(.tooLarge) }
        let digits = PackedTable.base32
        var high: UInt64 = 0
        var low: UInt64 = 0
        for position in 0..<26 {
            var digit = 0
            while digit < 31, digits.byte(digit, 0) != text[position] { digit &+= 1 }
            high = high &<< 5 | low &>> 59
            low = low &<< 5 | UInt64(truncatingIfNeeded: digit)
        }
        self.high = high
        self.low = low
    }

    /// The text of 26 characters, whose order is that of the values.
    public var text: CompactText {
        let digits = PackedTable.base32
        var text = CompactText()
        // The first digit has three bits, the rest of the 130 are zero.
        text.append(digits.byte(Int(truncatingIfNeeded: high &>> 61), 0))
        var high = high &<< 3 | low &>> 61
        var low = low &<< 3
        for _ in 0..<25 {
            text.append(digits.byte(Int(truncatingIfNeeded: high &>> 59), 0))
            high = high &<< 5 | low &>> 59
            low = low &<< 5
        }
        return text
    }

    /// The 128 bits as a number.
    public var value: UInt128 { UInt128(high) << 64 | UInt128(low) }

    /// Milliseconds since 1970-01-01T00:00:00Z, below 2^48.
    public var millisecondsSince1970: UInt64 { high &>> 16 }
}
