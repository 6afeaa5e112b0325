internal import CWasmLoop

/// Instructions on 128-bit vectors.
extension FunctionCompiler {
    /// The instructions behind the prefix 0xfd.
    mutating func vector() throws(ModuleError) {
        let code = try reader.u32()
        guard let instruction = VectorInstruction(opcode: code) else {
            throw (0x100..<0x140).contains(code)
                ? .unsupported(offset: instructionOffset, "relaxed SIMD") : malformed("illegal opcode")
        }
        let number = CWASM_VECTORS + Int(code)
        switch instruction {
        case .load, .store, .loadLane, .storeLane: try vectorAccess(instruction, number)
        case .const, .shuffle: try literal(instruction, number)
        case .splat, .extract, .replace: try lane(instruction, number)
        default: try calculation(instruction, number)
        }
    }

    /// A word whose operation is one on vectors.
    private func word(_ number: Int, _ a: Int, _ b: Int = 0, _ c: Int = 0) -> Word {
        UInt64(number) | Word(.unreachable, a, b, c) & ~0xffff
    }

    private mutating func calculation(_ instruction: VectorInstruction, _ number: Int) throws(ModuleError) {
        let third = instruction == .ternary ? try popSlot(.v128) : nil
        let isBinary = instruction == .binary || instruction == .ternary
        let second = isBinary ? try popSlot(.v128) : instruction == .shift ? try popSlot(.i32) : 0
        let first = try popSlot(.v128)
        emitDefinition(word(number, nextSlot, first, second), second: third.map { UInt64($0) })
        try push(instruction == .test ? .i32 : .v128)
    }

    /// Instructions with 16 bytes of their own.
    private mutating func literal(_ instruction: VectorInstruction, _ number: Int) throws(ModuleError) {
        let low = try reader.fixed64()
        let high = try reader.fixed64()
        var operands = (first: 0, second: 0)
        if instruction == .shuffle {
            // A place of 32 or more has one of the upper three bits of its byte set.
            guard (low | high) & 0xe0e0_e0e0_e0e0_e0e0 == 0 else { throw invalid("invalid lane index") }
            operands.second = try popSlot(.v128)
            operands.first = try popSlot(.v128)
        }
        let first = words.count
        emit(word(number, nextSlot, operands.first, operands.second))
        emit(low)
        emit(high)
        if isLive { definition = (first, nextSlot) }
        try push(.v128)
    }

    private mutating func lane(of count: UInt8) throws(ModuleError) -> Int {
        let lane = try reader.byte()
        guard lane < count else { throw invalid("invalid lane index") }
        return Int(lane)
    }

    private mutating func lane(_ instruction: VectorInstruction, _ number: Int) throws(ModuleError) {
        switch instruction {
        case .splat(let type):
            let value = try popSlot(type)
            emitDefinition(word(number, nextSlot, value))
            try push(.v128)
        case .extract(let type, let count):
            let lane = try lane(of: count)
            let vector = try popSlot(.v128)
            emitDefinition(word(number, nextSlot, vector, lane))
            try push(type)
        case .replace(let type, let count):
            let lane = try lane(of: count)
            let value = try popSlot(type)
            let vector = try popSlot(.v128)
            emitDefinition(word(number, nextSlot, vector, value), second: UInt64(lane))
            try push(.v128)
        default: throw malformed("illegal opcode")
        }
    }

    private mutating func vectorAccess(_ instruction: VectorInstruction, _ number: Int) throws(ModuleError) {
        switch instruction {
        case .load(let width):
            let argument = try memoryArgument(width: width)
            let address = try address(argument, spare: nextSlot)
            emitLoad(word(number, nextSlot, address.slot, address.offset), from: argument.memory)
            try push(.v128)
        case .store(let width):
            let argument = try memoryArgument(width: width)
            let value = try popSlot(.v128)
            let address = try address(argument, spare: nextSlot + ValueType.v128.slotCount)
            emitAccess(word(number, value, address.slot, address.offset), to: argument.memory)
        case .loadLane(let width):
            let (argument, lane) = (try memoryArgument(width: width), try lane(of: 16 >> UInt8(width)))
            let vector = try popSlot(.v128)
            let address = try address(argument, spare: nextSlot + ValueType.v128.slotCount)
            let word = word(number, nextSlot, address.slot, address.offset)
            emitLoad(word, second: UInt64(vector | lane << 16), from: argument.memory)
            try push(.v128)
        case .storeLane(let width):
            let (argument, lane) = (try memoryArgument(width: width), try lane(of: 16 >> UInt8(width)))
            let vector = try popSlot(.v128)
            let address = try address(argument, spare: nextSlot + ValueType.v128.slotCount)
            let word = word(number, vector, address.slot, address.offset)
            emitAccess(word, second: UInt64(lane), to: argument.memory)
        default: throw malformed("illegal opcode")
        }
    }
}
