internal import CWasmLoop

/// The sequences of operations that the loop runs as one (Sources/CWasmLoop/sequences.h), to be found in a list of words.
struct SequenceTrie {
    private static let shared = SequenceTrie()

    /// For each number of an operation its column, 0 for those that are in no sequence.
    private let columns: Constants<UInt16>
    private let columnCount: Int
    /// The state after a state of these rows with an operation of a column; 0: none. State 1 is the beginning.
    private let next: Constants<UInt16>
    private let rowCount: Int
    /// For each state the number of the sequence that ends there; 0: none.
    private let numbers: Constants<UInt16>

    private init() {
        var sequences: [[UInt16]] = []
        while let parts = cwasm_sequence(UInt32(Int(CWASM_SEQUENCES) + sequences.count)) {
            sequences.append((0..<Int(CWASM_SEQUENCE_MAX)).map { parts[$0] }.filter { $0 != 0 })
        }
        var columns = [UInt16](repeating: 0, count: Int(CWASM_SEQUENCES))
        var columnCount = 1
        for part in sequences.joined() where columns[Int(part)] == 0 {
            columns[Int(part)] = UInt16(columnCount)
            columnCount += 1
        }
        // Row 0 is of no use: state 0 is none.
        var next = [UInt16](repeating: 0, count: 2 * columnCount)
        var stateCount = 2
        var endings: [(state: Int, number: UInt16)] = []
        // What something comes after first: only these states need a row.
        for isWhole in [false, true] {
            for (index, parts) in sequences.enumerated() {
                var state = 1
                for part in isWhole ? parts[...] : parts.dropLast() {
                    let place = state * columnCount + Int(columns[Int(part)])
                    if next[place] == 0 {
                        next[place] = UInt16(stateCount)
                        stateCount += 1
                        if !isWhole { next += repeatElement(0, count: columnCount) }
                    }
                    state = Int(next[place])
                }
                if isWhole { endings.append((state, UInt16(Int(CWASM_SEQUENCES) + index))) }
            }
        }
        rowCount = next.count / columnCount
        var numbers = [UInt16](repeating: 0, count: stateCount)
        for ending in endings { numbers[ending.state] = ending.number }
        self.columns = Constants(columns)
        self.columnCount = columnCount
        self.next = Constants(next)
        self.numbers = Constants(numbers)
    }

    /// Gives the first word of each sequence its number: from the beginning on the longest one at each place. Words keep their
    /// places and, but for that number, what they say: a jump into a sequence finds the operations in it.
    static func join(_ words: inout [Word]) {
        let trie = shared
        words.withUnsafeMutableBufferPointer { words in
            var at = 0
            while at < words.count {
                let (start, first) = (at, words[at])
                at = OperationShape.end(at, words)
                var state = trie.step(1, first)
                var (behind, found) = (at, UInt16(0))
                while state != 0, state < trie.rowCount, behind < words.count {
                    state = trie.step(state, words[behind])
                    guard state != 0 else { break }
                    behind = OperationShape.end(behind, words)
                    let number = trie.numbers[state]
                    if number != 0 { (found, at) = (number, behind) }
                }
                if found != 0 { words[start] = first & ~0xffff | Word(found) }
            }
        }
    }

    /// The state after an operation; 0 where no sequence goes on with it.
    @inline(__always)
    private func step(_ state: Int, _ word: Word) -> Int {
        Int(next[state * columnCount + Int(columns[Int(word & (Word(CWASM_SEQUENCES) - 1))])])
    }
}
