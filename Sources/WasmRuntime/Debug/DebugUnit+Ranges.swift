/// Which code an entry describes (DWARF 5, 2.17).
extension DebugUnit {
    /// The code of an entry, one range or several; those that are empty, or wrong, are left out.
    func ranges(of entry: DebugEntry, _ work: inout DebugWork) -> [Range<UInt64>] {
        if let low = address(entry.low), let high = entry.high {
            if let end = address(high) { return low < end ? [low..<end] : [] }
            guard case .number(let size) = high, size > 0, size <= UInt64.max - low else { return [] }
            return [low..<low + size]
        }
        var ranges: [Range<UInt64>] = []
        // What came before the mistake counts.
        switch entry.ranges {
        case .number(let offset):
            if version == 5 {
                try? lists(at: offset, &ranges, &work)
            } else {
                try? pairs(at: offset, &ranges, &work)
            }
        case .rangeListIndex(let index):
            let base = head.rangeLists ?? (is64 ? 20 : 12)
            guard let distance = element(sections.rangeLists, base, index, is64 ? 8 : 4),
                distance <= UInt64.max - base
            else { return [] }
            try? lists(at: base + distance, &ranges, &work)
        default: break
        }
        return ranges
    }

    /// `.debug_ranges` of versions 3 and 4 (DWARF 4, 2.17.3).
    private func pairs(
        at offset: UInt64, _ ranges: inout [Range<UInt64>], _ work: inout DebugWork
    ) throws(DebugError) {
        var reader = try sections.reader(sections.ranges, at: offset)
        var base = address(head.low) ?? 0
        let last = addressSize == 8 ? UInt64.max : 0xffff_ffff
        while true {
            try work.take(1)
            let (first, second) = (try reader.fixed(addressSize), try reader.fixed(addressSize))
            if first == 0, second == 0 { return }
            if first == last { base = second } else { append(base, first, second, &ranges) }
        }
    }

    /// `.debug_rnglists` (DWARF 5, 7.25).
    private func lists(
        at offset: UInt64, _ ranges: inout [Range<UInt64>], _ work: inout DebugWork
    ) throws(DebugError) {
        var reader = try sections.reader(sections.rangeLists, at: offset)
        var base = address(head.low) ?? 0
        func indexed(_ reader: inout DebugReader) throws(DebugError) -> UInt64 {
            guard let address = address(.addressIndex(try reader.unsigned())) else { throw .truncated }
            return address
        }
        while true {
            try work.take(1)
            switch try reader.byte() {
            case 0: return
            case 1: base = try indexed(&reader)
            case 2:
                let start = try indexed(&reader)
                append(0, start, try indexed(&reader), &ranges)
            case 3:
                let start = try indexed(&reader)
                append(start, 0, try reader.unsigned(), &ranges)
            case 4:
                let start = try reader.unsigned()
                append(base, start, try reader.unsigned(), &ranges)
            case 5: base = try reader.fixed(addressSize)
            case 6:
                let start = try reader.fixed(addressSize)
                append(0, start, try reader.fixed(addressSize), &ranges)
            case 7:
                let start = try reader.fixed(addressSize)
                append(start, 0, try reader.unsigned(), &ranges)
            default: throw .unsupported
            }
        }
    }

    private func append(_ base: UInt64, _ first: UInt64, _ second: UInt64, _ ranges: inout [Range<UInt64>]) {
        let (start, isBeyond) = base.addingReportingOverflow(first)
        let (end, isEndBeyond) = base.addingReportingOverflow(second)
        if !isBeyond, !isEndBeyond, start < end { ranges.append(start..<end) }
    }
}
