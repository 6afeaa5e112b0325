@testable import WasmRuntime

/// A module with DWARF, written by hand.
enum DebugSample {
    /// A module of one function, 16 bytes of nops behind its locals and then `unreachable`, with these custom sections.
    static func module(_ sections: [(name: String, content: [UInt8])], export: String? = "f") throws -> Module {
        var writer = ModuleWriter()
        writer.function(export, code: [UInt8](repeating: 1, count: 16) + [0x00])
        var bytes = writer.bytes
        for (name, content) in sections {
            let section = ModuleWriter.name(name) + content
            bytes += [0] + ModuleWriter.leb(section.count) + section
        }
        return try Module(bytes)
    }

    static func fixed(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A line program of version 4 for a file `dir/a.c`, with more files of that name behind it.
    static func lines4(
        _ program: [UInt8], lineRange: UInt8 = 14, operations: UInt8 = 1, files: Int = 1
    ) -> [UInt8] {
        let file: [UInt8] = Array("a.c".utf8) + [0, 1, 0, 0]
        let tables: [UInt8] =
            Array("dir".utf8) + [0, 0] + [[UInt8]](repeating: file, count: files).joined() + [0]
        let header = [1, operations, 1, 0xfb, lineRange, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1] + tables
        let rest = fixed(4, 2) + fixed(header.count, 4) + header + program
        return fixed(rest.count, 4) + rest
    }

    /// The same of version 5, with the names in `.debug_line_str` (offset 0 `dir`, 4 `a.c`).
    static func lines5(_ program: [UInt8], directoryFormat: [UInt8] = [1, 1, 0x1f]) -> [UInt8] {
        var tables = directoryFormat + [2] + fixed(4, 4) + fixed(0, 4)
        tables += [2, 1, 0x1f, 2, 0x0b, 2] + fixed(4, 4) + [0] + fixed(4, 4) + [1]
        let header = [1, 1, 1, 0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1] + tables
        let rest = fixed(5, 2) + [4, 0] + fixed(header.count, 4) + header + program
        return fixed(rest.count, 4) + rest
    }

    static let names = (name: ".debug_line_str", content: Array("dir\0a.c\0".utf8))

    /// Line 7 column 3 at the function's first byte; line 9 four bytes on; no line 4 bytes on; line 20 at 12; the end at 19.
    static func program(address: Int = 2) -> [UInt8] {
        var program: [UInt8] = [0, 5, 2] + fixed(address, 4) + [3, 6, 5, 3, 1]
        program += [UInt8(13 + 4 * 14 + 7)]  // special: address + 4, line + 2
        program += [2, 4, 3, 0x77, 1]  // address + 4, line - 9
        program += [2, 4, 3, 20, 1, 2, 7, 0, 1, 1]
        return program
    }

    // MARK: - Functions

    /// The function `f`, linkage name `_f`, with `outer` inlined in bytes 6 to 14 and, inside of that and of a block, `inner`
    /// in bytes 8 to 10 and 12 to 14. Addresses count from 2, where the body begins.
    static var version4: [(name: String, content: [UInt8])] {
        // unit: stmt_list, low_pc; function: low_pc, high_pc, name, linkage_name; abstract: name
        let shared: [UInt8] = [
            1, 0x11, 1, 0x10, 0x17, 0x11, 1, 0, 0, 2, 0x2e, 1, 0x11, 1, 0x12, 6, 3, 8, 0x6e, 0xe, 0, 0,
        ]
        let abbreviations: [UInt8] =
            shared + [3, 0x2e, 0, 3, 0xe, 0, 0, 4, 0xb, 1, 0, 0]
            // inlined: abstract_origin, call_file, call_line, call_column, and low_pc with high_pc or ranges
            + [5, 0x1d, 1, 0x31, 0x13, 0x58, 0xb, 0x59, 0xb, 0x57, 0xb, 0x11, 1, 0x12, 6, 0, 0]
            + [6, 0x1d, 0, 0x31, 0x13, 0x58, 0xb, 0x59, 0xb, 0x57, 0xb, 0x55, 0x17, 0, 0, 0]
        let head: [UInt8] = fixed(4, 2) + fixed(0, 4) + [4]
        var entries: [UInt8] = [1] + fixed(0, 4) + fixed(0, 4)
        let outer = 4 + head.count + entries.count
        entries += [3] + fixed(3, 4)
        let inner = 4 + head.count + entries.count
        entries += [3] + fixed(9, 4)
        entries += [2] + fixed(2, 4) + fixed(19, 4) + Array("f\0".utf8) + fixed(0, 4)
        entries += [5] + fixed(outer, 4) + [1, 30, 7] + fixed(8, 4) + fixed(8, 4)
        entries += [4, 6] + fixed(inner, 4) + [1, 31, 0] + fixed(0, 4) + [0, 0, 0, 0]
        // From the unit's 0, and once from a base.
        let ranges = fixed(10, 4) + fixed(12, 4) + fixed(0xffff_ffff, 4) + fixed(8, 4) + fixed(6, 4) + fixed(8, 4)
        return [
            (".debug_info", fixed(head.count + entries.count, 4) + head + entries), (".debug_abbrev", abbreviations),
            (".debug_str", Array("_f\0outer\0inner\0".utf8)), (".debug_ranges", ranges + fixed(0, 8)),
            (".debug_line", lines4(program())),
        ]
    }

    /// The same in version 5: addresses, texts and lists of ranges by their number.
    static var version5: [(name: String, content: [UInt8])] {
        let abbreviations: [UInt8] =
            [1, 0x11, 1, 0x10, 0x17, 0x11, 0x1b, 0x72, 0x17, 0x73, 0x17, 0x74, 0x17, 0, 0]
            + [
                2, 0x2e, 1, 0x11, 0x1b, 0x12, 0xf, 3, 0x25, 0x6e, 0x25, 0, 0, 3, 0x2e, 0, 3, 0x1a, 0, 0, 4, 0xb, 1, 0,
                0,
            ]
            + [5, 0x1d, 1, 0x31, 0x13, 0x58, 0x21, 1, 0x59, 0xb, 0x57, 0x21, 7, 0x55, 0x23, 0, 0]
            + [6, 0x1d, 0, 0x31, 0x13, 0x58, 0xb, 0x59, 0xb, 0x55, 0x23, 0, 0, 0]
        let head: [UInt8] = fixed(5, 2) + [1, 4] + fixed(0, 4)
        var entries: [UInt8] = [1] + fixed(0, 4) + [0] + fixed(8, 4) + fixed(8, 4) + fixed(12, 4)
        let outer = 4 + head.count + entries.count
        entries += [3, 2]
        let inner = 4 + head.count + entries.count
        entries += [3, 3]
        entries += [2, 1, 19, 0, 1]
        entries += [5] + fixed(outer, 4) + [30, 0]
        entries += [4, 6] + fixed(inner, 4) + [1, 31, 1, 0, 0, 0, 0]
        // start and length; then a base by number, and offsets from it; all that a list can hold besides.
        let lists: [[UInt8]] = [
            [7] + fixed(8, 4) + [8, 0],
            [1, 2, 4, 2, 4, 2, 2, 2, 3, 0, 0, 5] + fixed(6, 4) + [4, 8, 10, 6] + fixed(1, 4) + fixed(1, 4) + [0],
        ]
        let rangeLists: [UInt8] =
            fixed(5, 2) + [4, 0] + fixed(2, 4) + fixed(8, 4) + fixed(8 + lists[0].count, 4) + lists[0] + lists[1]
        let offsets: [UInt8] = fixed(5, 2) + [0, 0] + [0, 2, 5, 11].flatMap { fixed($0, 4) }
        let addresses: [UInt8] = fixed(5, 2) + [4, 0] + [0, 2, 8].flatMap { fixed($0, 4) }
        return [
            (".debug_info", fixed(head.count + entries.count, 4) + head + entries), (".debug_abbrev", abbreviations),
            (".debug_str", Array("f\0_f\0outer\0inner\0".utf8)), (".debug_str_offsets", fixed(20, 4) + offsets),
            (".debug_addr", fixed(16, 4) + addresses), (".debug_rnglists", fixed(rangeLists.count, 4) + rangeLists),
            (".debug_line", lines5([4, 1] + program())), names,
        ]
    }
}
