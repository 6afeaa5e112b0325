import Testing

@testable import WasmRuntime

@Suite("Source lines")
struct SourceLineTests {
    /// A module of one function, 16 bytes of nops behind its locals and then `unreachable`, with these custom sections.
    private static func module(_ sections: [(name: String, content: [UInt8])]) throws -> Module {
        var writer = ModuleWriter()
        writer.function("f", code: [UInt8](repeating: 1, count: 16) + [0x00])
        var bytes = writer.bytes
        for (name, content) in sections {
            let section = ModuleWriter.name(name) + content
            bytes += [0] + ModuleWriter.leb(section.count) + section
        }
        return try Module(bytes)
    }

    private static func fixed(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A line program of version 4 for a file `dir/a.c`.
    private static func version4(_ program: [UInt8], lineRange: UInt8 = 14, operations: UInt8 = 1) -> [UInt8] {
        let tables: [UInt8] = Array("dir".utf8) + [0, 0] + Array("a.c".utf8) + [0, 1, 0, 0, 0]
        let header = [1, operations, 1, 0xfb, lineRange, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1] + tables
        let rest = fixed(4, 2) + fixed(header.count, 4) + header + program
        return fixed(rest.count, 4) + rest
    }

    /// The same of version 5, with the names in `.debug_line_str` (offset 0 `dir`, 4 `a.c`).
    private static func version5(_ program: [UInt8], directoryFormat: [UInt8] = [1, 1, 0x1f]) -> [UInt8] {
        var tables = directoryFormat + [2] + fixed(4, 4) + fixed(0, 4)
        tables += [2, 1, 0x1f, 2, 0x0b, 2] + fixed(4, 4) + [0] + fixed(4, 4) + [1]
        let header = [1, 1, 1, 0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1] + tables
        let rest = fixed(5, 2) + [4, 0] + fixed(header.count, 4) + header + program
        return fixed(rest.count, 4) + rest
    }

    private static let names = (name: ".debug_line_str", content: Array("dir\0a.c\0".utf8))

    /// Line 7 column 3 at the function's first byte; line 9 four bytes on; no line 4 bytes on; line 20 at 12; the end at 19.
    private static func program(address: Int = 2) -> [UInt8] {
        var program: [UInt8] = [0, 5, 2] + fixed(address, 4) + [3, 6, 5, 3, 1]
        program += [UInt8(13 + 4 * 14 + 7)]  // special: address + 4, line + 2
        program += [2, 4, 3, 0x77, 1]  // address + 4, line - 9
        program += [2, 4, 3, 20, 1, 2, 7, 0, 1, 1]
        return program
    }

    private static func places(_ module: Module) -> [String?] {
        // The body's first byte is its number of local groups.
        let start = (ModuleContents(module).functions[0].body ?? 0..<0).lowerBound
        return [0, 3, 4, 8, 12, 18].map { module.sourceLocation(at: start + $0)?.description }
    }

    private static let expected: [String?] = [
        "dir/a.c:7:3", "dir/a.c:7:3", "dir/a.c:9:3", "dir/a.c:9:3", "dir/a.c:20:3", "dir/a.c:20:3",
    ]

    @Test("line programs of versions 4 and 5 are run; what is of no line belongs to the line before")
    func versions() throws {
        #expect(Self.places(try Self.module([(".debug_line", Self.version4(Self.program()))])) == Self.expected)
        #expect(
            Self.places(try Self.module([(".debug_line", Self.version5([4, 1] + Self.program())), Self.names]))
                == Self.expected)
    }

    @Test("without line tables, and outside of code, there is no place")
    func none() throws {
        #expect(Self.places(try Self.module([])).allSatisfy { $0 == nil })
        let module = try Self.module([(".debug_line", Self.version4(Self.program()))])
        #expect(module.sourceLocation(at: 0) == nil && module.sourceLocation(at: -1) == nil)
        #expect(module.sourceLocation(at: module.bytes.count) == nil && module.sourceLocation(at: .max) == nil)
    }

    @Test("a trap has the line of its instruction")
    func trap() throws {
        let module = try Self.module([(".debug_line", Self.version4(Self.program()))])
        let instance = try Instance(module, in: Store())
        do throws(Trap) {
            _ = try instance.call("f")
            Issue.record("no trap")
        } catch {
            #expect(error.backtrace.map { $0.location?.description } == ["dir/a.c:20:3"])
        }
    }

    @Test("of the lines of a function that several files define, those count that end where it ends")
    func copies() throws {
        let other = Self.version4([0, 5, 2, 2, 0, 0, 0, 3, 98, 1, 2, 9, 0, 1, 1])
        let module = try Self.module([(".debug_line", other + Self.version4(Self.program()))])
        #expect(Self.places(module) == Self.expected)
    }

    @Test("what can't be read is left out: other versions, machines, impossible tables, dropped functions")
    func unreadable() throws {
        let good = Self.version4(Self.program())
        var version9 = good
        version9[4] = 9
        for line in [
            version9, Self.version4(Self.program(), lineRange: 0), Self.version4(Self.program(), operations: 4),
            Self.version4(Self.program(address: 0)), Self.version4(Self.program(address: 0xffff_ffff)),
            Self.version5([4, 1] + Self.program(), directoryFormat: [0]), Self.fixed(0xffff_fff0, 4) + good, [1, 2, 3],
        ] {
            #expect(Self.places(try Self.module([(".debug_line", line), Self.names])).allSatisfy { $0 == nil })
        }
        // A unit that can't be read does not hide the one behind it.
        #expect(Self.places(try Self.module([(".debug_line", version9 + good)])) == Self.expected)
        // No number of entries without bytes keeps the reader busy.
        var tables: [UInt8] = [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0xff, 0xff, 0xff, 0xff, 0x7f]
        tables = [1, 1, 1, 0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1] + tables
        let rest = Self.fixed(5, 2) + [4, 0] + Self.fixed(tables.count, 4) + tables + Self.program()
        #expect(
            Self.places(try Self.module([(".debug_line", Self.fixed(rest.count, 4) + rest)])).allSatisfy { $0 == nil })
    }

    @Test("no byte changed, and no end anywhere, breaks the reader")
    func hostile() throws {
        for unit in [Self.version4(Self.program()), Self.version5([4, 1] + Self.program())] {
            for place in unit.indices {
                _ = Self.places(try Self.module([(".debug_line", Array(unit[..<place])), Self.names]))
                for value in [0, 1, 0x7f, 0x80, 0xff] as [UInt8] {
                    var changed = unit
                    changed[place] = value
                    _ = Self.places(try Self.module([(".debug_line", changed), Self.names]))
                }
            }
        }
    }

    @Test("many threads ask one module at once")
    func threads() async throws {
        let module = try Self.module([(".debug_line", Self.version4(Self.program()))])
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { Self.places(module) == Self.expected } }
            for await isRight in group { #expect(isRight) }
        }
    }
}
