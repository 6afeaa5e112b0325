/// Where the DWARF of a module lies: a custom section for each of its sections.
struct DebugSections: Sendable {
    /// Names and paths are cut after so many bytes.
    private static let textMax = 1 << 14

    let bytes: [UInt8]
    let line: Range<Int>
    let info: Range<Int>
    let abbreviations: Range<Int>
    let strings: Range<Int>
    let lineStrings: Range<Int>
    let stringOffsets: Range<Int>
    let addresses: Range<Int>
    let ranges: Range<Int>
    let rangeLists: Range<Int>
    /// The content of the code section: addresses count from its start.
    let code: Range<Int>
    /// The function bodies, in the module.
    let bodies: [Range<Int>]

    init(_ module: Module) {
        bytes = module.bytes
        func section(_ name: String) -> Range<Int> {
            module.customSections.first { $0.name == name }?.range ?? 0..<0
        }
        line = section(".debug_line")
        info = section(".debug_info")
        abbreviations = section(".debug_abbrev")
        strings = section(".debug_str")
        lineStrings = section(".debug_line_str")
        stringOffsets = section(".debug_str_offsets")
        addresses = section(".debug_addr")
        ranges = section(".debug_ranges")
        rangeLists = section(".debug_rnglists")
        let layout = bytes.withUnsafeBufferPointer { ModuleLayout($0) }
        code = layout.code ?? 0..<0
        bodies = layout.bodies
    }

    /// A reader of a section from an offset in it.
    func reader(_ section: Range<Int>, at offset: UInt64 = 0) throws(DebugError) -> DebugReader {
        guard offset <= UInt64(section.count) else { throw .truncated }
        return DebugReader(bytes, section.lowerBound + Int(offset)..<section.upperBound)
    }

    /// Where the text lies that begins at an offset of a section; what is longer than anybody wants to read is cut.
    func text(in section: Range<Int>, at offset: UInt64) throws(DebugError) -> Range<Int> {
        let rest = try reader(section, at: offset)
        let most = rest.offset..<min(rest.end, rest.offset + Self.textMax)
        return most.lowerBound..<(bytes[most].firstIndex(of: 0) ?? most.upperBound)
    }

    /// A name or a path.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(Self.textMax), as: UTF8.self) }
}
