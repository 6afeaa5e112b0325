/// One 64-bit word of the tape: a value or a member's name.
///
/// ```text
/// bits  0–2   kind (JSONValue.Kind)
/// bit   3     flag: bool: true; number: has a fraction or an exponent; string: had escapes in the source
/// bits  4–33  low:  scalar: offset of its bytes in the storage's text
///                   container: index of the word after its last descendant
///                   (while the reader is inside it: index of the container around it)
/// bits 34–63  high: scalar: length of its bytes
///                   container: number of elements or members
/// ```
/// A member is two neighbours, name and value; what a container holds follows its word directly. Nothing is
/// needed at its end, since the first word says where that is.
struct TapeWord {
    let raw: UInt64

    /// What `low` and `high` can hold: 2^30 − 1, above any offset or count in a document of at most
    /// ``JSONLimits/largestDocument`` bytes.
    static let fieldMask: UInt64 = (1 << 30) - 1

    @inline(__always) init(raw: UInt64) { self.raw = raw }

    @inline(__always) init(_ kind: JSONValue.Kind, flag: Bool = false, low: Int, high: Int) {
        raw =
            UInt64(kind.rawValue) | (flag ? 8 : 0) | UInt64(truncatingIfNeeded: low) << 4
            | UInt64(truncatingIfNeeded: high) << 34
    }

    @inline(__always) var kindBits: UInt8 { UInt8(truncatingIfNeeded: raw & 7) }
    @inline(__always) var flag: Bool { raw & 8 != 0 }
    @inline(__always) var low: Int { Int(truncatingIfNeeded: (raw >> 4) & Self.fieldMask) }
    @inline(__always) var high: Int { Int(truncatingIfNeeded: raw >> 34) }
    @inline(__always) var isContainer: Bool { kindBits >= JSONValue.Kind.array.rawValue }
}
