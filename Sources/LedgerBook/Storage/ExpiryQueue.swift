/// Pending transfers by the time of their expiry: a binary heap. What was posted, voided or taken back with its chain stays
/// until its time comes and is then passed over.
struct ExpiryQueue: ~Copyable {
    struct Entry: BitwiseCopyable {
        var expiry: UInt64
        var transfer: UInt32

        /// Ties go by the order of the transfers, so that expiry has one order.
        @inline(__always)
        func precedes(_ other: Entry) -> Bool {
            expiry != other.expiry ? expiry < other.expiry : transfer < other.transfer
        }
    }

    private var entries = Table<Entry>()

    mutating func reserve(_ more: Int) { entries.reserve(more) }
    func growth(_ more: Int) -> UInt64 { entries.growth(more) }

    /// How many entries may be due at a moment: none, or any.
    func dueMax(until moment: UInt64) -> Int { entries.count > 0 && entries[0].expiry <= moment ? entries.count : 0 }

    mutating func insert(_ expiry: UInt64, _ transfer: Int) {
        entries.append(Entry(expiry: expiry, transfer: UInt32(truncatingIfNeeded: transfer)))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].precedes(entries[parent]) else { return }
            (entries[child], entries[parent]) = (entries[parent], entries[child])
            child = parent
        }
    }

    /// Takes the first entry whose time is not after `moment`.
    mutating func next(until moment: UInt64) -> Entry? {
        guard entries.count > 0, entries[0].expiry <= moment else { return nil }
        let first = entries[0]
        entries[0] = entries[entries.count - 1]
        entries.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in (2 * parent + 1)..<(2 * parent + 3) where child < entries.count {
                if entries[child].precedes(entries[least]) { least = child }
            }
            if least == parent { return first }
            (entries[parent], entries[least]) = (entries[least], entries[parent])
            parent = least
        }
    }

    var bytes: Int { entries.bytes }
}
