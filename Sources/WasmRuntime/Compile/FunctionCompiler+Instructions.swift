/// One instruction after the other (WebAssembly 2.0, 5.4).
extension FunctionCompiler {
    /// Whether 2.0 knows this opcode; what it does not know is malformed rather than invalid.
    static func isKnown(_ opcode: UInt8) -> Bool {
        switch opcode {
        case 0x00...0x05, 0x08, 0x0a, 0x1f, 0x0b...0x13, 0x1a...0x1c, 0x20...0x26, 0x28...0xc4, 0xd0...0xd2, 0xfc, 0xfd:
            true
        default: false
        }
    }

    mutating func instruction() throws(ModuleError) {
        let opcode = try reader.byte()
        controls[controls.count - 1].cost &+= 1
        switch opcode {
        case 0x00:
            emit(Word(.unreachable))
            unreachable()
        case 0x01: break
        case 0x02: try begin(.block)
        case 0x03: try begin(.loop)
        case 0x04: try begin(.if)
        case 0x05: try `else`()
        case 0x08: try `throw`()
        case 0x0a: try throwReference()
        case 0x1f:
            try requireExceptions()
            try begin(.try)
        case 0x0b: try end()
        case 0x0c: try branch()
        case 0x0d: try branchIf()
        case 0x0e: try branchTable()
        case 0x0f: try `return`()
        case 0x10: try call()
        case 0x11: try callIndirect()
        case 0x12: try returnCall()
        case 0x13: try returnCallIndirect()
        case 0x1a: _ = try pop()
        case 0x1b: try select()
        case 0x1c: try typedSelect()
        case 0x20: try localGet()
        case 0x21: try localSet(keep: false)
        case 0x22: try localSet(keep: true)
        case 0x23: try globalGet()
        case 0x24: try globalSet()
        case 0x25, 0x26: try tableAccess(opcode)
        case 0x28...0x3e: try memoryAccess(opcode)
        case 0x3f, 0x40: try memorySize(opcode)
        case 0x41: try push(.i32, .constant(UInt64(UInt32(bitPattern: try reader.s32()))))
        case 0x42: try push(.i64, .constant(UInt64(bitPattern: try reader.s64())))
        case 0x43: try push(.f32, .constant(UInt64(try reader.fixed32())))
        case 0x44: try push(.f64, .constant(try reader.fixed64()))
        case 0x45...0xc4: try numeric(opcode)
        case 0xd0: try push(try module.referenceType(&reader), .constant(0))
        case 0xd1: try referenceIsNull()
        case 0xd2: try referenceToFunction()
        case 0xfc: try miscellaneous()
        case 0xfd: try vector()
        default: throw unknown(opcode)
        }
    }

    private func unknown(_ opcode: UInt8) -> ModuleError {
        let feature: String? =
            switch opcode {
            case 0x06, 0x07, 0x09, 0x18, 0x19: "legacy exception handling"
            case 0x14, 0x15, 0xd3...0xd6: "typed function references"
            case 0xfb: "garbage collection"
            case 0xfe: "threads"
            default: nil
            }
        return feature.map { .unsupported(offset: instructionOffset, $0) } ?? malformed("illegal opcode")
    }

    // MARK: - Numeric

    private mutating func numeric(_ code: UInt8) throws(ModuleError) {
        guard let signature = NumericSignature(opcode: code),
            let opcode = Opcode(rawValue: Opcode.i32Eqz.rawValue + UInt16(code - 0x45))
        else { throw malformed("illegal opcode") }
        if signature.isBinary { try binary(opcode, signature) } else { try unary(opcode, signature) }
    }

    private mutating func unary(_ opcode: Opcode, _ signature: NumericSignature) throws(ModuleError) {
        switch opcode {
        case .i64ExtendI32U, .i32ReinterpretF32, .i64ReinterpretF64, .f32ReinterpretI32, .f64ReinterpretI64:
            // Slots are untyped, and an i32 is zero-extended in its own: only the type is another.
            let operand = try pop(signature.operand)
            try push(signature.result, operand.location)
            return
        default: break
        }
        let operand = try popSlot(signature.operand)
        emitDefinition(Word(opcode, nextSlot, operand))
        try push(signature.result)
    }

