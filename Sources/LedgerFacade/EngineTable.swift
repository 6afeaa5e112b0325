import CLedgerCore
import LedgerInterface

/// The engines that are alive.
enum EngineTable {
    /// An engine taken out of the table for one call.
    struct Claim {
        fileprivate let slot: HandleTable.Claim
        /// What is kept of it; the claim's alone until it is released.
        let engine: UnsafeMutablePointer<ledger_engine_record>
    }

    private static var table: HandleTable {
        HandleTable(words: ledger_engine_words(), capacity: Int(LEDGER_ENGINES_MAX), mark: 0)
    }

    /// Nil when there are as many engines as there may be.
    static func insert(_ engine: ledger_engine_record) -> ledger_engine? {
        table.insert { slot in ledger_engine_records()[slot] = engine }
    }

    static func claim(_ handle: ledger_engine) throws(HandleTable.Rejection) -> Claim {
        let slot = try table.claim(handle)
        return Claim(slot: slot, engine: ledger_engine_records() + slot.slot)
    }

    static func release(_ claim: Claim) { table.release(claim.slot) }

    static func remove(_ claim: Claim) { table.remove(claim.slot) }
}
