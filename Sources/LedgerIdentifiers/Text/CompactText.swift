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
        guard position >= 0, position < count else { return 0 }
        return withUnsafeBytes(of: words) { $0[position] }
    }

    /// Appends a character; nothing happens when the text is full.
    mutating func append(_ byte: UInt8) {
        guard count < Self.capacity else { return }
        withUnsafeMutableBytes(of: &words) { $0[count] = byte }
        count += 1
    }

    /// The characters.
    public var bytes: [UInt8] { bytes(0..<count) }

    /// The characters at `range`, as far as there are any.
    public func bytes(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        for position in range.clamped(to: 0..<count) { bytes.append(self[position]) }
        return bytes
    }

    /// Whether the text has these characters from `position` on.
    func has(_ characters: StaticString, at position: Int) -> Bool {
        let expected = characters.bytes
        for i in 0..<expected.count where self[position + i] != expected[i] { return false }
        return true
    }

    /// The value of the decimal digits at `range`; characters that are none count as if they were.
    func number(_ range: Range<Int>) -> Int {
        var value = 0
        for position in range.clamped(to: 0..<count).prefix(9) { value = value * 10 + Int(self[position] & 0x0F) }
        return value
    }
}

extension CompactText: Equatable {
    public static func == (a: CompactText, b: CompactText) -> Bool {
        a.count == b.count && a.words.0 == b.words.0 && a.words.1 == b.words.1 && a.words.2 == b.words.2
            && a.words.3 == b.words.3 && a.words.4 == b.words.4
    }
}
