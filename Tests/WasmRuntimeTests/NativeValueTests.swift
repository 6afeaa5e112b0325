import Testing

@testable import WasmRuntime

/// What native code computes, beside the interpreter.
@Suite(.serialized) struct NativeValueTests {
    private static let canonical: UInt64 = 0x7ff8_0000_0000_0000

    /// x of the bits of the first parameter; the second chooses.
    private static let x: [UInt8] = Code.get(0) + [0xbf]
    private static let bits: [UInt8] = [0xbd]
    /// x + x.
    private static let sum: [UInt8] = x + x + [0xa0]

    /// Name, body, and whether the second parameter being 0, and 1, keeps the bits of a NaN.
    private static let bodies: [(name: String, code: [UInt8], keeps: (Bool, Bool))] = [
        ("moved", x + [0x21, 2] + Code.get(2) + bits, (true, true)),
        ("calculated", sum + [0x21, 2] + Code.get(2) + bits, (false, false)),
        (
            "a local of both",
            x + [0x21, 2] + Code.get(1) + [0x04, 0x40] + Code.get(2) + Code.get(2) + [0xa0, 0x21, 2, 0x0b] + Code.get(2)
                + bits, (true, false)
        ),
        (
            "a local of both, the other way round",
            sum + [0x21, 2] + Code.get(1) + [0x04, 0x40] + x + [0x21, 2, 0x0b] + Code.get(2) + bits, (false, true)
        ),
        ("a choice", x + sum + Code.get(1) + [0x45, 0x1b] + bits, (true, false)),
        ("a block", [0x02, 0x7c] + sum + Code.get(1) + [0x0d, 0, 0x1a] + x + [0x0b] + bits, (true, false)),
        (
            "a loop",
            [0x03, 0x40] + Code.get(2) + x + [0xa0, 0x21, 2] + Code.get(1) + Code.i32(0) + [0x21, 1, 0x0d, 0, 0x0b]
                + Code.get(2) + bits, (false, false)
        ),
        (
            "a global",
            x + [0x24, 0] + Code.get(1) + [0x04, 0x40] + sum + [0x24, 0, 0x0b, 0x23, 0] + bits, (true, false)
        ),
        ("stored", Code.i32(8) + x + [0x39, 3, 0] + Code.i32(8) + [0x29, 3, 0], (true, true)),
        ("calculated and stored", Code.i32(8) + sum + [0x39, 3, 0] + Code.i32(8) + [0x29, 3, 0], (false, false)),
        (
            "loaded and calculated",
            Code.i32(8) + x + [0x39, 3, 0] + Code.i32(8) + [0x2b, 3, 0, 0x22, 2] + Code.get(2) + [0xa0, 0x21, 2]
                + Code.get(2) + bits, (false, false)
        ),
        ("an argument", x + [0x10, 0], (true, true)),
        ("a calculated argument", sum + [0x10, 0], (false, false)),
        ("square root", x + [0x9f] + bits, (false, false)),
    ]

    @Test func nansAreCanonicalWhereTheyAreCalculated() throws {
        var writer = ModuleWriter()
        writer.function(nil, [.f64], [.i64], Code.get(0) + Self.bits)
        for body in Self.bodies { writer.function(body.name, [.i64, .i32], [.i64], locals: [.f64], body.code) }
        writer.memory(1)
        writer.global(.f64, isMutable: true, Code.f64(0))
        let instances = [try writer.instance(), try writer.nativeInstance()]
        for nan in [0x7ff0_0000_0000_0001, 0xfff8_0000_0000_0123, 0xffff_ffff_ffff_ffff] as [UInt64] {
            for body in Self.bodies {
                for (choice, keeps) in [(0, body.keeps.0), (1, body.keeps.1)] as [(Int32, Bool)] {
                    for instance in instances {
                        let result = try instance.call(body.name, [.i64(Int64(bitPattern: nan)), .i32(choice)])
                        let expected = keeps ? nan : Self.canonical
                        #expect(result == [.i64(Int64(bitPattern: expected))], "\(body.name), \(choice)")
                    }
                }
            }
        }
    }

