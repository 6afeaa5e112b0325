import LedgerModel
import LedgerNumerics
import Testing

@testable import LedgerJournal

@Suite struct MemoryTests {
    private func reference(_ ordinal: Int) -> Finding.Reference { Finding.Reference(ordinal: ordinal, line: 0) }

    @Test func aWindowForgetsWhatHasLeftItAndOnlyThat() {
        var table = WindowTable(seconds: 10, capacity: 100)
        let name: [UInt8] = [1]
        for time in 1...30 { _ = table.add(name, Decimal(time), reference(time), at: Int64(time)) }
        let slot = table.slot(of: name) ?? -1
        // After 20, up to 30.
        #expect(table.count(slot) == 10)
        #expect(table.sum(slot) == Decimal(255))
        #expect(table.others(slot).map(\.ordinal) == Array(21...29))
        #expect(table.forgotten == 0)
    }

    @Test func aFullWindowForgetsTheOldestAndCountsIt() {
        var table = WindowTable(seconds: 1_000, capacity: 5)
        for time in 1...8 { _ = table.add([UInt8(time % 2)], .one, reference(time), at: Int64(time)) }
        #expect(table.forgotten == 3)
        #expect(table.slot(of: [0]).map { table.count($0) } == 3)
        #expect(table.slot(of: [1]).map { table.count($0) } == 2)
    }

    /// Names without an amount in the window do not pile up, and those that stay keep their figures.
    @Test func namesAreForgottenTogetherWithTheirAmounts() {
        var table = WindowTable(seconds: 100, capacity: 1_000_000)
        for time in 0..<60_000 {
            let name = withUnsafeBytes(of: UInt32(time)) { Array($0) }
            _ = table.add(name, .one, reference(time), at: Int64(time))
            let slot = table.add([7], Decimal(2), reference(time), at: Int64(time))
            #expect(table.count(slot) == min(time + 1, 100))
            #expect(table.sum(slot) == Decimal(2 * min(time + 1, 100)))
        }
        #expect(table.namesKept < 20_000)
    }

    @Test func entriesAreRememberedForAGenerationAtLeast() throws {
        var seen = SeenEntries()
        func entry(_ number: Int) -> Entry {
            Entry(
                ordinal: number, line: 0, id: Array(String(number).utf8), date: CalendarDate(dayNumber: 0),
                secondOfDay: nil, state: .posted, code: nil, channel: nil, country: nil, counterparty: nil, payee: [],
                identifiers: [], preparedBy: nil, approvals: [], reverses: nil, dimensions: [], exchange: nil,
                postings: [])
        }
        let size = SeenEntries.generationSize
        for number in 0..<(size * 2 + 1) {
            let isNew = seen.insert(entry(number))
            #expect(isNew)
        }
        #expect(seen.forgotten == size)
        #expect(seen.find(Array("0".utf8)) == nil)
        #expect(seen.find(Array(String(size).utf8)) != nil)
        let repeated = seen.insert(entry(size * 2))
        #expect(!repeated)
    }
}
