/// Guesses the next member's name from the object read before on the same level.
///
/// Documents of records repeat the same names in the same order. A name equal to the guess needs no scan, and an
/// object whose names were all guessed, in order, from one whose names differ from each other has names that
/// differ from each other too: it needs no search for duplicates. A wrong guess costs a few comparisons, and after
/// each object that was guessed wrong more are read without guesses, so that documents without a pattern pay little.
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
        /// Objects still to be read without guesses, and how many that will be after the next wrong one.
        var pause = 0
        var nextPause = 0
    }

    /// Levels deeper than this are read without guesses.
    static let levels = 64
    /// Names of the pattern that may be missing in a row (optional members) before a guess is given up.
    static let skips = 3
    /// Most objects that are read without guesses before the next attempt.
    static let longestPause = 31

    private let table: UnsafeMutablePointer<Level>

    init() {
        table = .room(for: Self.levels)
        table.initialize(repeating: Level(), count: Self.levels)
    }

    func deallocate() { table.deallocate() }

    /// An object begins on level `depth`.
    @inline(__always) func begin(_ depth: Int, _ storage: JSONStorage) {
        guard depth < Self.levels else { return }
        let level = table + depth
        let pattern = level.pointee.pattern
        if level.pointee.pause > 0 {
            // `end` is 0 for an object without guesses: no cursor lies before it.
            level.pointee.pause = level.pointee.pause &- 1
            level.pointee.allGuessed = false
            level.pointee.end = 0
            return
        }
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
    @inline(__always) func provesUnique(_ depth: Int) -> Bool {
        guard depth < Self.levels, table[depth].allGuessed else { return false }
        table[depth].nextPause = 0
        return true
    }

    /// An object that was not guessed ended on level `depth`, without duplicates: it is the pattern from now on.
    @inline(__always) func learn(_ depth: Int, object: Int) {
        guard depth < Self.levels else { return }
        let level = table + depth
        if level.pointee.end > 0 {
            level.pointee.pause = level.pointee.nextPause
            level.pointee.nextPause = min(level.pointee.nextPause &* 2 &+ 1, Self.longestPause)
        }
        level.pointee.pattern = object
    }
}
