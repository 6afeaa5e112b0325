import CLedgerCore
import LedgerFacade
import Testing

@Suite struct JournalTests {
    private static let header = Array((#"{"ledger":1}"# + "\n").utf8)
    private static let entry = Array(
        (#"{"date":"2026-03-02","postings":[{"account":"A","currency":"EUR","amount":"1"}]}"# + "\n").utf8)

    private func add(_ bytes: [UInt8], to journal: ledger_journal) -> (ledger_status, String) {
        var buffer = ledger_buffer()
        let status = bytes.withUnsafeBufferPointer { ledger_journal_add(journal, $0.baseAddress, $0.count, &buffer) }
        return (status, take(&buffer))
    }

    private func take(_ buffer: inout ledger_buffer) -> String {
        defer { ledger_buffer_free(&buffer) }
        return String(decoding: UnsafeBufferPointer(start: buffer.data, count: buffer.size), as: UTF8.self)
    }

    @Test func aJournalComesInPieces() {
        var journal: ledger_journal = 0
        #expect(ledger_journal_new(&journal) == LEDGER_OK)
        #expect(add(Self.header, to: journal).0 == LEDGER_OK)
        let (status, response) = add(Self.entry + Self.entry, to: journal)
        #expect(status == LEDGER_REJECTED)
        #expect(response.contains(#""code":"unbalanced-entry""#))
        var buffer = ledger_buffer()
        #expect(ledger_journal_finish(journal, &buffer) == LEDGER_REJECTED)
        #expect(take(&buffer).contains(#""entries":2,"#))
        #expect(ledger_journal_free(journal) == LEDGER_OK)
    }

    @Test func wrongArgumentsAreStatuses() {
        var journal: ledger_journal = 0
        var buffer = ledger_buffer()
        #expect(ledger_journal_new(nil) == LEDGER_BAD_ARGUMENT)
        #expect(ledger_journal_new(&journal) == LEDGER_OK)
        #expect(ledger_journal_add(journal, nil, 1, &buffer) == LEDGER_BAD_ARGUMENT)
        #expect(ledger_journal_add(journal, nil, 0, nil) == LEDGER_BAD_ARGUMENT)
        #expect(ledger_journal_finish(journal, nil) == LEDGER_BAD_ARGUMENT)
        #expect(ledger_journal_add(journal, nil, 0, &buffer) == LEDGER_OK)
        ledger_buffer_free(&buffer)
        #expect(ledger_review(0, nil, 0, &buffer) == LEDGER_BAD_HANDLE)
        #expect(ledger_journal_free(journal) == LEDGER_OK)
    }

    /// A handle that is no journal's any more, or is an engine's, is a status and not a crash.
    @Test func staleAndForeignHandlesAreRefused() {
        var (journal, later): (ledger_journal, ledger_journal) = (0, 0)
        var engine: ledger_engine = 0
        var buffer = ledger_buffer()
        #expect(ledger_journal_new(&journal) == LEDGER_OK)
        #expect(ledger_journal_free(journal) == LEDGER_OK)
        #expect(ledger_journal_new(&later) == LEDGER_OK)
        #expect(ledger_engine_new(nil, &engine) == LEDGER_OK)
        for handle in [0, journal, engine, later ^ 1 << 20, .max] {
            #expect(ledger_journal_add(handle, nil, 0, &buffer) == LEDGER_BAD_HANDLE)
            #expect(ledger_journal_finish(handle, &buffer) == LEDGER_BAD_HANDLE)
            #expect(ledger_journal_free(handle) == LEDGER_BAD_HANDLE)
        }
        #expect(ledger_review(later, nil, 0, &buffer) == LEDGER_BAD_HANDLE)
        #expect(ledger_journal_free(later) == LEDGER_OK)
        #expect(ledger_engine_free(engine) == LEDGER_OK)
    }
}
