import Testing

@testable import WasmRuntime

@Suite("Functions of the source")
struct SourceFrameTests {
    private static let versions = [DebugSample.version4, DebugSample.version5]

    /// By the distance from the function's first byte.
    private static func frames(_ module: Module, _ distance: Int) -> [String] {
        let start = (ModuleContents(module).functions[0].body ?? 0..<0).lowerBound
        return module.sourceFrames(at: start + distance).map {
            "\($0.name ?? "?") \($0.location?.description ?? "?")"
        }
    }

    @Test("what was inlined is there, innermost first, with the places of the calls", arguments: versions)
    func inlined(_ sections: [(name: String, content: [UInt8])]) throws {
        let module = try DebugSample.module(sections)
        #expect(Self.frames(module, 0) == ["_f dir/a.c:7:3"])
        #expect(Self.frames(module, 5) == ["_f dir/a.c:9:3"])
        #expect(Self.frames(module, 6) == ["outer dir/a.c:9:3", "_f dir/a.c:30:7"])
        let inner = ["inner dir/a.c:9:3", "outer dir/a.c:31", "_f dir/a.c:30:7"]
        #expect(Self.frames(module, 8) == inner && Self.frames(module, 9) == inner)
        #expect(Self.frames(module, 10) == ["outer dir/a.c:9:3", "_f dir/a.c:30:7"])
        #expect(Self.frames(module, 12).count == 3)
        #expect(Self.frames(module, 14) == ["_f dir/a.c:20:3"])
    }

    @Test("without entries there is a place without a name; without lines, a name without a place")
    func half() throws {
        let lines = DebugSample.version4.filter { $0.name == ".debug_line" }
        #expect(Self.frames(try DebugSample.module(lines), 6) == ["? dir/a.c:9:3"])
        let entries = DebugSample.version4.filter { $0.name != ".debug_line" }
        #expect(Self.frames(try DebugSample.module(entries), 6) == ["outer ?", "_f ?"])
        #expect(Self.frames(try DebugSample.module([]), 6) == [])
        let module = try DebugSample.module(DebugSample.version4)
        #expect(module.sourceFrames(at: -1) == [] && module.sourceFrames(at: .max) == [])
    }

    @Test("a module without names has those of DWARF", arguments: versions)
    func names(_ sections: [(name: String, content: [UInt8])]) throws {
        #expect(try DebugSample.module(sections, export: nil).name(ofFunction: 0) == "_f")
        #expect(try DebugSample.module(sections, export: "g").name(ofFunction: 0) == "g")
        #expect(try DebugSample.module([], export: nil).name(ofFunction: 0) == nil)
    }

    @Test("a trap has the functions of its instruction", arguments: versions)
    func trap(_ sections: [(name: String, content: [UInt8])]) throws {
        let instance = try Instance(try DebugSample.module(sections), in: Store())
        let frames = instance.trap("f")?.backtrace.first?.sourceFrames
        #expect(frames == [SourceFrame(name: "_f", location: .init(file: "dir/a.c", line: 20, column: 3))])
    }

    @Test("no byte changed, and no end anywhere, breaks the reader", arguments: versions)
    func hostile(_ sections: [(name: String, content: [UInt8])]) throws {
        for (index, section) in sections.enumerated() where section.name != ".debug_line" {
            for place in section.content.indices {
                var changed = sections
                changed[index].content = Array(section.content[..<place])
                _ = Self.frames(try DebugSample.module(changed), 8)
                for value in [0, 1, 0x7f, 0x80, 0xff] as [UInt8] {
                    changed[index].content = section.content
                    changed[index].content[place] = value
                    let module = try DebugSample.module(changed, export: nil)
                    _ = (Self.frames(module, 8), module.name(ofFunction: 0))
                }
            }
        }
    }

    @Test("an entry that refers to itself, and one that is inside of thousands, are read to an end")
    func circles() throws {
        var sections = DebugSample.version4
        // The first abstract entry has its name from itself: name becomes specification.
        let abbreviations = sections[1].content
        let place = try #require(
            abbreviations.indices.first { abbreviations[$0...].starts(with: [3, 0x2e, 0, 3, 0xe]) })
        sections[1].content[place + 3...place + 4] = [0x47, 0x13]
        sections[0].content.replaceSubrange(21...24, with: DebugSample.fixed(20, 4))
        #expect(Self.frames(try DebugSample.module(sections), 6) == ["? dir/a.c:9:3", "_f dir/a.c:30:7"])

