/// At most 40 ASCII characters, held inline: the compact form of an identifier, made without the heap.
///
/// Unused bytes are zero, so that equal texts are equal words.
public struct CompactText: Sendable {
    /// The longest text it holds; the longest identifier, a UUID, has 36 characters.
    public static var capacity: Int { 40 }

    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    /// Number of characters.
    public private(set) var count = 0

    public init() {}

    /// The character at `position`; 0 outside `0 ..< count`.
    public subscript(position: Int) -> UInt8 {
        @inline(never) get {
            guard position >= 0, position < count else { return 0 }
            return withUnsafeBytes(of: words) { $0[position] }
        }
    }

    /// Appends a character; nothing happens when the text is full.
    @inline(never)
    mutating func append(_ byte: UInt8) {
        guard count < Self.capacity else { return }
        withUnsafeMutableBytes(of: &words) { $0[count] = byte }
        count &+= 1
    }

    /// The characters.
    public var bytes: [UInt8] { bytes(from: 0, to: count) }

    /// The characters from one position up to another, as far as there are any.
    @inline(never)
    public func bytes(from start: Int, to end: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = max(0, start)
        let end = max(min(end, count), 0)
        if position < end { bytes.reserveCapacity(end &- position) }
        while position < end {
            bytes.append(self[position])
            position += 1
        }
        return bytes
    }

    /// Whether these two characters stand at `position`.
    @inline(never)
    func has(_ first: Unicode.Scalar, _ second: Unicode.Scalar, at position: Int) -> Bool {
        UInt32(self[position]) == first.value && UInt32(self[position &+ 1]) == second.value
    }

    /// The number that the decimal digits before `end` make; at most four are asked for.
    @inline(never)
    func leadingNumber(_ end: Int) -> Int {
        var value = 0
        for position in 0..<end { value = value &* 10 &+ checkValue(self[position]) }
        return value
    }
}

extension CompactText: Equatable {
    public static func == (a: CompactText, b: CompactText) -> Bool {
        a.count == b.count && a.words.0 == b.words.0 && a.words.1 == b.words.1 && a.words.2 == b.words.2
            && a.words.3 == b.words.3 && a.words.4 == b.words.4
    }
}
