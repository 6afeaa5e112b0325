/// One instruction after the other (WebAssembly 2.0, 5.4).
extension FunctionTranslator {
    mutating func instruction() throws(ModuleError) {
        let opcode = try reader.byte()
        controls[controls.count - 1].cost += 1
        switch opcode {
        case 0x00:
            emit("trap(m, s, \(site), cwasmFaultUnreachable);")
            try leave()
        case 0x01: break
        case 0x02...0x04, 0x1f: try begin(opcode)
        case 0x05: try `else`()
        case 0x08: try `throw`()
        case 0x0a: try throwReference()
        case 0x0b: try end()
        case 0x0c:
            try branch(to: Int(try reader.u32()))
            try leave()
        case 0x0d: try branchIf()
        case 0x0e: try branchTable()
        case 0x0f:
            try `return`()
            try leave()
        case 0x10: try call()
        case 0x11: try callIndirect()
        case 0x12: try returnCall()
        case 0x13: try returnCallIndirect()
        case 0x1a: _ = try pop()
        case 0x1b: try select()
        case 0x1c:
            guard try reader.u32() == 1 else { throw unsupported("select of several values") }
            _ = try grammar.valueType(&reader)
            try select()
        case 0x20:
            let local = Int(try reader.u32())
            pushLocal(local)
        case 0x21, 0x22: try localSet(keep: opcode == 0x22)
        case 0x23: try globalGet()
        case 0x24: try globalSet()
        case 0x25...0x26: try tableAccess(opcode)
        case 0x28...0x3e: try memoryAccess(opcode)
        case 0x3f...0x40: try memorySize(opcode)
        case 0x41: pushConstant(.i32, "\(UInt32(bitPattern: try reader.s32()))u")
        case 0x42: pushConstant(.i64, "\(UInt64(bitPattern: try reader.s64()))ull")
        case 0x43:
            let bits = try reader.fixed32()
            pushConstant(.f32, "f32_of(\(bits)u)", isNumber: !Float(bitPattern: bits).isNaN)
        case 0x44:
            let bits = try reader.fixed64()
            pushConstant(.f64, "f64_of(\(bits)ull)", isNumber: !Double(bitPattern: bits).isNaN)
        case 0x45...0xc4: try numeric(opcode)
        case 0xd0:
            let type = CType(try grammar.referenceType(&reader))
            pushConstant(type, "0ull")
        case 0xd1: push(.i32, "\(try pop().text) == 0")
        case 0xd2: push(.i64, "reference(m, s, \(site), \(try reader.u32()))")
        case 0xfc: try miscellaneous()
        case 0xfd: try vector()
        default: throw unsupported(feature(opcode))
        }
    }

    /// Whether what a local holds may be a NaN that is not canonical yet. Parameters come with bits of their own.
    private func isRaw(_ local: Int) -> Bool {
        (locals[local] == .f32 || locals[local] == .f64) && local >= parameters.count && !exactLocals.contains(local)
    }

    /// The same of vectors: the shape of their floats.
    private func shape(ofLocal local: Int) -> VectorShape? {
        local >= parameters.count && !exactLocals.contains(local) ? shapes[local] : nil
    }

    private mutating func pushLocal(_ local: Int) {
        push(locals[local], name(ofLocal: local), isRaw: isRaw(local), shape: shape(ofLocal: local))
    }

    private mutating func localSet(keep: Bool) throws(ModuleError) {
        let local = Int(try reader.u32())
        let operand = try pop(locals[local])
        noteShape(operand, ofLocal: local)
        let shape = shape(ofLocal: local)
        let mayStay = isRaw(local) || shape != nil
        if mayStay, !operand.isNumber, isRaw(local) != operand.isRaw || shape != operand.shape {
            exactLocals.insert(local)
        }
        emit("\(name(ofLocal: local)) = \(mayStay ? operand.text : exact(operand));")
        if keep { pushLocal(local) }
    }

    private mutating func noteShape(_ operand: Operand, ofLocal local: Int) {
        guard operand.type == .v128, !operand.isNumber else { return }
        shapesSet[local] = .some(shapesSet[local, default: operand.shape] == operand.shape ? operand.shape : nil)
    }

    private func feature(_ opcode: UInt8) -> String {
        switch opcode {
        case 0x06, 0x07, 0x09, 0x18, 0x19: "legacy exception handling in native code"
        case 0x14, 0x15, 0xd3...0xd6: "typed function references in native code"
        case 0xfb: "garbage collection in native code"
        case 0xfe: "threads in native code"
        default: "the opcode 0x\(String(opcode, radix: 16)) in native code"
        }
    }

    private mutating func numeric(_ opcode: UInt8) throws(ModuleError) {
        guard let signature = NumericSignature(opcode: opcode) else { throw unsupported(feature(opcode)) }
        try apply(
            COperation.text(opcode), signature, isRaw: COperation.isRaw(opcode), exact: COperation.seesBits(opcode),
            isNumber: (0xb2...0xb5).contains(opcode) || (0xb7...0xba).contains(opcode))
    }

    /// Replaces two operands or one by the result of an operation.
    mutating func apply(
        _ template: StaticString, _ signature: NumericSignature, isRaw: Bool = false, exact seesBits: Bool = false,
        isNumber: Bool = false
    ) throws(ModuleError) {
        let type = CType(signature.operand)
        let second = signature.isBinary ? try pop(type) : nil
        let first = try pop(type)
        let x = seesBits ? exact(first) : first.text
        let y = second.map { seesBits ? exact($0) : $0.text } ?? ""
        push(
            CType(signature.result), COperation.expand(template, x: x, y: y, site: site), isRaw: isRaw,
            isNumber: isNumber)
    }

    private mutating func select() throws(ModuleError) {
        let condition = try pop(.i32)
        let second = try pop()
        let first = try pop(second.type)
        push(second.type, "\(condition.text) ? \(exact(first)) : \(exact(second))")
    }

    // MARK: - Globals

    /// C for a slot of a global: own ones lie below the context.
    private func place(ofGlobal index: Int, slot: Int) -> String {
        let imported = module.globalTypes.count - module.globals.count
        return index < imported
            ? "GLOBAL(\(index), \(slot))" : "OWN_GLOBAL(\(plan.globalPlaces[index - imported] - slot))"
    }

    private mutating func globalGet() throws(ModuleError) {
        let index = Int(try reader.u32())
        let type = CType(module.globalTypes[index].value)
        push(type, type.value { place(ofGlobal: index, slot: $0) })
    }

    private mutating func globalSet() throws(ModuleError) {
        let index = Int(try reader.u32())
        let type = CType(module.globalTypes[index].value)
        let value = try popExact(type)
        for (place, slot) in type.slots(value).enumerated() {
            emit("\(self.place(ofGlobal: index, slot: place)) = \(slot);")
        }
    }
}
