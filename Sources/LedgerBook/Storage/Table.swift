/// Records one after the other in memory of their own. The book's loops run on it without reference counting and without
/// checks that the array's copies would take; every index comes from the table itself or its index.
@usableFromInline
struct Table<Record: BitwiseCopyable>: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<Record>
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 16
        start = .allocate(capacity: capacity)
    }

    // Visible to other modules, which free a book in Embedded Swift.
    @inlinable deinit { start.deallocate() }

    /// Makes room for so many more, so that `append` does not move records during a batch.
    mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        let larger = capacity(with: more)
        let moved = UnsafeMutablePointer<Record>.allocate(capacity: larger)
        moved.initialize(from: start, count: count)
        start.deallocate()
        (start, capacity) = (moved, larger)
    }

    /// Bytes that `reserve` would ask for; in 64 bits, which an Int of wasm32 could not hold.
    func growth(_ more: Int) -> UInt64 {
        count + more > capacity ? UInt64(capacity(with: more)) * UInt64(MemoryLayout<Record>.stride) : 0
    }

    private func capacity(with more: Int) -> Int { max(count + more, capacity * 2) }

    /// Writes to the memory that is reserved, so that the system hands it out now and not while records come.
    func touch() {
        UnsafeMutableRawPointer(start + count).initializeMemory(
            as: UInt8.self, repeating: 0, count: (capacity - count) * MemoryLayout<Record>.stride)
    }

    @inline(__always)
    subscript(_ index: Int) -> Record {
        get { start[index] }
        set { start[index] = newValue }
        _modify { yield &start[index] }
    }

    @inline(__always)
    mutating func append(_ record: Record) {
        if count == capacity { reserve(1) }
        (start + count).initialize(to: record)
        count &+= 1
    }

    @inline(__always)
    mutating func removeLast() { count &-= 1 }

    @inline(__always)
    var last: Record? { count == 0 ? nil : start[count &- 1] }

    /// The number of leading records that a condition holds for; the records are ordered by it.
    func partition(_ isBefore: (borrowing Record) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(start[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    var bytes: Int { capacity * MemoryLayout<Record>.stride }
}
