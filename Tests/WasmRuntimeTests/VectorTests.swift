import CWasmLoop
import Testing

@testable import WasmRuntime

/// 128-bit vectors: what the official suite does not look at. The suite has the arithmetic.
@Suite struct VectorTests {
    private func vector(_ lanes: UInt32...) -> UInt128 {
        lanes.reversed().reduce(0) { $0 << 32 | UInt128($1) }
    }

    @Test func theLoopHasAnOperationForEachInstructionAndNoOther() {
        for opcode in 0..<UInt32(256) {
            let hasOperation = cwasm_operation(UInt32(CWASM_VECTORS) + opcode) != nil
            #expect(hasOperation == (VectorInstruction(opcode: opcode) != nil), "opcode \(opcode)")
        }
        #expect((0..<256).count { VectorInstruction(opcode: $0) != nil } == 236)
    }

    @Test(arguments: Tier.allCases) func vectorsAndNumbersShareFramesCallsAndBlocks(_ tier: Tier) throws {
        var writer = ModuleWriter()
        // (a: i32, v: v128, b: i64) -> (b, v, a): locals of one and of two slots, given on in another order.
        let turn = writer.function(
            "turn", [.i32, .v128, .i64], [.i64, .v128, .i32], locals: [.v128],
            Code.get(1) + [0x21, 3] + Code.get(2) + Code.get(3) + Code.get(0))
        writer.function(
            "twice", [.i32, .v128, .i64], [.i64, .v128, .i32], locals: [.i64, .v128, .i32],
            Code.get(0) + Code.get(1) + Code.get(2) + [0x10, UInt8(turn), 0x21, 5, 0x21, 4, 0x21, 3]
                + Code.get(5) + Code.get(4) + Code.get(3) + [0x10, UInt8(turn)])
        let instance = try tier.instance(writer)
        let (v, a, b) = (Value.v128(bits: vector(1, 2, 3, 4)), Value.i32(UInt32(7)), Value.i64(UInt64(9)))
        #expect(try instance.call("turn", [a, v, b]) == [b, v, a])
        #expect(try instance.call("twice", [a, v, b]) == [b, v, a])
    }

    @Test(arguments: Tier.allCases) func aBranchCarriesVectorsToWhereTheLabelExpectsThem(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let type = writer.type([], [.v128, .i32])
        // Two values below the label's own are left behind.
        writer.function(
            "leave", [.v128, .i32], [.v128, .i32],
            [0x02, UInt8(type)] + Code.get(0) + Code.get(0) + Code.get(0) + Code.i32(5) + Code.get(1) + [0x0d, 0]
                + [0x1a, 0x1a, 0x1a, 0x1a] + Code.get(0) + [0xfd, 77] + Code.i32(6) + [0x0b])
        let instance = try tier.instance(writer)
        let v = vector(1, 2, 3, 4)
        #expect(try instance.call("leave", [.v128(bits: v), .i32(UInt32(1))]) == [.v128(bits: v), .i32(UInt32(5))])
        #expect(try instance.call("leave", [.v128(bits: v), .i32(UInt32(0))]) == [.v128(bits: ~v), .i32(UInt32(6))])
    }

    @Test(arguments: Tier.allCases) func globalsSelectAndTheHostTakeVectors(_ tier: Tier) throws {
        var writer = ModuleWriter()
        let host = writer.importFunction("host", "reverse", [.v128, .i32], [.v128])
        writer.global(.v128, isMutable: true, [0xfd, 12] + (0..<16).map { UInt8($0) })
        writer.function(
            "choose", [.v128, .i32], [.v128],
            [0x23, 0] + Code.get(0) + Code.get(1) + [0x1b, 0x24, 0, 0x23, 0] + Code.get(1) + [0x10, UInt8(host)])
        let store = Store()
        var imports = Imports()
        imports["host", "reverse"] = .function(
            store.function(FunctionType(parameters: [.v128, .i32], results: [.v128])) { values in
                guard case .v128(let bits) = values[0] else { return [] }
                return [.v128(bits: bits.byteSwapped)]
            })
        let instance = try tier.instance(writer, imports: imports, in: store)
        let initial: UInt128 = 0x0f0e_0d0c_0b0a_0908_0706_0504_0302_0100
        #expect(try instance.call("choose", [.v128(bits: 5), .i32(UInt32(1))]) == [.v128(bits: initial.byteSwapped)])
        #expect(try instance.call("choose", [.v128(bits: 5), .i32(UInt32(0))]) == [.v128(bits: 5 << 120)])
    }

