import Testing

@testable import WasmRuntime

@Suite struct ExecutionTests {
    @Test func aCallTakesArgumentsAndGivesResults() throws {
        var writer = ModuleWriter()
        writer.function("add", [.i32, .i32], [.i32], [0x20, 0, 0x20, 1, 0x6a])
        let instance = try writer.instance()
        #expect(try instance.call("add", [.i32(40 as Int32), .i32(2 as Int32)]) == [.i32(42 as Int32)])
        #expect(try instance.call("add", [.i32(UInt32.max), .i32(2 as Int32)]) == [.i32(1 as Int32)])
    }

    @Test func recursionComputesFactorials() throws {
        var writer = ModuleWriter()
        // n == 0 ? 1 : n * factorial(n - 1)
        writer.function(
            "factorial", [.i64], [.i64],
            [0x20, 0, 0x50, 0x04, 0x7e, 0x42, 1, 0x05, 0x20, 0, 0x20, 0, 0x42, 1, 0x7d, 0x10, 0, 0x7e, 0x0b])
        #expect(
            try writer.instance().call("factorial", [.i64(20 as Int64)]) == [.i64(2_432_902_008_176_640_000 as Int64)])
    }

    @Test func aLocalReadBeforeItChangesKeepsItsOldValue() throws {
        var writer = ModuleWriter()
        // local.get 0; (local.set 0 := 7); local.get 0; i32.sub
        writer.function("f", [.i32], [.i32], [0x20, 0, 0x41, 7, 0x21, 0, 0x20, 0, 0x6b])
        #expect(try writer.instance().call("f", [.i32(10 as Int32)]) == [.i32(3 as Int32)])
    }

    @Test func aConditionalReturnLeavesTheOperandsBehindItAlone() throws {
        var writer = ModuleWriter()
        // Two results from locals: br_if to the function's label with the parameters in reverse order.
        writer.function(
            "swap", [.i32, .i32, .i32], [.i32, .i32],
            [0x20, 1, 0x20, 0, 0x20, 2, 0x0d, 0, 0x1a, 0x1a, 0x20, 0, 0x20, 1])
        let instance = try writer.instance()
        func swap(_ condition: Int32) throws -> [Value] {
            try instance.call("swap", [.i32(1 as Int32), .i32(2 as Int32), .i32(condition)])
        }
        #expect(try swap(1) == [.i32(2 as Int32), .i32(1 as Int32)])
        #expect(try swap(0) == [.i32(1 as Int32), .i32(2 as Int32)])
    }

    @Test func arithmeticGivesCanonicalNaNsOnly() throws {
        var writer = ModuleWriter()
        writer.function("divide", [.f64, .f64], [.f64], [0x20, 0, 0x20, 1, 0xa3])
        writer.function("negate", [.f64], [.f64], [0x20, 0, 0x9a])
        let instance = try writer.instance()
        let payload = Value.f64(bits: 0x7ff8_0000_dead_beef)
        #expect(try instance.call("divide", [.f64(0), .f64(0)]) == [.f64(bits: 0x7ff8_0000_0000_0000)])
        #expect(try instance.call("divide", [payload, .f64(1)]) == [.f64(bits: 0x7ff8_0000_0000_0000)])
        #expect(try instance.call("negate", [payload]) == [.f64(bits: 0xfff8_0000_dead_beef)])
    }

    @Test func memoryGrowsToItsMaximumAndNoFurther() throws {
        var writer = ModuleWriter()
        writer.memory(1, 3)
        writer.export("memory", 2, 0)
        writer.function("grow", [.i32], [.i32], [0x20, 0, 0x40, 0])
        writer.function("load", [.i32], [.i32], [0x20, 0, 0x28, 2, 0])
        let instance = try writer.instance()
        #expect(try instance.call("grow", [.i32(2 as Int32)]) == [.i32(1 as Int32)])
        #expect(try instance.call("grow", [.i32(1 as Int32)]) == [.i32(-1 as Int32)])
        #expect(try instance.call("load", [.i32(3 * 65536 - 4 as Int32)]) == [.i32(0 as Int32)])
        #expect(instance.memory(named: "memory")?.byteCount == 3 * 65536)
        #expect(instance.memory(named: "memory")?.bytes(at: 3 * 65536 - 1, count: 2) == nil)
    }

    @Test func theHostIsCalledAndSeesOnlyWhatItIsGiven() throws {
        var writer = ModuleWriter()
        writer.importFunction("host", "double", [.i32], [.i32])
        writer.function("quadruple", [.i32], [.i32], [0x20, 0, 0x10, 0, 0x10, 0])
        let store = Store()
        var imports = Imports()
        imports["host", "double"] = .function(
            store.function(FunctionType(parameters: [.i32], results: [.i32])) { arguments in
                guard case .i32(let value)? = arguments.first else { return [] }
                return [.i32(value &* 2)]
            })
        let module = try Module(writer.bytes)
        #expect(throws: LinkError.missing(module: "host", name: "double")) { try Instance(module, in: store) }
        let instance = try Instance(module, imports: imports, in: store)
        #expect(try instance.call("quadruple", [.i32(10 as Int32)]) == [.i32(40 as Int32)])
    }

    @Test func anImportOfAnotherTypeIsRefused() throws {
        var writer = ModuleWriter()
        writer.importFunction("host", "f", [.i32], [.i32])
        let store = Store()
        var imports = Imports()
        imports["host", "f"] = .function(store.function(FunctionType()) { _ in [] })
        let module = try Module(writer.bytes)
        #expect(throws: LinkError.mismatch(module: "host", name: "f")) {
            try Instance(module, imports: imports, in: store)
        }
    }

    @Test func instancesOfOneModuleAreStrangers() throws {
        var writer = ModuleWriter()
        writer.global(.i32, isMutable: true, Code.i32(5))
        writer.function("increment", [], [.i32], [0x23, 0, 0x41, 1, 0x6a, 0x24, 0, 0x23, 0])
        let module = try Module(writer.bytes)
        let (one, other) = (try Instance(module, in: Store()), try Instance(module, in: Store()))
        #expect(try one.call("increment") == [.i32(6 as Int32)])
        #expect(try one.call("increment") == [.i32(7 as Int32)])
        #expect(try other.call("increment") == [.i32(6 as Int32)])
    }

    @Test func oneModuleRunsOnManyThreads() async throws {
        var writer = ModuleWriter()
        // Adds up 0 ..< n.
        writer.function(
            "sum", [.i32], [.i32], locals: [.i32],
            [
                0x03, 0x40, 0x20, 0, 0x45, 0x45, 0x04, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x20, 1, 0x6a, 0x21, 1,
                0x0c, 1,
                0x0b, 0x0b, 0x20, 1,
            ])
        let module = try Module(writer.bytes)
        try await withThrowingTaskGroup(of: [Value].self) { group in
            for _ in 0..<8 {
                group.addTask { try Instance(module, in: Store()).call("sum", [.i32(1000 as Int32)]) }
            }
            for try await sum in group { #expect(sum == [.i32(499_500 as Int32)]) }
        }
    }
}
