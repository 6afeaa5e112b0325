import LedgerNumerics

/// From an id to the place of its record: a hash table with linear probing. The order in it reaches no output.
///
/// The mixing is keyed by the book's seed: who does not know it cannot choose ids that collide.
@usableFromInline
struct IdentityIndex: ~Copyable {
    /// Upper half: the hash's upper bits; lower half: place + 1, and 0 in an empty slot.
    @usableFromInline var slots: UnsafeMutablePointer<UInt64>
    private var mask: Int
    private var count = 0
    private let keys: (UInt64, UInt64)

    init(seed: UInt64) {
        mask = 63
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: 0, count: mask + 1)
        let block = Philox4x32(seed: seed).block(path: 0, index: 0)
        keys = (UInt64(block.0) << 32 | UInt64(block.1), UInt64(block.2) << 32 | UInt64(block.3))
    }

    @inlinable deinit { slots.deallocate() }

    /// Keyed rounds of multiplication and shift: every bit of the id and of the keys reaches every bit of the hash.
    @inline(__always)
    private func hash(_ id: UInt128) -> UInt64 {
        var hash = (UInt64(truncatingIfNeeded: id) ^ keys.0) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash &>> 32 ^ UInt64(truncatingIfNeeded: id >> 64) ^ keys.1) &* 0xD1B5_4A32_D192_ED03
        hash = (hash ^ hash &>> 29) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ hash &>> 32
    }

    /// Reads the slot that an id begins at, so that it is at hand when the id is looked for. What it gives means nothing.
    @inline(__always)
    func touch(_ id: UInt128) -> UInt64 { slots[Int(truncatingIfNeeded: hash(id)) & mask] }

    /// The place of the record with this id. `isSame` compares the id of a place; it is asked only where the hash agrees.
    @inline(__always)
    func find(_ id: UInt128, _ isSame: (Int) -> Bool) -> Int? {
        let hash = hash(id)
        var at = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[at]
            if slot == 0 { return nil }
            if slot >> 32 == hash >> 32 {
                let place = Int(UInt32(truncatingIfNeeded: slot)) &- 1
                if isSame(place) { return place }
            }
            at = (at &+ 1) & mask
        }
    }

    /// Adds an id that is not there. There is room: `reserve` was called.
    @inline(__always)
    mutating func insert(_ id: UInt128, place: Int) {
        let hash = hash(id)
        var at = Int(truncatingIfNeeded: hash) & mask
        while slots[at] != 0 { at = (at &+ 1) & mask }
        slots[at] = (hash &>> 32) &<< 32 | UInt64(UInt32(truncatingIfNeeded: place &+ 1))
        count &+= 1
    }

    /// Takes back the latest insertion that is still there: no other probed past it since.
    mutating func removeLatest(_ id: UInt128, place: Int) {
        let wanted = UInt32(truncatingIfNeeded: place &+ 1)
        var at = Int(truncatingIfNeeded: hash(id)) & mask
        while slots[at] != 0 {
            if UInt32(truncatingIfNeeded: slots[at]) == wanted {
                slots[at] = 0
                count &-= 1
                return
            }
            at = (at &+ 1) & mask
        }
    }

    /// Makes room for so many more at a load of at most a half.
    ///
    /// - Returns: whether it is empty now, and all ids have to be inserted again in the order in which they came.
    mutating func reserve(_ more: Int) -> Bool {
        let larger = mask(with: more)
        guard larger != mask else { return false }
        mask = larger
        slots.deallocate()
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: 0, count: mask + 1)
        count = 0
        return true
    }

    /// Bytes that `reserve` would ask for.
    func growth(_ more: Int) -> UInt64 {
        let larger = mask(with: more)
        return larger != mask ? (UInt64(larger) + 1) * 8 : 0
    }

    private func mask(with more: Int) -> Int {
        var mask = mask
        while (count + more) * 2 > mask + 1 { mask = mask * 2 + 1 }
        return mask
    }

    var bytes: Int { (mask + 1) * 8 }
}
