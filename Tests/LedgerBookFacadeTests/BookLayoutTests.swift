import CLedgerCore
import LedgerBook
import Testing

@testable import LedgerBookFacade

/// The C interface reads and writes the book's own records; the rest of it is tested from C (bindings/c/test_book.c).
@Suite struct BookLayoutTests {
    @Test func recordsHaveTheLayoutOfTheHeader() {
        #expect(MemoryLayout<Account>.size == MemoryLayout<ledger_account>.size)
        #expect(MemoryLayout<Transfer>.size == MemoryLayout<ledger_transfer>.size)
        #expect(MemoryLayout<AccountResult>.stride == MemoryLayout<ledger_event_result>.stride)
        #expect(MemoryLayout<TransferResult>.stride == MemoryLayout<ledger_event_result>.stride)
        #expect(MemoryLayout<TransferResult>.alignment == MemoryLayout<ledger_event_result>.alignment)
        let account = Account(
            id: 1 << 64 | 2, ledger: 3, code: 4, flags: .history, userData128: 5, userData64: 6, userData32: 7,
            timestamp: 8)
        let same = withUnsafeBytes(of: account) { $0.loadUnaligned(as: ledger_account.self) }
        #expect(same.id.high == 1 && same.id.low == 2 && same.ledger == 3 && same.code == 4 && same.flags == 8)
        #expect(same.user_data_128.low == 5 && same.user_data_64 == 6 && same.user_data_32 == 7 && same.timestamp == 8)
        let transfer = Transfer(
            id: 1, debit: 2, credit: 3, amount: 4, pendingID: 5, ledger: 6, code: 7, flags: .pending, timeout: 8,
            userData128: 9, userData64: 10, userData32: 11, timestamp: 12)
        let copy = withUnsafeBytes(of: transfer) { $0.loadUnaligned(as: ledger_transfer.self) }
        #expect(copy.debit_account_id.low == 2 && copy.credit_account_id.low == 3 && copy.amount.low == 4)
        #expect(copy.pending_id.low == 5 && copy.ledger == 6 && copy.code == 7 && copy.flags == 2 && copy.timeout == 8)
        #expect(
            copy.user_data_128.low == 9 && copy.user_data_64 == 10 && copy.user_data_32 == 11 && copy.timestamp == 12)
    }

    @Test func everyResultHasItsName() {
        for status in AccountStatus.allCases {
            #expect(String(cString: ledger_account_status_name(status.rawValue)!) == "\(status)")
        }
        for status in TransferStatus.allCases {
            #expect(String(cString: ledger_transfer_status_name(status.rawValue)!) == "\(status)")
        }
        for number: UInt32 in [0, 28, 70, .max] where number != 28 {
            #expect(String(cString: ledger_transfer_status_name(number)!) == "unknown")
        }
        #expect(String(cString: ledger_account_status_name(28)!) == "unknown")
    }

    /// The constants of the header: the name in capitals is the number.
    @Test func theHeaderNamesEveryResult() {
        #expect(LEDGER_ACCOUNT_CREATED == AccountStatus.created.rawValue)
        #expect(
            LEDGER_ACCOUNT_IMPORTED_EVENT_TIMESTAMP_MUST_NOT_REGRESS
                == AccountStatus.importedEventTimestampMustNotRegress.rawValue)
        #expect(LEDGER_TRANSFER_CREATED == TransferStatus.created.rawValue)
        #expect(LEDGER_TRANSFER_EXCEEDS_DEBITS == TransferStatus.exceedsDebits.rawValue)
    }

    @Test func anEngineIsNoBook() throws {
        var book: ledger_book = 0
        #expect(ledger_book_new(nil, &book) == LEDGER_OK)
        #expect(ledger_book_free(book ^ 0x8000) == LEDGER_BAD_HANDLE)
        #expect(
            BookTable.use(book) { _ in
                ledger_book_free(book) == LEDGER_BUSY ? .ok : .badArgument
            } == LEDGER_OK)
        #expect(ledger_book_free(book) == LEDGER_OK)
    }
}
