/// Guesses the next member's name from the object read before on the same level.
///
/// Documents of records repeat the same names in the same order. A name equal to the guess needs no scan, and an
/// object whose names were all guessed, in order, from one whose names differ from each other has names that
/// differ from each other too: it needs no search for duplicates. A wrong guess costs a few comparisons and nothing
/// else, so hostile input gains nothing by provoking it.
struct KeyPredictor {
    /// What is known of one level.
    struct Level {
        /// The object that serves as pattern: its word on the tape; -1 for none yet.
        var pattern = -1
        /// Next name of the pattern to compare with, and the pattern's end.
        var cursor = 0
        var end = 0
        /// Whether every name of the object being read was found in the pattern.
        var allGuessed = false
    }

    /// Levels deeper than this are read without guesses.
    static let levels = 64
    /// Names of the pattern that may be missing in a row (optional members) before a guess is given up.
    static let skips = 3

    private let table: UnsafeMutablePointer<Level>

    init() {
        table = .allocate(capacity: Self.levels)
        table.initialize(repeating: Level(), count: Self.levels)
    }

    func deallocate() { table.deallocate() }

    /// An object begins on level `depth`.
    @inline(__always) func begin(_ depth: Int, _ storage: JSONStorage) {
        guard depth < Self.levels else { return }
        let level = table + depth
        let pattern = level.pointee.pattern
        level.pointee.allGuessed = pattern >= 0
        level.pointee.cursor = pattern + 1
        level.pointee.end = pattern >= 0 ? storage.word(at: pattern).low : 0
    }

    /// The tape word's offset and length of the name that stands at `text` (after its opening quote), if guessed.
    @inline(__always) func guess(_ depth: Int, at text: UnsafePointer<UInt8>, _ storage: JSONStorage) -> Int? {
        guard depth < Self.levels else { return nil }
        let level = table + depth
        var cursor = level.pointee.cursor
        let end = level.pointee.end
        var tries = 0
        while cursor < end, tries <= Self.skips {
            let word = storage.word(at: cursor)
            let following = storage.next(after: cursor &+ 1)
            // A name that had escapes differs from its source text, and could hold a quote.
            if !word.flag, Bytes.equalPadded(text, storage.text + word.low, word.high),
                text[word.high] == UInt8(ascii: "\"")
            {
                level.pointee.cursor = following
                return word.high
            }
            cursor = following
            tries = tries &+ 1
        }
        level.pointee.allGuessed = false
        return nil
    }

    /// Whether the object that ends on level `depth` is known to have no duplicate names.
    @inline(__always) func provesUnique(_ depth: Int) -> Bool { depth < Self.levels && table[depth].allGuessed }

    /// An object without duplicates ended on level `depth` and is the pattern from now on.
    @inline(__always) func learn(_ depth: Int, object: Int) {
        if depth < Self.levels { table[depth].pattern = object }
    }
}
