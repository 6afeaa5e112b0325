import Testing

@testable import WasmRuntime

@Suite("Source lines")
struct SourceLineTests {
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
        #expect(
            Self.places(try DebugSample.module([(".debug_line", DebugSample.lines4(DebugSample.program()))]))
                == Self.expected)
        #expect(
            Self.places(
                try DebugSample.module([
                    (".debug_line", DebugSample.lines5([4, 1] + DebugSample.program())), DebugSample.names,
                ]))
                == Self.expected)
    }

    @Test("without line tables, and outside of code, there is no place")
    func none() throws {
        #expect(Self.places(try DebugSample.module([])).allSatisfy { $0 == nil })
        let module = try DebugSample.module([(".debug_line", DebugSample.lines4(DebugSample.program()))])
        #expect(module.sourceLocation(at: 0) == nil && module.sourceLocation(at: -1) == nil)
        #expect(module.sourceLocation(at: module.bytes.count) == nil && module.sourceLocation(at: .max) == nil)
    }

    @Test("a trap has the line of its instruction")
    func trap() throws {
        let module = try DebugSample.module([(".debug_line", DebugSample.lines4(DebugSample.program()))])
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
        let other = DebugSample.lines4([0, 5, 2, 2, 0, 0, 0, 3, 98, 1, 2, 9, 0, 1, 1])
        let module = try DebugSample.module([(".debug_line", other + DebugSample.lines4(DebugSample.program()))])
        #expect(Self.places(module) == Self.expected)
    }

    @Test("what can't be read is left out: other versions, machines, impossible tables, dropped functions")
    func unreadable() throws {
        let good = DebugSample.lines4(DebugSample.program())
        var version9 = good
        version9[4] = 9
        for line in [
            version9, DebugSample.lines4(DebugSample.program(), lineRange: 0),
            DebugSample.lines4(DebugSample.program(), operations: 4),
            DebugSample.lines4(DebugSample.program(address: 0)),
            DebugSample.lines4(DebugSample.program(address: 0xffff_ffff)),
            DebugSample.lines5([4, 1] + DebugSample.program(), directoryFormat: [0]),
            // Directories that have a flag of no bytes.
            DebugSample.lines5([4, 1] + DebugSample.program(), directoryFormat: [2, 1, 0x1f, 5, 0x19]),
            DebugSample.fixed(0xffff_fff0, 4) + good, [1, 2, 3],
        ] {
            #expect(
                Self.places(try DebugSample.module([(".debug_line", line), DebugSample.names])).allSatisfy { $0 == nil }
            )
        }
        // A unit that can't be read does not hide the one behind it.
        #expect(Self.places(try DebugSample.module([(".debug_line", version9 + good)])) == Self.expected)
        // No number of entries without bytes keeps the reader busy.
        var tables: [UInt8] = [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0xff, 0xff, 0xff, 0xff, 0x7f]
        tables = [1, 1, 1, 0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1] + tables
        let rest =
            DebugSample.fixed(5, 2) + [4, 0] + DebugSample.fixed(tables.count, 4) + tables + DebugSample.program()
        #expect(
            Self.places(try DebugSample.module([(".debug_line", DebugSample.fixed(rest.count, 4) + rest)])).allSatisfy {
                $0 == nil
            })
    }

    @Test("files that take long to find are looked for in few sequences that say something of one address")
    func manySequences() throws {
        // Each ends where the function ends, has one row there and names a file beyond the last.
        let sequence: [UInt8] = [0, 5, 2] + DebugSample.fixed(2, 4) + [4, 0xff, 0xff, 0x7f, 1, 2, 19, 0, 1, 1]
        let program = [[UInt8]](repeating: sequence, count: 20_000).joined()
        let module = try DebugSample.module([(".debug_line", DebugSample.lines4(Array(program), files: 50_000))])
        let place = (ModuleContents(module).functions[0].body ?? 0..<0).lowerBound
        var location: String?
        #expect(ContinuousClock().measure { location = module.sourceLocation(at: place)?.description } < .seconds(10))
        #expect(location == nil)
    }

    @Test("no byte changed, and no end anywhere, breaks the reader")
    func hostile() throws {
        for unit in [DebugSample.lines4(DebugSample.program()), DebugSample.lines5([4, 1] + DebugSample.program())] {
            for place in unit.indices {
                _ = Self.places(try DebugSample.module([(".debug_line", Array(unit[..<place])), DebugSample.names]))
                for value in [0, 1, 0x7f, 0x80, 0xff] as [UInt8] {
                    var changed = unit
                    changed[place] = value
                    _ = Self.places(try DebugSample.module([(".debug_line", changed), DebugSample.names]))
                }
            }
        }
    }

    @Test("many threads ask one module at once")
    func threads() async throws {
        let module = try DebugSample.module([(".debug_line", DebugSample.lines4(DebugSample.program()))])
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { Self.places(module) == Self.expected } }
            for await isRight in group { #expect(isRight) }
        }
    }
}