    private mutating func binary(_ opcode: Opcode, _ signature: NumericSignature) throws(ModuleError) {
        var right = try pop(signature.operand)
        var left = try pop(signature.operand)
        if case .constant = left.location, Fusion.isCommutative(opcode) { swap(&left, &right) }
        let target = nextSlot
        if case .constant(let value) = right.location, let fused = Fusion.constant(opcode, value) {
            emitDefinition(Word(fused.opcode, target, read(left), fused.constant))
        } else if case .constant(let value) = right.location, let fused = Fusion.wideConstant(opcode, value) {
            emitDefinition(Word(fused.opcode, target, read(left)), second: fused.constant)
        } else if !fuseFloats(opcode, left, right, to: target) {
            let a = read(left)
            let b = read(right)
            emitDefinition(Word(opcode, target, a, b))
        }
        try push(signature.result)
    }

    // MARK: - Variables

    private mutating func local() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard index < locals.count else { throw invalid("unknown local \(index)") }
        return index
    }

    private mutating func localGet() throws(ModuleError) {
        let index = try local()
        try push(locals[index], .local(index))
    }

    private mutating func localSet(keep: Bool) throws(ModuleError) {
        let index = try local()
        let operand = try pop(locals[index])
        if isLive {
            let hadUses = localUses[index] > 0
            let definition = self.definition
            settleUses(of: index)
            if !hadUses, let definition, operand.location == .slot, definition.slot == operand.slot {
                // The value was computed just now, for this: let it be computed into the local.
                words[definition.word] = words[definition.word] & ~0xffff_0000 | UInt64(localPlaces[index]) << 16
                self.definition = nil
            } else {
                move(operand, to: localPlaces[index])
                self.definition = nil
            }
        }
        if keep { try push(locals[index], .local(index)) }
    }

    private mutating func global() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard index < module.globalTypes.count else { throw invalid("unknown global \(index)") }
        return index
    }

    private mutating func globalGet() throws(ModuleError) {
        let index = try global()
        let type = module.globalTypes[index].value
        emitDefinition(Word(type == .v128 ? .globalGet2 : .globalGet, nextSlot, high: UInt32(index)))
        try push(type)
    }

    private mutating func globalSet() throws(ModuleError) {
        let index = try global()
        guard module.globalTypes[index].isMutable else { throw invalid("global is immutable") }
        let type = module.globalTypes[index].value
        emit(Word(type == .v128 ? .globalSet2 : .globalSet, try popSlot(type), high: UInt32(index)))
    }

    // MARK: - Parametric

    private mutating func select() throws(ModuleError) {
        let condition = try pop(.i32)
        let second = try pop()
        let first = try pop()
        for type in [first.type, second.type] where type?.isReference == true { throw invalid("type mismatch") }
        if let a = first.type, let b = second.type, a != b { throw invalid("type mismatch") }
        try emitSelect(first, second, condition, first.type ?? second.type)
    }

    private mutating func typedSelect() throws(ModuleError) {
        let count = try reader.count(limit: module.limits.results, of: "select types")
        guard count == 1 else { throw invalid("invalid result arity") }
        let type = try module.valueType(&reader)
        let condition = try pop(.i32)
        let second = try pop(type)
        let first = try pop(type)
        try emitSelect(first, second, condition, type)
    }

    private mutating func emitSelect(
        _ first: Operand, _ second: Operand, _ condition: Operand, _ type: ValueType?
    ) throws(ModuleError) {
        let target = nextSlot
        let a = read(first)
        let b = read(second)
        let c = read(condition)
        emitDefinition(Word(type == .v128 ? .select2 : .select, target, a, b), second: UInt64(c))
        try push(type)
    }
}
