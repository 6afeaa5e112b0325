/// The time that a balance is asked for.
enum BookMoment {
    /// The last nanosecond of a day `2026-01-31`, or of a second `2026-01-31T12:00:00Z`, since 1970; nil for anything else.
    static func nanoseconds(_ text: String) -> UInt64? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let day = days(String(parts[0])) else { return nil }
        let second: Int64
        switch parts.count {
        case 1: second = 86_399
        case 2:
            guard let time = secondOfDay(String(parts[1])) else { return nil }
            second = time
        default: return nil
        }
        let seconds = day * 86_400 + second
        // 2262 is the last year of 63 bits.
        guard seconds >= 0, seconds < Int64.max / 1_000_000_000 else { return nil }
        return UInt64(seconds) * 1_000_000_000 + 999_999_999
    }

    /// Days since 1970 of `2026-01-31`; nil for what is no day of the calendar.
    private static func days(_ text: String) -> Int64? {
        guard let fields = numbers(text, "-", [4, 2, 2]) else { return nil }
        let (year, month, day) = (fields[0], fields[1], fields[2])
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard year >= 1970, (1...12).contains(month), day >= 1, day <= lengths[Int(month) - 1] else { return nil }
        let before = year - 1
        let yearDays = before * 365 + before / 4 - before / 100 + before / 400 - 719_162
        return yearDays + lengths[..<(Int(month) - 1)].reduce(0, +) + day - 1
    }

    private static func secondOfDay(_ text: String) -> Int64? {
        guard text.hasSuffix("Z"), let fields = numbers(String(text.dropLast()), ":", [2, 2, 2]), fields[0] < 24,
            fields[1] < 60, fields[2] < 60
        else { return nil }
        return fields[0] * 3600 + fields[1] * 60 + fields[2]
    }

    /// Fields of so many digits each.
    private static func numbers(_ text: String, _ separator: Character, _ widths: [Int]) -> [Int64]? {
        let fields = text.split(separator: separator, omittingEmptySubsequences: false)
        guard fields.map(\.utf8.count) == widths,
            fields.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
        else { return nil }
        return fields.compactMap { Int64($0) }
    }
}
