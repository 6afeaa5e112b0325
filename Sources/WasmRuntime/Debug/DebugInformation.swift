import Synchronization

/// The DWARF of a module, read when somebody first asks and kept.
final class DebugInformation: Sendable {
    fileprivate struct Tables {
        let sections: DebugSections
        let lines: LineTable
        let functions: FunctionTable
        /// Those of the function that was asked for last: mostly the next question is about the same.
        var inlined: (entry: Int, calls: [FunctionTable.InlinedCall])?
        var names: [String?]?

        init(_ module: Module) {
            sections = DebugSections(module)
            lines = LineTable(sections)
            functions = FunctionTable(sections)
        }
    }

    /// Functions inside of functions that are shown.
    fileprivate static let depthMax = 64

    private let tables = Mutex<Tables?>(nil)

    private func read<Answer>(_ module: Module, _ body: (inout Tables) -> Answer?) -> Answer? {
        guard module.hasDebugInformation else { return nil }
        return tables.withLock { tables in
            var read = tables.take() ?? Tables(module)
            defer { tables = read }
            return body(&read)
        }
    }

    func location(at offset: Int, in module: Module) -> SourceLocation? {
        read(module) { tables in
            var work = DebugWork.question
            return tables.sections.address(of: offset).flatMap { tables.lines.location(at: $0, &work) }
        }
    }

    /// The name of the function whose place among the module's own is this.
    func name(ofBody place: Int, in module: Module) -> String? {
        read(module) { tables in
            let names = tables.names ?? tables.functions.names()
            tables.names = names
            return names.indices.contains(place) ? names[place] : nil
        }
    }

    func frames(at offset: Int, in module: Module) -> [SourceFrame] {
        read(module) { tables in
            guard let address = tables.sections.address(of: offset) else { return nil }
            // Lines, names and files of all frames together; without the calls that were inlined, which are kept.
            var reader = tables.functions.reader(.question)
            var location = tables.lines.location(at: address, &reader.work)
            var frames: [SourceFrame] = []
            guard let entry = tables.functions.entry(at: address) else {
                return location.map { [SourceFrame(name: nil, location: $0)] }
            }
            for call in tables.chain(at: address, in: entry) {
                let (name, from) = tables.functions.describe(call, tables.lines, &reader)
                frames.append(SourceFrame(name: name, location: location))
                location = from
            }
            return frames + [SourceFrame(name: reader.name(at: entry), location: location)]
        } ?? []
    }
}

extension DebugInformation.Tables {
    /// The replaced calls around an address, the innermost first.
    fileprivate mutating func chain(at address: UInt64, in entry: Int) -> [FunctionTable.InlinedCall] {
        if inlined?.entry != entry { inlined = (entry, functions.inlinedCalls(in: entry)) }
        guard let calls = inlined?.calls else { return [] }
        var chain: [FunctionTable.InlinedCall] = []
        // Inner ones come later.
        var next = calls.lastIndex { $0.addresses.contains { $0.contains(address) } }
        while let call = next, chain.count < DebugInformation.depthMax {
            chain.append(calls[call])
            next = calls[call].parent
        }
        return chain
    }
}

extension DebugSections {
    /// The address that DWARF counts, for a byte of the module inside of its code.
    fileprivate func address(of offset: Int) -> UInt64? {
        code.contains(offset) ? UInt64(offset - code.lowerBound) : nil
    }
}

extension Module {
    /// Whether the module carries DWARF that says what its code was compiled from.
    var hasDebugInformation: Bool {
        customSections.contains { $0.name == ".debug_line" || $0.name == ".debug_info" }
    }

    /// The line of source that the instruction at this byte of the module was compiled from, where the module carries DWARF
    /// line tables (versions 2 to 5) and they say so. They are read at the first call.
    public func sourceLocation(at offset: Int) -> SourceLocation? { debug.location(at: offset, in: self) }

    /// The functions of the source that the instruction at this byte of the module belongs to, the innermost first: those
    /// that were inlined there, and at last the one that they are in. Empty where the module carries no DWARF (versions 2
    /// to 5) or it does not say. It is read at the first call.
    public func sourceFrames(at offset: Int) -> [SourceFrame] { debug.frames(at: offset, in: self) }
}
