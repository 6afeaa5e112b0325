/// Memories and tables.
extension FunctionCompiler {
    private mutating func table() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard index < module.tables.count else { throw invalid("unknown table \(index)") }
        return index
    }

    /// The memory that an instruction names; in 2.0 a zero byte stands for the one there is.
    private mutating func memoryIndex() throws(ModuleError) -> Int {
        guard module.limits.features.contains(.multiMemory) else {
            guard try reader.byte() == 0 else { throw malformed("zero byte expected") }
            return try known(memory: 0)
        }
        return try known(memory: reader.u32())
    }

    private func known(memory index: UInt32) throws(ModuleError) -> Int {
        guard index < module.memories.count else { throw invalid("unknown memory \(index)") }
        return Int(index)
    }

    /// Where an access goes: the memory, and what is added to the address.
    struct MemoryArgument {
        var memory: Int
        var offset: UInt64
    }

    /// The immediates of an access to memory.
    ///
    /// - Parameter width: base-2 logarithm of the width in bytes: the largest alignment that is allowed.
    mutating func memoryArgument(width: UInt32) throws(ModuleError) -> MemoryArgument {
        var alignment = try reader.u32()
        var index: UInt32 = 0
        if alignment & 0x40 != 0 {
            guard module.limits.features.contains(.multiMemory) else {
                throw .unsupported(offset: instructionOffset, "multi-memory")
            }
            alignment &= ~0x40
            index = try reader.u32()
        }
        guard alignment < 64 else { throw malformed("malformed memop flags") }
        let has64 = module.limits.features.contains(.memory64)
        let offset = has64 ? try reader.u64() : UInt64(try reader.u32())
        let memory = try known(memory: index)
        guard alignment <= width else { throw invalid("alignment must not be larger than natural") }
        guard module.memories[memory].is64 || offset <= UInt64(UInt32.max) else {
            throw invalid("offset out of range")
        }
        return MemoryArgument(memory: memory, offset: offset)
    }

    mutating func memoryAccess(_ opcode: UInt8) throws(ModuleError) {
        guard let access = MemoryAccess(opcode: opcode) else { throw malformed("illegal opcode") }
        let argument = try memoryArgument(width: access.width)
        if access.isStore {
            let value = try popSlot(access.type)
            let address = try self.address(argument, spare: nextSlot + access.type.slotCount)
            emitAccess(Word(access.operation, value, address.slot, address.offset), to: argument.memory)
        } else {
            let address = try self.address(argument, spare: nextSlot)
            let isFused =
                argument.memory == 0
                && fuseLoad(access.operation, address: address.slot, offset: address.offset, to: nextSlot)
            if !isFused {
                emitLoad(Word(access.operation, nextSlot, address.slot, address.offset), from: argument.memory)
            }
            try push(access.type)
        }
    }

    /// Takes the address. What is not an i32 and 16 bits of offset is added up first, into the slot `spare`.
    mutating func address(
        _ argument: MemoryArgument, spare: Int
    ) throws(ModuleError) -> (slot: Int, offset: Int) {
        let type = module.memories[argument.memory].addressType
        let base = try popSlot(type)
        guard type == .i64 || argument.offset > UInt64(UInt16.max) else { return (base, Int(argument.offset)) }
        slotsMax = max(slotsMax, spare + 1)
        emit(Word(type == .i64 ? .address64 : .address, spare, base))
        emit(argument.offset)
        return (spare, 0)
    }

    /// An access to a memory, which the loop turns to for this long if it is not the first.
    mutating func emitAccess(_ word: Word, second: Word? = nil, to memory: Int) {
        if memory != 0 { emit(Word(.useMemory, 0, high: UInt32(memory))) }
        emit(word)
        if let second { emit(second) }
        if memory != 0 { emit(Word(.useMemory)) }
    }

    /// An access whose only other effect is on slot a.
    mutating func emitLoad(_ word: Word, second: Word? = nil, from memory: Int) {
        if memory == 0 { emitDefinition(word, second: second) } else { emitAccess(word, second: second, to: memory) }
    }

    mutating func memorySize(_ opcode: UInt8) throws(ModuleError) {
        let memory = try memoryIndex()
        let type = module.memories[memory].addressType
        if opcode == 0x3f {
            emitLoad(Word(.memorySize, nextSlot), from: memory)
        } else {
            let pages = try popSlot(type)
            emitDefinition(Word(.memoryGrow, nextSlot, pages, memory))
        }
        try push(type)
    }

    mutating func tableAccess(_ opcode: UInt8) throws(ModuleError) {
        let index = try table()
        let element = module.tables[index].element
        if opcode == 0x25 {
            let place = try popSlot(module.tables[index].addressType)
            emit(Word(.tableGet, nextSlot, place))
            emit(UInt64(index))
            try push(element)
        } else {
            let value = try popSlot(element)
            let place = try popSlot(module.tables[index].addressType)
            emit(Word(.tableSet, value, place))
            emit(UInt64(index))
        }
    }

    /// The instructions behind the prefix 0xfc.
    mutating func miscellaneous() throws(ModuleError) {
        let code = try reader.u32()
        switch code {
        case 0...7: try saturating(code)
        case 8: try memoryInit()
        case 9:
            let segment = try dataIndex()
            emit(Word(.dataDrop, 0, high: UInt32(segment)))
        case 10: try memoryCopy()
        case 11:
            let memory = try memoryIndex()
            let type = module.memories[memory].addressType
            try three(.memoryFill, memory, type, .i32, type)
        case 12: try tableInit()
        case 13: emit(Word(.elemDrop, 0, high: UInt32(try elementIndex())))
        case 14: try tableCopy()
        case 15: try tableGrow()
        case 16:
            let index = try table()
            emit(Word(.tableSize, nextSlot))
            emit(UInt64(index))
            try push(module.tables[index].addressType)
        case 17:
            let index = try table()
            let type = module.tables[index].addressType
            try three(.tableFill, index, type, module.tables[index].element, type)
        case 19...22: try wide(code)
        default: throw malformed("illegal opcode")
        }
    }

    private mutating func saturating(_ code: UInt32) throws(ModuleError) {
        guard let signature = NumericSignature(saturating: code),
            let opcode = Opcode(rawValue: Opcode.i32TruncSatF32S.rawValue + UInt16(code))
        else { throw malformed("illegal opcode") }
        let operand = try popSlot(signature.operand)
        emitDefinition(Word(opcode, nextSlot, operand))
        try push(signature.result)
    }

    private mutating func wide(_ code: UInt32) throws(ModuleError) {
        guard module.limits.features.contains(.wideArithmetic) else {
            throw .unsupported(offset: instructionOffset, "wide arithmetic")
        }
        let second = try popSlot(.i64)
        let first = try popSlot(.i64)
        if code >= 21 {
            emit(Word(code == 21 ? .i64MulWideS : .i64MulWideU, nextSlot, first, second))
        } else {
            let high = try popSlot(.i64)
            let low = try popSlot(.i64)
            emit(Word(code == 19 ? .i64Add128 : .i64Sub128, nextSlot, low, high))
            emit(UInt64(first | second << 16))
        }
        try push([.i64, .i64])
    }

    /// An operation on three operands in neighbouring slots. The second word names what it is about.
    private mutating func three(
        _ opcode: Opcode, _ about: Int, _ types: ValueType...
    ) throws(ModuleError) {
        try check(types)
        settle(last: 3)
        try pop(types)
        emit(Word(opcode, nextSlot))
        emit(UInt64(about))
    }

    private mutating func dataIndex() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard let count = module.dataCount ?? (module.data.isEmpty ? 0 : nil) else {
            throw malformed("data count section required")
        }
        guard index < count else { throw invalid("unknown data segment \(index)") }
        return index
    }

    private mutating func elementIndex() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard index < module.elements.count else { throw invalid("unknown elem segment \(index)") }
        return index
    }

    private mutating func memoryInit() throws(ModuleError) {
        let segment = try dataIndex()
        let memory = try memoryIndex()
        try three(.memoryInit, segment << 32 | memory, module.memories[memory].addressType, .i32, .i32)
    }

    private mutating func memoryCopy() throws(ModuleError) {
        let target = try memoryIndex()
        let source = try memoryIndex()
        let types = (module.memories[target].addressType, module.memories[source].addressType)
        // As many as both can hold.
        let count = types == (.i64, .i64) ? ValueType.i64 : .i32
        try three(.memoryCopy, target << 32 | source, types.0, types.1, count)
    }

    private mutating func tableInit() throws(ModuleError) {
        let segment = try elementIndex()
        let index = try table()
        guard module.elements[segment].type == module.tables[index].element else { throw invalid("type mismatch") }
        try three(.tableInit, segment << 32 | index, module.tables[index].addressType, .i32, .i32)
    }

    private mutating func tableCopy() throws(ModuleError) {
        let target = try table()
        let source = try table()
        guard module.tables[target].element == module.tables[source].element else { throw invalid("type mismatch") }
        let types = (module.tables[target].addressType, module.tables[source].addressType)
        let count = types == (.i64, .i64) ? ValueType.i64 : .i32
        try three(.tableCopy, target << 32 | source, types.0, types.1, count)
    }

    private mutating func tableGrow() throws(ModuleError) {
        let index = try table()
        let type = module.tables[index].addressType
        let count = try popSlot(type)
        let value = try popSlot(module.tables[index].element)
        emit(Word(.tableGrow, nextSlot, value, count))
        emit(UInt64(index))
        try push(type)
    }
}
