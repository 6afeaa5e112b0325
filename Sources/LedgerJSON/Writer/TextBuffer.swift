/// Bytes that grow at their end. It has one owner, so that nothing is looked at before a byte is added but the room: an array
/// asks each time whether somebody shares it. Not copyable, so that nobody else can see its memory: hence safe to send.
struct TextBuffer: ~Copyable, @unchecked Sendable {
    private var memory: JSONText
    /// That of `memory`.
    private var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    /// Empty, with room for so many bytes.
    init(capacity: Int = 0) {
        self.capacity = max(capacity, 64)
        memory = JSONText(capacity: self.capacity)
        start = memory.start
    }

    var isEmpty: Bool { count == 0 }

    /// The bytes, until more are added.
    @inline(__always)
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// A copy of the bytes.
    var array: [UInt8] { JSONText.array(bytes) }

    /// The bytes themselves, to be kept.
    consuming func finished() -> JSONText {
        memory.count = count
        return memory
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count = count &+ 1
    }

    /// Appends bytes that lie elsewhere.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: bytes.count)
        count = count &+ bytes.count
    }

    /// Appends what `write` puts into room for `capacity` bytes; it gives their number.
    @inline(__always)
    mutating func append(upTo capacity: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        reserve(capacity)
        let written = write(UnsafeMutableBufferPointer(start: start + count, count: capacity))
        count = count &+ min(max(written, 0), capacity)
    }

    /// Forgets the last bytes.
    mutating func removeLast(_ number: Int) { count = max(count &- max(number, 0), 0) }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    private mutating func reserve(_ number: Int) {
        if capacity &- count < number { grow(by: number) }
    }

    @inline(never)
    private mutating func grow(by number: Int) {
        // What does not fit into a word does not fit into the memory either: there is no room for it.
        let needed = count.addingReportingOverflow(number)
        let doubled = capacity.multipliedReportingOverflow(by: 2)
        capacity = needed.overflow || doubled.overflow ? .max : max(needed.partialValue, doubled.partialValue)
        let larger = JSONText(capacity: capacity)
        UnsafeMutableRawPointer(larger.start).copyMemory(from: start, byteCount: count)
        (memory, start) = (larger, larger.start)
    }
}
