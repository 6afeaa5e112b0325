/// Which functions of the source an instruction belongs to, from `.debug_info`. Holds only where each function's entry lies;
/// what is below it is read when somebody asks.
struct FunctionTable: Sendable {
    /// A call in whose place the compiler put the code of the function that was called.
    struct InlinedCall: Sendable {
        var entry: Int
        var addresses: [Range<UInt64>]
        /// The call that this one is inside of, among those of the function.
        var parent: Int?
    }

    private let sections: DebugSections
    /// The units in the module.
    private let units: [Range<Int>]
    /// The functions' entries, by their offset in the module.
    let functions: CodeSpans<Int>

    init(_ sections: DebugSections) {
        self.sections = sections
        var units: [Range<Int>] = []
        var functions: [CodeSpans<Int>.Span] = []
        // Compilers write less than an attribute a byte.
        var work = DebugWork(8 * sections.info.count + 2 * sections.abbreviations.count + 4096)
        var room = FunctionTable.room(sections)
        var known: [UInt64: DebugAbbreviations] = [:]
        var reader = DebugReader(sections.bytes, sections.info)
        while !reader.isAtEnd {
            let start = reader.offset
            // A unit that can't be read is left out; without its length, so is the rest.
            guard (try? reader.unit()) != nil else { break }
            units.append(start..<reader.offset)
            guard let unit = try? DebugUnit(sections, start..<reader.offset, known: &known, &work) else { continue }
            try? unit.walk(from: unit.head.offset, &work) { entry, _, work in
                guard entry.tag == DebugEntry.Tag.subprogram else { return true }
                for range in unit.ranges(of: entry, &work) where sections.isCode(range) {
                    guard (try? room.take(1)) != nil else { return false }
                    functions.append((range, entry.offset))
                }
                return true
            }
        }
        self.units = units
        self.functions = CodeSpans(sections, functions)
    }

    /// How many ranges may be kept: an entry with one takes more than 4 bytes as compilers write it, a range in a list 8 or,
    /// from version 5 on, no less than 2. Entries that share a list would make little data much to keep.
    private static func room(_ sections: DebugSections) -> DebugWork {
        DebugWork(sections.info.count / 4 + sections.ranges.count / 8 + sections.rangeLists.count / 2)
    }

    /// A reader of the entries that may read so much.
    func reader(_ work: DebugWork) -> EntryReader { EntryReader(sections, units, work) }

    /// The entry of the function that an address belongs to.
    func entry(at address: UInt64) -> Int? { functions.at(address).first }

    /// The names of the module's own functions, by their place among them.
    func names() -> [String?] {
        // Linkers' names are in `.debug_str` once.
        let work = DebugWork(
            8 * sections.info.count + 2 * (sections.abbreviations.count + sections.strings.count) + 4096)
        var reader = reader(work)
        return sections.bodies.indices.map { body in
            for span in functions.of(sections.addresses(ofBody: body)) {
                if let name = reader.name(at: span.element) { return name }
            }
            return nil
        }
    }

    /// The calls that were replaced inside of a function, outer ones before what is inside of them.
    func inlinedCalls(in entry: Int) -> [InlinedCall] {
        var reader = reader(.question)
        var calls: [InlinedCall] = []
        guard let unit = try? reader.unit(around: entry) else { return [] }
        var room = FunctionTable.room(sections)
        var around: [(depth: Int, call: Int)] = []
        // What came before a mistake counts.
        try? unit.walk(from: entry, &reader.work) { entry, depth, work in
            while let last = around.last, last.depth >= depth { around.removeLast() }
            guard entry.tag == DebugEntry.Tag.inlinedSubroutine else { return true }
            let addresses = unit.ranges(of: entry, &work)
            guard (try? room.take(addresses.count)) != nil else { return false }
            calls.append(InlinedCall(entry: entry.offset, addresses: addresses, parent: around.last?.call))
            around.append((depth, calls.count - 1))
            return true
        }
        return calls
    }

    /// The name of what was inlined, and where the call stands.
    func describe(
        _ call: InlinedCall, _ lines: LineTable, _ reader: inout EntryReader
    ) -> (name: String?, location: SourceLocation?) {
        let name = reader.name(at: call.entry)
        guard let unit = try? reader.unit(around: call.entry),
            let entry = try? unit.entry(at: call.entry, &reader.work),
            entry.callLine > 0, let base = unit.head.lines,
            let file = try? lines.file(entry.callFile, unit: base, &reader.work)
        else { return (name, nil) }
        let line = Int(clamping: entry.callLine)
        return (name, SourceLocation(file: file, line: line, column: Int(clamping: entry.callColumn)))
    }
}
