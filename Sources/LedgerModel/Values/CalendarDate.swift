/// A day of the proleptic Gregorian calendar, 1900-01-01 to 2200-12-31.
package struct CalendarDate: Sendable, Equatable, Comparable {
    /// Days since 1970-01-01; negative before.
    package let day: Int32

    package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.day < b.day }

    /// Days from this date to `later`; negative if that is earlier.
    package func days(to later: CalendarDate) -> Int { Int(later.day) - Int(day) }

    init(day: Int32) { self.day = day }

    /// The date of a day number; of one outside of the years, the nearest.
    package init(dayNumber: Int32) { day = min(max(dayNumber, -25_567), 84_370) }

    private static let years = 1900...2200

    /// Reads exactly `YYYY-MM-DD`; nil for anything else, for a day that does not exist and outside the years.
    package init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            let year = Self.number(utf8, 0, 4), let month = Self.number(utf8, 5, 2), let day = Self.number(utf8, 8, 2),
            Self.years.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year)
        else { return nil }
        self.day = Self.dayNumber(year, month, day)
    }

    private static func number(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ digits: Int) -> Int? {
        var value = 0
        for i in start..<(start + digits) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(utf8[i]) else { return nil }
            value = value * 10 + Int(utf8[i] - UInt8(ascii: "0"))
        }
        return value
    }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Howard Hinnant's `days_from_civil` (chrono-compatible low-level date algorithms): years begin in March, so that
    /// the leap day is the last of its year. All values are positive in the range of years above.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    /// `YYYY-MM-DD`.
    package var text: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.textCount) { buffer, count in count = write(into: buffer) }
    }

    /// Bytes of `text`.
    package static var textCount: Int { 10 }

    /// Writes `text` at the start of a buffer.
    ///
    /// - Returns: the number of bytes; 0 if the buffer has too few.
    @inline(never)
    package func write(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard buffer.count >= Self.textCount else { return 0 }
        // `civil_from_days` of the same source.
        let shifted = Int(day) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10) }
        buffer[0] = digit(year / 1000)
        buffer[1] = digit(year / 100)
        buffer[2] = digit(year / 10)
        buffer[3] = digit(year)
        buffer[4] = UInt8(ascii: "-")
        buffer[5] = digit(month / 10)
        buffer[6] = digit(month)
        buffer[7] = UInt8(ascii: "-")
        buffer[8] = digit(dayOfMonth / 10)
        buffer[9] = digit(dayOfMonth)
        return Self.textCount
    }
}
