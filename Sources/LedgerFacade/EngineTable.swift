import CLedgerCore
import Synchronization

/// The engines that are alive: a fixed table of slots, each guarded by one atomic word, so that handles are checked and
/// distinct engines run on distinct threads without a lock.
///
/// A handle is `generation << 16 | slot + 1`. The generation of a slot grows each time an engine is made in it, so that
/// a stale handle never meets a later engine (until 2^32 engines have lived in one slot). This table is the only state
/// that the library keeps between calls; the core below it has none.
enum EngineTable {
    /// What a caller configured.
    struct Engine {
        /// A longer request is unreadable; in bytes.
        var requestBytesMax: UInt32
    }

    /// An engine taken out of the table for one call.
    struct Claim {
        fileprivate let slot: Int
        fileprivate let generation: UInt64
        let engine: Engine
    }

    enum Rejection: Error {
        case badHandle
        case busy
    }

    /// The low half of a slot's word; the high half is its generation.
    private enum State: UInt64 {
        case free = 0
        case idle = 1
        case busy = 2
    }

    private static var capacity: Int { Int(LEDGER_ENGINES_MAX) }

    /// The word of a slot below `capacity`. `Atomic<UInt64>` has the layout of `UInt64`, and zero is a free slot.
    private static func word(_ slot: Int) -> UnsafePointer<Atomic<UInt64>> {
        UnsafeRawPointer(ledger_engine_words() + slot).assumingMemoryBound(to: Atomic<UInt64>.self)
    }

    private static func word(generation: UInt64, _ state: State) -> UInt64 {
        generation << 32 | state.rawValue
    }

    /// Puts an engine into the first free slot; nil when there is none.
    static func insert(_ engine: Engine) -> ledger_engine? {
        for slot in 0..<capacity {
            let found = word(slot).pointee.load(ordering: .relaxed)
            guard found & 0xffff_ffff == State.free.rawValue else { continue }
            let generation = ((found >> 32) &+ 1) & 0xffff_ffff
            let claimed = word(slot).pointee.compareExchange(
                expected: found, desired: word(generation: generation, .busy), ordering: .acquiring)
            guard claimed.exchanged else { continue }
            ledger_engine_limits()[slot] = engine.requestBytesMax
            word(slot).pointee.store(word(generation: generation, .idle), ordering: .releasing)
            return generation << 16 | UInt64(slot + 1)
        }
        return nil
    }

    /// Claims the engine of `handle` for one call. Give it back with `release`, or end it with `remove`.
    static func claim(_ handle: ledger_engine) throws(Rejection) -> Claim {
        let slotNumber = handle & 0xffff
        let generation = handle >> 16
        guard slotNumber >= 1, slotNumber <= UInt64(capacity), generation <= 0xffff_ffff else { throw .badHandle }
        let slot = Int(slotNumber) - 1
        let busy = word(generation: generation, .busy)
        let (claimed, found) = word(slot).pointee.compareExchange(
            expected: word(generation: generation, .idle), desired: busy, ordering: .acquiring)
        guard claimed else { throw found == busy ? .busy : .badHandle }
        let engine = Engine(requestBytesMax: ledger_engine_limits()[slot])
        return Claim(slot: slot, generation: generation, engine: engine)
    }

    /// Ends the call that `claim` was made for.
    static func release(_ claim: Claim) {
        word(claim.slot).pointee.store(word(generation: claim.generation, .idle), ordering: .releasing)
    }

    /// Ends the engine: its handle is stale from here on.
    static func remove(_ claim: Claim) {
        word(claim.slot).pointee.store(word(generation: claim.generation, .free), ordering: .releasing)
    }
}

extension Status {
    init(_ rejection: EngineTable.Rejection) {
        self =
            switch rejection {
            case .badHandle: .badHandle
            case .busy: .busy
            }
    }
}
