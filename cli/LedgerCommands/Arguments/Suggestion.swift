/// The word that was probably meant.
enum Suggestion {
    /// The nearest of `words` by edits; nil when none is near: at most a third of the letters, and at least one, may
    /// differ, or it is the beginning of exactly one word.
    static func nearest(to word: String, among words: [String]) -> String? {
        let begun = words.filter { $0.hasPrefix(word) }
        if begun.count == 1, word.count > 1 { return begun[0] }
        let best = words.map { (word: $0, edits: distance(word, $0)) }.min { $0.edits < $1.edits }
        guard let best, best.edits <= max(1, word.count / 3) else { return nil }
        return best.word
    }

    /// Insertions, deletions, substitutions and swaps of neighbours from one to the other (optimal string alignment).
    static func distance(_ a: String, _ b: String) -> Int {
        // A mistyped word is short; a long one is near to nothing, and must not cost quadratic time.
        guard a.count <= 64, b.count <= 64 else { return Int.max }
        let (a, b) = (Array(a), Array(b))
        var rows = [Array(0...b.count)]
        for i in 1..<(a.count + 1) {
            var row = [i]
            for j in 1..<(b.count + 1) {
                var edits = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    edits = min(edits, rows[i - 2][j - 2] + 1)
                }
                row.append(edits)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
