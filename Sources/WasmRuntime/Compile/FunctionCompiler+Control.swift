/// Blocks and branches.
extension FunctionCompiler {
    mutating func begin(_ kind: Control.Kind) throws(ModuleError) {
        let (parameters, results) = try blockType()
        let catches = kind == .try ? try catches() : []
        var condition: Int?
        if kind == .if {
            let operand = try pop(.i32)
            settleLocals()
            // Read after the others are settled: a constant's own slot lies above them.
            condition = read(operand)
        } else {
            settleLocals()
        }
        try check(parameters)
        for (place, type) in parameters.enumerated() { operands[operands.count - parameters.count + place].type = type }
        settle(last: parameters.count)
        guard controls.count < module.limits.nesting else {
            throw .tooLarge(offset: instructionOffset, "more than \(module.limits.nesting) nested blocks")
        }
        var control = Control(
            kind: kind, parameters: parameters, results: results, height: operands.count - parameters.count,
            firstSlot: parameters.isEmpty ? nextSlot : operands[operands.count - parameters.count].slot,
            isDead: !isLive)
        if kind == .try {
            control.clauses = try landings(catches, parameters)
            control.start = words.count
            control.offset = instructionOffset
        }
        if let condition, isLive { control.elseJump = emitConditional(.brUnless, slot: condition) }
        if kind == .loop {
            markLabel()
            control.start = words.count
            if isLive {
                control.fuelWord = words.count
                emit(Word(.fuel))
            }
            control.cost = 1
        }
        controls.append(control)
    }

    private mutating func blockType() throws(ModuleError) -> ([ValueType], [ValueType]) {
        if reader.peek() == 0x40 {
            try reader.skip(1)
            return ([], [])
        }
        if let byte = reader.peek(), byte & 0xc0 == 0x40 {
            return ([], [try module.valueType(&reader)])
        }
        let index = try reader.s33()
        guard index >= 0, index < module.types.count else { throw invalid("unknown type") }
        let type = module.types[Int(index)]
        return (type.parameters, type.results)
    }

    mutating func `else`() throws(ModuleError) {
        guard let control = controls.last, control.kind == .if else { throw malformed("else without if") }
        try finishBlock()
        var second = control
        second.kind = .else
        second.isUnreachable = false
        second.exits = controls[controls.count - 1].exits
        second.cost = controls[controls.count - 1].cost
        second.elseJump = nil
        if isLive {
            second.exits.append(words.count)
            emit(Word(.br))
        }
        controls[controls.count - 1] = second
        if let jump = control.elseJump { bind(jump) }
        truncate(to: control.height)
        try push(control.parameters)
        settled = operands.count
    }

    /// Checks what the block leaves, and settles it when the end can be reached.
    private mutating func finishBlock() throws(ModuleError) {
        guard let control = controls.last else { throw malformed("unexpected end") }
        settle(last: min(control.results.count, operands.count - control.height))
        try pop(control.results)
        guard operands.count == control.height else { throw invalid("type mismatch") }
    }

    mutating func end() throws(ModuleError) {
        guard let control = controls.last else { throw malformed("unexpected end") }
        if control.kind == .if, control.parameters != control.results { throw invalid("type mismatch") }
        if control.kind == .function {
            try endFunction()
            return
        }
        try finishBlock()
        let finished = controls.removeLast()
        if let fuel = finished.fuelWord {
            words[fuel] |= UInt64(finished.cost) << 32
        } else if let last = controls.indices.last {
            controls[last].cost = controls[last].cost &+ finished.cost
        }
        if let jump = finished.elseJump { bind(jump) }
        if finished.kind == .try, !finished.clauses.isEmpty {
            handlers.append(
                ExceptionHandler(
                    words: finished.start..<words.count, bytes: finished.offset..<instructionOffset,
                    clauses: finished.clauses))
        }
        for jump in finished.exits { bind(jump) }
        markLabel()
        truncate(to: finished.height)
        try push(finished.results)
        settled = operands.count
    }

