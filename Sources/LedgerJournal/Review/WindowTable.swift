import LedgerModel
import LedgerNumerics

/// What has happened under each name within a rolling window of time: how often, how much in all, and which entries.
///
/// Entries come in the order of time, so that what leaves the window is always what came first: adding and forgetting
/// cost the same however many names and entries there are.
struct WindowTable: Sendable {
    private struct Item {
        var time: Int64
        var slot: Int32
        var entry: Finding.Reference
        var amount: Decimal
        /// The item of the same name before this one, counted from the first item ever; -1 for none.
        var previous: Int
    }

    private struct Slot {
        var count = 0
        var sum = Decimal.zero
        var last = -1
    }

    /// The window at time t is everything after t − seconds, up to t.
    let seconds: Int64
    /// Items remembered at the same time.
    let capacity: Int
    /// Items that had to leave before their time.
    private(set) var forgotten = 0

    private var items: [Item] = []
    /// Position in `items` of the first that is still in the window.
    private var head = 0
    /// Items that are no longer in `items`.
    private var base = 0
    private var index = TextIndex()
    private var slots: [Slot] = []
    private var liveSlots = 0

    init(seconds: Int64, capacity: Int) {
        self.seconds = seconds
        self.capacity = capacity
    }

    /// Forgets what is not in the window at `time`, which never goes back.
    mutating func advance(to time: Int64) {
        while head < items.count, items[head].time <= time - seconds { forgetFirst() }
        if head > 4096, head * 2 > items.count { compact() }
    }

    /// Adds an amount under a name; the name's slot.
    mutating func add(_ name: [UInt8], _ amount: Decimal, _ entry: Finding.Reference, at time: Int64) -> Int {
        advance(to: time)
        if items.count - head >= capacity {
            forgetFirst()
            forgotten += 1
        }
        let (slot, isNew) = index.insert(name)
        if isNew { slots.append(Slot()) }
        if slots[slot].count == 0 { liveSlots += 1 }
        let previous = slots[slot].count == 0 ? -1 : slots[slot].last
        slots[slot].count += 1
        slots[slot].sum = Sum.adding(slots[slot].sum, amount)
        slots[slot].last = base + items.count
        items.append(
            Item(
                time: time, slot: Int32(truncatingIfNeeded: slot), entry: entry, amount: amount, previous: previous))
        return slot
    }

    /// Names in the index, those of the past that it still has among them.
    var namesKept: Int { slots.count }
    /// The slot of a name; nil if there is nothing under it.
    func slot(of name: [UInt8]) -> Int? { index.number(of: name) }
    func count(_ slot: Int) -> Int { slots[slot].count }
    func sum(_ slot: Int) -> Decimal { slots[slot].sum }

    /// The entries of a slot in the order of time without the last one, at most the last ``Finding/relatedMax``.
    func others(_ slot: Int) -> [Finding.Reference] {
        var others: [Finding.Reference] = []
        var position = slots[slot].last
        if position >= base + head { position = items[position - base].previous }
        while position >= base + head, others.count < Finding.relatedMax {
            others.append(items[position - base].entry)
            position = items[position - base].previous
        }
        others.reverse()
        return others
    }

    private mutating func forgetFirst() {
        let item = items[head]
        let slot = Int(item.slot)
        slots[slot].count -= 1
        // An empty window has no sum, whatever the exponents were.
        slots[slot].sum = slots[slot].count == 0 ? .zero : Sum.subtracting(slots[slot].sum, item.amount)
        if slots[slot].count == 0 { liveSlots -= 1 }
        head += 1
    }

    private mutating func compact() {
        items.removeFirst(head)
        base += head
        head = 0
        if slots.count > 2 * liveSlots + 4096 { forgetNames() }
    }

    /// Numbers the names anew that still have something under them.
    private mutating func forgetNames() {
        var kept = TextIndex()
        var keptSlots: [Slot] = []
        var numbers: [Int32] = []
        numbers.reserveCapacity(slots.count)
        for slot in 0..<slots.count {
            numbers.append(Int32(truncatingIfNeeded: keptSlots.count))
            guard slots[slot].count > 0 else { continue }
            _ = kept.insert(index.text(slot))
            keptSlots.append(slots[slot])
        }
        for position in 0..<items.count { items[position].slot = numbers[Int(items[position].slot)] }
        index = kept
        slots = keptSlots
    }
}
