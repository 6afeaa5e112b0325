/// Exceptions. Nothing runs for a `try_table` until something is thrown. The functions between the one that throws and the
/// one that catches return, one after the other: behind each call that may throw the context is asked whether that is so.
extension FunctionTranslator {
    /// A clause as it is written.
    private struct Catch {
        var tag: Int?
        var wantsReference: Bool
        var label: Int
    }

    /// Reads the clauses of a `try_table` and writes the code that runs when something comes to it; gives its label.
    ///
    /// - Parameter parameters: of the block, which are on the stack and are gone then.
    mutating func landings(_ parameters: Int) throws(ModuleError) -> Int? {
        var catches: [Catch] = []
        for _ in 0..<(try reader.u32()) {
            let kind = try reader.byte()
            let tag = kind < 2 ? Int(try reader.u32()) : nil
            catches.append(Catch(tag: tag, wantsReference: kind & 1 == 1, label: Int(try reader.u32())))
        }
        guard !catches.isEmpty else { return nil }
        labels += 1
        let (label, before, stack) = (labels, lines, operands)
        operands.removeLast(parameters)
        var values: [[CType]] = []
        for clause in catches {
            let tag = CType.list(clause.tag.map { module.types[module.tags[$0]].parameters } ?? [])
            values.append(clause.wantsReference ? tag + [.exnref] : tag)
        }
        lines = ["C\(label):;"]
        let slots = values.map { $0.reduce(0) { $0 + $1.slotCount } }.max() ?? 0
        emit("{ i64 slots[\(max(slots, 1))];")
        emit("switch (HEAD->land(CONTEXT(m), s, \(site), slots)) {")
        for (place, clause) in catches.enumerated() {
            emit("case \(place):")
            let height = operands.count
            for (type, slot) in zip(values[place], CType.places(values[place])) {
                push(type, type.value { "slots[\(slot + $0)]" })
            }
            try branch(to: clause.label)
            operands.removeLast(operands.count - height)
        }
        emit("} }")
        emit(wayOut)
        landingLines += lines
        (lines, operands) = (before, stack)
        return label
    }

    /// C that goes on with an exception: to the innermost `try_table` around, else out of the function.
    private var wayOut: String {
        if let label = controls.last(where: { $0.handler != nil })?.handler { return "goto C\(label);" }
        return functionWayOut
    }

    private var functionWayOut: String {
        let result =
            switch resultTypes.first {
            case nil: ""
            case .v128: "(v128){0}"
            default: "0"
            }
        return "{ \(leaveReferences)return \(result); }"
    }

    /// Asks, behind a call, whether it ended by an exception that a function of this run catches.
    ///
    /// - Parameter isTail: whether this function's own clauses have nothing to do with it.
    mutating func checkThrown(isTail: Bool = false) {
        guard plan.hasHandlers else { return }
        emit("if (RARELY(CONTEXT(m)->thrown)) \(isTail ? functionWayOut : wayOut)")
    }

    mutating func `throw`() throws(ModuleError) {
        let tag = Int(try reader.u32())
        let types = CType.list(module.types[module.tags[tag]].parameters)
        let values = try popAll(types)
        try raise("\(tag)", zip(types, values).flatMap { $0.slots($1) })
    }

    mutating func throwReference() throws(ModuleError) {
        try raise("-1", [try popExact(.exnref)])
    }

    private mutating func raise(_ tag: String, _ slots: [String]) throws(ModuleError) {
        emit("{ i64 slots[\(max(slots.count, 1))] = {\(slots.isEmpty ? "0" : slots.joined(separator: ", "))};")
        emit("HEAD->raise(CONTEXT(m), s, \(site), \(tag), slots); }")
        // Where nobody catches, the call does not return.
        emit(plan.hasHandlers ? wayOut : "__builtin_unreachable();")
        try leave()
    }

    // MARK: - References

    /// References to exceptions lie where the store finds them, in a record of the function that is in a list of all: so it
    /// knows which exceptions are out of reach.
    var referenceRecord: String {
        let held = locals.indices.filter { locals[$0] == .exnref }
        let names = held.map { "l\($0)" } + (0..<(heights[.exnref] ?? 0)).map { "x\($0)" }
        var text = "struct { CWasmReferences head; volatile i64 \(names.joined(separator: ", ")); } r = "
        text += "{{HEAD->references, \(names.count)}};\n"
        for local in held where local < parameters.count { text += "r.l\(local) = l\(local);\n" }
        return text + "HEAD->references = &r.head;\n"
    }

    /// C that takes the record out of the list, before the function is left.
    var leaveReferences: String { holdsReferences ? "HEAD->references = r.head.previous; " : "" }

    /// The variable of a local.
    func name(ofLocal index: Int) -> String { locals[index] == .exnref ? "r.l\(index)" : "l\(index)" }
}
