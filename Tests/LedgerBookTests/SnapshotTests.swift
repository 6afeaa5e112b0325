import Testing

@testable import LedgerBook

@Suite struct SnapshotTests {
    private func book() throws -> Book {
        var book = Book(seed: 42)
        _ = try book.createAccounts(
            [Account(id: 1, ledger: 1, code: 1, flags: .history), Account(id: 2, ledger: 1, code: 1)], timestamp: 100)
        var pending = Transfer(id: 7, debit: 1, credit: 2, amount: 5, ledger: 1, code: 1, flags: .pending)
        pending.timeout = 1
        let missing = Transfer(id: 8, debit: 1, credit: 9, amount: 5, ledger: 1, code: 1)
        _ = try book.createTransfers([pending, missing], timestamp: 200)
        return book
    }

    @Test func aSnapshotIsTheWholeBook() throws {
        let bytes = try book().snapshot()
        // Another seed, so other places in the hash tables.
        var restored = try Book(snapshot: bytes, seed: 1)
        #expect(restored.snapshot() == bytes)
        let results = try restored.createTransfers(
            [
                Transfer(id: 8, debit: 1, credit: 2, amount: 5, ledger: 1, code: 1),
                Transfer(id: 9, pendingID: 7, flags: .voidPendingTransfer),
            ], timestamp: 300)
        #expect(results.map(\.status) == [.idAlreadyFailed, .created])
        #expect(restored.balances(of: 1).count == 2)
    }

    @Test func expiryIsRemembered() throws {
        var restored = try Book(snapshot: try book().snapshot())
        _ = try restored.createTransfers([], timestamp: 2_000_000_000)
        #expect(restored.pendingState(of: 7) == .expired)
    }

    /// Every bit of a snapshot matters, and no bytes make a trap.
    @Test func damageIsFound() throws {
        let bytes = try book().snapshot()
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 1 << UInt8(index % 8)
            #expect(throws: BookError.snapshotInvalid, "byte \(index)") { try Book(snapshot: damaged) }
        }
        for count in 0..<bytes.count {
            #expect(throws: BookError.snapshotInvalid) { try Book(snapshot: Array(bytes[..<count])) }
        }
    }

    /// Who computes the checksum anew still makes no book that breaks a rule.
    @Test func aForgedBalanceIsFound() throws {
        var book = try book()
        book.accounts[0].debitsPosted = 1
        #expect(book.audit() == .balances)
        #expect(throws: BookError.snapshotInvalid) { try Book(snapshot: book.snapshot()) }
    }

    @Test func recordsAreLaidOutAsDocumented() {
        #expect(MemoryLayout<Account>.size == 128 && MemoryLayout<Transfer>.size == 128)
        var account = Account(id: 0x0102, ledger: 0x0A0B_0C0D, code: 0x0E0F, flags: .history, timestamp: 0x11)
        account.creditsPosted = 0x99
        let bytes = account.bytes
        #expect(bytes.count == Account.size)
        #expect(bytes[0] == 2 && bytes[1] == 1 && bytes[64] == 0x99)
        #expect(Array(bytes[112..<128]) == [0x0D, 0x0C, 0x0B, 0x0A, 0x0F, 0x0E, 8, 0, 0x11, 0, 0, 0, 0, 0, 0, 0])
        let inMemory = withUnsafeBytes(of: account) { Array($0) }
        #expect(inMemory == bytes, "this machine is little-endian, so memory and record are one")
        let transfer = Transfer(
            id: 1, debit: 2, credit: 3, amount: 4, pendingID: 5, ledger: 9, code: 10, flags: .pending, timeout: 8,
            userData128: 6, userData64: 7, userData32: 11, timestamp: 12)
        #expect(withUnsafeBytes(of: transfer) { Array($0) } == transfer.bytes)
        #expect(
            [0, 16, 32, 48, 64, 80, 96, 104, 108, 112, 116, 118, 120].map { transfer.bytes[$0] } == [
                1, 2, 3, 4, 5, 6, 7, 11, 8, 9, 10, 2, 12,
            ])
    }
}
