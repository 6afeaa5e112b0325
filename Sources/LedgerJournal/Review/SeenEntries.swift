import LedgerModel
import LedgerNumerics

/// The entries with an id that a later one may repeat or reverse: the last 131,072 at least, 262,144 at most.
///
/// Two generations: when the newer is full, the older is forgotten. Nothing is ever removed one by one.
struct SeenEntries: Sendable {
    struct Record: Sendable {
        var entry: Finding.Reference
        var date: CalendarDate
        var isReversed = false
        /// Net postings in `bytes` of the generation.
        fileprivate var start: Int
        fileprivate var end: Int
    }

    private struct Generation: Sendable {
        var index = TextIndex()
        var records: [Record] = []
        var bytes: [UInt8] = []
    }

    static let generationSize = 131_072
    /// Bytes of ids and postings that a generation keeps.
    private static let bytesMax = 32 << 20

    private var newer = Generation()
    private var older = Generation()
    /// Entries that no later one is compared with any more.
    private(set) var forgotten = 0

    /// Where a record is.
    struct Place: Sendable {
        fileprivate var isOlder: Bool
        fileprivate var number: Int
    }

    func find(_ id: [UInt8]) -> Place? {
        if let number = newer.index.number(of: id) { return Place(isOlder: false, number: number) }
        if let number = older.index.number(of: id) { return Place(isOlder: true, number: number) }
        return nil
    }

    subscript(place: Place) -> Record {
        place.isOlder ? older.records[place.number] : newer.records[place.number]
    }

    /// Whether the entry's postings, with the signs changed, are those of the record.
    func isReversal(_ entry: Entry, of place: Place) -> Bool {
        let record = self[place]
        let bytes = NetPostings.text(entry, negated: true)
        let generation = place.isOlder ? older : newer
        return generation.bytes[record.start..<record.end].elementsEqual(bytes)
    }

    mutating func markReversed(_ place: Place) {
        if place.isOlder {
            older.records[place.number].isReversed = true
        } else {
            newer.records[place.number].isReversed = true
        }
    }

    /// Remembers an entry; false if another of its id is remembered already.
    mutating func insert(_ entry: Entry) -> Bool {
        guard let id = entry.id else { return true }
        guard find(id) == nil else { return false }
        if newer.records.count >= Self.generationSize || newer.bytes.count + newer.index.size >= Self.bytesMax {
            forgotten += older.records.count
            older = newer
            newer = Generation()
        }
        let start = newer.bytes.count
        newer.bytes += NetPostings.text(entry, negated: false)
        _ = newer.index.insert(id)
        newer.records.append(
            Record(entry: entry.reference, date: entry.date, start: start, end: newer.bytes.count))
        return true
    }
}

/// What an entry moves, as a text that is equal for equal movements.
enum NetPostings {
    static func text(_ entry: Entry, negated: Bool) -> [UInt8] {
        var keys: [[UInt8]] = []
        // Account names hold no control characters: 0 and 1 separate.
        for posting in entry.postings { keys.append(posting.account + [0] + posting.currency.code) }
        let order = SortedOrder.ascending(keys)
        var text: [UInt8] = []
        var sum = Decimal.zero
        for i in 0..<order.count {
            let posting = entry.postings[order[i]]
            sum = Sum.adding(sum, posting.amount)
            if i + 1 < order.count, keys[order[i + 1]] == keys[order[i]] { continue }
            if !sum.isZero { text += keys[order[i]] + [0] + (negated ? sum.negated : sum).canonical + [1] }
            sum = .zero
        }
        return text
    }
}
