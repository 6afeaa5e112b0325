/// Why a piece of DWARF is not used. Debug information is a hint: what can't be read is left out, and nothing else happens.
enum DebugError: Error {
    /// The data ends inside of something, or points outside of its section.
    case truncated
    /// A version or form that this reader does not know, or a value that makes no sense.
    case unsupported
    /// More to read than such data ever has.
    case tooMuch
}

/// Reads the primitives of DWARF (version 5, 7.1 to 7.6; little-endian, as Wasm has it) between two bounds.
struct DebugReader {
    let bytes: [UInt8]
    private(set) var offset: Int
    let end: Int

    /// A reader of nothing where the range is not within the bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        let isWithin = range.lowerBound >= 0 && range.upperBound <= bytes.count
        offset = isWithin ? range.lowerBound : 0
        end = isWithin ? range.upperBound : 0
    }

    var isAtEnd: Bool { offset >= end }
    var remaining: Int { end - offset }

    mutating func byte() throws(DebugError) -> UInt8 {
        guard offset < end else { throw .truncated }
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func skip(_ count: UInt64) throws(DebugError) {
        guard count <= UInt64(remaining) else { throw .truncated }
        offset += Int(count)
    }

    /// Passes over this many bytes and says where they lie.
    mutating func block(_ count: UInt64) throws(DebugError) -> Range<Int> {
        let start = offset
        try skip(count)
        return start..<offset
    }

    /// An unsigned integer of 1 to 8 bytes.
    mutating func fixed(_ count: Int) throws(DebugError) -> UInt64 {
        guard count <= remaining else { throw .truncated }
        var value: UInt64 = 0
        for place in 0..<count { value |= UInt64(bytes[offset + place]) << UInt64(8 * place) }
        offset += count
        return value
    }

    /// LEB128; bits beyond 64 are dropped.
    mutating func unsigned() throws(DebugError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            if shift < 64 { value |= UInt64(byte & 0x7f) << shift }
            if byte & 0x80 == 0 { return value }
            shift = min(shift + 7, 64)
        }
    }

    mutating func signed() throws(DebugError) -> Int64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            if shift < 64 { value |= UInt64(byte & 0x7f) << shift }
            shift = min(shift + 7, 64)
            if byte & 0x80 == 0 {
                if byte & 0x40 != 0, shift < 64 { value |= UInt64.max << shift }
                return Int64(bitPattern: value)
            }
        }
    }

    /// A text up to a NUL; gives where it lies.
    mutating func text() throws(DebugError) -> Range<Int> {
        let start = offset
        while try byte() != 0 {}
        return start..<offset - 1
    }

    /// The length of a unit (7.4), whether its offsets have 64 bits, and a reader for its content, which this one skips.
    mutating func unit() throws(DebugError) -> (is64: Bool, content: DebugReader) {
        var length = try fixed(4)
        let is64 = length == 0xffff_ffff
        if is64 { length = try fixed(8) } else if length >= 0xffff_fff0 { throw .unsupported }
        let start = offset
        try skip(length)
        return (is64, DebugReader(bytes, start..<offset))
    }
}
