import LedgerBook
import LedgerNumerics

/// `conformance book --time [MILLIONS]`: simple transfers between 10,000 accounts in batches of 8,190, the same events that
/// bench/book sends to the Wasm module.
enum BookTime {
    static func run(_ millions: Int) -> Int32 {
        do {
            var book = Book(seed: 1, reservingTransfers: millions * 1_000_000)
            let empty = book.memory
            let accounts = (1...10_000).map { Account(id: UInt128($0), ledger: 1, code: 1) }
            _ = try book.createAccounts(accounts, timestamp: 10_000)
            let accountMemory = book.memory - empty
            let accountBytes = accountMemory / accounts.count
            let (random, batch) = (Philox4x32(seed: 7), 8190)
            let batches = max(1, millions * 1_000_000 / batch)
            var timestamp: UInt64 = 10_000
            var (best, all) = (Duration.seconds(1000), Duration.zero)
            let results = UnsafeMutableBufferPointer<TransferResult>.allocate(capacity: batch)
            defer { results.deallocate() }
            for number in 0..<batches {
                let events = (0..<batch).map { index -> Transfer in
                    let words = random.block(path: UInt64(number), index: UInt64(index))
                    let debit = words.0 % 10_000
                    let credit = (debit + 1 + words.1 % 9_999) % 10_000
                    return Transfer(
                        id: UInt128(number) << 64 | UInt128(index + 1), debit: UInt128(debit + 1),
                        credit: UInt128(credit + 1),
                        amount: UInt128(words.2 % 1_000_000), ledger: 1, code: 1)
                }
                timestamp += UInt64(batch)
                let time = try events.withUnsafeBufferPointer { events in
                    try ContinuousClock().measure {
                        try book.createTransfers(events, timestamp: timestamp, results: results)
                    }
                }
                guard results.allSatisfy({ $0.status == .created }) else { return 1 }
                (best, all) = (min(best, time), all + time)
            }
            let count = Double(batches * batch)
            print("transfers", batches * batch, "batches of", batch)
            print(
                "million transfers a second:", rounded(count / (all / .microseconds(1))), "all in all,",
                rounded(Double(batch) / (best / .microseconds(1))), "in the best batch")
            print(
                "bytes of memory: \(accountBytes) an account, \((book.memory - accountMemory) / book.transferCount) a transfer"
            )
            // Folded as in bench/book/wasm/Exports.swift.
            let digest = book.snapshot().reduce(UInt64(0)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            print("digest", String(digest, radix: 16))
            return book.audit() == nil ? 0 : 1
        } catch {
            return 1
        }
    }

    private static func rounded(_ value: Double) -> Double { Double(Int(value * 100)) / 100 }
}
