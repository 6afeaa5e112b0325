/// What all views of a document share: its text (a copy, escapes already decoded in place) and its tape.
///
/// Written by the reader alone, before anyone else sees it, and never after: hence safe to share.
final class JSONStorage: @unchecked Sendable {
    /// Zero bytes after the text, so that eight may be read from any position of it and no scan runs past it.
    static let padding = 16

    let text: UnsafeMutablePointer<UInt8>
    let textCount: Int
    private(set) var tape: UnsafeMutablePointer<UInt64>
    private(set) var capacity: Int
    /// Words in use.
    var count = 0

    /// Copies `source`, whose length is at most ``JSONLimits/largestDocument``.
    init(copying source: UnsafeBufferPointer<UInt8>) {
        textCount = source.count
        text = .room(for: source.count + Self.padding)
        if let base = source.baseAddress {
            UnsafeMutableRawPointer(text).copyMemory(from: base, byteCount: source.count)
        }
        (text + source.count).initialize(repeating: 0, count: Self.padding)
        // Documents of records need a word for about eight bytes. Twice that much room is not touched where it is not
        // used, and growing would touch all of it twice.
        capacity = source.count / 4 + 16
        tape = .room(for: capacity)
    }

    deinit {
        text.deallocate()
        tape.deallocate()
    }

    /// Doubles the room on the tape, keeping `used` words.
    @inline(never) func grow(keeping used: Int) {
        let larger = UnsafeMutablePointer<UInt64>.room(for: capacity * 2)
        larger.update(from: tape, count: used)
        tape.deallocate()
        tape = larger
        capacity *= 2
    }

    @inline(__always) func word(at index: Int) -> TapeWord { TapeWord(raw: tape[index]) }

    /// Index after the value at `index` and all that it holds.
    @inline(__always) func next(after index: Int) -> Int {
        let word = word(at: index)
        return word.isContainer ? word.low : index &+ 1
    }

    /// The bytes of the scalar at `index`: decoded for strings, as written for numbers.
    @inline(__always) func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
        let word = word(at: index)
        return UnsafeBufferPointer(start: text + word.low, count: word.high)
    }
}
