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
        let argument = try memoryArgument()
        if opcode < 0x36 {
            push(type, try load("\(name)", argument))
        } else {
            let value = try popExact(type)
            try store("\(name)", argument, value)
        }
    }

    /// The memory that an access goes to, and what is added to the address.
    struct MemoryArgument {
        var memory: Int
        var offset: UInt64
    }

    mutating func memoryArgument() throws(ModuleError) -> MemoryArgument {
        let memory = try reader.u32() & 0x40 != 0 ? Int(try reader.u32()) : 0
        return MemoryArgument(memory: memory, offset: try reader.u64())
    }

    /// C for what lies at the address on top of the stack.
    mutating func load(_ name: String, _ argument: MemoryArgument) throws(ModuleError) -> String {
        try access(name, argument) + ")"
    }

    /// Takes the address and writes there.
    mutating func store(_ name: String, _ argument: MemoryArgument, _ value: String) throws(ModuleError) {
        emit("\(try access(name, argument)), \(value));")
    }

    /// The guards reach as far as an address of 32 bits in the first memory; other accesses are compared with the size.
    private mutating func access(_ name: String, _ argument: MemoryArgument) throws(ModuleError) -> String {
        let type = try addressType(ofMemory: argument.memory)
        let address = try pop(type).text
        return argument.memory == 0 && type == .i32
            ? "\(name)(m, s, \(site), \(address), \(argument.offset)ull"
            : "\(name)_in(m, s, \(site), \(argument.memory), \(address), \(argument.offset)ull"
    }

    private func addressType(ofMemory index: Int) throws(ModuleError) -> CType {
        CType(module.memories[index].addressType)
    }

    private func addressType(ofTable index: UInt32) throws(ModuleError) -> CType {
        CType(module.tables[Int(index)].addressType)
    }

    private func elementType(ofTable index: UInt32) -> CType { CType(module.tables[Int(index)].element) }

    mutating func memorySize(_ opcode: UInt8) throws(ModuleError) {
        let memory = Int(try reader.u32())
        let type = try addressType(ofMemory: memory)
        if opcode == 0x3f {
            push(type, memory == 0 && type == .i32 ? "MEMORY_SIZE" : "(\(type))MEMORY_SIZE_IN(\(memory))")
        } else {
            pushGrown(type, "RARE(\(site), cwasmMemoryGrow, \(memory), \(try pop(type).text), 0, 0)")
        }
    }

    /// The size before growing, or -1.
    private mutating func pushGrown(_ type: CType, _ size: String) {
        push(type, type == .i64 ? "grown_64(\(size))" : size)
    }

    mutating func tableAccess(_ opcode: UInt8) throws(ModuleError) {
        let table = try reader.u32()
        if opcode == 0x25 {
            push(
                elementType(ofTable: table),
                "table_get(m, s, \(site), \(table), \(try pop(addressType(ofTable: table)).text))")
        } else {
            let value = try pop(elementType(ofTable: table)).text
            emit("*element(m, s, \(site), \(table), \(try pop(addressType(ofTable: table)).text)) = \(value);")
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
            let (segment, memory) = (try reader.u32(), try reader.u32())
            let type = try addressType(ofMemory: Int(memory))
            try three("cwasmMemoryInit", about(segment, memory), type, .i32, .i32, unitsPerByte: 1)
        case 9: emit("RARE(\(site), cwasmDataDrop, \(try reader.u32()), 0, 0, 0);")
        case 10:
            let (target, source) = (try reader.u32(), try reader.u32())
            let types = (try addressType(ofMemory: Int(target)), try addressType(ofMemory: Int(source)))
            try three(
                "cwasmMemoryCopy", about(target, source), types.0, types.1, types == (.i64, .i64) ? .i64 : .i32,
                unitsPerByte: 1)
        case 11:
            let memory = try reader.u32()
            let type = try addressType(ofMemory: Int(memory))
            try three("cwasmMemoryFill", about(0, memory), type, .i32, type, unitsPerByte: 1)
        case 12:
            let (segment, table) = (try reader.u32(), try reader.u32())
            let type = try addressType(ofTable: table)
            try three("cwasmTableInit", about(segment, table), type, .i32, .i32, unitsPerByte: 8)
        case 13: emit("RARE(\(site), cwasmElemDrop, \(try reader.u32()), 0, 0, 0);")
        case 14:
            let (target, source) = (try reader.u32(), try reader.u32())
            let types = (try addressType(ofTable: target), try addressType(ofTable: source))
            try three(
                "cwasmTableCopy", about(target, source), types.0, types.1, types == (.i64, .i64) ? .i64 : .i32,
                unitsPerByte: 8)
        case 15: try tableGrow()
        case 16:
            let table = try reader.u32()
            let type = try addressType(ofTable: table)
            push(type, "(\(type))CONTEXT(m)->instance->tables[\(table)]->count")
        case 17:
            let table = try reader.u32()
            let type = try addressType(ofTable: table)
            try three("cwasmTableFill", about(0, table), type, elementType(ofTable: table), type, unitsPerByte: 8)
        case 19...22: try wide(code)
        default: throw unsupported("the opcode 0xfc \(code) in native code")
        }
    }

    private mutating func tableGrow() throws(ModuleError) {
        let table = try reader.u32()
        let type = try addressType(ofTable: table)
        let count = try pop(type).text
        let value = try pop(elementType(ofTable: table)).text
        pushGrown(type, "RARE(\(site), cwasmTableGrow, \(table), \(value), \(count), 0)")
        if options.countsFuel {
            emit("if (\(operands[operands.count - 1].text) != (\(type))-1) FUEL((int64_t)\(count) / 8, \(site));")
        }
    }

    /// What an operation of `CWasmRare` is about: memories, tables, segments.
    private func about(_ first: UInt32, _ second: UInt32) -> String { "\(UInt64(first) << 32 | UInt64(second))ull" }

    /// An operation on three operands. It costs a unit of fuel for each 64 bytes.
    private mutating func three(
        _ name: String, _ about: String, _ types: CType..., unitsPerByte size: Int
    ) throws(ModuleError) {
        let count = try pop(types[2]).text
        let second = try pop(types[1]).text
        let first = try pop(types[0]).text
        // The first memory's, unless its addresses have 64 bits.
        let isFirst = about == "0ull" && types[0] == .i32 && types[2] == .i32
        switch name {
        case "cwasmMemoryCopy" where isFirst && types[1] == .i32:
            emit("memory_copy(m, s, \(site), \(first), \(second), \(count));")
        case "cwasmMemoryFill" where isFirst: emit("memory_fill(m, s, \(site), \(first), \(second), \(count));")
        default: emit("RARE(\(site), \(name), \(about), \(first), \(second), \(count));")
        }
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
