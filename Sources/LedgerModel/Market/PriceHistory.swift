import LedgerNumerics

/// One observation of a price or a rate.
package struct Observation: Sendable {
    package var date: CalendarDate
    package var value: Decimal
    /// Place in the document.
    package var place: Int
}

/// Observations of many subjects (instruments, currency pairs), grouped and sorted once.
package struct ObservationTable: Sendable {
    /// An observation as read: of which subject, and when.
    package struct Entry: Sendable {
        package var subject: Int
        package var observation: Observation
    }

    private var sorted: [Observation] = []
    /// Where each subject's observations begin in `sorted`; one more at the end.
    private var starts: [Int] = [0]

    package init() {}

    /// Places of observations that contradict an earlier one of their subject and day.
    package private(set) var conflicts: [Int] = []

    /// Groups `entries`, whose subjects are 0 ..< `subjects`, and keeps one observation a day and subject.
    package init(_ entries: [Entry], subjects: Int) {
        var keys: [Int64] = []
        keys.reserveCapacity(entries.count)
        // Days lie within ±2^17 of 1970.
        for entry in entries { keys.append(Int64(entry.subject) << 32 + Int64(entry.observation.date.day)) }
        sorted.reserveCapacity(entries.count)
        starts.reserveCapacity(subjects + 1)
        for i in SortedOrder.ascending(keys) {
            let entry = entries[i]
            while starts.count <= entry.subject { starts.append(sorted.count) }
            if sorted.count > starts[entry.subject], let last = sorted.last, last.date == entry.observation.date {
                if last.value != entry.observation.value { conflicts.append(entry.observation.place) }
                continue
            }
            sorted.append(entry.observation)
        }
        while starts.count <= subjects { starts.append(sorted.count) }
    }

    /// A subject's observations in order of date.
    package func observations(of subject: Int) -> ArraySlice<Observation> {
        guard subject >= 0, subject + 1 < starts.count else { return [] }
        return sorted[starts[subject]..<starts[subject + 1]]
    }

    /// A subject's last observation on or before `date`.
    package func last(of subject: Int, onOrBefore date: CalendarDate) -> Observation? {
        let range = observations(of: subject)
        let end = Self.end(of: range, through: date)
        return end > range.startIndex ? range[end - 1] : nil
    }

    /// A subject's observations on or before `date`.
    package func observations(of subject: Int, through date: CalendarDate) -> ArraySlice<Observation> {
        let range = observations(of: subject)
        return range[range.startIndex..<Self.end(of: range, through: date)]
    }

    private static func end(of range: ArraySlice<Observation>, through date: CalendarDate) -> Int {
        var low = range.startIndex
        var high = range.endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if range[middle].date <= date { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Prices by instrument.
package struct PriceHistory: Sendable {
    /// Subjects are indices of instruments.
    package var table = ObservationTable()
    /// Points read.
    package var count = 0

    package init() {}
}
