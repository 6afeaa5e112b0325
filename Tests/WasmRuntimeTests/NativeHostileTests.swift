import Testing

@testable import WasmRuntime

/// Modules that are made to be hard on a C compiler: they become native code that does what the interpreter does.
@Suite(.serialized) struct NativeHostileTests {
    private func expectSame(_ writer: ModuleWriter, _ what: String, _ arguments: [Int32] = [0, 1, 77, -1]) throws {
        let module = try Module(writer.bytes)
        let interpreted = try Instance(module, in: Store())
        let native = try Instance(try NativeCompilation.code(of: module), in: Store())
        for argument in arguments {
            let expected = try interpreted.call("f", [.i32(argument)])
            #expect(try native.call("f", [.i32(argument)]) == expected, "\(what)")
        }
    }

    /// The code that `body` gives for each number.
    private func code(_ count: Int, _ body: (Int) -> [UInt8]) -> [UInt8] { (0..<count).flatMap(body) }

    @Test func aTableOfSixtyFiveThousandBranches() throws {
        let depth = 64
        var body = code(depth) { _ in [0x02, 0x40] } + Code.get(0) + [0x0e] + ModuleWriter.leb(65_000)
        body += code(65_000) { ModuleWriter.leb($0 % depth) } + [0]
        body += code(depth) { [0x0b] + Code.get(0) + Code.i32(Int32($0)) + [0x6a, 0x21, 0] }
        var writer = ModuleWriter()
        writer.function("f", [.i32], [.i32], body + Code.get(0))
        try expectSame(writer, "br_table", [0, 1, 63, 64, 64_999, 65_000, -1])
    }

    @Test(arguments: [UInt8(0x02), 0x03, 0x04]) func thousandsOfBlocksInsideOfEachOther(opcode: UInt8) throws {
        let depth = 5_000
        var body = code(depth) { _ in opcode == 0x04 ? [0x20, 0, opcode, 0x40] : [opcode, 0x40] }
        body += Code.get(0) + Code.i32(3) + [0x6c, 0x21, 0] + code(depth) { _ in [0x0b] }
        var writer = ModuleWriter()
        writer.function("f", [.i32], [.i32], body + Code.get(0))
        try expectSame(writer, "blocks \(opcode)")
    }

    @Test func thousandsOfLocals() throws {
        let count = 2_000
        let body = code(count) { [0x20] + ModuleWriter.leb($0) + [0x41, 1, 0x6a, 0x21] + ModuleWriter.leb($0 + 1) }
        var writer = ModuleWriter()
        writer.function(
            "f", [.i32], [.i32], locals: Array(repeating: .i32, count: count), body + [0x20] + ModuleWriter.leb(count))
        try expectSame(writer, "locals")
    }

    /// What the innermost call needs must not become part of each frame of a recursion.
    @Test func aRecursionAboveAFunctionWithAHugeFrame() throws {
        let count = 500
        var writer = ModuleWriter()
        writer.memory(1)
        let load = code(count) { Code.i32(Int32($0)) + [0xfd, 0, 0, 0, 0x21] + ModuleWriter.leb($0) }
        // All of them are alive when the first is used.
        let use = code(count) { [0x20] + ModuleWriter.leb(count - 1 - $0) + [0xfd, 81, 1] }
        let huge = writer.function(
            nil, [], [.i32], locals: Array(repeating: .v128, count: count),
            load + [0xfd, 12] + Array(repeating: 1, count: 16) + use + [0xfd, 27, 0])
        let recursive = huge + 1
        writer.function(
            "f", [.i32], [.i32],
            Code.get(0) + [0x45, 0x04, 0x7f, 0x10] + ModuleWriter.leb(huge) + [0x05] + Code.get(0) + Code.i32(1)
                + [0x6b, 0x10] + ModuleWriter.leb(recursive) + Code.i32(1) + [0x6a, 0x0b])
        try expectSame(writer, "recursion", [0, 500, 15_000])
    }

    @Test func thousandsOfOperands() throws {
        var writer = ModuleWriter()
        let body = code(5_000) { _ in Code.get(0) } + code(4_999) { _ in [0x6a] }
        writer.function("f", [.i32], [.i32], body)
        try expectSame(writer, "operands")
    }

    @Test func aThousandParametersAndResults() throws {
        var writer = ModuleWriter()
        let many = Array(repeating: ValueType.i32, count: 1_000)
        let callee = writer.function(nil, many, many, code(1_000) { [0x20] + ModuleWriter.leb($0) })
        var body = code(1_000) { Code.get(0) + Code.i32(Int32($0)) + [0x6a] }
        body += [0x10] + ModuleWriter.leb(callee) + code(999) { _ in [0x6a] }
        writer.function("f", [.i32], [.i32], body)
        try expectSame(writer, "parameters and results")
    }

    @Test func thousandsOfFunctionsAndCalls() throws {
        var writer = ModuleWriter()
        for index in 0..<2_000 {
            writer.function(nil, [.i32], [.i32], Code.get(0) + Code.i32(Int32(index)) + [0x6a])
        }
        let body = Code.get(0) + code(2_000) { [0x10] + ModuleWriter.leb($0) }
        writer.function("f", [.i32], [.i32], body)
        try expectSame(writer, "functions")
    }

    @Test func aFrameThatIsLargerThanWhatIsKeptFreeIsRefused() throws {
        // Vectors that are all wanted at the end, the last one first: the compiler has to keep them.
        func bytes(vectors: Int) -> [UInt8] {
            var writer = ModuleWriter()
            writer.memory(16)
            let load: [UInt8] = [0xfd, 0x00, 0x04]
            let loads = (0..<vectors).flatMap { Code.i32(0) + load + ModuleWriter.leb(16 * $0) }
            let means = Array(repeating: [UInt8]([0xfd, 0x7b]), count: vectors - 1).joined()
            writer.function("f", [], [.i32], loads + means + [0xfd, 0x1b, 0])
            return writer.bytes
        }
        #expect(throws: NativeError.exceeded(.frameBytes, FrameReport.bytesMax)) {
            _ = try NativeCompilation.code(of: Module(bytes(vectors: 7000)))
        }
        let code = try NativeCompilation.code(of: Module(bytes(vectors: 2000)))
        #expect(try Instance(code, in: Store()).call("f") == [.i32(UInt32(0))])
    }
}
