/// Reads a function body without a look at types: its instructions, their immediates, its nesting, its end (WebAssembly
/// 2.0, 5.4). It tells whether a body that failed validation is well-formed at all, and of valid ones which instructions
/// they have: the scan for features, the plan of a translation to C, and what a translation passes over.
enum BodyGrammar {
    static func check(_ body: ByteReader, in module: ModuleDecoder) throws(ModuleError) {
        try visit(body, in: module) { _, _ in }
    }

    /// Reads a body and names each instruction on the way: its opcode and, behind the prefixes 0xfc and 0xfd, the second; of
    /// calls the function or type that they name.
    static func visit(
        _ body: ByteReader, in module: ModuleDecoder, _ found: (_ opcode: UInt8, _ second: UInt32) -> Void
    ) throws(ModuleError) {
        var reader = body
        for _ in 0..<(try reader.count(limit: .max, of: "local groups")) {
            _ = try reader.u32()
            _ = try module.valueType(&reader)
        }
        var depth = 1
        while depth > 0 {
            let offset = reader.offset
            let opcode = try reader.byte()
            guard FunctionCompiler.isKnown(opcode) else { throw .malformed(offset: offset, "illegal opcode") }
            if (0x02...0x04).contains(opcode) || opcode == 0x1f { depth += 1 }
            if opcode == 0x0b { depth -= 1 }
            var ahead = reader
            switch opcode {
            case 0x10...0x13, 0xfc, 0xfd: found(opcode, try ahead.u32())
            default: found(opcode, 0)
            }
            try skipImmediates(opcode, &reader, in: module)
        }
        guard reader.isAtEnd else { throw reader.malformed("junk after last instruction") }
    }

    /// Passes over what follows an opcode.
    static func skipImmediates(
        _ opcode: UInt8, _ reader: inout ByteReader, in module: ModuleDecoder
    ) throws(ModuleError) {
        switch opcode {
        case 0x02...0x04: _ = try reader.s33()
        case 0x1f:
            _ = try reader.s33()
            for _ in 0..<(try reader.count(limit: module.limits.branchTargets, of: "catch clauses")) {
                let kind = try reader.byte()
                guard kind < 4 else { throw reader.malformed("malformed catch clause") }
                if kind < 2 { _ = try reader.u32() }
                _ = try reader.u32()
            }
        case 0x08, 0x0c, 0x0d, 0x10, 0x12, 0x20...0x26, 0xd2: _ = try reader.u32()
        case 0x0e:
            for _ in 0...(try reader.count(limit: module.limits.branchTargets, of: "branch targets")) {
                _ = try reader.u32()
            }
        case 0x11, 0x13:
            _ = try reader.u32()
            _ = try reader.u32()
        case 0x28...0x3e: try memoryArgument(&reader, in: module)
        case 0x1c:
            for _ in 0..<(try reader.count(limit: .max, of: "select types")) { _ = try module.valueType(&reader) }
        case 0x3f, 0x40: try memoryIndex(&reader, in: module)
        case 0x41: _ = try reader.s32()
        case 0x42: _ = try reader.s64()
        case 0x43: try reader.skip(4)
        case 0x44: try reader.skip(8)
        case 0xd0: _ = try module.referenceType(&reader)
        case 0xfc: try skipMiscellaneous(&reader, in: module)
        case 0xfd: try skipVector(&reader, in: module)
        default: break
        }
    }

    private static func skipMiscellaneous(
        _ reader: inout ByteReader, in module: ModuleDecoder
    ) throws(ModuleError) {
        let offset = reader.offset
        switch try reader.u32() {
        case 0...7, 19...22: break
        case 8:
            _ = try reader.u32()
            try memoryIndex(&reader, in: module)
        case 9, 13, 15...17: _ = try reader.u32()
        case 10:
            try memoryIndex(&reader, in: module)
            try memoryIndex(&reader, in: module)
        case 11: try memoryIndex(&reader, in: module)
        case 12, 14:
            _ = try reader.u32()
            _ = try reader.u32()
        default: throw .malformed(offset: offset, "illegal opcode")
        }
    }

    private static func skipVector(_ reader: inout ByteReader, in module: ModuleDecoder) throws(ModuleError) {
        let offset = reader.offset
        guard let instruction = VectorInstruction(opcode: try reader.u32()) else {
            throw .malformed(offset: offset, "illegal opcode")
        }
        switch instruction {
        case .load, .store: try memoryArgument(&reader, in: module)
        case .loadLane, .storeLane:
            try memoryArgument(&reader, in: module)
            try reader.skip(1)
        case .const, .shuffle: try reader.skip(16)
        case .extract, .replace: try reader.skip(1)
        default: break
        }
    }

    private static func memoryArgument(_ reader: inout ByteReader, in module: ModuleDecoder) throws(ModuleError) {
        if try reader.u32() & 0x40 != 0 { _ = try reader.u32() }
        if module.limits.features.contains(.memory64) { _ = try reader.u64() } else { _ = try reader.u32() }
    }

    private static func memoryIndex(_ reader: inout ByteReader, in module: ModuleDecoder) throws(ModuleError) {
        let offset = reader.offset
        if module.limits.features.contains(.multiMemory) {
            _ = try reader.u32()
        } else if try reader.byte() != 0 {
            throw .malformed(offset: offset, "zero byte expected")
        }
    }
}
