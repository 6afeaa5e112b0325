import CWasmLoop
import Testing

@testable import WasmRuntime

/// Operands that stay in a register of the loop: nothing can be seen of it.
@Suite struct RegisterTests {
    /// The numbers that the compiler may give this operation, from the one that it has in the plain form.
    private func forms(_ number: Int) -> Set<Int> {
        let shape = OperationShape.all[number]
        var forms: Set<Int> = [number]
        func add(_ form: CWasmForm) { forms.formUnion(forms.map { $0 | Int(form.rawValue) }) }
        if shape.first != nil { add(CWASM_FIRST_HELD) }
        if shape.second != nil { add(CWASM_SECOND_HELD) }
        if shape.result != nil || shape.effect == .jump || shape.effect == .longJump { add(CWASM_RESULT_HELD) }
        return forms
    }

    @Test func theLoopHasTheFormsThatTheCompilerGivesAndNoOthers() {
        #expect(OperationShape.vectors == Int(CWASM_VECTORS))
        let numbers = OperationShape.all.indices.filter { cwasm_operation(UInt32($0)) != nil }
        #expect(numbers.count == Opcode.allCases.count + 236)
        let expected = numbers.reduce(into: Set<Int>()) { $0.formUnion(forms($1)) }
        let found = (0..<0x4000).filter { cwasm_operation(UInt32($0)) != nil }
        #expect(Set(found) == expected)
        for number in found {
            #expect(
                cwasm_operation(UInt32(number)) == cwasm_operation(UInt32(number % Int(CWASM_RESULT_HELD.rawValue))))
        }
    }

    /// Lengths are right if each word of a function is reached, as all kinds of functions of the suites show besides.
    @Test func eachWordBelongsToAnOperation() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.function(
            "f", [.i32], [.i32],
            [0x02, 0x40, 0x02, 0x40] + Code.get(0) + [0x0e, 1, 0, 1, 0x0b, 0x0b]
                + Code.get(0) + Code.i32(100_000) + [0x6a, 0x2d, 0, 1])
        let code = try Module(writer.bytes).code[0]
        var at = 0
        while at < code.wordCount {
            let number = Int(code.start[at] & 0x3ff)
            at += Int(OperationShape.all[number].length)
            if number == Int(Opcode.brTable.rawValue) { at += Int(code.start[at - 1]) + 1 }
        }
        #expect(at == code.wordCount)
    }

    @Test func anOperandThatABranchCarriesIsWhereTheLabelFindsIt() throws {
        var writer = ModuleWriter()
        // block (x + 1; br_if 0 if y; * 3) end: the sum goes on in the register, and with the branch in its slot.
        writer.function(
            "f", [.i32, .i32], [.i32],
            [0x02, 0x7f] + Code.get(0) + Code.i32(1) + [0x6a] + Code.get(1) + [0x0d, 0] + Code.i32(3) + [0x6c, 0x0b])
        // The same with a return.
        writer.function(
            "g", [.i32, .i32], [.i32],
            Code.get(0) + Code.i32(1) + [0x6a] + Code.get(1) + [0x0d, 0] + Code.i32(3) + [0x6c])
        let instance = try writer.instance()
        for name in ["f", "g"] {
            #expect(try instance.call(name, [.i32(5 as Int32), .i32(1 as Int32)]) == [.i32(6 as Int32)])
            #expect(try instance.call(name, [.i32(5 as Int32), .i32(0 as Int32)]) == [.i32(18 as Int32)])
        }
    }

    @Test func bitsOfANaNAreCanonicalWhereTheyAreSeen() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        // x + y at once negated, seen as an integer, stored, and with another's sign.
        let sum = Code.get(0) + Code.get(1) + [0xa0]
        writer.function("negated", [.f64, .f64], [.f64], sum + [0x9a])
        writer.function("seen", [.f64, .f64], [.i64], sum + [0xbd])
        writer.function(
            "stored", [.f64, .f64], [.i64], Code.i32(8) + sum + [0x39, 3, 0] + Code.i32(8) + [0x29, 3, 0])
        writer.function("signed", [.f64, .f64], [.f64], sum + Code.get(1) + [0xa6])
        writer.function("chain", [.f64, .f64], [.f64], sum + Code.get(1) + [0xa2] + Code.get(0) + [0xa1])
        let instance = try writer.instance()
        let arguments: [Value] = [.f64(bits: 0xfff8_0000_dead_beef), .f64(bits: 0xfff0_0000_0000_0000)]
        #expect(try instance.call("negated", arguments) == [.f64(bits: 0xfff8_0000_0000_0000)])
        #expect(try instance.call("seen", arguments) == [.i64(0x7ff8_0000_0000_0000 as Int64)])
        #expect(try instance.call("stored", arguments) == [.i64(0x7ff8_0000_0000_0000 as Int64)])
        #expect(try instance.call("signed", arguments) == [.f64(bits: 0xfff8_0000_0000_0000)])
        #expect(try instance.call("chain", arguments) == [.f64(bits: 0x7ff8_0000_0000_0000)])
    }

    @Test func aLocalThatWasJustSetIsReadWhereItChangedSince() throws {
        var writer = ModuleWriter()
        // z = x + y, an operation on another kind of value, then z * z, twice by name and with a call in between.
        let nothing = writer.function("nothing", [.i64], [.i64], Code.get(0) + [0x42, 1, 0x7c])
        writer.function(
            "f", [.i64, .i64, .f64], [.i64], locals: [.i64],
            Code.get(0) + Code.get(1) + [0x7c, 0x22, 3] + Code.get(3) + [0x7e] + Code.get(2) + Code.get(2)
                + [0xa0, 0x21, 2] + Code.get(3) + [0x10, UInt8(nothing)] + Code.get(3) + [0x7e, 0x7c])
        let instance = try writer.instance()
        // 5 · 5 + (5 + 1) · 5
        #expect(try instance.call("f", [.i64(2 as Int64), .i64(3 as Int64), .f64(1)]) == [.i64(55 as Int64)])
    }
}
