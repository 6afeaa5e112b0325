/// The operand stack: types for validation, locations for translation.
extension FunctionCompiler {
    /// The slot of its own that the operand at this height has.
    func slot(at height: Int) -> Int { locals.count + height }

    mutating func push(_ type: ValueType?, _ location: Location = .slot) throws(ModuleError) {
        guard operands.count < module.limits.operands else {
            throw .tooLarge(offset: instructionOffset, "more than \(module.limits.operands) operands on the stack")
        }
        if case .local(let index) = location { localUses[index] += 1 }
        operands.append(Operand(type: type, location: isLive ? location : .slot))
        if !isLive, case .local(let index) = location { localUses[index] -= 1 }
        operandsMax = max(operandsMax, operands.count)
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
            return Operand(type: nil, location: .slot)
        }
        let operand = operands.removeLast()
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
        read(try pop(type), at: operands.count)
    }

    /// The slot with the value of an operand that was at this height.
    mutating func read(_ operand: Operand, at height: Int) -> Int {
        switch operand.location {
        case .slot: return slot(at: height)
        case .local(let index): return index
        case .constant(let value):
            emitConstant(value, to: slot(at: height))
            return slot(at: height)
        }
    }

    mutating func emitConstant(_ value: UInt64, to slot: Int) {
        if value <= UInt64(UInt32.max) {
            emitDefinition(Word(.const32, slot, high: UInt32(value)))
        } else {
            emitDefinition(Word(.const64, slot), second: value)
        }
    }

    /// Puts the value of an operand into a slot.
    mutating func move(_ location: Location, from height: Int, to target: Int) {
        switch location {
        case .slot: if slot(at: height) != target { emitDefinition(Word(.copy, target, slot(at: height))) }
        case .local(let index): if index != target { emitDefinition(Word(.copy, target, index)) }
        case .constant(let value): emitConstant(value, to: target)
        }
    }

    /// Gives the operand at this height its own slot.
    mutating func settle(_ height: Int) {
        let location = operands[height].location
        guard location != .slot else { return }
        move(location, from: height, to: slot(at: height))
        if case .local(let index) = location { localUses[index] -= 1 }
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
        while operands.count > height {
            if case .local(let index) = operands.removeLast().location { localUses[index] -= 1 }
        }
        settled = min(settled, height)
    }
}
