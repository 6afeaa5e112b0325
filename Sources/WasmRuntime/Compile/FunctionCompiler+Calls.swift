extension FunctionCompiler {
    mutating func call() throws(ModuleError) {
        let index = Int(try reader.u32())
        guard index < module.functionTypes.count else { throw invalid("unknown function \(index)") }
        let type = module.types[module.functionTypes[index]]
        let frame = try arguments(type)
        let isLocal = index >= module.importedFunctions
        emit(
            Word(
                isLocal ? .callLocal : .call, frame, high: UInt32(isLocal ? index - module.importedFunctions : index)))
        try push(type.results)
    }

    mutating func callIndirect() throws(ModuleError) {
        let (typeIndex, table) = try indirectTarget()
        let selector = try popSlot(module.tables[table].addressType)
        let frame = try arguments(module.types[typeIndex])
        emit(Word(.callIndirect, frame, table, selector))
        emit(UInt64(typeIndex))
        try push(module.types[typeIndex].results)
    }

    /// The type and the table of an indirect call.
    private mutating func indirectTarget() throws(ModuleError) -> (type: Int, table: Int) {
        let typeIndex = Int(try reader.u32())
        let table = Int(try reader.u32())
        guard table < module.tables.count else { throw invalid("unknown table \(table)") }
        guard module.tables[table].element == .funcref else { throw invalid("type mismatch") }
        guard typeIndex < module.types.count else { throw invalid("unknown type \(typeIndex)") }
        guard table <= Int(UInt16.max) else { throw .tooLarge(offset: instructionOffset, "table index \(table)") }
        return (typeIndex, table)
    }

    // MARK: - Tail calls

    /// What is returned has to be what this function returns.
    private func checkTailCall(_ type: FunctionType) throws(ModuleError) {
        guard module.limits.features.contains(.tailCalls) else {
            throw .unsupported(offset: instructionOffset, "tail calls")
        }
        guard type.results == controls[0].results else { throw invalid("type mismatch") }
    }

    mutating func returnCall() throws(ModuleError) {
        let index = Int(try reader.u32())
        guard index < module.functionTypes.count else { throw invalid("unknown function \(index)") }
        let type = module.types[module.functionTypes[index]]
        try checkTailCall(type)
        let frame = try arguments(type)
        emit(Word(.returnCall, frame, high: UInt32(index)))
        unreachable()
    }

    mutating func returnCallIndirect() throws(ModuleError) {
        let (typeIndex, table) = try indirectTarget()
        try checkTailCall(module.types[typeIndex])
        let selector = try popSlot(module.tables[table].addressType)
        let frame = try arguments(module.types[typeIndex])
        emit(Word(.returnCallIndirect, frame, table, selector))
        emit(UInt64(typeIndex))
        unreachable()
    }

    /// Puts the arguments into their slots, where the frame of the function called begins; gives that slot.
    private mutating func arguments(_ type: FunctionType) throws(ModuleError) -> Int {
        let count = type.parameters.count
        try check(type.parameters)
        settle(last: count)
        try pop(type.parameters)
        return nextSlot
    }

    // MARK: - References

    mutating func referenceIsNull() throws(ModuleError) {
        let operand = try pop()
        guard operand.type?.isReference ?? true else { throw invalid("type mismatch") }
        emitDefinition(Word(.i64Eqz, nextSlot, read(operand)))
        try push(.i32)
    }

    mutating func referenceToFunction() throws(ModuleError) {
        let index = Int(try reader.u32())
        guard index < module.functionTypes.count else { throw invalid("unknown function \(index)") }
        guard module.referenced.contains(index) else { throw invalid("undeclared function reference") }
        emitDefinition(Word(.refFunc, nextSlot, high: UInt32(index)))
        try push(.funcref)
    }
}
