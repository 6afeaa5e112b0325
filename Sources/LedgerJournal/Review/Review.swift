import LedgerModel
import LedgerNumerics

/// A journal under review: what the rules have to remember from entry to entry.
///
/// Every entry costs the same on average, however many came before, for each rule: windows are tables by name
/// (``WindowTable``), and nothing is looked through twice. What is remembered is bounded.
struct Review: Sendable {
    /// What a rule remembers.
    struct Memory: Sendable {
        var window: WindowTable?
        var baseline: WindowTable?
        var tally: TallyTable?
    }

    /// Items that the windows of all rules remember together.
    static let itemsMax = 1 << 21

    let header: JournalHeader
    let checks: Checks
    /// The rules about one entry, and those about many: each entry is held against the filter of each rule once.
    let entryRules: [Rule]
    let countingRules: [Rule]
    var memories: [Memory] = []
    var seen = SeenEntries()
    /// The time of the last entry: rules of time never go back.
    var clock: Int64 = .min
    var entries = 0
    var postings = 0

    init(_ header: JournalHeader) {
        self.header = header
        checks = Checks(header)
        entryRules = header.rules.filter { $0.stage == .entry }
        countingRules = header.rules.filter { $0.stage == .counting }
        var tables = 0
        for rule in header.rules { tables += rule.windows.count }
        let capacity = Self.itemsMax / max(1, tables)
        for rule in header.rules {
            var memory = Memory()
            let windows = rule.windows
            if windows.count > 0 { memory.window = WindowTable(seconds: windows[0], capacity: capacity) }
            if windows.count > 1 { memory.baseline = WindowTable(seconds: windows[1], capacity: capacity) }
            if rule.talliesAmounts { memory.tally = TallyTable() }
            memories.append(memory)
        }
    }

    /// Amounts that were forgotten before they had left a window: rules did not see them any more.
    var forgottenAmounts: Int {
        var forgotten = 0
        for memory in memories {
            forgotten +=
                (memory.window?.forgotten ?? 0) + (memory.baseline?.forgotten ?? 0) + (memory.tally?.forgotten ?? 0)
        }
        return forgotten
    }

    /// Entries whose ids later ones are not compared with any more.
    var forgottenIds: Int { seen.forgotten }

    /// Reviews entries that follow those before: all ids first, then each entry in the order of time, those of one moment
    /// as they are written.
    mutating func add(_ added: [Entry], _ findings: inout FindingList, _ scores: inout ScoreList) {
        var times: [Int64] = []
        times.reserveCapacity(added.count)
        var isRepeated: [Bool] = []
        isRepeated.reserveCapacity(added.count)
        for entry in added {
            times.append(entry.time)
            isRepeated.append(!seen.insert(entry))
        }
        for position in SortedOrder.ascending(times) {
            let entry = added[position]
            var found = EntryFindings(entry, header, checks)
            if isRepeated[position] { found.add(.duplicateId) }
            if entry.time < clock { found.add(.outOfOrder, [.init(name: "date", value: .text(date(of: clock)))]) }
            clock = max(clock, entry.time)
            check(entry, &found)
            if entry.state.isLive { count(entry, &found) }
            entries += 1
            postings += entry.postings.count
            guard !found.all.isEmpty else { continue }
            scores.add(EntryScore(entry, found.all))
            for finding in found.all { findings.add(finding) }
            findings.count(found.more)
        }
    }

    private func date(of time: Int64) -> [UInt8] {
        // Times are of dates that were read, hence within the calendar.
        CalendarDate(dayNumber: Int32(truncatingIfNeeded: (time - ((time % 86_400) + 86_400) % 86_400) / 86_400)).text
    }
}

extension Rule {
    /// When a rule has its say: ``finding``, ``tolerance`` and ``exchange`` change ``Checks`` instead.
    enum Stage {
        case checks, entry, counting
    }

    var stage: Stage {
        switch body {
        case .finding, .tolerance, .exchange: .checks
        case .lock, .dimensions, .approvals, .list, .hours: .entry
        case .limit, .velocity, .structuring, .duplicates, .roundAmounts, .benford: .counting
        }
    }

    /// Seconds of the windows that the rule keeps: its own, then its baseline.
    var windows: [Int64] {
        switch body {
        case .limit(let limit): limit.scope.seconds.map { [$0] } ?? []
        case .velocity(let velocity): [velocity.scope.seconds ?? 0, velocity.baselineSeconds]
        case .structuring(let structuring): [structuring.scope.seconds ?? 0]
        case .duplicates(let seconds): [seconds]
        default: []
        }
    }

    /// Whether it looks at all amounts of a name at the end.
    var talliesAmounts: Bool {
        switch body {
        case .roundAmounts, .benford: true
        default: false
        }
    }
}
