import Testing
import WasmRuntime

/// Traps at the edge: what just traps beside what just does not (WebAssembly 2.0, chapter 4.4, and the limits of a store).
@Suite struct TrapEdgeTests {
    /// The trap of a function with this body in a module with a page of memory and a table of four: null, a function of
    /// type `[] -> []`, null, null.
    private func trap(
        _ code: [UInt8], results: [ValueType] = [], _ limits: StoreLimits = .init()
    ) throws -> Trap? {
        var builder = ModuleWriter()
        builder.memory(1)
        builder.table(4)
        let nothing = builder.function(code: [])
        builder.elements(at: 1, [nothing])
        builder.function("f", [], results, code)
        do {
            _ = try builder.instance(limits: limits).call("f")
            return nil
        } catch let trap as Trap {
            return trap
        }
    }

    @Test func memoryOutOfBoundsTraps() throws {
        #expect(try trap(Code.i32(65533) + [0x28, 2, 0, 0x1a])?.code == .memoryOutOfBounds)
        #expect(try trap(Code.i32(65532) + [0x28, 2, 0, 0x1a]) == nil)
        #expect(try trap(Code.i32(-1) + [0x2d, 0, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x1a])?.code == .memoryOutOfBounds)
        #expect(try trap(Code.i32(65536) + Code.i32(0) + [0x3a, 0, 0])?.code == .memoryOutOfBounds)
        #expect(
            try trap(Code.i32(0) + Code.i32(65530) + Code.i32(7) + [0xfc, 10, 0, 0])?.code == .memoryOutOfBounds)
        #expect(try trap(Code.i32(65536) + Code.i32(0) + Code.i32(0) + [0xfc, 11, 0]) == nil)
    }

    @Test func tableOutOfBoundsTraps() throws {
        #expect(try trap(Code.i32(4) + [0x25, 0, 0x1a])?.code == .tableOutOfBounds)
        #expect(try trap(Code.i32(3) + [0xd0, 0x70] + Code.i32(2) + [0xfc, 17, 0])?.code == .tableOutOfBounds)
    }

    @Test func indirectCallsTrap() throws {
        let call: [UInt8] = [0x11, 0, 0]
        #expect(try trap(Code.i32(1) + call) == nil)
        #expect(try trap(Code.i32(4) + call)?.code == .undefinedElement)
        #expect(try trap(Code.i32(0) + call)?.code == .uninitializedElement)
    }

    @Test func divisionTraps() throws {
        for divide: UInt8 in [0x6d, 0x6e, 0x6f, 0x70] {
            #expect(try trap(Code.i32(1) + Code.i32(0) + [divide, 0x1a])?.code == .integerDivideByZero)
        }
        for divide: UInt8 in [0x7f, 0x80, 0x81, 0x82] {
            #expect(try trap(Code.i64(1) + Code.i64(0) + [divide, 0x1a])?.code == .integerDivideByZero)
        }
        #expect(try trap(Code.i32(.min) + Code.i32(-1) + [0x6d, 0x1a])?.code == .integerOverflow)
        #expect(try trap(Code.i64(.min) + Code.i64(-1) + [0x7f, 0x1a])?.code == .integerOverflow)
        #expect(try trap(Code.i32(.min) + Code.i32(-1) + [0x6f, 0x1a]) == nil)
        #expect(try trap(Code.i64(.min) + Code.i64(-1) + [0x81, 0x1a]) == nil)
    }

    @Test func conversionsTrap() throws {
        #expect(try trap(Code.f64(.nan) + [0xaa, 0x1a])?.code == .invalidConversionToInteger)
        #expect(try trap(Code.f64(2_147_483_648) + [0xaa, 0x1a])?.code == .integerOverflow)
        #expect(try trap(Code.f64(2_147_483_647.9) + [0xaa, 0x1a]) == nil)
        #expect(try trap(Code.f64(-2_147_483_649) + [0xaa, 0x1a])?.code == .integerOverflow)
        #expect(try trap(Code.f64(-0.9) + [0xab, 0x1a]) == nil)
        #expect(try trap(Code.f64(-1) + [0xab, 0x1a])?.code == .integerOverflow)
        #expect(try trap(Code.f32(9.3e18) + [0xae, 0x1a])?.code == .integerOverflow)
        #expect(try trap(Code.f32(1.8e19) + [0xaf, 0x1a]) == nil)
        #expect(try trap(Code.f32(.infinity) + [0xaf, 0x1a])?.code == .integerOverflow)
    }

    @Test func deepRecursionTraps() throws {
        #expect(try trap([0x10, 1])?.code == .callStackExhausted)
        var limits = StoreLimits()
        limits.callDepth = 10
        let trap = try trap([0x10, 1], limits)
        #expect(trap?.code == .callStackExhausted)
        #expect(trap?.backtrace.count == 11)
    }

    @Test func aLoopRunsOutOfFuel() throws {
        var limits = StoreLimits()
        limits.fuel = 1_000_000
        #expect(try trap(Code.forever, limits)?.code == .outOfFuel)
        // Recursion too, where there is room for it.
        limits.fuel = 100
        #expect(try trap([0x10, 1], limits)?.code == .outOfFuel)
    }

    @Test func aCallThatDoesNotFitTraps() throws {
        var builder = ModuleWriter()
        builder.function("f", [.i32], [], [])
        let instance = try builder.instance()
        #expect(throws: Trap(.badCall, detail: "arguments of other types")) { try instance.call("f", [.i64(Int64(1))]) }
        #expect(throws: Trap(.badCall, detail: "no function \"g\"")) { try instance.call("g") }
        #expect(!instance.isPoisoned)
    }

    @Test func aTrapSaysWhereAndPoisons() throws {
        var builder = ModuleWriter()
        let inner = builder.function(code: [0x01, 0x00])
        builder.function("outer", code: [0x10, UInt8(inner)])
        builder.nameFunction(inner, "inner")
        let instance = try builder.instance()
        #expect(!instance.isPoisoned)
        do {
            _ = try instance.call("outer")
            Issue.record("no trap")
        } catch {
            #expect(error.backtrace.map(\.name) == ["inner", "outer"])
            #expect(error.backtrace.map(\.function) == [0, 1])
            #expect(error.backtrace.map { builder.bytes[$0.offset] } == [0x00, 0x10])
            #expect(instance.isPoisoned)
        }
    }
}
