/// Memories and tables.
extension FunctionTranslator {
    private static let accesses: [(name: StaticString, type: CType)] = [
        ("load_i32", .i32), ("load_i64", .i64), ("load_f32", .f32), ("load_f64", .f64),
        ("load_i32_8s", .i32), ("load_i32_8u", .i32), ("load_i32_16s", .i32), ("load_i32_16u", .i32),
        ("load_i64_8s", .i64), ("load_i64_8u", .i64), ("load_i64_16s", .i64), ("load_i64_16u", .i64),
        ("load_i64_32s", .i64), ("load_i64_32u", .i64),
        ("store_i32", .i32), ("store_i64", .i64), ("store_f32", .f32), ("store_f64", .f64),
        ("store_i32_8", .i32), ("store_i32_16", .i32), ("store_i64_8", .i64), ("store_i64_16", .i64),
        ("store_i64_32", .i64),
    ]

    mutating func memoryAccess(_ opcode: UInt8) throws(ModuleError) {
        let (name, type) = FunctionTranslator.accesses[Int(opcode) - 0x28]
        guard try reader.u32() < 32 else { throw unsupported("multi-memory in native code") }
        let offset = try reader.u32()
        if opcode < 0x36 {
            push(type, "\(name)(m, s, \(site), \(try pop(.i32).text), \(offset)ull)")
        } else {
            let value = try popExact(type)
            emit("\(name)(m, s, \(site), \(try pop(.i32).text), \(offset)ull, \(value));")
        }
    }

    mutating func memorySize(_ opcode: UInt8) throws(ModuleError) {
        try memoryIndex()
        if opcode == 0x3f {
            push(.i32, "MEMORY_SIZE")
        } else {
            push(.i32, "RARE(\(site), cwasmMemoryGrow, 0, \(try pop(.i32).text), 0, 0)")
        }
    }

    private mutating func memoryIndex() throws(ModuleError) {
        guard try reader.byte() == 0 else { throw unsupported("multi-memory in native code") }
    }

    mutating func tableAccess(_ opcode: UInt8) throws(ModuleError) {
        let table = try reader.u32()
        if opcode == 0x25 {
            push(.i64, "table_get(m, s, \(site), \(table), \(try pop(.i32).text))")
        } else {
            let value = try pop(.i64).text
            emit("*element(m, s, \(site), \(table), \(try pop(.i32).text)) = \(value);")
        }
    }

    /// The instructions behind the prefix 0xfc.
    mutating func miscellaneous() throws(ModuleError) {
        let code = try reader.u32()
        switch code {
        case 0...7:
            guard let signature = NumericSignature(saturating: code) else {
                throw unsupported("the opcode 0xfc \(code)")
            }
            try apply(COperation.saturating[Int(code)], signature)
        case 8:
            let segment = try reader.u32()
            try memoryIndex()
            try three("cwasmMemoryInit", "\(segment)", .i32, unitsPerByte: 1)
        case 9: emit("RARE(\(site), cwasmDataDrop, \(try reader.u32()), 0, 0, 0);")
        case 10:
            try memoryIndex()
            try memoryIndex()
            try three("cwasmMemoryCopy", "0", .i32, unitsPerByte: 1)
        case 11:
            try memoryIndex()
            try three("cwasmMemoryFill", "0", .i32, unitsPerByte: 1)
        case 12:
            let segment = try reader.u32()
            try three("cwasmTableInit", "\(UInt64(segment) << 32 | UInt64(try reader.u32()))ull", .i32, unitsPerByte: 8)
        case 13: emit("RARE(\(site), cwasmElemDrop, \(try reader.u32()), 0, 0, 0);")
        case 14:
            let target = try reader.u32()
            try three("cwasmTableCopy", "\(UInt64(target) << 32 | UInt64(try reader.u32()))ull", .i32, unitsPerByte: 8)
        case 15:
            let table = try reader.u32()
            let count = try pop(.i32).text
            push(.i32, "RARE(\(site), cwasmTableGrow, \(table), \(try pop(.i64).text), \(count), 0)")
            if options.countsFuel {
                emit("if (\(operands[operands.count - 1].text) != -1u) FUEL((int64_t)\(count) / 8, \(site));")
            }
        case 16: push(.i32, "(i32)CONTEXT(m)->instance->tables[\(try reader.u32())]->count")
        case 17: try three("cwasmTableFill", "\(try reader.u32())", .i64, unitsPerByte: 8)
        case 19...22: try wide(code)
        default: throw unsupported("the opcode 0xfc \(code) in native code")
        }
    }

    /// An operation on three operands: i32, `middle`, i32. It costs a unit of fuel for each 64 bytes.
    private mutating func three(
        _ name: String, _ about: String, _ middle: CType, unitsPerByte size: Int
    ) throws(ModuleError) {
        let count = try pop(.i32).text
        let second = try pop(middle).text
        let first = try pop(.i32).text
        emit("RARE(\(site), \(name), \(about), \(first), \(second), \(count));")
        if options.countsFuel { emit("FUEL((int64_t)\(count) / \(64 / size), \(site));") }
    }

    /// 128-bit sums and products (the wide-arithmetic proposal): two results, the lower half first.
    private mutating func wide(_ code: UInt32) throws(ModuleError) {
        let name = ["add128", "sub128", "mul_wide_s", "mul_wide_u"][Int(code) - 19]
        var arguments: [String] = []
        for _ in 0..<(code < 21 ? 4 : 2) { arguments.insert(try pop(.i64).text, at: 0) }
        emit("{ i64 high, low = \(name)(\(arguments.joined(separator: ", ")), &high);")
        push(.i64, "low")
        push(.i64, "high")
        emit("}")
    }
}
