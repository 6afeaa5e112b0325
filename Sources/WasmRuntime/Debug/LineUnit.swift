/// The header of a line program (DWARF 5, 6.2.4; version 4 and before: DWARF 4, 6.2.4).
struct LineUnit {
    /// How an entry of the file or directory table is written, from version 5 on.
    typealias Format = [(content: UInt64, form: UInt64)]

    let version: UInt64
    let is64: Bool
    let instructionLength: UInt64
    let lineBase: Int64
    let lineRange: UInt64
    /// The first opcode that moves address and line at once.
    let opcodeBase: UInt8
    /// How many operands each opcode below `opcodeBase` has; for those that this reader does not know.
    let operandCounts: [UInt8]
    /// Behind the header.
    let program: DebugReader
    /// At the tables of directories and files.
    private let tables: DebugReader

    init(_ content: DebugReader, is64: Bool) throws(DebugError) {
        var reader = content
        self.is64 = is64
        version = try reader.fixed(2)
        guard (2...5).contains(version) else { throw .unsupported }
        if version == 5 { try reader.skip(2) }  // sizes of addresses and segment selectors
        let headerLength = try reader.fixed(is64 ? 8 : 4)
        guard headerLength <= UInt64(reader.remaining) else { throw .truncated }
        program = DebugReader(reader.bytes, reader.offset + Int(headerLength)..<reader.end)
        instructionLength = try reader.fixed(1)
        // More than one operation an instruction is for machines with very long instruction words.
        if version >= 4, try reader.byte() > 1 { throw .unsupported }
        try reader.skip(1)  // whether a row begins a statement by default: all rows count here
        lineBase = Int64(Int8(bitPattern: try reader.byte()))
        lineRange = try reader.fixed(1)
        opcodeBase = try reader.byte()
        guard lineRange > 0, opcodeBase > 0 else { throw .unsupported }
        var counts: [UInt8] = []
        for _ in 1..<opcodeBase { counts.append(try reader.byte()) }
        operandCounts = counts
        tables = reader
    }

    /// The file with this number, below its directory where that is known.
    func file(
        _ number: UInt64, in sections: DebugSections, _ work: inout DebugWork
    ) throws(DebugError) -> String {
        try work.take(1)
        var reader = tables
        // Also where nothing is found. A byte is less than a step, and none is read more than twice.
        defer { try? work.take((reader.offset - tables.offset) / 4) }
        return version == 5 ? try file5(number, sections, &reader) : try file4(number, sections, &reader)
    }

    /// Numbers begin at 1; directory 0 is the compilation's, which the line program does not name.
    private func file4(
        _ number: UInt64, _ sections: DebugSections, _ reader: inout DebugReader
    ) throws(DebugError) -> String {
        var directories: [Range<Int>] = []
        while true {
            let name = try reader.text()
            if name.isEmpty { break }
            directories.append(name)
        }
        var next: UInt64 = 1
        while true {
            let name = try reader.text()
            guard !name.isEmpty else { throw .truncated }
            let directory = try reader.unsigned()
            _ = try reader.unsigned()  // time
            _ = try reader.unsigned()  // size
            if next == number {
                let place =
                    directories.indices.contains(Int(clamping: directory) - 1) ? directories[Int(directory) - 1] : 0..<0
                return LineUnit.path(sections.text(place), sections.text(name))
            }
            next += 1
        }
    }

    /// Numbers begin at 0; directory 0 is the compilation's, and what lies there is named without it.
    private func file5(
        _ number: UInt64, _ sections: DebugSections, _ reader: inout DebugReader
    ) throws(DebugError) -> String {
        let directoryFormat = try format(&reader)
        let directoryCount = try count(&reader, directoryFormat)
        var directories = reader
        for _ in 0..<directoryCount { _ = try entry(&reader, directoryFormat) }
        let fileFormat = try format(&reader)
        guard number < (try count(&reader, fileFormat)) else { throw .truncated }
        for _ in 0..<number { _ = try entry(&reader, fileFormat) }
        let file = try entry(&reader, fileFormat)
        let name = try text(file.path, sections)
        guard file.directory > 0, file.directory < directoryCount else { return name }
        for _ in 0..<file.directory { _ = try entry(&directories, directoryFormat) }
        return LineUnit.path(try text(try entry(&directories, directoryFormat).path, sections), name)
    }

    private func text(_ value: DebugForm.Value, _ sections: DebugSections) throws(DebugError) -> String {
        switch value {
        case .text(let range): sections.text(range)
        case .string(let offset): sections.text(try sections.text(in: sections.strings, at: offset))
        case .lineString(let offset): sections.text(try sections.text(in: sections.lineStrings, at: offset))
        default: ""
        }
    }

    private func format(_ reader: inout DebugReader) throws(DebugError) -> Format {
        var format: Format = []
        for _ in 0..<(try reader.byte()) {
            let (content, form) = (try reader.unsigned(), try reader.unsigned())
            // Nothing that tables of files hold is of such a form, and entries of no bytes could be any number.
            guard !DebugForm.isEmpty(form) else { throw .unsupported }
            format.append((content, form))
        }
        return format
    }

    /// How many entries follow: not more than bytes, of which each takes one or more for each of its values.
    private func count(_ reader: inout DebugReader, _ format: Format) throws(DebugError) -> UInt64 {
        let count = try reader.unsigned()
        guard count == 0 || !format.isEmpty, count <= UInt64(reader.remaining) else { throw .truncated }
        return count
    }

    private func entry(
        _ reader: inout DebugReader, _ format: Format
    ) throws(DebugError) -> (path: DebugForm.Value, directory: UInt64) {
        var entry = (path: DebugForm.Value.other, directory: UInt64(0))
        for (content, form) in format {
            let value = try DebugForm.read(form, &reader, is64: is64, addressSize: 4)
            switch (content, value) {
            case (1, _): entry.path = value
            case (2, .number(let number)): entry.directory = number
            default: break
            }
        }
        return entry
    }

    private static func path(_ directory: String, _ name: String) -> String {
        directory.isEmpty || directory == "." || name.hasPrefix("/") ? name : "\(directory)/\(name)"
    }
}
