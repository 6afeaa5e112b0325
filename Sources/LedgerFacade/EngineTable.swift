import CLedgerCore
import LedgerInterface

/// The engines that are alive.
enum EngineTable {
    /// What a caller configured.
    struct Engine {
        /// A longer request is unreadable; in bytes.
        var requestBytesMax: UInt32
    }

    /// An engine taken out of the table for one call.
    struct Claim {
        fileprivate let slot: HandleTable.Claim
        let engine: Engine
    }

    private static var table: HandleTable {
        HandleTable(words: ledger_engine_words(), capacity: Int(LEDGER_ENGINES_MAX), mark: 0)
    }

    /// Nil when there are as many engines as there may be.
    static func insert(_ engine: Engine) -> ledger_engine? {
        table.insert { slot in ledger_engine_limits()[slot] = engine.requestBytesMax }
    }

    static func claim(_ handle: ledger_engine) throws(HandleTable.Rejection) -> Claim {
        let slot = try table.claim(handle)
        return Claim(slot: slot, engine: Engine(requestBytesMax: ledger_engine_limits()[slot.slot]))
    }

    static func release(_ claim: Claim) { table.release(claim.slot) }

    static func remove(_ claim: Claim) { table.remove(claim.slot) }
}
