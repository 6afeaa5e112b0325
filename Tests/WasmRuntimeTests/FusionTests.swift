import Testing

@testable import WasmRuntime

/// Instructions that become one operation do what they do one by one.
@Suite struct FusionTests {
    private func f64(_ value: Double) -> Value { .f64(value) }

    /// Whether a word of the function has this operation in some form.
    private func hasOperation(_ opcode: Opcode, _ bytes: [UInt8]) throws -> Bool {
        let code = try Module(bytes).code[0]
        return (0..<code.wordCount).contains { UInt16(code.start[$0] & 0x3ff) == opcode.rawValue }
    }

    /// (x, y, z) as a sum of a product, with the opcode of its sum and the operation that it becomes.
    @Test(arguments: [
        (Code.get(0) + Code.get(1) + Code.get(2) + [0xa2, 0xa0], Opcode.f64MulAdd, 0.0),
        (Code.get(1) + Code.get(2) + [0xa2] + Code.get(0) + [0xa0], .f64MulAdd, 0),
        (Code.get(1) + Code.get(2) + [0xa2] + Code.get(0) + [0xa1], .f64MulSub, 2),
        (Code.get(0) + Code.get(1) + Code.get(2) + [0xa2, 0xa1], .f64SubMul, -2),
    ])
    func aSumOfAProductIsRoundedTwice(_ code: [UInt8], _ opcode: Opcode, _ expected: Double) throws {
        var writer = ModuleWriter()
        writer.function("f", [.f64, .f64, .f64], [.f64], code)
        #expect(try hasOperation(opcode, writer.bytes))
        let instance = try writer.instance()
        // The product is 1 - 2^-60, which rounds to 1; rounded once, the sum would not be a whole number.
        let (y, z) = (1 + 0x1p-30, 1 - 0x1p-30)
        #expect(try instance.call("f", [f64(-1), f64(y), f64(z)]) == [f64(expected)])
        let payload = Value.f64(bits: 0xfff8_0000_dead_beef)
        for values in [[payload, f64(1), f64(1)], [f64(1), payload, f64(1)], [f64(1), f64(0), f64(.infinity)]] {
            #expect(try instance.call("f", values) == [.f64(bits: 0x7ff8_0000_0000_0000)])
        }
    }

    @Test func aProductThatIsKeptIsComputed() throws {
        var writer = ModuleWriter()
        // The product goes into a local as well.
        writer.function(
            "f", [.f64, .f64], [.f64, .f64],
            Code.get(0) + Code.get(0) + Code.get(1) + [0xa2, 0x22, 1, 0xa0] + Code.get(1))
        #expect(try writer.instance().call("f", [f64(2), f64(3)]) == [f64(8), f64(6)])
    }

    @Test func aFloatInMemoryIsAnOperand() throws {
        var writer = ModuleWriter()
        writer.memory(2)
        writer.function("plain", [.f64, .i32], [.f64], Code.get(0) + Code.get(1) + [0x2b, 3, 8, 0xa1])
        writer.function(
            "indexed", [.f64, .i32], [.f64], Code.get(0) + Code.get(1) + Code.i32(16) + [0x6a, 0x2b, 3, 8, 0xa2])
        writer.function("far", [.f64, .i32], [.f64], Code.get(0) + Code.get(1) + [0x2b, 3, 0x88, 0x80, 4, 0xa0])
        writer.data(memory: 0, at: Code.i32(24), Array(withUnsafeBytes(of: 2.5) { Array($0) }))
        writer.data(memory: 0, at: Code.i32(65544), Array(withUnsafeBytes(of: 7.5) { Array($0) }))
        #expect(try hasOperation(.f64SubLoad, writer.bytes))
        let instance = try writer.instance()
        #expect(try instance.call("plain", [f64(1), .i32(16 as Int32)]) == [f64(-1.5)])
        #expect(try instance.call("indexed", [f64(2), .i32(0 as Int32)]) == [f64(5)])
        // The address wraps, the offset does not.
        #expect(try instance.call("indexed", [f64(2), .i32(-0 as Int32)]) == [f64(5)])
        #expect(try instance.call("far", [f64(1), .i32(0 as Int32)]) == [f64(8.5)])
        for (name, address) in [("plain", Int32(-8)), ("indexed", -25), ("far", -65544), ("far", -1)] {
            let trap = #expect(throws: Trap.self, "\(name)") { try instance.call(name, [f64(1), .i32(address)]) }
            #expect(trap?.code == .memoryOutOfBounds)
            let offset = try #require(trap?.backtrace.first?.offset)
            #expect(instance.module.bytes[offset] == 0x2b)
        }
    }

    @Test func aConstantAddedToAnAddressWraps() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.function("load", [.i32], [.i32], Code.get(0) + Code.i32(16) + [0x6a, 0x2d, 0, 1])
        writer.function("below", [.i32], [.i64], Code.get(0) + Code.i32(-16) + [0x6a, 0x31, 0, 0])
        writer.data(memory: 0, at: Code.i32(9), [99])
        #expect(try hasOperation(.i32Load8UK, writer.bytes))
        let instance = try writer.instance()
        #expect(try instance.call("load", [.i32(-8 as Int32)]) == [.i32(99 as Int32)])
        #expect(try instance.call("below", [.i32(25 as Int32)]) == [.i64(99 as Int64)])
        #expect(throws: Trap.self) { try instance.call("below", [.i32(15 as Int32)]) }
    }

    @Test func anyConstantIsAnOperand() throws {
        var writer = ModuleWriter()
        let large = Int64(0x0123_4567_89ab_cdef)
        for (name, opcode) in [("add", 0x7c), ("sub", 0x7d), ("mul", 0x7e), ("and", 0x83), ("or", 0x84), ("xor", 0x85)]
        {
            writer.function(name, [.i64], [.i64], Code.get(0) + Code.i64(large) + [UInt8(opcode)])
        }
        writer.function("from", [.i64], [.i64], Code.i64(large) + Code.get(0) + [0x7d])
        writer.function("narrow", [.i32], [.i32], Code.get(0) + Code.i32(.min) + [0x6b])
        let instance = try writer.instance()
        let x = Int64(-0x1234_5678_9abc_def1)
        let expected: [(String, Int64)] = [
            ("add", x &+ large), ("sub", x &- large), ("mul", x &* large), ("and", x & large), ("or", x | large),
            ("xor", x ^ large), ("from", large &- x),
        ]
        for (name, result) in expected { #expect(try instance.call(name, [.i64(x)]) == [.i64(result)], "\(name)") }
        #expect(try instance.call("narrow", [.i32(5 as Int32)]) == [.i32(Int32.min + 5)])
    }
}