    @Test func bytesAreCopiedWhereverTheyOverlap() throws {
        var writer = ModuleWriter()
        let three = Code.get(0) + Code.get(1) + Code.get(2)
        writer.function("copy", [.i32, .i32, .i32], [], three + [0xfc, 10, 0, 0])
        writer.function("fill", [.i32, .i32, .i32], [], three + [0xfc, 11, 0])
        writer.memory(1)
        writer.export("memory", 2, 0)
        writer.data(at: 0, (0..<120).map { $0 })
        let instance = try writer.nativeInstance()
        let memory = try #require(instance.memory(named: "memory"))
        var model = Array(try #require(memory.bytes(at: 0, count: 200)))
        for count in 0..<40 {
            for to in [40, 41, 47, 50, 56, 100] {
                model.replaceSubrange(to..<to + count, with: Array(model[48..<48 + count]))
                _ = try instance.call("copy", [.i32(Int32(to)), .i32(Int32(48)), .i32(Int32(count))])
                #expect(memory.bytes(at: 0, count: 200).map { Array($0) } == model, "\(count) bytes to \(to)")
            }
            model.replaceSubrange(60..<60 + count, with: Array(repeating: UInt8(count), count: count))
            _ = try instance.call("fill", [.i32(Int32(60)), .i32(Int32(count + 0x700)), .i32(Int32(count))])
            #expect(memory.bytes(at: 0, count: 200).map { Array($0) } == model, "\(count) bytes filled")
        }
        for name in ["copy", "fill"] {
            #expect(throws: Trap.self) {
                try instance.call(name, [.i32(Int32(65_530)), .i32(Int32(0)), .i32(Int32(7))])
            }
            #expect(throws: Trap.self) {
                try instance.call(name, [.i32(Int32(65_537)), .i32(Int32(0)), .i32(Int32(0))])
            }
        }
        #expect(memory.bytes(at: 0, count: 200).map { Array($0) } == model)
    }

    // MARK: - Depth, and the machine's stack

    @Test func theLastCallIsTheInterpretersLast() throws {
        var writer = ModuleWriter()
        let leaf = writer.function(nil, [.i32], [.i32], Code.get(0) + Code.i32(1) + [0x6a])
        writer.function(
            "down", [.i32], [.i32],
            Code.get(0) + [0x04, 0x7f] + Code.get(0) + Code.i32(1) + [0x6b, 0x10, 1, 0x05] + Code.get(0)
                + [0x10, UInt8(leaf), 0x0b])
        var limits = StoreLimits()
        limits.callDepth = 20
        var trapped = 0
        for depth in 10..<30 as Range<Int32> {
            let results = [try writer.instance(limits: limits), try writer.nativeInstance(.init(), limits)].map {
                instance in
                Result { try instance.call("down", [.i32(depth)]) }.mapError { ($0 as? Trap)?.code ?? .badCall }
            }
            #expect(results[0] == results[1], "\(depth)")
            if case .failure = results[0] { trapped += 1 }
        }
        #expect(trapped > 0 && trapped < 20)
    }

    @Test func theStackIsWatchedWhereItMayRunOut() {
        typealias Function = StackPlan.Function
        func function(_ callees: [Int], size: Int = 20, unknown: Bool = false) -> Function {
            Function(callees: callees, callsUnknown: unknown, size: size)
        }
        #expect(StackPlan([function([]), function([0, 0])]).watches == [false, false])
        // A cycle, and what calls it; large functions, and what calls such; what leaves the module.
        #expect(StackPlan([function([1]), function([0]), function([1])]).watches == [true, true, true])
        #expect(StackPlan([function([], size: 100_000), function([0])]).watches == [true, false])
        #expect(StackPlan([function([], unknown: true), function([0])]).watches == [true, false])
        // Results of calls take room that the bytes of the body do not tell of.
        var caller = function([])
        for _ in 0..<5 { caller.call(1, FunctionType(results: Array(repeating: .i64, count: 1000)), imported: 1) }
        #expect(StackPlan([caller]).watches == [true])
        // What the compiler tells afterwards: of two that do not look, both their frames count.
        let pair = StackPlan([function([]), function([0])])
        #expect(pair.holds([100, 100]) && !pair.holds([20_000, 20_000]) && !pair.holds([0, 40_000]))
        #expect(StackPlan([function([]), function([0])], all: true).holds([20_000, 20_000]))
        // A long chain adds up.
        let chain = (0..<1000).map { function($0 == 0 ? [] : [$0 - 1]) }
        let watched = StackPlan(chain).watches.filter { $0 }.count
        #expect(watched > 5 && watched < 100)
    }
}
