/// What the translation of each function has to know of its module as a whole.
struct ModulePlan {
    let module: Module
    /// For each of the module's own globals, how many slots below the context its first one lies, less one.
    let globalPlaces: [Int]
    /// Whether any instruction is one on vectors.
    private(set) var usesVectors = false
    /// Of the functions that are not imported.
    private(set) var tails: [TailForm] = []
    private var stack = StackPlan([])

    /// How a function makes its tail calls.
    enum TailForm {
        /// It has none.
        case none
        /// All that it calls in this way has its own signature, and one C function can go on in the frame of another.
        case own
        /// Its body is a C function of a signature that all such functions share (`CPrototype.tail`).
        case common
    }

    /// Calls in tail position: of a function, or of a type by a table.
    private struct TailCalls {
        var functions: [Int] = []
        var types: [Int] = []
        var isEmpty: Bool { functions.isEmpty && types.isEmpty }
    }

    /// - Parameter bodies: of the functions that are not imported.
    init(_ module: Module, _ bodies: [ByteReader], _ grammar: ModuleDecoder) throws(ModuleError) {
        self.module = module
        var slots = 0
        globalPlaces = module.globals.map { global in
            slots += global.type.value.slotCount
            return slots - 1
        }
        var calls: [TailCalls] = []
        var functions: [StackPlan.Function] = []
        for body in bodies {
            var tails = TailCalls()
            var function = try StackPlan.Function(body)
            try BodyGrammar.visit(body, in: grammar) { opcode, second in
                switch opcode {
                case 0x10, 0x12: function.call(Int(second), imported: module.importedFunctionCount)
                case 0x11, 0x13: function.callsUnknown = true
                default: break
                }
                switch opcode {
                case 0x12: tails.functions.append(Int(second))
                case 0x13: tails.types.append(Int(second))
                case 0xfd: usesVectors = true
                default: break
                }
            }
            calls.append(tails)
            functions.append(function)
        }
        stack = StackPlan(functions)
        tails = ModulePlan.forms(module, calls)
    }

    /// Whether a function that is not imported looks after the machine's stack.
    func watchesStack(_ index: Int) -> Bool { stack.watches[index - module.importedFunctionCount] }

    var usesTailCalls: Bool { tails.contains { $0 != .none } }

    /// How a function makes its tail calls; `none` also for imported ones.
    func tailForm(ofFunction index: Int) -> TailForm {
        index < module.importedFunctionCount ? .none : tails[index - module.importedFunctionCount]
    }

    /// A chain of tail calls never leaves the functions of the same results: those take one form, together.
    private static func forms(_ module: Module, _ calls: [TailCalls]) -> [TailForm] {
        let imported = module.importedFunctionCount
        var mixed: Set<[ValueType]> = []
        for (place, tails) in calls.enumerated() {
            let type = module.types[module.functionTypes[imported + place]]
            let callees =
                tails.types
                + tails.functions.filter { $0 >= imported && !calls[$0 - imported].isEmpty }.map {
                    module.functionTypes[$0]
                }
            if callees.contains(where: { module.types[$0].parameters != type.parameters }) {
                mixed.insert(type.results)
            }
        }
        return calls.enumerated().map { place, tails in
            let results = module.types[module.functionTypes[imported + place]].results
            return tails.isEmpty ? .none : mixed.contains(results) ? .common : .own
        }
    }
}