        // Function entries that hold each other, 10,000 deep, with inlined ones of no attributes but a range.
        let deep: [UInt8] = [
            1, 0x11, 1, 0, 0, 2, 0x2e, 1, 0x11, 1, 0x12, 6, 0, 0, 3, 0x1d, 1, 0x11, 1, 0x12, 6, 0, 0, 0,
        ]
        var entries: [UInt8] = DebugSample.fixed(4, 2) + DebugSample.fixed(0, 4) + [4, 1, 2]
        let range = DebugSample.fixed(2, 4) + DebugSample.fixed(18, 4)
        entries += range
        for _ in 0..<10_000 { entries += [3] + range }
        let module = try DebugSample.module([
            (".debug_info", DebugSample.fixed(entries.count, 4) + entries), (".debug_abbrev", deep),
        ])
        #expect(Self.frames(module, 6).count == 65)
    }

    @Test("entries without bytes, and lists without end, cost no more than the data is worth")
    func bounded() throws {
        // 60,000 attributes of no bytes for each entry, and an entry a byte.
        var abbreviations: [UInt8] = [1, 0x11, 1, 0, 0, 2, 0x2e, 0]
        for _ in 0..<60_000 { abbreviations += [0x3c, 0x19] }
        abbreviations += [0, 0, 0]
        let entries: [UInt8] =
            DebugSample.fixed(4, 2) + DebugSample.fixed(0, 4) + [4, 1] + [UInt8](repeating: 2, count: 100_000)
        let module = try DebugSample.module([
            (".debug_info", DebugSample.fixed(entries.count, 4) + entries), (".debug_abbrev", abbreviations),
        ])
        let clock = ContinuousClock()
        #expect(clock.measure { _ = Self.frames(module, 6) } < .seconds(5))
    }

    @Test("the files of all frames together are looked for within a limit")
    func manyFiles() throws {
        let abbreviations: [UInt8] = [
            1, 0x11, 1, 0x10, 0x17, 0, 0, 2, 0x2e, 1, 0x11, 1, 0x12, 6, 0, 0,
            3, 0x1d, 1, 0x11, 1, 0x12, 6, 0x58, 5, 0x59, 0xb, 0, 0, 0,
        ]
        let range = DebugSample.fixed(2, 4) + DebugSample.fixed(19, 4)
        var entries: [UInt8] =
            DebugSample.fixed(4, 2) + DebugSample.fixed(0, 4) + [4, 1] + DebugSample.fixed(0, 4) + [2] + range
        for _ in 0..<64 { entries += [3] + range + DebugSample.fixed(60_000, 2) + [8] }
        func places(files: Int) throws -> Int {
            let module = try DebugSample.module([
                (".debug_info", DebugSample.fixed(entries.count, 4) + entries), (".debug_abbrev", abbreviations),
                (".debug_line", DebugSample.lines4(DebugSample.program(), files: files)),
            ])
            let frames = Self.frames(module, 6)
            #expect(frames.count == 65 && frames[0] == "? dir/a.c:9:3")
            return frames.count { $0 == "? dir/a.c:8" }
        }
        #expect(try (1..<32).contains(places(files: 60_000)))
        #expect(try places(files: 1000) == 0)
        // With as many files as large programs have, every frame has its place.
        for place in 0..<64 {
            let file = entries.count - 64 * 12 + 12 * place + 9
            entries.replaceSubrange(file..<file + 2, with: DebugSample.fixed(5000, 2))
        }
        #expect(try places(files: 5000) == 64)
    }

    @Test("functions that share a list of ranges are kept as far as the data is worth it")
    func sharedRanges() throws {
        let abbreviations: [UInt8] = [1, 0x11, 1, 0, 0, 2, 0x2e, 0, 0x55, 0x17, 0, 0, 0]
        var entries: [UInt8] = DebugSample.fixed(4, 2) + DebugSample.fixed(0, 4) + [4, 1]
        for _ in 0..<10_000 { entries += [2] + DebugSample.fixed(0, 4) }
        let pair = DebugSample.fixed(2, 4) + DebugSample.fixed(18, 4)
        let ranges = [[UInt8]](repeating: pair, count: 8000).joined() + DebugSample.fixed(0, 8)
        let module = try DebugSample.module([
            (".debug_info", DebugSample.fixed(entries.count, 4) + entries), (".debug_abbrev", abbreviations),
            (".debug_ranges", Array(ranges)),
        ])
        let count = FunctionTable(DebugSections(module)).functions.count
        #expect(count >= 8000 && count <= (entries.count + ranges.count) / 4)
    }

    @Test("names that many functions share are read within a limit")
    func longNames() throws {
        let count = 20_000
        var writer = ModuleWriter()
        for _ in 0..<count { writer.function(rawBody: [0, 0x0b]) }
        let abbreviations: [UInt8] = [1, 0x11, 1, 0, 0, 2, 0x2e, 0, 0x11, 1, 0x12, 6, 0x6e, 0xe, 0, 0, 0]
        var entries: [UInt8] = DebugSample.fixed(4, 2) + DebugSample.fixed(0, 4) + [4, 1]
        let first = ModuleWriter.leb(count).count + 1
        for place in 0..<count {
            entries += [2] + DebugSample.fixed(first + 3 * place, 4) + DebugSample.fixed(2, 4) + DebugSample.fixed(0, 4)
        }
        var bytes = writer.bytes
        for (name, content) in [
            (".debug_info", DebugSample.fixed(entries.count, 4) + entries), (".debug_abbrev", abbreviations),
            (".debug_str", [UInt8](repeating: 0x78, count: 1_000_000)),
        ] {
            let section = ModuleWriter.name(name) + content
            bytes += [0] + ModuleWriter.leb(section.count) + section
        }
        let module = try Module(bytes)
        let names = ModuleContents(module).functions.compactMap(\.name)
        #expect(names.count > 100 && names.count < count && names.reduce(0) { $0 + $1.utf8.count } < 10 * bytes.count)
    }
}
