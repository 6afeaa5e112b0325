import Testing

@testable import WasmRuntime

/// Tags, `throw`, `try_table` and `throw_ref`, and exceptions that pass through the host.
@Suite struct ExceptionTests {
    private func i32(_ value: Int32) -> Value { .i32(value) }

    /// A body of `try_table` with clauses, inside a block of a type that the label takes.
    private func guarded(_ type: UInt8, clauses: [[UInt8]], _ body: [UInt8]) -> [UInt8] {
        [0x02, type, 0x1f, 0x40, UInt8(clauses.count)] + clauses.flatMap { $0 } + body + [0x0b, 0x00, 0x0b]
    }

    @Test(arguments: Tier.allCases) func valuesOfAnExceptionGoToTheLabelOfItsTag(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let pair = writer.tag([.i32, .v128])
        let other = writer.tag([])
        let thrower = writer.function(
            nil, [.i32], [], locals: [.v128],
            Code.get(0) + [0x45, 0x04, 0x40, 0x08, UInt8(other), 0x0b] + Code.get(0) + Code.get(0) + [0xfd, 17]
                + [0x08, UInt8(pair)])
        let values = writer.type([], [.i32, .v128])
        writer.function(
            "catch", [.i32], [.i32, .i32],
            Code.i32(1000)  // below the block: has to be there afterwards
                + guarded(UInt8(values), clauses: [[0, UInt8(pair), 0]], Code.get(0) + [0x10, UInt8(thrower)])
                + [0xfd, 27, 3, 0x6a])
        let instance = try tier.instance(writer)
        #expect(try instance.call("catch", [i32(7)]) == [i32(1000), i32(14)])
        let trap = #expect(throws: Trap.self) { try instance.call("catch", [i32(0)]) }
        #expect(trap?.code == .uncaughtException)
        #expect(trap?.exception?.values == [])
        #expect(trap?.backtrace.map(\.name) == [nil, "catch"])
        #expect(!instance.isPoisoned)
    }

    @Test(arguments: Tier.allCases) func theInnermostClauseThatFitsCatches(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let number = writer.tag([.i32])
        let inner =
            guarded(0x7f, clauses: [[0, UInt8(number), 0]], Code.get(0) + [0x08, UInt8(number)]) + Code.i32(1) + [0x6a]
        // Outside there is catch_all.
        writer.function(
            "f", [.i32], [.i32],
            [0x02, 0x40, 0x1f, 0x40, 1, 2, 0] + inner + [0x0f, 0x0b, 0x0b] + Code.i32(-1))
        #expect(try tier.instance(writer).call("f", [i32(5)]) == [i32(6)])
    }

    @Test(arguments: Tier.allCases) func localsKeepWhatTheyWereWhenItWasThrown(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let tag = writer.tag([])
        writer.function(
            "f", [], [.i32], locals: [.i32],
            Code.i32(1) + [0x21, 0]
                + [0x02, 0x40, 0x1f, 0x40, 1, 2, 0] + Code.i32(2) + [0x21, 0, 0x08, UInt8(tag), 0x0b, 0x00, 0x0b]
                + Code.get(0))
        #expect(try tier.instance(writer).call("f") == [i32(2)])
    }

    @Test(arguments: Tier.allCases) func aReferenceThrowsAgain(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let tag = writer.tag([.i64])
        let both = writer.type([], [.i64, .exnref])
        // Catches with the reference, throws that again, and catches the value outside.
        let inner =
            guarded(UInt8(both), clauses: [[1, UInt8(tag), 0]], Code.i64(77) + [0x08, UInt8(tag)])
            + [0x21, 0, 0x1a] + Code.get(0) + [0x0a]
        writer.function(
            "again", [], [.i64], locals: [.exnref], guarded(0x7e, clauses: [[0, UInt8(tag), 0]], inner))
        writer.function("null", [], [], [0xd0, 0x69, 0x0a])
        let instance = try tier.instance(writer)
        #expect(try instance.call("again") == [.i64(77 as Int64)])
        let trap = #expect(throws: Trap.self) { try instance.call("null") }
        #expect(trap?.code == .nullExceptionReference)
    }

