import LedgerBook
import Testing

/// The rules by hand; `conformance book` compares them with a model over millions of random operations.
@Suite struct BookTests {
    /// Two accounts of one ledger, and a third of another.
    private func sample(_ flags: AccountFlags = [], _ otherFlags: AccountFlags = []) throws -> Book {
        var book = Book()
        let results = try book.createAccounts(
            [
                Account(id: 1, ledger: 978, code: 10, flags: flags),
                Account(id: 2, ledger: 978, code: 20, flags: otherFlags),
                Account(id: 3, ledger: 840, code: 20),
            ], timestamp: 1_000)
        #expect(results.map(\.status) == [.created, .created, .created])
        #expect(results.map(\.timestamp) == [998, 999, 1_000])
        return book
    }

    private func transfer(_ id: UInt128, _ amount: UInt128, _ flags: TransferFlags = []) -> Transfer {
        Transfer(id: id, debit: 1, credit: 2, amount: amount, ledger: 978, code: 1, flags: flags)
    }

    private func settle(_ id: UInt128, _ pending: UInt128, _ flags: TransferFlags, _ amount: UInt128) -> Transfer {
        Transfer(id: id, amount: amount, pendingID: pending, flags: flags)
    }

    @Test func aTransferMovesFromDebitToCredit() throws {
        var book = try sample()
        let results = try book.createTransfers([transfer(1, 1250), transfer(2, 50)], timestamp: 2_000)
        #expect(results.map(\.status) == [.created, .created])
        #expect(results.map(\.timestamp) == [1_999, 2_000])
        #expect(book.account(1)?.debitsPosted == 1300)
        #expect(book.account(2)?.creditsPosted == 1300)
        #expect(book.account(2)?.debitsPosted == 0)
        #expect(book.audit() == nil)
    }

    @Test func sendingAgainIsHarmlessAndNamesTheFirstDifference() throws {
        var book = try sample()
        _ = try book.createTransfers([transfer(1, 100)], timestamp: 2_000)
        var other = transfer(1, 100)
        other.userData64 = 7
        other.code = 2
        let again = try book.createTransfers([transfer(1, 100), transfer(1, 99), other], timestamp: 3_000)
        #expect(again.map(\.status) == [.exists, .existsWithDifferentAmount, .existsWithDifferentUserData64])
        #expect(again[0].timestamp == 2_000, "that of the transfer there is")
        #expect(book.account(1)?.debitsPosted == 100)
    }

