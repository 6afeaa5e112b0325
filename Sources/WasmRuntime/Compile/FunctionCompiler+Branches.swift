extension FunctionCompiler {
    mutating func branch() throws(ModuleError) {
        let depth = try reader.u32()
        let types = controls[try label(depth)].labelTypes
        try check(types)
        emitBranch(to: Int(depth))
        unreachable()
    }

    /// Checks that the operands on top have these types, and leaves them.
    mutating func check(_ types: [ValueType]) throws(ModuleError) {
        try charge(types.count)
        if operands.count - (controls.last?.height ?? 0) >= types.count {
            for (operand, type) in zip(operands.suffix(types.count), types)
            where operand.type != nil && operand.type != type {
                throw invalid("type mismatch")
            }
            return
        }
        var taken: [Operand] = []
        for type in types.reversed() { taken.append(try pop(type)) }
        for operand in taken.reversed() { try push(operand.type) }
    }

    mutating func branchIf() throws(ModuleError) {
        let depth = try reader.u32()
        let target = try label(depth)
        let operand = try pop(.i32)
        let types = controls[target].labelTypes
        try check(types)
        // What was of unknown type has the label's type from here on.
        for (place, type) in types.enumerated() { operands[operands.count - types.count + place].type = type }
        guard isLive else { return }
        let condition = read(operand)
        if isPlainJump(to: target) {
            connect(emitConditional(.brIf, slot: condition), to: target)
        } else {
            let skip = emitConditional(.brUnless, slot: condition)
            emitBranch(to: Int(depth))
            bind(skip)
        }
    }

    mutating func branchTable() throws(ModuleError) {
        let count = try reader.count(limit: module.limits.branchTargets, of: "branch targets")
        var depths: [UInt32] = []
        for _ in 0...count { depths.append(try reader.u32()) }
        let operand = try pop(.i32)
        let arity = controls[try label(depths[count])].labelTypes.count
        for depth in depths {
            let types = controls[try label(depth)].labelTypes
            guard types.count == arity else { throw invalid("type mismatch") }
            try check(types)
        }
        if isLive {
            let selector = read(operand)
            emit(Word(.brTable, selector))
            emit(UInt64(count))
            try emitTargets(depths)
        }
        unreachable()
    }

    /// The jumps of a table; a label that takes operands gets code of its own behind the table, once.
    private mutating func emitTargets(_ depths: [UInt32]) throws(ModuleError) {
        let table = words.count
        for _ in depths { emit(0) }
        var stubs: [UInt32: Int] = [:]
        for (place, depth) in depths.enumerated() {
            let target = try label(depth)
            if isPlainJump(to: target) {
                connect(table + place, to: target)
            } else if let stub = stubs[depth] {
                words[table + place] = UInt64(UInt32(truncatingIfNeeded: stub - (table + place) - 1)) << 32
            } else {
                stubs[depth] = words.count
                bind(table + place)
                emitBranch(to: Int(depth))
            }
        }
    }

    mutating func `return`() throws(ModuleError) {
        try check(controls[0].results)
        emitReturn()
        unreachable()
    }
}
