/// Reads the primitives of the binary format (WebAssembly 2.0, 5.1 and 5.2) and knows its offset in the module.
struct ByteReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset: Int
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.init(bytes, 0..<bytes.count)
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { offset >= end }
    var remaining: Int { end - offset }

    func malformed(_ message: String) -> ModuleError { .malformed(offset: offset, message) }

    mutating func byte() throws(ModuleError) -> UInt8 {
        guard offset < end else { throw malformed("unexpected end") }
        defer { offset += 1 }
        return bytes[offset]
    }

    func peek() -> UInt8? { offset < end ? bytes[offset] : nil }

    mutating func skip(_ count: Int) throws(ModuleError) {
        guard count <= remaining else { throw malformed("unexpected end") }
        offset += count
    }

    mutating func u32() throws(ModuleError) -> UInt32 {
        if let small = smallInteger() { return UInt32(small) }
        return UInt32(truncatingIfNeeded: try unsigned(bits: 32))
    }

    mutating func u64() throws(ModuleError) -> UInt64 {
        if let small = smallInteger() { return UInt64(small) }
        return try unsigned(bits: 64)
    }

    /// An unsigned integer of one byte, as most of them are; nil where the next byte is none.
    @inline(__always) private mutating func smallInteger() -> UInt8? {
        guard offset < end, bytes[offset] < 0x80 else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// LEB128 of an unsigned integer of this many bits; the unused bits of the last byte are zero.
    private mutating func unsigned(bits: UInt64) throws(ModuleError) -> UInt64 {
        var result: UInt64 = 0
        for shift in stride(from: UInt64(0), to: bits, by: 7) {
            let byte = try byte()
            if bits - shift < 7 {
                guard byte & 0x80 == 0 else { throw malformed("integer representation too long") }
                guard byte >> UInt8(bits - shift) == 0 else { throw malformed("integer too large") }
            }
            result |= UInt64(byte & 0x7f) << shift
            if byte & 0x80 == 0 { return result }
        }
        throw malformed("integer representation too long")
    }

    mutating func s32() throws(ModuleError) -> Int32 { Int32(truncatingIfNeeded: try signed(bits: 32)) }
    mutating func s33() throws(ModuleError) -> Int64 { try signed(bits: 33) }
    mutating func s64() throws(ModuleError) -> Int64 { try signed(bits: 64) }

    /// LEB128 of a signed integer of this many bits; the unused bits of the last byte repeat the sign.
    private mutating func signed(bits: UInt32) throws(ModuleError) -> Int64 {
        var result: Int64 = 0
        var shift: UInt32 = 0
        while true {
            let byte = try byte()
            result |= Int64(byte & 0x7f) << Int64(shift)
            let left = bits - shift
            if left <= 7 {
                guard byte & 0x80 == 0 else { throw malformed("integer representation too long") }
                // The sign bit of the value and what lies above it in this byte.
                let top = UInt8(0x7f) & ~((1 << UInt8(left - 1)) - 1)
                guard byte & top == 0 || byte & top == top else { throw malformed("integer too large") }
            }
            shift += 7
            if byte & 0x80 == 0 {
                return shift < 64 && byte & 0x40 != 0 ? result | Int64(-1) << Int64(shift) : result
            }
        }
    }

    mutating func fixed32() throws(ModuleError) -> UInt32 {
        var result: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) { result |= UInt32(try byte()) << shift }
        return result
    }

    mutating func fixed64() throws(ModuleError) -> UInt64 {
        let low = UInt64(try fixed32())
        return low | UInt64(try fixed32()) << 32
    }

    /// A vector's length, which can't exceed what is left nor the limit.
    mutating func count(limit: Int, of what: String) throws(ModuleError) -> Int {
        let start = offset
        let count = Int(try u32())
        guard count <= limit else { throw .tooLarge(offset: start, "too many \(what): \(count), at most \(limit)") }
        guard count <= remaining else { throw .malformed(offset: start, "unexpected end") }
        return count
    }

    mutating func name() throws(ModuleError) -> String {
        let start = offset
        let count = Int(try u32())
        guard count <= remaining else { throw .malformed(offset: start, "unexpected end") }
        let text = UnsafeBufferPointer(rebasing: bytes[offset..<offset + count])
        guard let name = String(validating: text, as: UTF8.self) else {
            throw .malformed(offset: start, "malformed UTF-8 encoding")
        }
        offset += count
        return name
    }

    /// A reader for the next `count` bytes, which this one then skips.
    mutating func part(_ count: Int) throws(ModuleError) -> ByteReader {
        guard count <= remaining else { throw malformed("unexpected end") }
        defer { offset += count }
        return ByteReader(bytes, offset..<offset + count)
    }
}
