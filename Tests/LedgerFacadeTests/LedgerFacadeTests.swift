import CLedgerCore
import Testing

@testable import LedgerFacade
@testable import LedgerInterface

/// The rest of the interface is tested from C, as its callers meet it: bindings/c/test.c.
@Suite struct FacadeTests {
    @Test func statusesHaveTheHeadersNumbers() {
        let header: [Status: Int] = [
            .ok: LEDGER_OK, .rejected: LEDGER_REJECTED, .unreadable: LEDGER_UNREADABLE,
            .badArgument: LEDGER_BAD_ARGUMENT, .badHandle: LEDGER_BAD_HANDLE, .busy: LEDGER_BUSY,
            .tooMany: LEDGER_TOO_MANY, .full: LEDGER_FULL, .noMemory: LEDGER_NO_MEMORY,
            .timeMustAdvance: LEDGER_TIME_MUST_ADVANCE, .notFound: LEDGER_NOT_FOUND,
            .snapshotInvalid: LEDGER_SNAPSHOT_INVALID,
        ].mapValues { Int($0) }
        for status in Status.allCases {
            #expect(header[status] == Int(status.rawValue))
        }
    }

    @Test func everyStatusHasItsNameInTheHeader() {
        let names = Status.allCases.map { String(cString: ledger_status_name($0.rawValue)!) }
        #expect(Set(names).count == Status.allCases.count)
        #expect(names.allSatisfy { $0.hasPrefix("LEDGER_") })
        #expect(String(cString: ledger_status_name(-1)!) == "unknown")
    }

    @Test func aClaimedEngineIsBusyAndAReleasedOneIsNot() throws {
        let handle = try #require(EngineTable.insert(record(10)))
        let claim = try EngineTable.claim(handle)
        #expect(claim.engine.pointee.request_bytes_max == 10)
        #expect(ledger_engine_free(handle) == LEDGER_BUSY)
        EngineTable.release(claim)
        #expect(ledger_engine_free(handle) == LEDGER_OK)
        #expect(ledger_engine_free(handle) == LEDGER_BAD_HANDLE)
    }

    @Test func aSlotNeverGivesTheSameHandleTwiceInARow() throws {
        var seen: [ledger_engine] = []
        for _ in 0..<100 {
            let handle = try #require(EngineTable.insert(record(1)))
            #expect(!seen.contains(handle))
            seen.append(handle)
            #expect(ledger_engine_free(handle) == LEDGER_OK)
        }
    }
}

private func record(_ requestBytesMax: UInt32) -> ledger_engine_record {
    var record = ledger_engine_record()
    record.request_bytes_max = requestBytesMax
    return record
}
