import Synchronization

/// The DWARF of a module, read when somebody first asks and kept.
final class DebugInformation: Sendable {
    private struct Tables {
        let lines: LineTable
        let code: Range<Int>
    }

    private let tables = Mutex<Tables?>(nil)

    func location(at offset: Int, in module: Module) -> SourceLocation? {
        guard module.customSection(".debug_line") != nil else { return nil }
        let tables = tables.withLock { tables in
            if let tables { return tables }
            let sections = DebugSections(module)
            let made = Tables(lines: LineTable(sections), code: sections.code)
            tables = made
            return made
        }
        guard tables.code.contains(offset) else { return nil }
        return tables.lines.location(at: UInt64(offset - tables.code.lowerBound))
    }
}

extension Module {
    /// The line of source that the instruction at this byte of the module was compiled from, where the module carries DWARF
    /// line tables (versions 2 to 5) and they say so. They are read at the first call.
    public func sourceLocation(at offset: Int) -> SourceLocation? { debug.location(at: offset, in: self) }
}
