/// Memories and tables.
extension FunctionCompiler {
    private func requireMemory(_ index: Int = 0) throws(ModuleError) {
        guard index < module.memories.count else { throw invalid("unknown memory \(index)") }
    }

    private mutating func table() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard index < module.tables.count else { throw invalid("unknown table \(index)") }
        return index
    }

    /// The zero byte that stands for the one memory.
    private mutating func memoryIndex() throws(ModuleError) {
        guard try reader.byte() == 0 else { throw malformed("zero byte expected") }
        try requireMemory()
    }

    /// The immediates of an access to memory; gives the offset.
    ///
    /// - Parameter width: base-2 logarithm of the width in bytes: the largest alignment that is allowed.
    mutating func memoryArgument(width: UInt32) throws(ModuleError) -> UInt32 {
        let alignment = try reader.u32()
        let offset = try reader.u32()
        try requireMemory()
        guard alignment < 32 else {
            throw alignment & 0x40 != 0
                ? .unsupported(offset: instructionOffset, "multi-memory") : malformed("malformed memop flags")
        }
        guard alignment <= width else { throw invalid("alignment must not be larger than natural") }
        return offset
    }

    mutating func memoryAccess(_ opcode: UInt8) throws(ModuleError) {
        guard let access = MemoryAccess(opcode: opcode) else { throw malformed("illegal opcode") }
        let offset = try memoryArgument(width: access.width)
        if access.isStore {
            let value = try popSlot(access.type)
            let address = try self.address(offset, spare: nextSlot + access.type.slotCount)
            emit(Word(access.operation, value, address.slot, address.offset))
        } else {
            let address = try self.address(offset, spare: nextSlot)
            emitDefinition(Word(access.operation, nextSlot, address.slot, address.offset))
            try push(access.type)
        }
    }

    /// Takes the address. An offset of more than 16 bits is added first, without wrapping, into the slot `spare`.
    mutating func address(_ offset: UInt32, spare: Int) throws(ModuleError) -> (slot: Int, offset: Int) {
        let base = try popSlot(.i32)
        guard offset > UInt32(UInt16.max) else { return (base, Int(offset)) }
        slotsMax = max(slotsMax, spare + 1)
        emit(Word(.address, spare, base))
        emit(UInt64(offset))
        return (spare, 0)
    }

    mutating func memorySize(_ opcode: UInt8) throws(ModuleError) {
        try memoryIndex()
        if opcode == 0x3f {
            emitDefinition(Word(.memorySize, nextSlot))
        } else {
            let pages = try popSlot(.i32)
            emitDefinition(Word(.memoryGrow, nextSlot, pages))
        }
        try push(.i32)
    }

    mutating func tableAccess(_ opcode: UInt8) throws(ModuleError) {
        let index = try table()
        let element = module.tables[index].element
        if opcode == 0x25 {
            let place = try popSlot(.i32)
            emit(Word(.tableGet, nextSlot, place))
            emit(UInt64(index))
            try push(element)
        } else {
            let value = try popSlot(element)
            let place = try popSlot(.i32)
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
        case 10:
            try memoryIndex()
            try memoryIndex()
            try three(.memoryCopy, 0, .i32)
        case 11:
            try memoryIndex()
            try three(.memoryFill, 0, .i32)
        case 12: try tableInit()
        case 13: emit(Word(.elemDrop, 0, high: UInt32(try elementIndex())))
        case 14: try tableCopy()
        case 15: try tableGrow()
        case 16:
            let index = try table()
            emit(Word(.tableSize, nextSlot))
            emit(UInt64(index))
            try push(.i32)
        case 17:
            let index = try table()
            try three(.tableFill, index, module.tables[index].element)
        case 18...22: throw .unsupported(offset: instructionOffset, "wide arithmetic")
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

    /// An operation on three operands in neighbouring slots: i32, `middle`, i32. The second word names what it is about.
    private mutating func three(_ opcode: Opcode, _ about: Int, _ middle: ValueType) throws(ModuleError) {
        try check([.i32, middle, .i32])
        settle(last: 3)
        try pop([.i32, middle, .i32])
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
        try memoryIndex()
        try three(.memoryInit, segment, .i32)
    }

    private mutating func tableInit() throws(ModuleError) {
        let segment = try elementIndex()
        let index = try table()
        guard module.elements[segment].type == module.tables[index].element else { throw invalid("type mismatch") }
        try three(.tableInit, segment << 32 | index, .i32)
    }

    private mutating func tableCopy() throws(ModuleError) {
        let target = try table()
        let source = try table()
        guard module.tables[target].element == module.tables[source].element else { throw invalid("type mismatch") }
        try three(.tableCopy, target << 32 | source, .i32)
    }

    private mutating func tableGrow() throws(ModuleError) {
        let index = try table()
        let count = try popSlot(.i32)
        let value = try popSlot(module.tables[index].element)
        emit(Word(.tableGrow, nextSlot, value, count))
        emit(UInt64(index))
        try push(.i32)
    }
}
