import Testing

@testable import WasmRuntime

/// Names of parameters, from subsection 2 of the name section (WebAssembly 2.0, appendix 7.4.2).
@Suite struct LocalNameTests {
    /// Two functions of two parameters and one local, and the subsections of their names.
    private func module(_ parts: [(id: UInt8, content: [UInt8])]) throws -> Module {
        var writer = ModuleWriter()
        for _ in 0..<2 { writer.function(nil, [.i32, .f64], [], locals: [.i32], []) }
        writer.nameSection(parts)
        return try Module(writer.bytes)
    }

    private static func map(_ function: Int, _ names: [(Int, String)]) -> [UInt8] {
        ModuleWriter.leb(function) + ModuleWriter.leb(names.count)
            + names.flatMap { ModuleWriter.leb($0.0) + ModuleWriter.name($0.1) }
    }

    @Test func parametersHaveTheNamesOfTheirIndices() throws {
        let module = try module([
            (0, ModuleWriter.name("m")),
            (2, [2] + Self.map(0, [(0, "amount"), (1, "rate"), (2, "local")]) + Self.map(1, [(1, "größe")])),
        ])
        #expect(module.parameterNames(ofFunction: 0) == ["amount", "rate"])
        #expect(module.parameterNames(ofFunction: 1) == [nil, "größe"])
        #expect(module.parameterNames(ofFunction: 2) == [])
        #expect(module.parameterNames(ofFunction: -1) == [])
    }

    @Test func withoutTheSubsectionThereAreNone() throws {
        #expect(try module([(0, ModuleWriter.name("m"))]).parameterNames(ofFunction: 0) == [nil, nil])
        #expect(try module([]).parameterNames(ofFunction: 0) == [nil, nil])
    }

    @Test func ofSeveralTheLastHoldsAndWhatIsBeyondIsLeftOut() throws {
        let module = try module([
            (2, [3] + Self.map(0, [(0, "a")]) + Self.map(7_000_000, [(0, "x")]) + Self.map(0, [(0, "b"), (0, "c")])),
            (2, [1] + Self.map(1, [(0, "d"), (4_000_000_000, "y"), (1, "")])),
        ])
        #expect(module.parameterNames(ofFunction: 0) == ["c", nil])
        #expect(module.parameterNames(ofFunction: 1) == ["d", nil])
    }

    @Test("what is wrong ends the reading and harms nothing", arguments: 0..<8)
    func wrong(_ kind: Int) throws {
        let good = Self.map(0, [(0, "a")])
        let many: [UInt8] = [0xff, 0xff, 0xff, 0xff, 0x0f]
        let bad: [[UInt8]] = [
            [], [1], [1, 1], [1] + many, [1, 1, 0] + many, [1, 1, 0, 2, 0xff, 0xfe],
            [1, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
            [1, 2, 0, 1, 0x62],
        ]
        let module = try module([(2, many + good + bad[kind])])
        #expect(module.parameterNames(ofFunction: 0) == ["a", nil])
        let names = module.parameterNames(ofFunction: 1)
        #expect(names == (kind == 7 ? ["b", nil] : [nil, nil]))
    }
}
