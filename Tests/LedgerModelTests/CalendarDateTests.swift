import Foundation
import Testing

@testable import LedgerModel

@Suite struct CalendarDateTests {
    private func read(_ text: String) -> CalendarDate? {
        Array(text.utf8).withUnsafeBufferPointer { CalendarDate(utf8: $0) }
    }

    @Test(arguments: [
        "1900-02-28", "2000-02-29", "2008-02-29", "1970-01-01", "1900-01-01", "2200-12-31", "2100-02-28",
    ])
    func keepsItsText(_ text: String) throws {
        let date = try #require(read(text))
        #expect(String(decoding: date.text, as: UTF8.self) == text)
    }

    @Test(arguments: [
        "1900-02-29", "2100-02-29", "2007-02-29", "2008-02-30", "2008-04-31", "2008-00-10", "2008-13-01", "2008-01-00",
        "2008-1-01", "08-01-01", "2008-01-1", "2008/01/01", "2008-01-01 ", " 2008-01-01", "2008-01-0a", "1899-12-31",
        "2201-01-01", "", "0000-00-00", "２００８-01-01", "-008-01-01",
    ])
    func refusesWhatIsNoDay(_ text: String) { #expect(read(text) == nil) }

    @Test func countsEveryDayOfThreeCenturiesOnce() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var day = try #require(read("1900-01-01"))
        let last = try #require(read("2200-12-31"))
        var expected = DateComponents(calendar: calendar, year: 1900, month: 1, day: 1).date ?? .distantPast
        // Every day in order, so that each leap rule is met; Foundation's calendar is the witness.
        while day < last {
            let parts = calendar.dateComponents([.year, .month, .day], from: expected)
            let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            let found = try #require(read(text))
            try #require(found == day, "\(text)")
            day = CalendarDate(day: day.day + 1)
            expected.addTimeInterval(86_400)
        }
    }
}
