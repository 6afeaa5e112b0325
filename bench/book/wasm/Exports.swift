import LedgerBook
import LedgerNumerics

/// The book behind four functions, for timing it in JavaScript: the same batches as `conformance book --time`.
private let batch = 8190
nonisolated(unsafe) private var book = Book(seed: 1)
nonisolated(unsafe) private var timestamp: UInt64 = 10_000
nonisolated(unsafe) private let events = UnsafeMutableBufferPointer<Transfer>.allocate(capacity: batch)
nonisolated(unsafe) private let results = UnsafeMutableBufferPointer<TransferResult>.allocate(capacity: batch)

@_cdecl("book_start")
public func start(_ transfers: Int32) {
    book = Book(seed: 1, reservingTransfers: Int(transfers))
    var accounts: [Account] = []
    for id in 1...10_000 { accounts.append(Account(id: UInt128(id), ledger: 1, code: 1)) }
    _ = try? book.createAccounts(accounts, timestamp: 10_000)
    timestamp = 10_000
}

@_cdecl("book_prepare")
public func prepare(_ number: Int32) {
    let random = Philox4x32(seed: 7)
    for index in 0..<batch {
        let words = random.block(path: UInt64(number), index: UInt64(index))
        let debit = words.0 % 10_000
        let credit = (debit &+ 1 &+ words.1 % 9_999) % 10_000
        events[index] = Transfer(
            id: UInt128(UInt64(number)) << 64 | UInt128(index + 1), debit: UInt128(debit &+ 1), credit: UInt128(credit &+ 1),
            amount: UInt128(words.2 % 1_000_000), ledger: 1, code: 1)
    }
}

/// How many were made.
@_cdecl("book_submit")
public func submit() -> Int32 {
    timestamp &+= UInt64(batch)
    try? book.createTransfers(UnsafeBufferPointer(events), timestamp: timestamp, results: results)
    var created: Int32 = 0
    for result in results where result.status == .created { created &+= 1 }
    return created
}

/// Folds the snapshot's bytes.
@_cdecl("book_digest")
public func digest() -> UInt64 {
    var sum: UInt64 = 0
    for byte in book.snapshot() { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return sum
}
