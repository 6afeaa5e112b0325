/// Exceptions (WebAssembly 3.0, 3.3.8.7 to 3.3.8.9): nothing runs for a `try_table` until something is thrown.
extension FunctionCompiler {
    /// A clause as it is written.
    struct Catch {
        var tag: Int?
        var wantsReference: Bool
        var label: UInt32
    }

    mutating func requireExceptions() throws(ModuleError) {
        try module.require(.exceptions, "exception handling", at: instructionOffset)
    }

    private mutating func tag() throws(ModuleError) -> Int {
        let index = Int(try reader.u32())
        guard index < module.tags.count else { throw invalid("unknown tag \(index)") }
        return index
    }

    mutating func catches() throws(ModuleError) -> [Catch] {
        var catches: [Catch] = []
        for _ in 0..<(try reader.count(limit: module.limits.branchTargets, of: "catch clauses")) {
            let kind = try reader.byte()
            guard kind < 4 else { throw malformed("malformed catch clause") }
            let tag = kind < 2 ? try tag() : nil
            catches.append(Catch(tag: tag, wantsReference: kind & 1 == 1, label: try reader.u32()))
        }
        return catches
    }

    /// Emits the code for each clause, past which the block begins: a branch to the label, with the values of the exception
    /// on the stack. The parameters of the block are on top and settled.
    mutating func landings(
        _ catches: [Catch], _ parameters: [ValueType]
    ) throws(ModuleError) -> [ExceptionHandler.Clause] {
        guard !catches.isEmpty else { return [] }
        try pop(parameters)
        let isLive = isLive
        let past = words.count
        emit(Word(.br))
        var clauses: [ExceptionHandler.Clause] = []
        for clause in catches {
            let target = controls[try label(clause.label)]
            var types = clause.tag.map { module.types[module.tags[$0]].parameters } ?? []
            if clause.wantsReference { types.append(.exnref) }
            guard types == target.labelTypes else { throw invalid("type mismatch") }
            let height = operands.count
            markLabel()
            if isLive {
                clauses.append(
                    ExceptionHandler.Clause(
                        tag: clause.tag, wantsReference: clause.wantsReference, target: words.count, slot: nextSlot))
            }
            try push(types)
            emitBranch(to: Int(clause.label))
            truncate(to: height)
        }
        if isLive { bind(past) }
        try push(parameters)
        settled = operands.count
        return clauses
    }

    mutating func `throw`() throws(ModuleError) {
        try requireExceptions()
        let index = try tag()
        let types = module.types[module.tags[index]].parameters
        try check(types)
        settle(last: types.count)
        try pop(types)
        emit(Word(.throw, nextSlot, high: UInt32(index)))
        unreachable()
    }

    mutating func throwReference() throws(ModuleError) {
        try requireExceptions()
        let reference = try popSlot(.exnref)
        emit(Word(.throwRef, reference))
        unreachable()
    }
}
