/// Tail calls: the C function called takes the place of the caller, on the machine's stack (`TAIL`) and in the stack of
/// sites. What is not in this instance is called and returned from.
extension FunctionTranslator {
    mutating func returnCall() throws(ModuleError) {
        let (callee, parameters, arguments, results) = try takeCall()
        if callee < module.importedFunctionCount {
            try returnOutside("CONTEXT(m)->instance->functions[\(callee)]", parameters, arguments, results)
        } else if plan.tailForm(ofFunction: callee) == .common {
            try tail("T\(callee)", parameters, arguments)
        } else {
            // A function that makes no such calls itself ends the chain: it may stand on top of the caller.
            let isTail = plan.tailForm(ofFunction: callee) == .own
            emit(
                "\(leaveReferences)\(isTail ? "TAIL " : "")return F\(callee)(m, s\(arguments.map { ", \($0)" }.joined()));"
            )
        }
        try leave()
    }

    mutating func returnCallIndirect() throws(ModuleError) {
        let (parameters, arguments, results) = try takeIndirectCall()
        let index = "callee->index - \(module.importedFunctionCount)"
        let isCommon = plan.tailForm(ofFunction: self.index) == .common
        if isCommon {
            emit("if (tails[\(index)] != 0) {")
            try tail("((\(CPrototype.tailPointer(results)))tails[\(index)])", parameters, arguments)
            emit("}")
        }
        let function = "((\(CPrototype.pointer(parameters, results)))functions[\(index)])"
        emit(
            "\(leaveReferences)\(isCommon ? "" : "TAIL ")return \(function)(m, s\(arguments.map { ", \($0)" }.joined()));"
        )
        emit("}")
        try returnOutside("callee", parameters, arguments, results)
        emit("}")
        try leave()
    }

    /// Goes on in a function of the common signature: the first slots of the arguments in its own, the others in memory.
    private mutating func tail(
        _ function: String, _ parameters: [CType], _ arguments: [String]
    ) throws(ModuleError) {
        let slots = zip(parameters, arguments).flatMap { $0.slots($1) }
        for line in try CPrototype.putTailSlots(slots, at: site) { emit(line) }
        emit("\(leaveReferences)TAIL return \(function)(m, s\(CPrototype.tailArguments(slots)));")
    }

    private mutating func returnOutside(
        _ function: String, _ parameters: [CType], _ arguments: [String], _ results: [CType]
    ) throws(ModuleError) {
        outside(function, parameters, arguments, results)
        checkThrown(isTail: true)
        let height = operands.count
        pushAssigned(results)
        try `return`()
        operands.removeLast(operands.count - height)
    }

    // MARK: - The head of a function in the common form

    /// The function itself, which others call as usual, and the lines that its body in the common form begins with.
    func tailHead(_ results: [CType]) throws(ModuleError) -> (call: String, body: String) {
        let names = parameters.indices.map { "l\($0)" }
        let slots = zip(parameters, names).flatMap { $0.slots($1) }
        var call = CPrototype.text(index, parameters, results) + " {\n"
        call += try CPrototype.putTailSlots(slots, at: site).map { $0 + "\n" }.joined()
        call += "return T\(index)(m, s\(CPrototype.tailArguments(slots)));\n}\n"
        var body = CPrototype.tail(index, results) + " {\n"
        for (place, (type, first)) in zip(parameters, CType.places(parameters)).enumerated() {
            body += "\(type.rawValue) l\(place) = \(type.value { CPrototype.tailSlot(first + $0) });\n"
        }
        return (call, body)
    }
}

/// The signature that functions with tail calls share where theirs differ: so many slots of the arguments, which registers
/// hold; others lie where a function puts the results behind its first, for nobody else needs the room then.
extension CPrototype {
    private static let tailSlots = 4

    static func tail(_ index: Int, _ results: [CType]) -> String {
        let list = (0..<tailSlots).map { ", i64 a\($0)" }.joined()
        return "static \(results.first?.rawValue ?? "void") T\(index)(M m, S s\(list))"
    }

    static func tailPointer(_ results: [CType]) -> String {
        "\(results.first?.rawValue ?? "void") (*)(M, S\(String(repeating: ", i64", count: tailSlots)))"
    }

    static func tailSlot(_ place: Int) -> String {
        place < tailSlots ? "a\(place)" : "HEAD->results[\(place - tailSlots)]"
    }

    static func tailArguments(_ slots: [String]) -> String {
        (0..<tailSlots).map { ", " + ($0 < slots.count ? slots[$0] : "0") }.joined()
    }

    /// The lines that put away what registers don't hold.
    static func putTailSlots(_ slots: [String], at site: Int) throws(ModuleError) -> [String] {
        guard slots.count <= ModuleTranslator.resultsMax else {
            throw .unsupported(offset: site, "tail calls with so many arguments in native code")
        }
        return slots.enumerated().dropFirst(tailSlots).map { "\(tailSlot($0.offset)) = \($0.element);" }
    }
}