    private mutating func endFunction() throws(ModuleError) {
        let results = controls[0].results
        if isLive {
            guard operands.count == results.count else { throw invalid("type mismatch") }
            for (operand, type) in zip(operands, results) where operand.type != nil && operand.type != type {
                throw invalid("type mismatch")
            }
            emitReturn()
            truncate(to: 0)
        } else {
            try pop(results)
            guard operands.isEmpty else { throw invalid("type mismatch") }
        }
        words[controls[0].fuelWord ?? 0] |= UInt64(controls[0].cost) << 32
        controls.removeLast()
    }

    /// Returns the operands on top as results.
    mutating func emitReturn() {
        let results = controls[0].results
        guard isLive else { return }
        if results.count == 1, results[0] != .v128, let operand = operands.last {
            let result = read(operand)
            observeReturn(at: result, count: 1)
            emit(Word(.ret1, result))
        } else {
            // Not settled: the code behind a conditional return still finds its operands where they were.
            let first = max(0, operands.count - results.count)
            let start = first < operands.count ? operands[first].slot : nextSlot
            for operand in operands[first...] { move(operand, to: operand.slot) }
            observeReturn(at: start, count: results.count)
            emit(Word(.ret, start, 0, results.slotCount))
        }
    }

    /// Marks the rest of the block as unreachable.
    mutating func unreachable() {
        guard let last = controls.indices.last else { return }
        truncate(to: controls[last].height)
        controls[last].isUnreachable = true
    }

    // MARK: - Jumps

    /// The next word may be reached from elsewhere.
    mutating func markLabel() {
        definition = nil
        if labels.last != words.count { labels.append(words.count) }
    }

    /// Makes the jump in this word go to the next word emitted.
    mutating func bind(_ word: Int) {
        markLabel()
        guard word < words.count else { return }
        setJump(word, to: words.count)
    }

    private mutating func setJump(_ word: Int, to target: Int) {
        words[word] = words[word] & 0xffff_ffff | UInt64(UInt32(truncatingIfNeeded: target - word - 1)) << 32
    }

    /// Emits a conditional branch without a target; gives the word that holds the jump. Fuses it with the comparison
    /// before it where there is one.
    mutating func emitConditional(_ opcode: Opcode, slot: Int) -> Int {
        if isLive, let definition, definition.slot == slot, slot >= localSlots,
            let fused = Fusion.branch(on: words[definition.word], if: opcode == .brIf)
        {
            words.removeSubrange(definition.word...)
            offsets.removeSubrange(definition.word...)
            emit(fused.word)
            if fused.needsSecondWord { emit(0) }
        } else {
            emit(Word(opcode, slot))
        }
        return words.count - 1
    }

    /// Emits a jump to the label at this depth, carrying what it takes.
    mutating func emitBranch(to depth: Int) {
        guard isLive else { return }
        let target = controls.count - 1 - depth
        if controls[target].kind == .function {
            emitReturn()
            return
        }
        carry(to: controls[target])
        let word = words.count
        emit(Word(.br))
        connect(word, to: target)
    }

    /// Makes the jump in `word` go to a label.
    mutating func connect(_ word: Int, to target: Int) {
        if controls[target].kind == .loop {
            setJump(word, to: controls[target].start)
        } else {
            controls[target].exits.append(word)
        }
    }

    /// Moves the operands on top to where the label expects them. From the lowest: each goes down or stays.
    private mutating func carry(to control: Control) {
        var target = control.firstSlot
        for (operand, type) in zip(operands.suffix(control.labelTypes.count), control.labelTypes) {
            move(operand, to: target)
            target += type.slotCount
        }
    }

    /// Whether a branch to this label has nothing to move.
    func isPlainJump(to target: Int) -> Bool {
        let control = controls[target]
        if control.kind == .function { return false }
        let count = control.labelTypes.count
        return count == 0
            || (operands.count - count == control.height
                && operands[control.height...].allSatisfy { $0.location == .slot })
    }

    func label(_ depth: UInt32) throws(ModuleError) -> Int {
        guard Int(depth) < controls.count else { throw invalid("unknown label") }
        return controls.count - 1 - Int(depth)
    }
}
