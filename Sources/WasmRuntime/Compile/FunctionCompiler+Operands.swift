/// The operand stack: types for validation, locations for translation.
extension FunctionCompiler {
    mutating func push(_ type: ValueType?, _ location: Location = .slot) throws(ModuleError) {
        let slotCount = type?.slotCount ?? 1
        guard nextSlot - localSlots <= module.limits.operands - slotCount else {
            throw .tooLarge(offset: instructionOffset, "more than \(module.limits.operands) operands on the stack")
        }
        if case .local(let index) = location { localUses[index] += 1 }
        operands.append(Operand(type: type, location: isLive ? location : .slot, slot: nextSlot))
        nextSlot += slotCount
        if !isLive, case .local(let index) = location { localUses[index] -= 1 }
        slotsMax = max(slotsMax, nextSlot)
    }

    /// Counts the types that a block, branch or call brings along.
    func charge(_ count: Int) throws(ModuleError) {
        guard count <= 4 || module.work.take(count) else {
            throw .tooLarge(offset: instructionOffset, "long block or function types used too often")
        }
    }

    mutating func push(_ types: [ValueType]) throws(ModuleError) {
        try charge(types.count)
        for type in types { try push(type) }
    }

    /// Takes an operand of any type.
    mutating func pop() throws(ModuleError) -> Operand {
        guard let control = controls.last else { throw invalid("type mismatch") }
        if operands.count == control.height {
            guard control.isUnreachable else { throw invalid("type mismatch") }
            return Operand(type: nil, location: .slot, slot: nextSlot)
        }
        let operand = operands.removeLast()
        nextSlot = operand.slot
        if case .local(let index) = operand.location { localUses[index] -= 1 }
        settled = min(settled, operands.count)
        return operand
    }

    @discardableResult
    mutating func pop(_ wanted: ValueType?) throws(ModuleError) -> Operand {
        let operand = try pop()
        if let type = operand.type, let wanted, type != wanted { throw invalid("type mismatch") }
        return operand
    }

    mutating func pop(_ types: [ValueType]) throws(ModuleError) {
        try charge(types.count)
        for type in types.reversed() { try pop(type) }
    }

    /// Takes an operand and gives the slot where its value can be read. A constant is put into its own slot.
    mutating func popSlot(_ type: ValueType?) throws(ModuleError) -> Int {
        read(try pop(type))
    }

    /// The slot with the value of an operand.
    mutating func read(_ operand: Operand) -> Int {
        switch operand.location {
        case .slot: return operand.slot
        case .local(let index): return localPlaces[index]
        case .constant(let value):
            emitConstant(value, operand.type, to: operand.slot)
            return operand.slot
        }
    }

    private mutating func emitConstant(_ value: UInt64, _ type: ValueType?, to slot: Int) {
        if type == .f64 {
            emitDefinition(Word(.constF64, slot), second: value)
        } else if value <= UInt64(UInt32.max) {
            emitDefinition(Word(.const32, slot, high: UInt32(value)))
        } else {
            emitDefinition(Word(.const64, slot), second: value)
        }
    }

    /// Puts the value of an operand into a slot.
    mutating func move(_ operand: Operand, to target: Int) {
        if case .constant(let value) = operand.location {
            emitConstant(value, operand.type, to: target)
            return
        }
        let source = read(operand)
        if source != target { emitDefinition(Word(operand.type == .v128 ? .copy2 : .copy, target, source)) }
    }

    /// Gives the operand at this height its own slot.
    mutating func settle(_ height: Int) {
        let operand = operands[height]
        guard operand.location != .slot else { return }
        move(operand, to: operand.slot)
        if case .local(let index) = operand.location { localUses[index] -= 1 }
        operands[height].location = .slot
    }

    /// Gives the last `count` operands their own slots.
    mutating func settle(last count: Int) {
        for height in max(0, operands.count - count)..<operands.count { settle(height) }
    }

    /// Ends all virtual locals: what follows may be reached from elsewhere, or change them.
    mutating func settleLocals() {
        for height in settled..<operands.count {
            if case .local = operands[height].location { settle(height) }
        }
        settled = operands.count
    }

    /// Ends the virtual uses of one local before it changes. Looks from the top and only as far as there are any, so
    /// that all such searches together take time in proportion to the pushes.
    mutating func settleUses(of local: Int) {
        var height = operands.count - 1
        while localUses[local] > 0 && height >= 0 {
            if operands[height].location == .local(local) { settle(height) }
            height -= 1
        }
    }

    /// Drops operands down to this height.
    mutating func truncate(to height: Int) {
        if operands.count > height { nextSlot = operands[height].slot }
        while operands.count > height {
            if case .local(let index) = operands.removeLast().location { localUses[index] -= 1 }
        }
        settled = min(settled, height)
    }
}
