import Testing

@testable import CWasmLoop
@testable import WasmRuntime

/// What runs, and what can be seen of it.
@Suite struct EmbeddingTests {
    @Test func theLoopHasTheOperationsOfTheCompiler() {
        let names = Opcode.allCases.map { "\($0)" }
        let loop = names.indices.map { index in cwasm_operation(UInt32(index)).map { String(cString: $0) } ?? "" }
        #expect(loop == names)
        #expect(cwasm_operation(UInt32(names.count)) == nil)
        #expect(Opcode.i64Extend32S.rawValue - Opcode.i32Eqz.rawValue == 0xc4 - 0x45)
    }

    /// The example of docs/runtime.md.
    @Test func anInstanceIsCalledAndItsMemoryRead() throws {
        var builder = ModuleWriter()
        let log = builder.importFunction("host", "log", [.i32], [])
        builder.memory(1)
        builder.export("memory", 2, 0)
        builder.function(
            "add", [.i32, .i32], [.i32],
            Code.get(0) + [0x10, UInt8(log)] + Code.i32(16) + Code.get(0) + [0x36, 2, 0] + Code.get(0) + Code.get(1)
                + [0x6a])
        let bytes = builder.bytes

        let module = try Module(bytes)
        var limits = StoreLimits()
        limits.memoryPages = 256
        limits.fuel = 1_000_000
        let store = Store(limits: limits)
        var imports = Imports()
        nonisolated(unsafe) var logged: [Value] = []
        imports["host", "log"] = .function(
            store.function(FunctionType(parameters: [.i32])) { arguments in
                logged += arguments
                return []
            })
        let instance = try Instance(module, imports: imports, in: store)
        #expect(try instance.call("add", [.i32(Int32(40)), .i32(Int32(2))]) == [.i32(Int32(42))])
        #expect(logged == [.i32(Int32(40))])
        #expect(instance.memory(named: "memory")?.bytes(at: 16, count: 4)?.map { $0 } == [40, 0, 0, 0])
        #expect(instance.memory(named: "memory")?.bytes(at: 65535, count: 2) == nil)
        #expect(instance.memory(named: "memory")?.bytes(at: -1, count: 1) == nil)

        let add = try #require(instance.function(named: "add"))
        var slots: [UInt64] = [1, 2]
        try add.call(slots: &slots)
        #expect(slots[0] == 3)
    }

    @Test func theSameCallTakesTheSameFuel() throws {
        let module = try Module(ValidationTests.sample)
        func fuel(_ count: Int32) throws -> Int64 {
            let store = Store()
            var imports = Imports()
            imports["host", "f"] = .function(
                store.function(FunctionType(parameters: [.i32], results: [.i64])) { _ in [.i64(Int64(1))] })
            let instance = try Instance(module, imports: imports, in: store)
            #expect(try instance.call("loop", [.i32(count)]) == [.i32(count * (count + 1) / 2)])
            return store.fuelUsed
        }
        #expect(try fuel(10) == fuel(10))
        // One unit an instruction: each turn of the loop costs the same.
        #expect(try fuel(30) - fuel(20) == fuel(20) - fuel(10))
        #expect(try fuel(20) > fuel(10))
    }

