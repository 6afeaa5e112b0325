import CLedgerCore
import LedgerBookFacade
import ToolSupport

/// The functions of `ledger_book.h` in this process.
struct NativeBook: BookTarget {
    var wordSize: Int { 8 }

    func allocate(_ count: Int) -> UInt64 { UInt64(UInt(bitPattern: ledger_allocate(count))) }

    func release(_ address: UInt64, _ count: Int) { ledger_release(pointer(address), count) }

    func write(_ bytes: [UInt8], at address: UInt64) {
        guard let target: UnsafeMutablePointer<UInt8> = pointer(address) else { return }
        target.update(from: bytes, count: bytes.count)
    }

    func read(_ count: Int, at address: UInt64) -> [UInt8] {
        Array(UnsafeBufferPointer<UInt8>(start: pointer(address), count: count))
    }

    func freeBuffer(at address: UInt64) { ledger_buffer_free(pointer(address)) }

    private func pointer<Pointee>(_ address: UInt64) -> UnsafeMutablePointer<Pointee>? {
        UnsafeMutableRawPointer(bitPattern: UInt(address))?.assumingMemoryBound(to: Pointee.self)
    }

    private func pointer<Pointee>(_ address: UInt64) -> UnsafePointer<Pointee>? {
        UnsafeRawPointer(bitPattern: UInt(address))?.assumingMemoryBound(to: Pointee.self)
    }

    func call(_ name: String, _ a: [UInt64]) -> Int32 {
        switch name {
        case "ledger_book_new": ledger_book_new(pointer(a[0]), pointer(a[1]))
        case "ledger_book_free": ledger_book_free(a[0])
        case "ledger_book_create_accounts":
            ledger_book_create_accounts(a[0], pointer(a[1]), Int(a[2]), a[3], pointer(a[4]))
        case "ledger_book_submit": ledger_book_submit(a[0], pointer(a[1]), Int(a[2]), a[3], pointer(a[4]))
        case "ledger_book_lookup_accounts":
            ledger_book_lookup_accounts(a[0], pointer(a[1]), Int(a[2]), pointer(a[3]), pointer(a[4]))
        case "ledger_book_lookup_transfers":
            ledger_book_lookup_transfers(a[0], pointer(a[1]), Int(a[2]), pointer(a[3]), pointer(a[4]))
        case "ledger_book_lookup_states": ledger_book_lookup_states(a[0], pointer(a[1]), Int(a[2]), pointer(a[3]))
        case "ledger_book_list_accounts":
            ledger_book_list_accounts(a[0], a[1], pointer(a[2]), Int(a[3]), pointer(a[4]))
        case "ledger_book_list_transfers":
            ledger_book_list_transfers(a[0], a[1], pointer(a[2]), Int(a[3]), pointer(a[4]))
        case "ledger_book_account_transfers":
            ledger_book_account_transfers(a[0], pointer(a[1]), pointer(a[2]), Int(a[3]), pointer(a[4]))
        case "ledger_book_account_balances":
            ledger_book_account_balances(a[0], pointer(a[1]), pointer(a[2]), Int(a[3]), pointer(a[4]))
        case "ledger_book_balances_at": ledger_book_balances_at(a[0], pointer(a[1]), a[2], pointer(a[3]))
        case "ledger_book_describe": ledger_book_describe(a[0], pointer(a[1]))
        case "ledger_book_snapshot": ledger_book_snapshot(a[0], pointer(a[1]))
        case "ledger_book_restore": ledger_book_restore(pointer(a[0]), pointer(a[1]), Int(a[2]), pointer(a[3]))
        default: -1
        }
    }
}
