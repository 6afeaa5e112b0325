/// Numbers texts in the order in which they are first seen: 0, 1, 2 …
///
/// A crit-bit tree (D. J. Bernstein's name for Morrison's PATRICIA, 1968): a step depends on the bits in which texts
/// differ and never on a hash, so that no choice of texts makes it slow. Looking up costs at most one step a bit of the
/// text, in practice the logarithm of the number of texts.
struct TextIndex: Sendable {
    /// A fork: the texts below agree before `bit`; those with a 0 there are under `zero`.
    private struct Fork {
        var bit: Int32
        /// A fork, or a text as its complement.
        var zero: Int32
        var one: Int32
    }

    /// Each text with its length in two bytes before it, so that none begins another.
    private var bytes: [UInt8] = []
    private var starts: [Int32] = []
    private var forks: [Fork] = []
    private var root: Int32 = 0

    /// Number of texts.
    var count: Int { starts.count }
    /// Bytes kept.
    var size: Int { bytes.count }

    /// The number of a text that was seen; nil for another.
    func number(of text: [UInt8]) -> Int? {
        guard !starts.isEmpty, let leaf = nearest(text) else { return nil }
        return firstDifference(text, leaf) == nil ? Int(leaf) : nil
    }

    /// The number of a text, a new one if it was not seen before. Texts share their first 65,535 bytes at most.
    mutating func insert(_ text: [UInt8]) -> (number: Int, isNew: Bool) {
        guard let leaf = nearest(text) else {
            append(text)
            root = ~0
            return (0, true)
        }
        guard let bit = firstDifference(text, leaf) else { return (Int(leaf), false) }
        let number = Int32(truncatingIfNeeded: starts.count)
        append(text)
        insertFork(bit: bit, isOne: Self.bit(text, bit), number: number)
        return (Int(number), true)
    }

    /// The text of a number that was given out; empty for another.
    func text(_ number: Int) -> [UInt8] {
        guard number >= 0, number < starts.count else { return [] }
        let start = Int(starts[number])
        let end = number + 1 < starts.count ? Int(starts[number + 1]) : bytes.count
        return Array(bytes[(start + 2)..<end])
    }

    private mutating func append(_ text: [UInt8]) {
        starts.append(Int32(truncatingIfNeeded: bytes.count))
        for position in 0..<(2 + text.count) { bytes.append(Self.byte(text, position)) }
    }

    /// The text that agrees with `text` in every fork on the way; nil if there is none at all.
    private func nearest(_ text: [UInt8]) -> Int32? {
        guard !starts.isEmpty else { return nil }
        var node = root
        while node >= 0 {
            let fork = forks[Int(node)]
            node = Self.bit(text, fork.bit) ? fork.one : fork.zero
        }
        return ~node
    }

    /// Puts a fork above the first one that looks at a later bit.
    private mutating func insertFork(bit: Int32, isOne: Bool, number: Int32) {
        let new = Int32(truncatingIfNeeded: forks.count)
        let start = Int(starts[Int(number)])
        var parent: Int32?
        var node = root
        var wasOne = false
        while node >= 0, forks[Int(node)].bit < bit {
            parent = node
            wasOne = storedBit(start, forks[Int(node)].bit)
            node = wasOne ? forks[Int(node)].one : forks[Int(node)].zero
        }
        forks.append(isOne ? Fork(bit: bit, zero: node, one: ~number) : Fork(bit: bit, zero: ~number, one: node))
        if let parent {
            if wasOne { forks[Int(parent)].one = new } else { forks[Int(parent)].zero = new }
        } else {
            root = new
        }
    }

    /// The first bit in which `text` and a stored one differ.
    private func firstDifference(_ text: [UInt8], _ leaf: Int32) -> Int32? {
        let start = Int(starts[Int(leaf)])
        for position in 0..<(2 + text.count) where start + position < bytes.count {
            let difference = bytes[start + position] ^ Self.byte(text, position)
            if difference != 0 { return Int32(truncatingIfNeeded: position * 8 + difference.leadingZeroBitCount) }
        }
        return nil
    }

    private func storedBit(_ start: Int, _ bit: Int32) -> Bool {
        let position = start + Int(bit >> 3)
        return position < bytes.count && bytes[position] & (0x80 >> UInt8(truncatingIfNeeded: bit & 7)) != 0
    }

    private static func bit(_ text: [UInt8], _ bit: Int32) -> Bool {
        byte(text, Int(bit >> 3)) & (0x80 >> UInt8(truncatingIfNeeded: bit & 7)) != 0
    }

    /// The byte at `position` of a text behind its length; 0 past the end.
    private static func byte(_ text: [UInt8], _ position: Int) -> UInt8 {
        switch position {
        case 0: UInt8(truncatingIfNeeded: text.count >> 8)
        case 1: UInt8(truncatingIfNeeded: text.count)
        default: position - 2 < text.count ? text[position - 2] : 0
        }
    }
}
