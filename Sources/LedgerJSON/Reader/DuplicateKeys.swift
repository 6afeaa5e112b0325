/// Finds two members of one name in an object.
///
/// No hash table: nothing to flood, no seed. Few members are compared each with each; many are sorted by a
/// fingerprint, and by their bytes where fingerprints agree, so that keys made to collide cost n log n comparisons
/// like any others.
enum DuplicateKeys {
    /// Up to this many members are compared pairwise.
    static let pairwiseLimit = 12

    /// Tape index of the first member's name that an earlier member of the object at `object` has already, or nil.
    @inline(never) static func find(in object: Int, _ storage: JSONStorage) -> Int? {
        var comparisons = 0
        return find(in: object, storage, &comparisons)
    }

    /// The same, counting the comparisons of two entries: what the tests hold to n log n.
    static func find(in object: Int, _ storage: JSONStorage, _ comparisons: inout Int) -> Int? {
        storage.word(at: object).high <= pairwiseLimit
            ? findPairwise(object, storage) : findSorted(object, storage, &comparisons)
    }

    private static func findPairwise(_ object: Int, _ storage: JSONStorage) -> Int? {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: pairwiseLimit) { digests in
            let end = storage.word(at: object).low
            var later = object + 1
            var count = 0
            while later < end {
                let digest = digest(padded: storage.bytes(at: later))
                for i in 0..<count where digests[i] == digest {
                    if isRepeated(later, object, storage) { return later }
                }
                // At most `pairwiseLimit` members, of which this is one.
                digests[count] = digest
                count += 1
                later = storage.next(after: later + 1)
            }
            return nil
        }
    }

    /// The first eight bytes and the length: different for most names that differ.
    @inline(__always) private static func digest(padded bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
        let missing = UInt64(truncatingIfNeeded: max(0, 8 &- bytes.count))
        return Bytes.load(base) &<< (8 &* missing) ^ UInt64(truncatingIfNeeded: bytes.count) &<< 56
    }

    /// Whether a member before the one at `later` has the same name.
    private static func isRepeated(_ later: Int, _ object: Int, _ storage: JSONStorage) -> Bool {
        let name = storage.bytes(at: later)
        var earlier = object + 1
        while earlier < later {
            if compare(storage.bytes(at: earlier), name) == 0 { return true }
            earlier = storage.next(after: earlier + 1)
        }
        return false
    }

    private struct Entry {
        var fingerprint: UInt32
        var index: UInt32
    }

    private static func findSorted(_ object: Int, _ storage: JSONStorage, _ comparisons: inout Int) -> Int? {
        let word = storage.word(at: object)
        var entries: [Entry] = []
        entries.reserveCapacity(word.high)
        var index = object + 1
        while index < word.low {
            entries.append(
                Entry(
                    fingerprint: fingerprint(padded: storage.bytes(at: index)),
                    index: UInt32(truncatingIfNeeded: index)))
            index = storage.next(after: index + 1)
        }
        // A document has fewer members than 2^28 bytes.
        var order = (0..<UInt32(truncatingIfNeeded: entries.count)).map { $0 }
        func compareEntries(_ a: UInt32, _ b: UInt32) -> Int {
            let (a, b) = (entries[Int(a)], entries[Int(b)])
            guard a.fingerprint == b.fingerprint else { return a.fingerprint < b.fingerprint ? -1 : 1 }
            return compare(storage.bytes(at: Int(a.index)), storage.bytes(at: Int(b.index)))
        }
        mergeSort(&order) { a, b in
            comparisons &+= 1
            return compareEntries(a, b) < 0
        }
        var first: Int? = nil
        for i in 1..<max(1, order.count) where compareEntries(order[i - 1], order[i]) == 0 {
            // The sort is stable, so of equals the later member stands later.
            let index = Int(entries[Int(order[i])].index)
            first = min(first ?? index, index)
        }
        return first
    }

    /// Multiply-and-fold over eight bytes at a time; only spreads, promises nothing.
    /// Reads up to seven bytes beyond.
    static func fingerprint(padded bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard let base = bytes.baseAddress else { return 0 }
        var state = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var i = 0
        while i < bytes.count {
            // Up to seven bytes beyond the name are in the word: shifted out.
            let missing = max(0, 8 - (bytes.count - i))
            let chunk = Bytes.load(base + i) &<< (8 &* UInt64(truncatingIfNeeded: missing))
            state = (state ^ chunk) &* 0xD6E8_FEB8_6659_FD93
            state ^= state &>> 32
            i += 8
        }
        return UInt32(truncatingIfNeeded: state ^ state &>> 29)
    }

    /// Below, equal to or above 0 as `a` sorts before, with or after `b` (bytewise).
    private static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        let shared = min(a.count, b.count)
        var i = 0
        while i < shared {
            if a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
            i += 1
        }
        return a.count - b.count
    }
}
