import Testing

@testable import WasmRuntime

/// `return_call` and `return_call_indirect`: calls that take the place of the caller.
@Suite struct TailCallTests {
    private func i32(_ value: Int32) -> Value { .i32(value) }

    /// isEven and isOdd, which call each other; by a table if `isIndirect`.
    private func parity(isIndirect: Bool) -> ModuleWriter {
        var writer = ModuleWriter()
        writer.table(2)
        let type = writer.type([.i32], [.i32])
        func body(_ atZero: Int32, _ other: UInt8) -> [UInt8] {
            let call = isIndirect ? Code.i32(Int32(other)) + [0x13, UInt8(type), 0] : [0x12, other]
            return Code.get(0) + [0x45, 0x04, 0x40] + Code.i32(atZero) + [0x0f, 0x0b] + Code.get(0) + Code.i32(1)
                + [0x6b] + call
        }
        writer.function("isEven", [.i32], [.i32], body(1, 1))
        writer.function("isOdd", [.i32], [.i32], body(0, 0))
        writer.elements(at: 0, [0, 1])
        return writer
    }

    @Test(arguments: [false, true], Tier.allCases) func aMillionCallsTakeTheRoomOfOne(_ isIndirect: Bool, _ tier: Tier)
        throws
    {
        var limits = StoreLimits()
        limits.callDepth = 1
        limits.stackSlots = 64
        let instance = try tier.instance(parity(isIndirect: isIndirect), limits: limits)
        #expect(try instance.call("isEven", [i32(1_000_000)]) == [i32(1)])
        #expect(try instance.call("isOdd", [i32(1_000_000)]) == [i32(0)])
    }

    @Test(arguments: Tier.allCases) func aTailCallTakesFuelLikeACall(_ tier: Tier) throws {
        var limits = StoreLimits()
        limits.fuel = 1_000_000
        let instance = try tier.instance(parity(isIndirect: false), limits: limits)
        let trap = #expect(throws: Trap.self) { try instance.call("isEven", [i32(.max)]) }
        #expect(trap?.code == .outOfFuel)
        // The callers before are gone.
        #expect(trap?.backtrace.count == 1)
    }

    @Test(arguments: Tier.allCases) func argumentsAndLocalsAreThoseOfTheFunctionCalled(_ tier: Tier) throws {
        var writer = ModuleWriter()
        // More parameters than the caller has, in another order, and locals that have to be zero.
        let six = writer.function(
            nil, [.i32, .i32, .v128, .i32], [.i32, .i32], locals: [.i32, .i64],
            Code.get(0) + Code.get(1) + [0x6b] + Code.get(3) + Code.get(4) + [0x6a] + Code.get(5) + [0xa7, 0x6a])
        writer.function(
            "f", [.i32, .i32], [.i32, .i32],
            Code.get(1) + Code.get(0) + Code.i32(9) + [0xfd, 17] + Code.i32(7) + [0x12, UInt8(six)])
        writer.function(
            "outer", [], [.i32, .i32], Code.i32(30) + Code.i32(100) + [0x10, 1])
        let instance = try tier.instance(writer)
        #expect(try instance.call("f", [i32(1), i32(50)]) == [i32(49), i32(7)])
        #expect(try instance.call("outer") == [i32(70), i32(7)])
    }

    @Test(arguments: Tier.allCases) func theHostAndOtherInstancesAreCalledAsWell(_ tier: Tier) throws {
        let store = Store()
        var first = ModuleWriter()
        first.memory(1)
        first.function("load", [.i32], [.i32], Code.get(0) + [0x28, 2, 0])
        first.data(at: 8, [42])
        var imports = Imports()
        imports["other", "load"] = try tier.instance(first, in: store).export(named: "load")
        imports["host", "add"] = .function(
            store.function(FunctionType(parameters: [.i32, .i32], results: [.i32])) { values in
                guard case .i32(let a) = values[0], case .i32(let b) = values[1] else { return [] }
                return [.i32(a &+ b)]
            })
        var second = ModuleWriter()
        let load = second.importFunction("other", "load", [.i32], [.i32])
        let add = second.importFunction("host", "add", [.i32, .i32], [.i32])
        second.memory(1)
        second.data(at: 8, [1])
        let loader = second.function(nil, [.i32], [.i32], Code.get(0) + [0x12, UInt8(load)])
        // Its own memory is the one that it sees afterwards.
        second.function("there", [], [.i32], Code.i32(8) + [0x10, UInt8(loader)] + Code.i32(8) + [0x28, 2, 0, 0x6a])
        second.function("host", [], [.i32], Code.i32(1) + Code.i32(2) + [0x12, UInt8(add)])
        let instance = try tier.instance(second, imports: imports, in: store)
        #expect(try instance.call("there") == [i32(43)])
        #expect(try instance.call("host") == [i32(3)])
    }