    @Test(arguments: Tier.allCases) func slotsHoldTheLowHalfFirst(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.function("invert", [.i32, .v128], [.v128], Code.get(1) + [0xfd, 77])
        let function = try #require(try tier.instance(writer).function(named: "invert"))
        var slots: [UInt64] = [7, 1, 2]
        try function.call(slots: &slots)
        #expect(slots == [~1, ~2, 2])
        var few: [UInt64] = [7, 1]
        #expect(throws: Trap(.badCall, detail: "too few slots")) { try function.call(slots: &few) }
    }

    @Test(arguments: Tier.allCases) func arithmeticGivesCanonicalNaNsInEachLane(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.function("add", [.v128, .v128], [.v128], Code.get(0) + Code.get(1) + [0xfd, 0xe4, 1])
        writer.function("root", [.v128], [.v128], Code.get(0) + [0xfd, 0xe3, 1])
        writer.function("minimum", [.v128, .v128], [.v128], Code.get(0) + Code.get(1) + [0xfd, 0xe8, 1])
        writer.function("pseudominimum", [.v128, .v128], [.v128], Code.get(0) + Code.get(1) + [0xfd, 0xea, 1])
        let instance = try tier.instance(writer)
        let odd = Value.v128(bits: vector(0xffc0_0001, 0x7f80_0000, 0x8000_0000, 0x3f80_0000))
        let other = Value.v128(bits: vector(0x3f80_0000, 0xff80_0000, 0, 0x7fa0_0000))
        #expect(
            try instance.call("add", [odd, other])
                == [.v128(bits: vector(0x7fc0_0000, 0x7fc0_0000, 0, 0x7fc0_0000))])
        let negative = Value.v128(bits: vector(0xffc0_0001, 0xbf80_0000, 0x8000_0000, 0x4080_0000))
        #expect(
            try instance.call("root", [negative])
                == [.v128(bits: vector(0x7fc0_0000, 0x7fc0_0000, 0x8000_0000, 0x4000_0000))])
        #expect(
            try instance.call("minimum", [odd, other])
                == [.v128(bits: vector(0x7fc0_0000, 0xff80_0000, 0x8000_0000, 0x7fc0_0000))])
        // A choice, not arithmetic: the bits stay.
        #expect(
            try instance.call("pseudominimum", [odd, other])
                == [.v128(bits: vector(0xffc0_0001, 0xff80_0000, 0x8000_0000, 0x3f80_0000))])
    }

    /// Body, value that is stored, bytes that the memory has to have left behind the address.
    @Test(
        arguments: [
            ("load", [0xfd, 0, 0, 0, 0x1a], 16), ("load8x8_s", [0xfd, 1, 0, 0, 0x1a], 8),
            ("load8_splat", [0xfd, 7, 0, 0, 0x1a], 1), ("load64_zero", [0xfd, 93, 0, 0, 0x1a], 8),
        ] as [(String, [UInt8], Int32)], Tier.allCases)
    func anAccessBeyondTheEndTraps(_ access: (String, [UInt8], Int32), _ tier: Tier) throws {
        let (_, code, width) = access
        var writer = ModuleWriter()
        writer.memory(1)
        writer.function("f", [.i32], [], Code.get(0) + code)
        let instance = try tier.instance(writer)
        #expect(try instance.call("f", [.i32(65536 - width)]).isEmpty)
        for address in [65536 - width + 1, -1] {
            let trap = #expect(throws: Trap.self) { try instance.call("f", [.i32(address)]) }
            #expect(trap?.code == .memoryOutOfBounds)
            #expect(trap?.backtrace.map(\.name) == ["f"])
        }
    }

    @Test(arguments: Tier.allCases) func aStoreBeyondTheEndLeavesTheMemoryAlone(_ tier: Tier) throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.export("memory", 2, 0)
        writer.function("store", [.i32, .v128], [], Code.get(0) + Code.get(1) + [0xfd, 11, 0, 0])
        writer.function("lane", [.i32, .v128], [], Code.get(0) + Code.get(1) + [0xfd, 91, 0, 0, 1])
        writer.function("far", [.i32, .v128], [], Code.get(0) + Code.get(1) + [0xfd, 11, 0, 0xf0, 0xff, 3])
        let instance = try tier.instance(writer)
        let ones = Value.v128(bits: .max)
        for (name, address) in [("store", 65521), ("lane", 65529), ("far", 1)] {
            #expect(throws: Trap.self) { try instance.call(name, [.i32(Int32(address)), ones]) }
        }
        let bytes = try #require(instance.memory(named: "memory")?.bytes(at: 0, count: 65536))
        #expect(bytes.allSatisfy { $0 == 0 })
        _ = try instance.call("far", [.i32(0 as Int32), ones])
        _ = try instance.call("lane", [.i32(0 as Int32), ones])
        #expect(bytes.count { $0 == 0xff } == 24)
    }

    @Test func lanesThatDoNotExistAndWrongTypesAreInvalid() {
        let bodies: [(String, [UInt8])] = [
            ("shuffle", Code.get(0) + Code.get(0) + [0xfd, 13] + [UInt8](repeating: 0, count: 15) + [32, 0x1a]),
            ("extract_lane", Code.get(0) + [0xfd, 21, 16, 0x1a]),
            ("replace_lane", Code.get(0) + Code.i32(0) + [0xfd, 28, 4, 0x1a]),
            ("load_lane", Code.i32(0) + Code.get(0) + [0xfd, 87, 0, 0, 2, 0x1a]),
            ("alignment", Code.i32(0) + [0xfd, 0, 5, 0, 0x1a]),
            ("number for vector", Code.i32(0) + [0xfd, 77, 0x1a]),
            ("vector for number", Code.get(0) + [0x45, 0x1a]),
            ("select of two types", Code.get(0) + Code.i32(0) + Code.i32(0) + [0x1b, 0x1a]),
        ]
        for (rule, code) in bodies {
            var writer = ModuleWriter()
            writer.memory(1)
            writer.function("f", [.v128], [], code)
            guard case .failure(.invalid) = Result(catching: { () throws(ModuleError) in try Module(writer.bytes) })
            else {
                Issue.record("\(rule)")
                continue
            }
        }
    }

    @Test func relaxedInstructionsAreRefusedByName() {
        var writer = ModuleWriter()
        writer.function("f", [.v128], [], Code.get(0) + Code.get(0) + [0xfd, 0x80, 2, 0x1a])
        let error = #expect(throws: ModuleError.self) { try Module(writer.bytes) }
        guard case .unsupported(_, "relaxed SIMD") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// Locals and operands are limited by their slots: frames are addressed with 16 bits.
    @Test func vectorsCountTwiceForTheLimits() throws {
        var writer = ModuleWriter()
        // 25,001 locals of two slots.
        writer.function(rawBody: [1, 0xa9, 0xc3, 1, 0x7b, 0x0b])
        let error = #expect(throws: ModuleError.self) { try Module(writer.bytes) }
        guard case .tooLarge = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        var half = ModuleWriter()
        half.function(rawBody: [1, 0xa8, 0xc3, 1, 0x7b, 0x0b])
        _ = try Module(half.bytes)
    }
}
