internal import CWasmLoop

/// The sequences of operations that the loop runs as one (Sources/CWasmLoop/sequences.h), to be found in a list of words.
struct SequenceTrie {
    static let shared = SequenceTrie()

    /// For each number of an operation its column, 0 for those that are in no sequence.
    private var columns = [UInt16](repeating: 0, count: Int(CWASM_SEQUENCES))
    private var columnCount = 1
    /// What comes after a state with an operation of a column; 0: nothing. State 1 is the beginning.
    private var next: [UInt16] = []
    /// For each state the number of the sequence that ends there; 0: none.
    private var numbers: [UInt16] = [0, 0]

    private init() {
        var sequences: [[UInt16]] = []
        while let parts = cwasm_sequence(UInt32(Int(CWASM_SEQUENCES) + sequences.count)) {
            sequences.append((0..<Int(CWASM_SEQUENCE_MAX)).map { parts[$0] }.filter { $0 != 0 })
        }
        for part in sequences.joined() where columns[Int(part)] == 0 {
            columns[Int(part)] = UInt16(columnCount)
            columnCount += 1
        }
        next = [UInt16](repeating: 0, count: 2 * columnCount)
        for (index, parts) in sequences.enumerated() {
            var state = 1
            for part in parts {
                let place = state * columnCount + Int(columns[Int(part)])
                if next[place] == 0 {
                    next[place] = UInt16(numbers.count)
                    numbers.append(0)
                    next += repeatElement(0, count: columnCount)
                }
                state = Int(next[place])
            }
            numbers[state] = UInt16(Int(CWASM_SEQUENCES) + index)
        }
    }

    /// Gives the first word of each sequence its number: from the beginning on the longest one at each place. Words keep their
    /// places and, but for that number, what they say: a jump into a sequence finds the operations in it.
    static func join(_ words: inout [Word]) {
        let trie = shared
        words.withUnsafeMutableBufferPointer { words in
            OperationShape.all.withUnsafeBufferPointer { shapes in
                trie.columns.withUnsafeBufferPointer { columns in
                    trie.next.withUnsafeBufferPointer { next in
                        var at = 0
                        while at < words.count {
                            let (start, first) = (at, words[at])
                            at = OperationShape.end(at, words, shapes)
                            var state = Int(next[trie.columnCount + Int(columns[Int(first & 0x1fff)])])
                            var (behind, found) = (at, UInt16(0))
                            while state != 0, behind < words.count {
                                let column = Int(columns[Int(words[behind] & 0x1fff)])
                                state = Int(next[state * trie.columnCount + column])
                                behind = OperationShape.end(behind, words, shapes)
                                guard trie.numbers[state] != 0 else { continue }
                                (found, at) = (trie.numbers[state], behind)
                            }
                            if found != 0 { words[start] = first & ~0xffff | UInt64(found) }
                        }
                    }
                }
            }
        }
    }
}
