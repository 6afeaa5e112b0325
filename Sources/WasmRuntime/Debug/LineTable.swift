/// Which source line an instruction came from. Holds only where each sequence of addresses lies in `.debug_line`; the
/// sequence is run again when somebody asks.
struct LineTable: Sendable {
    struct Sequence: Sendable {
        /// Where the unit and the sequence's program begin in the module.
        var unit: Int
        var program: Int
    }

    private let sections: DebugSections
    private let sequences: CodeSpans<Sequence>

    init(_ sections: DebugSections) {
        self.sections = sections
        var sequences: [CodeSpans<Sequence>.Span] = []
        var reader = DebugReader(sections.bytes, sections.line)
        while !reader.isAtEnd {
            let start = reader.offset
            // A unit that can't be read is left out; without its length, so is the rest.
            guard let (is64, content) = try? reader.unit() else { break }
            guard let unit = try? LineUnit(content, is64: is64) else { continue }
            try? LineTable.collect(unit, at: start, sections, &sequences)
        }
        self.sequences = CodeSpans(sections, sequences)
    }

    private static func collect(
        _ unit: LineUnit, at start: Int, _ sections: DebugSections, _ sequences: inout [CodeSpans<Sequence>.Span]
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
            guard let bounds, sections.isCode(bounds) else { continue }
            sequences.append((bounds, Sequence(unit: start, program: program)))
        }
    }

    /// The place of the instruction at this address. Instructions that the compiler made for no line of their own are given
    /// to the line before them.
    func location(at address: UInt64, _ work: inout DebugWork) -> SourceLocation? {
        for sequence in sequences.at(address) {
            if let location = try? location(at: address, in: sequence, &work) { return location }
        }
        return nil
    }

    private func location(
        at address: UInt64, in sequence: Sequence, _ work: inout DebugWork
    ) throws(DebugError) -> SourceLocation? {
        let unit = try self.unit(at: sequence.unit, &work)
        var found: LineProgram.Row?
        let end = try LineProgram.run(unit, from: sequence.program) { row in
            guard row.address <= address, !row.isEnd else { return false }
            if row.line > 0 { found = row }
            return true
        }
        // Any number of sequences may say something of one address, and each is run; an opcode is less than a step.
        try work.take((end - sequence.program) / 4)
        guard let found else { return nil }
        return SourceLocation(
            file: try unit.file(found.file, in: sections, &work), line: Int(clamping: found.line),
            column: Int(clamping: found.column))
    }

    /// A file of the unit whose lines begin at this offset of `.debug_line`.
    func file(_ number: UInt64, unit offset: UInt64, _ work: inout DebugWork) throws(DebugError) -> String {
        guard offset < UInt64(sections.line.count) else { throw .truncated }
        return try unit(at: sections.line.lowerBound + Int(offset), &work).file(number, in: sections, &work)
    }

    private func unit(at start: Int, _ work: inout DebugWork) throws(DebugError) -> LineUnit {
        // The operands of up to 255 opcodes.
        try work.take(16)
        var reader = DebugReader(sections.bytes, start..<sections.line.upperBound)
        let (is64, content) = try reader.unit()
        return try LineUnit(content, is64: is64)
    }
}
