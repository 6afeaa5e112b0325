/// Which source line an instruction came from. Holds only where each sequence of addresses lies in `.debug_line`; the
/// sequence is run again when somebody asks.
struct LineTable: Sendable {
    struct Sequence: Sendable {
        /// Addresses, from the start of the code section.
        var addresses: Range<UInt64>
        /// Where the unit and the sequence's program begin in the module.
        var unit: Int
        var program: Int
    }

    private let sections: DebugSections
    /// By their first address; those of one in the order of the section.
    private let sequences: [Sequence]

    init(_ sections: DebugSections) {
        self.sections = sections
        var sequences: [Sequence] = []
        var reader = DebugReader(sections.bytes, sections.line)
        while !reader.isAtEnd {
            let start = reader.offset
            // A unit that can't be read is left out; without its length, so is the rest.
            guard let (is64, content) = try? reader.unit() else { break }
            guard let unit = try? LineUnit(content, is64: is64) else { continue }
            try? LineTable.collect(unit, at: start, sections.code.count, &sequences)
        }
        self.sequences = sequences.sorted {
            ($0.addresses.lowerBound, $0.unit, $0.program) < ($1.addresses.lowerBound, $1.unit, $1.program)
        }
    }

    private static func collect(
        _ unit: LineUnit, at start: Int, _ codeSize: Int, _ sequences: inout [Sequence]
    ) throws(DebugError) {
        var next = unit.program.offset
        while next < unit.program.end {
            let program = next
            var bounds: Range<UInt64>?
            next = try LineProgram.run(unit, from: program) { row in
                let low = min(bounds?.lowerBound ?? row.address, row.address)
                bounds = low..<max(bounds?.upperBound ?? row.address, row.address)
                return true
            }
            // Functions that the linker dropped have their addresses at 0 or beyond the code.
            guard let bounds, !bounds.isEmpty, bounds.lowerBound > 0, bounds.upperBound <= UInt64(codeSize) else {
                continue
            }
            sequences.append(Sequence(addresses: bounds, unit: start, program: program))
        }
    }

    /// The place of the instruction at this address. Instructions that the compiler made for no line of their own are given
    /// to the line before them.
    func location(at address: UInt64) -> SourceLocation? {
        guard let body = body(at: address) else { return nil }
        // Of a function that several files define alike, the linker keeps one and leaves the lines of all: those of the
        // one that it kept end where the function ends.
        let first = sequences.partition { $0.addresses.lowerBound >= body.lowerBound }
        let end = sequences.partition { $0.addresses.lowerBound >= body.upperBound }
        let inside = sequences[first..<max(first, end)]
        let kept = inside.filter { $0.addresses.upperBound == body.upperBound }
        for candidate in kept.isEmpty ? inside : kept[...] where candidate.addresses.contains(address) {
            if let location = try? location(at: address, in: candidate) { return location }
        }
        return nil
    }

    /// The addresses of the function around this one.
    private func body(at address: UInt64) -> Range<UInt64>? {
        let offset = sections.code.lowerBound + Int(clamping: address)
        let place = sections.bodies.partition { $0.upperBound > offset }
        guard place < sections.bodies.count, sections.bodies[place].contains(offset) else { return nil }
        let body = sections.bodies[place]
        return UInt64(body.lowerBound - sections.code.lowerBound)..<UInt64(body.upperBound - sections.code.lowerBound)
    }

    private func location(at address: UInt64, in sequence: Sequence) throws(DebugError) -> SourceLocation? {
        let unit = try self.unit(at: sequence.unit)
        var found: LineProgram.Row?
        _ = try LineProgram.run(unit, from: sequence.program) { row in
            guard row.address <= address, !row.isEnd else { return false }
            if row.line > 0 { found = row }
            return true
        }
        guard let found else { return nil }
        return SourceLocation(
            file: try unit.file(found.file, in: sections), line: Int(clamping: found.line),
            column: Int(clamping: found.column))
    }

    /// A file of the unit whose lines begin at this offset of `.debug_line`.
    func file(_ number: UInt64, unit offset: UInt64) throws(DebugError) -> String {
        guard offset < UInt64(sections.line.count) else { throw .truncated }
        return try unit(at: sections.line.lowerBound + Int(offset)).file(number, in: sections)
    }

    private func unit(at start: Int) throws(DebugError) -> LineUnit {
        var reader = DebugReader(sections.bytes, start..<sections.line.upperBound)
        let (is64, content) = try reader.unit()
        return try LineUnit(content, is64: is64)
    }
}

extension Array {
    /// The first place from which on the condition holds, in an array where it holds for all from some place on.
    fileprivate func partition(_ isBeyond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