    @Test func nansAreCanonical() throws {
        var builder = ModuleWriter()
        for (name, code) in [("add", 0xa0), ("sub", 0xa1), ("mul", 0xa2), ("div", 0xa3), ("min", 0xa4), ("max", 0xa5)] {
            builder.function(name, [.f64, .f64], [.i64], Code.get(0) + Code.get(1) + [UInt8(code), 0xbd])
        }
        for (name, code) in [("sqrt", 0x9f), ("ceil", 0x9b), ("floor", 0x9c), ("trunc", 0x9d), ("nearest", 0x9e)] {
            builder.function(name, [.f64, .f64], [.i64], Code.get(0) + [UInt8(code), 0xbd])
        }
        builder.function("neg", [.f64], [.i64], Code.get(0) + [0x9a, 0xbd])
        builder.function("demote", [.f64], [.i32], Code.get(0) + [0xb6, 0xbc])
        let instance = try builder.instance()
        let odd = Value.f64(bits: 0xfff4_0000_0000_0123)
        for name in ["add", "sub", "mul", "div", "min", "max", "sqrt", "ceil", "floor", "trunc", "nearest"] {
            #expect(try instance.call(name, [odd, .f64(1)]) == [.i64(UInt64(0x7ff8_0000_0000_0000))], "\(name)")
        }
        // Sign operations move bits and nothing else (4.3.3).
        #expect(try instance.call("neg", [odd]) == [.i64(UInt64(0x7ff4_0000_0000_0123))])
        #expect(try instance.call("demote", [odd]) == [.i32(UInt32(0x7fc0_0000))])
    }

    @Test func minimumAndMaximumKnowTheSignOfZero() throws {
        var builder = ModuleWriter()
        builder.function("min", [.f64, .f64], [.f64], Code.get(0) + Code.get(1) + [0xa4])
        builder.function("max", [.f64, .f64], [.f64], Code.get(0) + Code.get(1) + [0xa5])
        let instance = try builder.instance()
        for (a, b) in [(-0.0, 0.0), (0.0, -0.0)] {
            #expect(try instance.call("min", [.f64(a), .f64(b)]) == [.f64(-0.0)])
            #expect(try instance.call("max", [.f64(a), .f64(b)]) == [.f64(0.0)])
        }
        #expect(try instance.call("min", [.f64(-.infinity), .f64(3)]) == [.f64(-.infinity)])
    }

    @Test func severalResultsComeInOrder() throws {
        var builder = ModuleWriter()
        builder.function("swap", [.i32, .i64], [.i64, .i32], Code.get(1) + Code.get(0))
        let instance = try builder.instance()
        #expect(try instance.call("swap", [.i32(Int32(1)), .i64(Int64(2))]) == [.i64(Int64(2)), .i32(Int32(1))])
    }

    @Test func instancesShareWhatOneExports() throws {
        var first = ModuleWriter()
        first.function("seven", [], [.i32], Code.i32(7))
        var second = ModuleWriter()
        let imported = second.importFunction("first", "seven", [], [.i32])
        second.function("eight", [], [.i32], [0x10, UInt8(imported)] + Code.i32(1) + [0x6a])
        let store = Store()
        let one = try Instance(Module(first.bytes), in: store)
        var imports = Imports()
        imports["first", "seven"] = one.export(named: "seven")
        let two = try Instance(Module(second.bytes), imports: imports, in: store)
        #expect(try two.call("eight") == [.i32(Int32(8))])
        // Nothing crosses from store to store.
        #expect(throws: LinkError.self) { try Instance(Module(second.bytes), imports: imports, in: Store()) }
    }

    @Test func threadsRunInstancesOfOneModule() async throws {
        let module = try Module(ValidationTests.sample)
        let sums = try await withThrowingTaskGroup(of: [Value].self) { group in
            for count in 1...8 {
                group.addTask {
                    let store = Store()
                    var imports = Imports()
                    imports["host", "f"] = .function(
                        store.function(FunctionType(parameters: [.i32], results: [.i64])) { _ in [.i64(Int64(1))] })
                    let instance = try Instance(module, imports: imports, in: store)
                    return try instance.call("loop", [.i32(Int32(count * 1000))])
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(sums.count == 8)
    }

    @Test func customSectionsAreReadable() throws {
        let bytes = ValidationTests.sample + [0, 6, 3] + Array("abc".utf8) + [9, 8]
        let module = try Module(bytes)
        #expect(module.customSection("abc").map(Array.init) == [9, 8])
        #expect(module.customSection("none") == nil)
        #expect(module.name(ofFunction: 1) == "add two")
        #expect(module.importTypes.map(\.name) == ["f"])
        #expect(module.exportTypes.map(\.name) == ["add", "loop", "call"])
    }
}
