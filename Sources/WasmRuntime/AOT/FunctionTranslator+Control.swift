/// Blocks and branches.
extension FunctionTranslator {
    mutating func begin(_ opcode: UInt8) throws(ModuleError) {
        let (parameters, results) = try blockType()
        let handler = opcode == 0x1f ? try landings(parameters.count) : nil
        let condition = opcode == 0x04 ? try pop(.i32) : nil
        let height = operands.count - parameters.count
        carry(parameters, to: height)
        operands.removeLast(parameters.count)
        pushAssigned(parameters)
        labels += 1
        var control = Control(
            kind: opcode == 0x03 ? .loop : opcode == 0x04 ? .if : .block, parameters: parameters, results: results,
            height: height, label: labels, site: site)
        if let condition { emit("if (!\(condition.text)) goto E\(labels);") }
        if control.kind == .loop { control.cost = 1 }
        control.handler = handler
        (control.loopDepth, control.checkedAtStart) = (loops, checkedLoops)
        controls.append(control)
        if control.kind == .loop {
            loops += 1
            emit("L\(labels):;")
            takeFuel()
        }
    }

    /// Looks whether there is something to stop for before a loop begins again, unless the way here has done so.
    private mutating func checkLoop(_ loop: Control) {
        if !options.countsFuel, checkedLoops <= loop.loopDepth { emit("LOOP(\(loop.site));") }
    }

    private mutating func blockType() throws(ModuleError) -> ([CType], [CType]) {
        if reader.peek() == 0x40 {
            try reader.skip(1)
            return ([], [])
        }
        if let byte = reader.peek(), byte & 0xc0 == 0x40 {
            return ([], [CType(try grammar.valueType(&reader))])
        }
        let type = module.types[Int(try reader.s33())]
        return (CType.list(type.parameters), CType.list(type.results))
    }

    mutating func `else`() throws(ModuleError) {
        var control = controls[controls.count - 1]
        if isLive {
            carry(control.results, to: control.height)
            emit("goto L\(control.label);")
            control.isTarget = true
            control.checkedAtLabel = min(control.checkedAtLabel, checkedLoops)
        }
        emit("E\(control.label):;")
        checkedLoops = control.checkedAtStart
        control.kind = .else
        control.isUnreachable = false
        controls[controls.count - 1] = control
        operands.removeLast(operands.count - control.height)
        pushAssigned(control.parameters)
    }

    mutating func end() throws(ModuleError) {
        if isLive {
            if controls.count == 1 {
                try `return`()
            } else {
                carry(controls[controls.count - 1].results, to: controls[controls.count - 1].height)
            }
        }
        let finished = controls[controls.count - 1]
        if controls.count == 1 {
            settleFuel(finished)
            controls.removeLast()
            return
        }
        checkedLoops = checked(behind: finished)
        controls.removeLast()
        if finished.kind == .if { emit("E\(finished.label):;") }
        if finished.kind == .loop {
            loops -= 1
            settleFuel(finished)
        } else if finished.isTarget {
            emit("L\(finished.label):;")
        }
        if finished.kind != .loop { controls[controls.count - 1].cost += finished.cost }
        operands.removeLast(operands.count - finished.height)
        pushAssigned(finished.results)
        // Nobody comes here: all of the block's ends were left otherwise.
        let isReached = !finished.isUnreachable || finished.kind == .if || (finished.isTarget && finished.kind != .loop)
        if !isReached { try leave() }
    }

    /// `checkedLoops` behind a block: the least on the ways that lead there.
    private func checked(behind block: Control) -> Int {
        var least = block.kind == .loop ? Int.max : block.checkedAtLabel
        if isLive { least = min(least, checkedLoops) }
        if block.kind == .if { least = min(least, block.checkedAtStart) }
        return min(least, block.loopDepth)
    }

    // MARK: - Branches

    mutating func branch(to depth: Int) throws(ModuleError) {
        let target = controls.count - 1 - depth
        if target == 0 {
            try `return`()
            return
        }
        carry(controls[target].labelTypes, to: controls[target].height)
        controls[target].isTarget = true
        if controls[target].kind == .loop {
            checkLoop(controls[target])
        } else {
            controls[target].checkedAtLabel = min(controls[target].checkedAtLabel, checkedLoops)
        }
        emit("goto L\(controls[target].label);")
    }

    mutating func branchIf() throws(ModuleError) {
        let depth = Int(try reader.u32())
        emit("if (\(try pop(.i32).text)) {")
        try branch(to: depth)
        emit("}")
    }

    mutating func branchTable() throws(ModuleError) {
        let count = Int(try reader.u32())
        var depths: [Int] = []
        for _ in 0...count { depths.append(Int(try reader.u32())) }
        emit("switch (\(try pop(.i32).text)) {")
        // Targets of the same depth share their code.
        var places: [Int: [Int]] = [:]
        for (place, depth) in depths.dropLast().enumerated() where depth != depths[count] {
            places[depth, default: []].append(place)
        }
        for (depth, cases) in places.sorted(by: { $0.key < $1.key }) {
            emit(cases.map { "case \($0):" }.joined(separator: " "))
            try branch(to: depth)
        }
        emit("default:")
        try branch(to: depths[count])
        emit("}")
        try leave()
    }

    mutating func `return`() throws(ModuleError) {
        let results = controls[0].results
        let values = operands.suffix(results.count).map { exact($0) }
        let slots = zip(results, values).dropFirst().flatMap { $0.slots($1) }
        for (place, slot) in slots.enumerated() { emit("HEAD->results[\(place)] = \(slot);") }
        emit("\(leaveReferences)return \(values.first ?? "");")
    }

    // MARK: - Code that can't be reached

    /// Passes over the rest of the block, whose instructions still count for the fuel.
    mutating func leave() throws(ModuleError) {
        guard let last = controls.indices.last else { return }
        controls[last].isUnreachable = true
        operands.removeLast(operands.count - controls[last].height)
        var depth = 0
        while true {
            let opcode = reader.peek()
            if depth == 0, opcode == 0x0b || opcode == 0x05 { return }
            let byte = try reader.byte()
            controls[last].cost += 1
            switch byte {
            case 0x02, 0x04, 0x1f: depth += 1
            case 0x03:
                depth += 1
                controls[last].cost += 1
            case 0x0b: depth -= 1
            default: break
            }
            try BodyGrammar.skipImmediates(byte, &reader, in: grammar)
        }
    }
}
