/// A unit of `.debug_info` (DWARF 5, 7.5.1): the entries of a compilation.
struct DebugUnit {
    let sections: DebugSections
    /// In the module, from the unit's length to its end.
    let range: Range<Int>
    let version: UInt64
    let is64: Bool
    let addressSize: Int
    let abbreviations: DebugAbbreviations
    /// The first entry, which says what holds for all.
    private(set) var head: DebugEntry

    init(_ sections: DebugSections, _ range: Range<Int>, _ work: inout DebugWork) throws(DebugError) {
        var known: [UInt64: DebugAbbreviations] = [:]
        try self.init(sections, range, known: &known, &work)
    }

    /// - Parameters:
    ///   - range: the unit in the module.
    ///   - known: tables of abbreviations that were read before, by their offset.
    init(
        _ sections: DebugSections, _ range: Range<Int>, known: inout [UInt64: DebugAbbreviations],
        _ work: inout DebugWork
    ) throws(DebugError) {
        self.sections = sections
        self.range = range
        var outer = DebugReader(sections.bytes, range)
        var (is64, reader) = try outer.unit()
        self.is64 = is64
        version = try reader.fixed(2)
        guard (2...5).contains(version) else { throw .unsupported }
        let table: UInt64
        if version == 5 {
            let kind = try reader.fixed(1)
            addressSize = Int(try reader.fixed(1))
            table = try reader.fixed(is64 ? 8 : 4)
            switch kind {
            case 1, 3: break  // a compilation, or a part of some
            case 4, 5: try reader.skip(8)
            default: throw .unsupported  // types alone
            }
        } else {
            table = try reader.fixed(is64 ? 8 : 4)
            addressSize = Int(try reader.fixed(1))
        }
        guard addressSize == 4 || addressSize == 8 else { throw .unsupported }
        if let found = known[table] {
            abbreviations = found
        } else {
            abbreviations = try DebugAbbreviations(sections, at: table, &work)
            known[table] = abbreviations
        }
        head = DebugEntry(offset: reader.offset, tag: 0, hasChildren: false)
        guard let entry = try entry(&reader, &work) else { throw .truncated }
        head = entry
    }

    /// The next entry; nil for the end of a list of children.
    private func entry(_ reader: inout DebugReader, _ work: inout DebugWork) throws(DebugError) -> DebugEntry? {
        let offset = reader.offset
        try work.take(1)
        let code = try reader.unsigned()
        guard code != 0 else { return nil }
        guard let abbreviation = abbreviations[code] else { throw .unsupported }
        var entry = DebugEntry(offset: offset, tag: abbreviation.tag, hasChildren: abbreviation.hasChildren)
        try work.take(abbreviation.range.count)
        for attribute in abbreviations.attributes[abbreviation.range] {
            let value = try DebugForm.read(
                attribute.form, &reader, is64: is64, addressSize: addressSize, constant: attribute.constant)
            entry.set(attribute.name, value)
        }
        // Texts and expressions may be long.
        try work.take((reader.offset - offset) / 16)
        return entry
    }

    /// The entry at an offset of the module.
    func entry(at offset: Int, _ work: inout DebugWork) throws(DebugError) -> DebugEntry {
        guard range.contains(offset) else { throw .truncated }
        var reader = DebugReader(sections.bytes, offset..<range.upperBound)
        guard let entry = try entry(&reader, &work) else { throw .unsupported }
        return entry
    }

    /// Visits an entry and all below it, in their order, with how deep each is below the first. False from `visit` ends it.
    func walk(
        from offset: Int, _ work: inout DebugWork, _ visit: (DebugEntry, Int, inout DebugWork) -> Bool
    ) throws(DebugError) {
        guard range.contains(offset) else { throw .truncated }
        var reader = DebugReader(sections.bytes, offset..<range.upperBound)
        var depth = 0
        while !reader.isAtEnd {
            if let entry = try entry(&reader, &work) {
                guard visit(entry, depth, &work) else { return }
                if entry.hasChildren { depth += 1 }
            } else {
                depth -= 1
            }
            if depth <= 0 { return }
        }
    }

    // MARK: - What values stand for

    /// Where in the module a text lies.
    func text(_ value: DebugForm.Value?) -> Range<Int>? {
        switch value {
        case .text(let range): return range
        case .string(let offset): return text(sections.strings, offset)
        case .lineString(let offset): return text(sections.lineStrings, offset)
        case .stringIndex(let index):
            let size = is64 ? 8 : 4
            // Behind the header of the only contribution, where the unit does not say.
            let base = head.stringOffsets ?? (is64 ? 16 : 8)
            return element(sections.stringOffsets, base, index, size).flatMap { text(sections.strings, $0) }
        default: return nil
        }
    }

    private func text(_ section: Range<Int>, _ offset: UInt64) -> Range<Int>? {
        try? sections.text(in: section, at: offset)
    }

    func address(_ value: DebugForm.Value?) -> UInt64? {
        switch value {
        case .address(let address): return address
        case .addressIndex(let index):
            return element(sections.addresses, head.addresses ?? (is64 ? 16 : 8), index, addressSize)
        default: return nil
        }
    }

    /// An element of a table of numbers that begins at `base` of a section.
    func element(_ section: Range<Int>, _ base: UInt64, _ index: UInt64, _ size: Int) -> UInt64? {
        let (distance, isTooFar) = index.multipliedReportingOverflow(by: UInt64(size))
        let (offset, isTooFarBehind) = base.addingReportingOverflow(distance)
        guard !isTooFar, !isTooFarBehind, var reader = try? sections.reader(section, at: offset) else { return nil }
        return try? reader.fixed(size)
    }

    /// Where in the module the entry is that another refers to.
    func place(_ value: DebugForm.Value?) -> Int? {
        let (base, distance): (Int, UInt64)
        switch value {
        case .reference(let offset): (base, distance) = (range.lowerBound, offset)
        case .farReference(let offset): (base, distance) = (sections.info.lowerBound, offset)
        default: return nil
        }
        guard distance < UInt64(sections.info.upperBound - base) else { return nil }
        return base + Int(distance)
    }
}