    @Test(arguments: Tier.allCases) func anExceptionPassesThroughTheHost(_ tier: Tier) throws {
        let store = Store()
        let tag = try #require(Tag(FunctionType(parameters: [.i32]), in: store))
        var imports = Imports()
        imports["host", "tag"] = .tag(tag)
        var instance: Instance?
        imports["host", "call"] = .function(
            store.function(FunctionType(parameters: [.i32])) { values in
                if values == [.i32(1 as Int32)] { throw try #require(Exception(tag, [.i32(11 as Int32)])) }
                _ = try instance?.call("throw", values)
                return []
            })
        var writer = ModuleWriter()
        let call = writer.importFunction("host", "call", [.i32], [])
        let imported = writer.importTag("host", "tag", [.i32])
        writer.function("throw", [.i32], [], Code.get(0) + [0x08, UInt8(imported)])
        writer.function(
            "catch", [.i32], [.i32],
            guarded(0x7f, clauses: [[0, UInt8(imported), 0]], Code.get(0) + [0x10, UInt8(call)]))
        writer.function("leave", [.i32], [], Code.get(0) + [0x10, UInt8(call)])
        instance = try tier.instance(writer, imports: imports, in: store)
        #expect(try instance?.call("catch", [i32(1)]) == [i32(11)])
        #expect(try instance?.call("catch", [i32(42)]) == [i32(42)])
        let trap = #expect(throws: Trap.self) { try instance?.call("leave", [i32(9)]) }
        #expect(trap?.code == .uncaughtException)
        #expect(trap?.exception?.values == [i32(9)])
        #expect(trap?.exception?.has(tag) == true)
    }

    @Test(arguments: Tier.allCases, Tier.allCases) func anExceptionCrossesInstances(_ inner: Tier, _ outer: Tier) throws
    {
        let store = Store()
        var first = ModuleWriter()
        let tag = first.tag([.i32, .i64])
        first.export("tag", 4, tag)
        first.function("throw", [.i32], [], Code.get(0) + Code.i64(5) + [0x08, UInt8(tag)])
        // Catches nothing of its tag, and so lets it through.
        let other = first.tag([])
        first.function(
            "pass", [.i32], [],
            [0x02, 0x40, 0x1f, 0x40, 1, 0, UInt8(other), 0] + Code.get(0) + [0x10, 0, 0x0b, 0x0b])
        let thrower = try inner.instance(first, in: store)
        var imports = Imports()
        for name in ["throw", "pass", "tag"] { imports["first", name] = thrower.export(named: name) }
        var second = ModuleWriter()
        let calls = ["throw", "pass"].map { second.importFunction("first", $0, [.i32], []) }
        let imported = second.importTag("first", "tag", [.i32, .i64])
        let values = second.type([], [.i32, .i64])
        for (name, call) in zip(["throw", "pass"], calls) {
            second.function(
                name, [.i32], [.i32, .i64],
                guarded(UInt8(values), clauses: [[0, UInt8(imported), 0]], Code.get(0) + [0x10, UInt8(call)]))
        }
        second.function("leave", [.i32], [], Code.get(0) + [0x10, UInt8(calls[1])])
        let instance = try outer.instance(second, imports: imports, in: store)
        for name in ["throw", "pass"] {
            #expect(try instance.call(name, [i32(3)]) == [i32(3), .i64(5 as Int64)])
        }
        let trap = #expect(throws: Trap.self) { try instance.call("leave", [i32(3)]) }
        #expect(trap?.code == .uncaughtException)
        #expect(trap?.backtrace.map(\.name) == ["throw", "pass", "leave"])
        #expect(!instance.isPoisoned && !thrower.isPoisoned)
        #expect(try instance.call("throw", [i32(4)]) == [i32(4), .i64(5 as Int64)], "and both go on")
    }

    /// Thrown so many calls below, through functions with and without handlers.
    @Test(arguments: Tier.allCases) func callsInBetweenAreLeft(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let tag = writer.tag([.i32])
        let dive = 0
        // Half of them catch nothing that is thrown, and the value of a call that ended so is not used.
        writer.function(
            nil, [.i32], [.i32],
            Code.get(0) + [0x45, 0x04, 0x40] + Code.i32(99) + [0x08, UInt8(tag), 0x0b]
                + Code.get(0) + Code.i32(1) + [0x71, 0x04, 0x7f] + Code.get(0) + Code.i32(1)
                + [0x6b, 0x10, UInt8(dive), 0x05, 0x1f, 0x7f, 0] + Code.get(0) + Code.i32(1)
                + [0x6b, 0x10, UInt8(dive), 0x0b, 0x0b] + Code.i32(1) + [0x6a])
        writer.function(
            "f", [.i32], [.i32],
            guarded(
                0x7f, clauses: [[0, UInt8(tag), 0]], Code.get(0) + [0x10, UInt8(dive), 0x1a]))
        let instance = try tier.instance(writer)
        for depth: Int32 in [0, 1, 100, 900] { #expect(try instance.call("f", [i32(depth)]) == [i32(99)]) }
    }

    /// A function that was left by a tail call catches nothing.
    @Test(arguments: Tier.allCases) func aTailCallLeavesTheClauses(_ tier: Tier) throws {
        let store = Store()
        let tag = try #require(Tag(FunctionType(), in: store))
        var imports = Imports()
        imports["host", "tag"] = .tag(tag)
        imports["host", "throw"] = .function(
            store.function(FunctionType()) { _ in throw try #require(Exception(tag, [])) })
        var writer = ModuleWriter()
        let host = writer.importFunction("host", "throw", [], [])
        let imported = writer.importTag("host", "tag", [])
        let own = writer.function(nil, [], [], [0x08, UInt8(imported)])
        for (name, callee) in [("host", host), ("own", own)] {
            let inner = writer.function(
                nil, [], [], [0x1f, 0x40, 1, 2, 0, 0x12, UInt8(callee), 0x0b, 0x00])
            writer.function(
                name, [], [.i32],
                [0x02, 0x40, 0x1f, 0x40, 1, 2, 0, 0x10, UInt8(inner), 0x00, 0x0b, 0x00, 0x0b] + Code.i32(1))
        }
        let instance = try tier.instance(writer, imports: imports, in: store)
        #expect(try instance.call("host") == [i32(1)])
        #expect(try instance.call("own") == [i32(1)])
    }

    @Test func catchingTakesTheSameFuelInBothTiers() throws {
        var used: Set<Int64> = []
        for tier in Tier.allCases {
            var limits = StoreLimits()
            limits.fuel = 10_000_000
            let store = Store(limits: limits)
            _ = try tier.instance(catching(keeping: false), in: store).call("f", [i32(10_000)])
            used.insert(store.fuelUsed)
        }
        #expect(used.count == 1)
    }

    @Test(arguments: Tier.allCases) func trapsAreNotCaught(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.function("f", [], [], [0x02, 0x40, 0x1f, 0x40, 1, 2, 0, 0x00, 0x0b, 0x0b])
        let instance = try tier.instance(writer)
        let trap = #expect(throws: Trap.self) { try instance.call("f") }
        #expect(trap?.code == .unreachable)
        #expect(instance.isPoisoned)
    }

    /// A loop that catches with the reference, and keeps it in a local only, or all of them in a table.
    private func catching(keeping: Bool) -> ModuleWriter {
        var writer = ModuleWriter()
        let tag = writer.tag([.i64])
        let both = writer.type([], [.i64, .exnref])
        writer.table(1, element: .exnref)
        let keep: [UInt8] = keeping ? Code.get(1) + Code.i32(1) + [0xfc, 15, 0, 0x1a] : []
        writer.function(
            "f", [.i32], [], locals: [.exnref],
            [0x03, 0x40] + guarded(UInt8(both), clauses: [[1, UInt8(tag), 0]], Code.i64(7) + [0x08, UInt8(tag)])
                + [0x21, 1, 0x1a] + keep + Code.get(0) + Code.i32(1) + [0x6b, 0x22, 0, 0x0d, 0, 0x0b])
        return writer
    }

    @Test(arguments: Tier.allCases) func whatIsNoLongerReferredToIsDropped(_ tier: Tier) throws {
        var limits = StoreLimits()
        limits.exceptionSlots = 10_000
        _ = try tier.instance(catching(keeping: false), limits: limits).call("f", [i32(100_000)])
        let trap = #expect(throws: Trap.self) {
            try tier.instance(catching(keeping: true), limits: limits).call("f", [i32(100_000)])
        }
        #expect(trap?.code == .exceptionsExhausted)
        _ = try tier.instance(catching(keeping: true), limits: limits).call("f", [i32(4_900)])
    }

    @Test(arguments: Tier.allCases) func throwingTakesFuel(_ tier: Tier) throws {
        var limits = StoreLimits()
        limits.fuel = 100_000
        let trap = #expect(throws: Trap.self) {
            try tier.instance(catching(keeping: false), limits: limits).call("f", [i32(.max)])
        }
        #expect(trap?.code == .outOfFuel)
    }

    @Test func whatDoesNotFitIsInvalid() {
        let bodies: [(String, [UInt8])] = [
            ("unknown tag", [0x08, 9]), ("values missing", [0x08, 0]), ("no reference", Code.i32(0) + [0x0a]),
            ("label of another type", [0x1f, 0x40, 1, 0, 0, 0, 0x0b]), ("unknown label", [0x1f, 0x40, 1, 2, 9, 0x0b]),
            ("reference not taken", [0x1f, 0x40, 1, 3, 0, 0x0b]),
        ]
        for (rule, code) in bodies {
            var writer = ModuleWriter()
            _ = writer.tag([.i32])
            writer.function(code: code)
            guard case .failure(.invalid) = Result(catching: { () throws(ModuleError) in try Module(writer.bytes) })
            else {
                Issue.record("\(rule)")
                continue
            }
        }
    }

    @Test func theFormerEncodingIsRefusedByName() {
        for opcode: UInt8 in [0x06, 0x07, 0x09, 0x18, 0x19] {
            var writer = ModuleWriter()
            writer.function(code: [opcode, 0x40])
            let error = #expect(throws: ModuleError.self) { try Module(writer.bytes) }
            guard case .unsupported(_, "legacy exception handling") = error else {
                Issue.record("\(opcode): \(String(describing: error))")
                continue
            }
        }
    }
}