    /// Two functions of different signatures, one with more arguments than registers hold, call each other; `g` calls by a
    /// table.
    @Test(arguments: Tier.allCases) func signaturesMayDiffer(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.table(1)
        let (f, g) = (0, 1)
        let type = writer.type([.i32, .i64], [.i64, .i32])
        // f(n, sum): (sum, 9) at zero, else g(sum, 0.5, n, (n, n, n, n), 7).
        writer.function(
            "f", [.i32, .i64], [.i64, .i32],
            Code.get(0) + [0x45, 0x04, 0x40] + Code.get(1) + Code.i32(9) + [0x0f, 0x0b]
                + Code.get(1) + Code.f64(0.5) + Code.get(0) + Code.get(0) + [0xfd, 17] + Code.i32(7) + [0x12, UInt8(g)])
        // g(sum, x, n, v, k): f(n - 1, sum + trunc(x + x) + v[3] + k)
        writer.function(
            "g", [.i64, .f64, .i32, .v128, .i32], [.i64, .i32],
            Code.get(2) + Code.i32(1) + [0x6b] + Code.get(0) + Code.get(1) + Code.get(1) + [0xa0, 0xb0, 0x7c]
                + Code.get(3) + [0xfd, 27, 3, 0xad, 0x7c] + Code.get(4) + [0xad, 0x7c]
                + Code.i32(0) + [0x13, UInt8(type), 0])
        writer.elements(at: 0, [f])
        var limits = StoreLimits()
        limits.callDepth = 1
        let instance = try tier.instance(writer, limits: limits)
        let count: Int64 = 1_000_000
        let sum = count * (count + 1) / 2 + 8 * count
        #expect(try instance.call("f", [i32(Int32(count)), .i64(0 as Int64)]) == [.i64(sum), i32(9)])
    }

    /// The trap names the function that is there now.
    @Test(arguments: Tier.allCases) func aFaultBehindTailCallsIsThatOfTheLastFunction(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.memory(1)
        let load = writer.function("load", [.i32], [.i32], Code.get(0) + [0x28, 2, 0])
        let middle = writer.function("middle", [.i32, .i64], [.i32], Code.get(0) + [0x12, UInt8(load)])
        let first = writer.function("first", [.i32], [.i32], Code.get(0) + Code.i64(1) + [0x12, UInt8(middle)])
        writer.function("outer", [.i32], [.i32], Code.get(0) + [0x10, UInt8(first), 0x45])
        let instance = try tier.instance(writer)
        #expect(try instance.call("outer", [i32(0)]) == [i32(1)])
        let trap = #expect(throws: Trap.self) { try instance.call("outer", [i32(-4)]) }
        #expect(trap?.code == .memoryOutOfBounds)
        // By the machine's instruction alone nobody knows which of them it is where a compiler has joined them.
        #expect(tier == .guardPages || trap?.backtrace.map(\.name) == ["load", "outer"])
        #expect(trap?.backtrace.last?.name == "outer")
    }

    @Test func resultsOfAnotherTypeAreInvalid() {
        var writer = ModuleWriter()
        writer.function("f", [], [.i32], Code.i32(1))
        writer.function("g", [], [.i64], [0x12, 0])
        let error = #expect(throws: ModuleError.self) { try Module(writer.bytes) }
        guard case .invalid = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
