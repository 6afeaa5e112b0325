import Testing

@testable import WasmRuntime

/// Smaller features of WebAssembly 3.0 and its proposals, and the switches that take features away.
@Suite struct FeatureTests {
    private func i64(_ value: Int64) -> Value { .i64(value) }

    // MARK: - Extended constant expressions

    @Test func constantExpressionsAddSubtractAndMultiply() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.global(.i32, isMutable: false, Code.i32(.max) + Code.i32(3) + [0x6a])
        writer.global(.i64, isMutable: false, Code.i64(5) + Code.i64(7) + [0x7d] + Code.i64(-3) + [0x7e])
        // A global of the module itself.
        writer.global(.i32, isMutable: true, [0x23, 0] + Code.i32(2) + [0x6c])
        writer.data(memory: 0, at: [0x23, 0] + Code.i32(.min) + [0x6b], [9])
        for index in 0..<3 { writer.export("g\(index)", 3, index) }
        writer.function("load", [], [.i32], Code.i32(2) + [0x2d, 0, 0])
        let instance = try writer.instance()
        #expect(instance.global(named: "g0")?.value == .i32(Int32.min + 2))
        #expect(instance.global(named: "g1")?.value == i64(6))
        #expect(instance.global(named: "g2")?.value == .i32(4 as Int32))
        #expect(try instance.call("load") == [.i32(9 as Int32)])
    }

    @Test(arguments: [
        [0x6a], Code.i32(1) + [0x6a], Code.i64(1) + Code.i32(1) + [0x6a], Code.i32(1) + Code.i32(1) + [0x7c],
    ])
    func aConstantExpressionThatDoesNotAddUpIsInvalid(_ code: [UInt8]) {
        var writer = ModuleWriter()
        writer.global(.i32, isMutable: false, code)
        let error = #expect(throws: ModuleError.self) { try Module(writer.bytes) }
        guard case .invalid = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    // MARK: - Wide arithmetic

    @Test(arguments: Tier.allCases) func sumsAndProductsOf128Bits(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let four = [ValueType](repeating: .i64, count: 4)
        let operands = (0..<4).flatMap { Code.get($0) }
        writer.function("add", four, [.i64, .i64], operands + [0xfc, 19])
        writer.function("subtract", four, [.i64, .i64], operands + [0xfc, 20])
        writer.function("signed", [.i64, .i64], [.i64, .i64], Code.get(0) + Code.get(1) + [0xfc, 21])
        writer.function("unsigned", [.i64, .i64], [.i64, .i64], Code.get(0) + Code.get(1) + [0xfc, 22])
        // Constants, and a result that goes into locals.
        writer.function(
            "increment", [.i64, .i64], [.i64, .i64],
            Code.get(0) + Code.get(1) + Code.i64(1) + Code.i64(0) + [0xfc, 19, 0x21, 1, 0x21, 0] + Code.get(0)
                + Code.get(1))
        let instance = try tier.instance(writer)
        #expect(try instance.call("add", [i64(-1), i64(1), i64(2), i64(3)]) == [i64(1), i64(5)])
        #expect(try instance.call("subtract", [i64(0), i64(0), i64(1), i64(0)]) == [i64(-1), i64(-1)])
        #expect(try instance.call("signed", [i64(-2), i64(3)]) == [i64(-6), i64(-1)])
        #expect(try instance.call("signed", [i64(.min), i64(.min)]) == [i64(0), i64(1 << 62)])
        #expect(try instance.call("unsigned", [i64(-1), i64(-1)]) == [i64(1), i64(-2)])
        #expect(try instance.call("increment", [i64(-1), i64(6)]) == [i64(0), i64(7)])
    }

    // MARK: - Several memories

    @Test(arguments: Tier.allCases) func eachMemoryIsItsOwn(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.memory(2, 3)
        writer.export("first", 2, 0)
        writer.export("second", 2, 1)
        writer.data(memory: 1, at: Code.i32(4), [1, 2, 3, 4])
        let access: (UInt8, UInt8) -> [UInt8] = { opcode, memory in [opcode, 0x40, memory, 0] }
        writer.function("load", [.i32], [.i32, .i32], Code.get(0) + access(0x28, 0) + Code.get(0) + access(0x28, 1))
        writer.function("store", [.i32, .i32], [], Code.get(0) + Code.get(1) + access(0x36, 1))
        writer.function("sizes", [], [.i32, .i32, .i32], [0x3f, 0, 0x3f, 1] + Code.i32(1) + [0x40, 1])
        writer.function("copy", [], [], Code.i32(100) + Code.i32(4) + Code.i32(4) + [0xfc, 10, 0, 1])
        writer.function("fill", [], [], Code.i32(8) + Code.i32(7) + Code.i32(4) + [0xfc, 11, 1])
        let instance = try tier.instance(writer)
        #expect(try instance.call("load", [.i32(4 as Int32)]) == [.i32(0 as Int32), .i32(0x0403_0201 as Int32)])
        _ = try instance.call("copy")
        _ = try instance.call("fill")
        _ = try instance.call("store", [.i32(70000 as Int32), .i32(5 as Int32)])
        #expect(instance.memory(named: "first")?.bytes(at: 100, count: 4).map(Array.init) == [1, 2, 3, 4])
        #expect(instance.memory(named: "second")?.bytes(at: 8, count: 4).map(Array.init) == [7, 7, 7, 7])
        #expect(instance.memory(named: "second")?.bytes(at: 70000, count: 1).map(Array.init) == [5])
        #expect(try instance.call("sizes") == [.i32(1 as Int32), .i32(2 as Int32), .i32(2 as Int32)])
        // The bound is that of the memory that is accessed, and the first is back afterwards.
        let trap = #expect(throws: Trap.self) { try instance.call("load", [.i32(65536 as Int32)]) }
        #expect(trap?.code == .memoryOutOfBounds)
        #expect(throws: Trap.self) { try instance.call("store", [.i32(Int32(3 * 65536 - 3)), .i32(5 as Int32)]) }
    }

    @Test func memoriesAreCounted() throws {
        var writer = ModuleWriter()
        for _ in 0..<3 { writer.memory(0, 1) }
        var decoding = DecodeLimits()
        decoding.memories = 2
        let error = #expect(throws: ModuleError.self) { try Module(writer.bytes, limits: decoding) }
        guard case .tooLarge = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        var limits = StoreLimits()
        limits.memories = 5
        let (module, store) = (try Module(writer.bytes), Store(limits: limits))
        _ = try Instance(module, in: store)
        #expect(throws: LinkError.limit("5 memories in one store")) { try Instance(module, in: store) }
    }

    // MARK: - 64-bit addresses

    @Test(arguments: Tier.allCases) func addressesOf64BitsAreCheckedWithoutWrapping(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.memory(1, 4, is64: true)
        writer.data(memory: 0, at: Code.i64(65528), [8, 7, 6, 5, 4, 3, 2, 1])
        writer.function("load", [.i64], [.i64], Code.get(0) + [0x29, 3, 8])
        writer.function("far", [.i64], [.i64], Code.get(0) + [0x29, 3] + [UInt8](repeating: 0xff, count: 9) + [1])
        writer.function("store", [.i64], [], Code.get(0) + Code.i32(1) + [0x3a, 0, 0])
        writer.function("grow", [.i64], [.i64, .i64], Code.get(0) + [0x40, 0, 0x3f, 0])
        writer.function("fill", [.i64, .i64], [], Code.get(0) + Code.i32(3) + Code.get(1) + [0xfc, 11, 0])
        let instance = try tier.instance(writer)
        #expect(try instance.call("load", [i64(65520)]) == [i64(0x0102_0304_0506_0708)])
        let outside: [(String, Int64)] = [
            ("load", 65521), ("load", -8), ("load", -1), ("load", .min), ("far", 1), ("far", 0), ("store", 65536),
            ("store", 1 << 32),
        ]
        for (name, address) in outside {
            let trap = #expect(throws: Trap.self, "\(name) \(address)") { try instance.call(name, [i64(address)]) }
            #expect(trap?.code == .memoryOutOfBounds)
        }
        #expect(throws: Trap.self) { try instance.call("fill", [i64(1), i64(-1)]) }
        #expect(throws: Trap.self) { try instance.call("fill", [i64(-1), i64(2)]) }
        #expect(try instance.call("grow", [i64(1 << 48)]) == [i64(-1), i64(1)])
        #expect(try instance.call("grow", [i64(-1)]) == [i64(-1), i64(1)])
        #expect(try instance.call("grow", [i64(3)]) == [i64(1), i64(4)])
    }

    @Test(arguments: Tier.allCases) func tablesMayHave64BitIndices(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.table(1, is64: true)
        let seven = writer.function("seven", [], [.i32], Code.i32(7))
        writer.function("call", [.i64], [.i32], Code.get(0) + [0x11, 0, 0])
        writer.function(
            "set", [.i64], [.i64], Code.get(0) + [0xd2, UInt8(seven), 0x26, 0, 0xfc, 16, 0])
        writer.function("grow", [.i64], [.i64], [0xd0, 0x70] + Code.get(0) + [0xfc, 15, 0])
        let instance = try tier.instance(writer)
        #expect(try instance.call("grow", [i64(2)]) == [i64(1)])
        #expect(try instance.call("grow", [i64(-1)]) == [i64(-1)])
        #expect(try instance.call("set", [i64(2)]) == [i64(3)])
        #expect(try instance.call("call", [i64(2)]) == [.i32(7 as Int32)])
        for place: Int64 in [3, 1 << 32 | 2, -1] {
            let trap = #expect(throws: Trap.self) { try instance.call("call", [i64(place)]) }
            #expect(trap?.code == .undefinedElement)
        }
    }

    @Test func anImportHasToHaveTheSameAddresses() throws {
        let store = Store()
        var imports = Imports()
        imports["host", "memory"] = .memory(
            try Memory(MemoryType(limits: SizeLimits(minimum: 1), is64: true), in: store))
        var writer = ModuleWriter()
        writer.importMemory("host", "memory", 1)
        #expect(throws: LinkError.mismatch(module: "host", name: "memory")) {
            try Instance(Module(writer.bytes), imports: imports, in: store)
        }
    }

    // MARK: - Switches

    @Test func whatIsSwitchedOffIsRefusedByName() {
        let modules: [(Features, String, (inout ModuleWriter) -> Void)] = [
            (
                .extendedConstants, "extended constant expressions",
                { writer in
                    writer.global(.i32, isMutable: false, Code.i32(1) + Code.i32(1) + [0x6a])
                }
            ),
            (.tailCalls, "tail calls", { writer in writer.function(code: [0x12, 0]) }),
            (
                .multiMemory, "multi-memory",
                { writer in
                    writer.memory(1)
                    writer.memory(1)
                }
            ),
            (
                .wideArithmetic, "wide arithmetic",
                { writer in
                    writer.function(code: Code.i64(1) + Code.i64(1) + [0xfc, 21, 0x1a, 0x1a])
                }
            ),
            (.exceptions, "exception handling", { writer in _ = writer.tag([]) }),
            (.memory64, "memory64", { writer in writer.memory(1, is64: true) }),
        ]
        for (feature, name, build) in modules {
            var writer = ModuleWriter()
            build(&writer)
            #expect((try? Module(writer.bytes)) != nil, "\(name)")
            var limits = DecodeLimits()
            limits.features.remove(feature)
            let error = #expect(throws: ModuleError.self) { try Module(writer.bytes, limits: limits) }
            guard case .unsupported(_, name) = error else {
                Issue.record("\(name): \(String(describing: error))")
                continue
            }
        }
    }
}
