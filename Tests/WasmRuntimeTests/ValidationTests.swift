import Testing
import WasmRuntime

/// What is refused, and where (WebAssembly 2.0, chapters 3 and 5).
@Suite struct ValidationTests {
    private func refusal(_ bytes: [UInt8], _ limits: DecodeLimits = .init()) -> ModuleError? {
        do {
            _ = try Module(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    /// Bodies that break a rule of chapter 3.3, each with the byte of the body that its error points to. The module has a
    /// memory, a table of functions, an immutable i32 global and the type `[] -> []`.
    static let invalidBodies: [(String, [UInt8], Int)] = [
        ("operand of another type", Code.i64(1) + [0x45, 0x1a], 2),
        ("no operand", [0x1a], 0),
        ("operands left over", Code.i32(1), 2),
        ("unknown local", Code.get(7) + [0x1a], 0),
        ("unknown global", [0x23, 9, 0x1a], 0),
        ("immutable global", Code.i32(1) + [0x24, 0], 2),
        ("unknown function", [0x10, 99], 0),
        ("unknown label", [0x0c, 3], 0),
        ("unknown type", Code.i32(0) + [0x11, 99, 0], 2),
        ("unknown table", Code.i32(0) + [0x25, 5, 0x1a], 2),
        ("unknown element segment", [0xfc, 13, 4], 0),
        ("alignment beyond the width", Code.i32(0) + [0x28, 3, 0, 0x1a], 2),
        ("if without else that gives a value", Code.i32(1) + [0x04, 0x7f] + Code.i32(1) + [0x0b, 0x1a], 6),
        ("block that leaves too little", [0x02, 0x7f, 0x0b, 0x1a], 2),
        ("branch without its value", [0x02, 0x7f, 0x0c, 0, 0x0b, 0x1a], 2),
        ("labels of unequal arity", [0x02, 0x7f] + Code.i32(1) + Code.i32(0) + [0x0e, 1, 0, 1, 0x0b, 0x1a], 6),
        ("select of two types", Code.i32(1) + Code.i64(1) + Code.i32(1) + [0x1b, 0x1a], 6),
        ("untyped select of references", [0xd0, 0x70, 0xd0, 0x70] + Code.i32(1) + [0x1b, 0x1a], 6),
        ("undeclared function reference", [0xd2, 0, 0x1a], 0),
        ("is_null of a number", Code.i32(0) + [0xd1, 0x1a], 2),
        ("store of another type", Code.i32(0) + Code.f32(1) + [0x36, 2, 0], 7),
    ]

    @Test(arguments: invalidBodies.indices)
    func aBodyThatBreaksARuleIsInvalid(_ index: Int) {
        let (rule, code, offset) = Self.invalidBodies[index]
        var builder = ModuleWriter()
        builder.memory(1)
        builder.table(1)
        builder.global(.i32, isMutable: false, Code.i32(0))
        builder.function(code: code)
        // The body is the last thing in the module: its code ends before the `end` that the builder adds.
        let start = builder.bytes.count - 1 - code.count
        guard case .invalid(let at, _) = refusal(builder.bytes) else {
            Issue.record("\(rule): \(String(describing: refusal(builder.bytes)))")
            return
        }
        #expect(at - start == offset, "\(rule)")
    }

    @Test func aModuleThatBreaksARuleIsInvalid() {
        func isInvalid(_ build: (inout ModuleWriter) -> Void) -> Bool {
            var builder = ModuleWriter()
            build(&builder)
            if case .invalid = refusal(builder.bytes) { return true }
            return false
        }
        #expect(isInvalid { $0.memory(65537) })
        #expect(isInvalid { $0.memory(2, 1) })
        #expect(
            isInvalid {
                $0.function("a", code: []); $0.function("a", code: [])
            })
        #expect(isInvalid { $0.export("a", 0, 3) })
        #expect(
            isInvalid {
                $0.function(code: []); $0.start = 4
            })
        #expect(
            isInvalid {
                $0.function(nil, [.i32], [], []); $0.start = 0
            })
        #expect(isInvalid { $0.global(.i32, isMutable: false, Code.i64(0)) })
        #expect(isInvalid { $0.global(.i32, isMutable: false, Code.i32(0) + Code.i32(0) + [0x71]) })
        #expect(isInvalid { $0.data(at: 0, [1]) })
        #expect(
            isInvalid {
                $0.function(code: []); $0.elements(at: 0, [0])
            })
    }

    /// A module with a bit of everything.
    static var sample: [UInt8] {
        var builder = ModuleWriter()
        let host = builder.importFunction("host", "f", [.i32], [.i64])
        builder.memory(1, 2)
        builder.table(3)
        builder.global(.f64, isMutable: true, Code.f64(1.5))
        let add = builder.function("add", [.i32, .i32], [.i32], Code.get(0) + Code.get(1) + [0x6a])
        builder.function(
            "loop", [.i32], [.i32], locals: [.i32, .i32],
            [0x03, 0x40] + Code.get(1) + Code.get(0) + [0x6a, 0x21, 1] + Code.get(0) + Code.i32(1)
                + [0x6b, 0x22, 0, 0x0d, 0, 0x0b] + Code.get(1))
        builder.function("call", [], [.i64], Code.i32(300) + [0x10, UInt8(host)])
        builder.elements(at: 1, [add])
        builder.data(at: 8, Array("hello".utf8))
        builder.nameFunction(add, "add two")
        return builder.bytes
    }

    @Test func everyTruncationIsMalformed() {
        let bytes = Self.sample
        #expect(refusal(bytes) == nil)
        for length in 0..<bytes.count {
            guard let error = refusal(Array(bytes[..<length])) else {
                // Cut at the border of sections that nothing needs: still a module.
                continue
            }
            guard case .malformed(let offset, _) = error else {
                Issue.record("cut at \(length): \(error)")
                continue
            }
            #expect(offset <= length)
        }
    }

    @Test func everyChangedByteIsAModuleOrAnError() {
        let bytes = Self.sample
        for place in bytes.indices {
            for value: UInt8 in [0, 1, 0x0b, 0x40, 0x7f, 0x80, 0xfc, 0xff] {
                var changed = bytes
                changed[place] = value
                if let error = refusal(changed) { #expect(error.offset <= bytes.count) }
            }
        }
    }
}
