import CLedgerCore
import Synchronization

/// What is alive of one kind, engines or books: a fixed table of slots, each guarded by one atomic word, so that handles are
/// checked and distinct ones are used on distinct threads without a lock.
///
/// A handle is `generation << 16 | mark | slot + 1`. The generation of a slot grows each time something is made in it, so
/// that a stale handle never meets what came later (until 2^32 have lived in one slot); the mark differs from kind to kind.
/// These tables are the only state that the library keeps between calls; the core below it has none.
package struct HandleTable {
    /// A slot taken for one call.
    package struct Claim {
        package let slot: Int
        fileprivate let generation: UInt64
    }

    package enum Rejection: Error {
        case badHandle
        case busy
    }

    /// The low half of a slot's word; the high half is its generation.
    private enum State: UInt64 {
        case free = 0
        case idle = 1
        case busy = 2
    }

    private let words: UnsafeMutablePointer<UInt64>
    private let capacity: Int
    private let mark: UInt64

    /// - Parameters:
    ///   - words: as many as `capacity`, zero before the first use; in memory that stays.
    ///   - capacity: below 2^14.
    ///   - mark: 0, 2^14, 2^15 or both: another for each kind.
    package init(words: UnsafeMutablePointer<UInt64>, capacity: Int, mark: UInt64) {
        self.words = words
        self.capacity = capacity
        self.mark = mark
    }

    /// The word of a slot below `capacity`. `Atomic<UInt64>` has the layout of `UInt64`, and zero is a free slot.
    private func word(_ slot: Int) -> UnsafePointer<Atomic<UInt64>> {
        UnsafeRawPointer(words + slot).assumingMemoryBound(to: Atomic<UInt64>.self)
    }

    private func word(generation: UInt64, _ state: State) -> UInt64 {
        generation << 32 | state.rawValue
    }

    /// Takes the first free slot and has it filled before anybody else can claim it.
    ///
    /// - Returns: the handle; nil when no slot is free.
    package func insert(_ fill: (Int) -> Void) -> UInt64? {
        for slot in 0..<capacity {
            let found = word(slot).pointee.load(ordering: .relaxed)
            guard found & 0xffff_ffff == State.free.rawValue else { continue }
            let generation = ((found >> 32) &+ 1) & 0xffff_ffff
            let claimed = word(slot).pointee.compareExchange(
                expected: found, desired: word(generation: generation, .busy), ordering: .acquiring)
            guard claimed.exchanged else { continue }
            fill(slot)
            word(slot).pointee.store(word(generation: generation, .idle), ordering: .releasing)
            return generation << 16 | mark | UInt64(slot + 1)
        }
        return nil
    }

    /// Claims the slot of `handle` for one call. Give it back with `release`, or end it with `remove`.
    package func claim(_ handle: UInt64) throws(Rejection) -> Claim {
        let slotNumber = handle & 0x3fff
        let generation = handle >> 16
        guard handle & 0xc000 == mark, slotNumber >= 1, slotNumber <= UInt64(capacity), generation <= 0xffff_ffff else {
            throw .badHandle
        }
        let slot = Int(slotNumber) - 1
        let busy = word(generation: generation, .busy)
        let (claimed, found) = word(slot).pointee.compareExchange(
            expected: word(generation: generation, .idle), desired: busy, ordering: .acquiring)
        guard claimed else { throw found == busy ? .busy : .badHandle }
        return Claim(slot: slot, generation: generation)
    }

    /// Ends the call that `claim` was made for.
    package func release(_ claim: Claim) {
        word(claim.slot).pointee.store(word(generation: claim.generation, .idle), ordering: .releasing)
    }

    /// Frees the slot: its handle is stale from here on.
    package func remove(_ claim: Claim) {
        word(claim.slot).pointee.store(word(generation: claim.generation, .free), ordering: .releasing)
    }
}

extension Status {
    package init(_ rejection: HandleTable.Rejection) {
        self =
            switch rejection {
            case .badHandle: .badHandle
            case .busy: .busy
            }
    }
}