    @Test func aChainFailsAsOne() throws {
        var book = try sample()
        let before = book.snapshot()
        let results = try book.createTransfers(
            [
                transfer(1, 10, .linked), transfer(2, 20, [.linked, .pending]),
                Transfer(id: 3, debit: 1, credit: 3, amount: 1, ledger: 978, code: 1), transfer(4, 5),
            ], timestamp: 2_000)
        #expect(
            results.map(\.status) == [.linkedEventFailed, .linkedEventFailed, .accountsMustHaveTheSameLedger, .created])
        #expect(book.account(1)?.debitsPosted == 5)
        #expect(book.account(1)?.debitsPending == 0)
        #expect(book.transfer(1) == nil)
        #expect(book.transfers(of: 1).map(\.id) == [4])
        #expect(before.count + 129 == book.snapshot().count, "one transfer more and nothing else")
        let open = try book.createTransfers([transfer(5, 1, .linked)], timestamp: 3_000)
        #expect(open.map(\.status) == [.linkedEventChainOpen])
    }

    @Test func twoPhases() throws {
        var book = try sample()
        _ = try book.createTransfers(
            [transfer(1, 100, .pending), transfer(2, 60, .pending), transfer(3, 5, .pending)], timestamp: 2_000)
        #expect(book.account(1)?.debitsPending == 165)
        let results = try book.createTransfers(
            [
                settle(11, 1, .postPendingTransfer, 70), settle(12, 2, .voidPendingTransfer, 0),
                settle(13, 3, .postPendingTransfer, .max), settle(14, 1, .voidPendingTransfer, 0),
                settle(15, 9, .postPendingTransfer, 1), settle(16, 2, .postPendingTransfer, 61),
            ], timestamp: 3_000)
        #expect(
            results.map(\.status) == [
                .created, .created, .created, .pendingTransferAlreadyPosted, .pendingTransferNotFound,
                .exceedsPendingTransferAmount,
            ])
        #expect(book.account(1)?.debitsPosted == 75)
        #expect(book.account(2)?.creditsPosted == 75)
        #expect(book.account(1)?.debitsPending == 0)
        #expect(book.pendingState(of: 1) == .posted)
        #expect(book.pendingState(of: 2) == .voided)
        #expect(book.pendingState(of: 11) == PendingState.none)
    }

    @Test func timeRunsOut() throws {
        var book = try sample(.history)
        var pending = transfer(1, 100, .pending)
        pending.timeout = 2
        _ = try book.createTransfers([pending], timestamp: 2_000)
        let expiry: UInt64 = 2_000 + 2_000_000_000
        // One nanosecond before its time it may still be posted; at its time no more.
        let late = try book.createTransfers([settle(2, 1, .postPendingTransfer, .max)], timestamp: expiry)
        #expect(late.map(\.status) == [.pendingTransferExpired])
        #expect(book.account(1)?.debitsPending == 100, "expiry itself comes with the next batch")
        _ = try book.createTransfers([], timestamp: expiry + 10)
        #expect(book.account(1)?.debitsPending == 0)
        #expect(book.pendingState(of: 1) == .expired)
        #expect(book.balances(of: 1).map(\.debitsPending) == [100, 0])
        #expect(book.balances(of: 1, at: 1_999)?.debitsPending == 0)
        #expect(book.balances(of: 1, at: 5_000)?.debitsPending == 100)
    }

    @Test func limitsHoldAndAFailureSticksToItsID() throws {
        var book = try sample(.debitsMustNotExceedCredits)
        let first = try book.createTransfers([transfer(1, 1)], timestamp: 2_000)
        #expect(first.map(\.status) == [.exceedsCredits])
        let funds = Transfer(id: 2, debit: 2, credit: 1, amount: 50, ledger: 978, code: 1)
        let second = try book.createTransfers(
            [funds, transfer(1, 1), transfer(3, 50), transfer(4, 1)], timestamp: 3_000)
        #expect(second.map(\.status) == [.created, .idAlreadyFailed, .created, .exceedsCredits])
        #expect(book.audit() == nil)
    }

    @Test func balancingMovesWhatThereIs() throws {
        var book = try sample()
        let funds = Transfer(id: 1, debit: 2, credit: 1, amount: 50, ledger: 978, code: 1)
        let results = try book.createTransfers(
            [funds, transfer(2, 80, .balancingDebit), transfer(3, 80, .balancingDebit)], timestamp: 2_000)
        #expect(results.map(\.status) == [.created, .created, .created])
        #expect(book.transfer(2)?.amount == 50)
        #expect(book.transfer(3)?.amount == 0)
        let again = try book.createTransfers(
            [transfer(2, 90, .balancingDebit), transfer(2, 49, .balancingDebit)], timestamp: 3_000)
        #expect(again.map(\.status) == [.exists, .existsWithDifferentAmount])
    }

    @Test func closingIsTakenBackByVoiding() throws {
        var book = try sample()
        let close = transfer(1, 0, [.pending, .closingDebit])
        let results = try book.createTransfers([close, transfer(2, 1)], timestamp: 2_000)
        #expect(results.map(\.status) == [.created, .debitAccountAlreadyClosed])
        #expect(book.account(1)?.flags.contains(.closed) == true)
        let reopened = try book.createTransfers(
            [settle(3, 1, .voidPendingTransfer, 0), transfer(4, 1)], timestamp: 3_000)
        #expect(reopened.map(\.status) == [.created, .created])
    }

    @Test func importedEventsBringTheirTime() throws {
        var book = Book()
        let accounts = try book.createAccounts(
            [
                Account(id: 1, ledger: 1, code: 1, flags: .imported, timestamp: 10),
                Account(id: 2, ledger: 1, code: 1, flags: .imported, timestamp: 20),
                Account(id: 3, ledger: 1, code: 1, flags: .imported, timestamp: 20),
            ], timestamp: 1_000)
        #expect(accounts.map(\.status) == [.created, .created, .importedEventTimestampMustNotRegress])
        func old(_ id: UInt128, _ timestamp: UInt64) -> Transfer {
            Transfer(id: id, debit: 1, credit: 2, amount: 1, ledger: 1, code: 1, flags: .imported, timestamp: timestamp)
        }
        let transfers = try book.createTransfers(
            [old(1, 15), old(2, 30), old(3, 29), old(4, 5_000), old(5, 2_000)], timestamp: 2_000)
        #expect(
            transfers.map(\.status) == [
                .importedEventTimestampMustPostdateCreditAccount, .created, .importedEventTimestampMustNotRegress,
                .importedEventTimestampMustNotAdvance, .importedEventTimestampMustNotAdvance,
            ])
        #expect(book.transfer(2)?.timestamp == 30)
    }

    @Test func aRefusedCallChangesNothing() throws {
        var book = try sample()
        let before = book.snapshot()
        #expect(throws: BookError.timestampMustAdvance) { try book.createTransfers([transfer(1, 1)], timestamp: 1_000) }
        #expect(throws: BookError.timestampMustAdvance) {
            try book.createTransfers([transfer(1, 1)], timestamp: 1 << 63)
        }
        var small = Book(limits: Book.Limits(accounts: 1, transfers: 1))
        #expect(throws: BookError.full) {
            try small.createAccounts(
                [Account(id: 1, ledger: 1, code: 1), Account(id: 2, ledger: 1, code: 1)], timestamp: 9)
        }
        #expect(book.snapshot() == before)
    }
}
