/// Reads entries of any unit, as much as it may.
struct EntryReader {
    /// An entry refers to its abstract origin, that to a declaration; more than a few such steps are a circle.
    private static let originsMax = 8

    let sections: DebugSections
    /// In the module, in their order.
    let units: [Range<Int>]
    var work: DebugWork
    /// Mostly the next entry is of the same unit.
    private var last: DebugUnit?

    init(_ sections: DebugSections, _ units: [Range<Int>], _ work: DebugWork) {
        self.sections = sections
        self.units = units
        self.work = work
    }

    /// The unit around an entry.
    mutating func unit(around offset: Int) throws(DebugError) -> DebugUnit {
        if let last, last.range.contains(offset) { return last }
        let index = units.partition { $0.upperBound > offset }
        guard index < units.count else { throw .truncated }
        let unit = try DebugUnit(sections, units[index], &work)
        last = unit
        return unit
    }

    /// The name of the entry at an offset of the module, or of what it refers to: the one that linkers use, else the one in
    /// the source.
    mutating func name(at offset: Int) -> String? {
        var offset = offset
        var name: String?
        for _ in 0..<Self.originsMax {
            guard let unit = try? unit(around: offset), let entry = try? unit.entry(at: offset, &work) else { break }
            if let linkage = text(entry.linkageName, unit) { return linkage }
            name = name ?? text(entry.name, unit)
            guard let place = unit.place(entry.origin) else { break }
            offset = place
        }
        return name
    }

    private mutating func text(_ value: DebugForm.Value?, _ unit: DebugUnit) -> String? {
        guard let place = unit.text(value), !place.isEmpty, (try? work.take(place.count)) != nil else { return nil }
        return sections.text(place)
    }
}
