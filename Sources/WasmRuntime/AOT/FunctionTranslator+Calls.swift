/// Calls: of own functions directly, of others through the runtime.
extension FunctionTranslator {
    mutating func call() throws(ModuleError) {
        let (callee, parameters, arguments, results) = try takeCall()
        if callee >= module.importedFunctionCount {
            checkedLoops = loops
            emit("AT(\(site));")
            emit(assignment(results, "F\(callee)(m, s + 1\(arguments.map { ", \($0)" }.joined()))"))
            emit("AT(0);")
            if plan.mayThrow(callee) { checkThrown() }
            takeOtherResults(results)
        } else {
            outside("CONTEXT(m)->instance->functions[\(callee)]", parameters, arguments, results)
            checkThrown()
        }
        pushAssigned(results)
    }

    mutating func callIndirect() throws(ModuleError) {
        let (parameters, arguments, results) = try takeIndirectCall()
        emit("AT(\(site));")
        let function =
            "((\(CPrototype.pointer(parameters, results)))functions[callee->index - \(module.importedFunctionCount)])"
        emit(assignment(results, "\(function)(m, s + 1\(arguments.map { ", \($0)" }.joined()))"))
        emit("AT(0);")
        takeOtherResults(results)
        emit("} else {")
        outside("callee", parameters, arguments, results)
        emit("} }")
        checkThrown()
        pushAssigned(results)
    }

    typealias CallOperands = (parameters: [CType], arguments: [String], results: [CType])

    /// Reads what a direct call names, and takes its arguments off the stack.
    mutating func takeCall() throws(ModuleError) -> (
        callee: Int, parameters: [CType], arguments: [String], results: [CType]
    ) {
        let callee = Int(try reader.u32())
        let (parameters, arguments, results) = try takeArguments(module.functionTypes[callee])
        return (callee, parameters, arguments, results)
    }

    /// The same of a call through a table, and begins the case of a function of this instance.
    mutating func takeIndirectCall() throws(ModuleError) -> CallOperands {
        let (type, table) = (Int(try reader.u32()), Int(try reader.u32()))
        let place = try pop(CType(module.tables[table].addressType)).text
        let operands = try takeArguments(type)
        emit("{ CWasmFunction *callee = indirect(m, s, \(site), \(table), \(place), \(type));")
        emit("if (callee->instance == CONTEXT(m)->instance) {")
        return operands
    }

    private mutating func takeArguments(_ typeIndex: Int) throws(ModuleError) -> CallOperands {
        let type = module.types[typeIndex]
        let parameters = CType.list(type.parameters)
        return (parameters, try popAll(parameters), CType.list(type.results))
    }

    mutating func popAll(_ types: [CType]) throws(ModuleError) -> [String] {
        var values: [String] = []
        for type in types.reversed() { values.append(try popExact(type)) }
        return values.reversed()
    }

    /// The first result is what the C function gives; its variable is that of the present height.
    private mutating func assignment(_ results: [CType], _ call: String) -> String {
        guard let first = results.first else { return call + ";" }
        return "\(name(first, 0)) = \(call);"
    }

    private mutating func takeOtherResults(_ results: [CType]) {
        let places = CType.places(Array(results.dropFirst()))
        for (place, type) in results.enumerated().dropFirst() {
            emit("\(name(type, place)) = \(type.value { "HEAD->results[\(places[place - 1] + $0)]" });")
        }
    }

    /// Calls a function of another instance or of the host, by slots.
    mutating func outside(
        _ function: String, _ parameters: [CType], _ arguments: [String], _ results: [CType]
    ) {
        let count = max(parameters.reduce(0) { $0 + $1.slotCount }, results.reduce(0) { $0 + $1.slotCount }, 1)
        let slots = zip(parameters, arguments).flatMap { $0.slots($1) }.joined(separator: ", ")
        emit("{ i64 slots[\(count)] = {\(slots.isEmpty ? "0" : slots)};")
        emit("HEAD->outside(CONTEXT(m), s, \(site), \(function), slots);")
        let places = CType.places(results)
        for (place, type) in results.enumerated() {
            emit("\(name(type, place)) = \(type.value { "slots[\(places[place] + $0)]" });")
        }
        emit("}")
    }

    /// The variable of a result: so many places above the present height.
    private mutating func name(_ type: CType, _ place: Int) -> String {
        heights[type] = max(heights[type] ?? 0, operands.count + place + 1)
        return "\(type.letter)\(operands.count + place)"
    }
}
