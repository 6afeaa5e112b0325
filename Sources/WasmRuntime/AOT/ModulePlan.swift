/// What the translation of each function has to know of its module as a whole.
struct ModulePlan {
    let module: Module
    /// For each of the module's own globals, how many slots below the context its first one lies, less one.
    let globalPlaces: [Int]
    /// Whether any instruction is one on vectors.
    let usesVectors: Bool
    /// Whether anything catches exceptions. Where nothing does, what throws ends the call, and nobody need ask.
    let hasHandlers: Bool
    /// Whether any function makes tail calls.
    let usesTailCalls: Bool
    /// Of the functions that are not imported: how they make tail calls, and whether they may throw or call what may.
    private let tails: [TailForm]
    private let throwing: [Bool]
    /// How many direct calls there are of each.
    private let callCounts: [Int]
    let stack: StackPlan

    /// How a function makes its tail calls.
    enum TailForm {
        /// It has none.
        case none
        /// All that it calls in this way has its own signature, and one C function can go on in the frame of another.
        case own
        /// Its body is a C function of a signature that all such functions share (`CPrototype.tail`).
        case common
    }

    /// What a function calls.
    private struct Calls {
        var functions: [Int] = []
        /// Calls in tail position: of a function, or of a type by a table.
        var tails: [Int] = []
        var tailTypes: [Int] = []
        /// Whether it throws, or calls what nobody knows beforehand.
        var mayThrow = false

        var hasTails: Bool { !tails.isEmpty || !tailTypes.isEmpty }
    }

    /// - Parameters:
    ///   - bodies: of the functions that are not imported.
    ///   - watchesAll: whether all functions shall look after the machine's stack.
    init(
        _ module: Module, _ bodies: [ByteReader], _ grammar: ModuleDecoder, watchesAll: Bool
    ) throws(ModuleError) {
        self.module = module
        var slots = 0
        globalPlaces = module.globals.map { global in
            slots += global.type.value.slotCount
            return slots - 1
        }
        var all: [Calls] = []
        var frames: [StackPlan.Function] = []
        var (vectors, handlers) = (false, false)
        for (place, body) in bodies.enumerated() {
            var calls = Calls()
            var frame = try StackPlan.Function(
                body, module.types[module.functionTypes[module.importedFunctionCount + place]])
            try BodyGrammar.visit(body, in: grammar) { opcode, second in
                switch opcode {
                case 0x08, 0x0a, 0x11: calls.mayThrow = true
                case 0x10: calls.functions.append(Int(second))
                case 0x12: calls.tails.append(Int(second))
                case 0x13:
                    calls.tailTypes.append(Int(second))
                    calls.mayThrow = true
                case 0x1f:
                    handlers = true
                    frame.callsUnknown = true
                case 0xfd: vectors = true
                default: break
                }
            }
            for callee in calls.functions + calls.tails {
                let type = module.types[module.functionTypes[callee]]
                frame.call(callee, type, imported: module.importedFunctionCount)
            }
            // What goes with an exception may be much, and the runtime is called.
            if calls.mayThrow { frame.callsUnknown = true }
            all.append(calls)
            frames.append(frame)
        }
        (usesVectors, hasHandlers) = (vectors, handlers)
        tails = ModulePlan.forms(module, all)
        usesTailCalls = tails.contains { $0 != .none }
        stack = StackPlan(frames, all: watchesAll)
        throwing = ModulePlan.throwing(module.importedFunctionCount, all)
        var counts = Array(repeating: 0, count: all.count)
        for callee in all.lazy.flatMap({ $0.functions + $0.tails }) where callee >= module.importedFunctionCount {
            counts[callee - module.importedFunctionCount] += 1
        }
        callCounts = counts
    }

    /// Whether a function that is not imported looks after the machine's stack.
    func watchesStack(_ index: Int) -> Bool { stack.watches[index - module.importedFunctionCount] }

    /// Whether a function that is not imported is called by its address, from outside or through a table. The others are the
    /// C compiler's own affair: it may change how they are called.
    ///
    /// What a single call leads to passes for called by its address as well: it would become part of its caller however large it
    /// is, and its frame part of each of the caller's, which may be many where that is recursive.
    func isAddressed(_ index: Int) -> Bool {
        module.referenced.contains(index) || module.start == index || usesTailCalls
            || callCounts[index - module.importedFunctionCount] < 2
    }

    /// How a function makes its tail calls; `none` also for imported ones.
    func tailForm(ofFunction index: Int) -> TailForm {
        index < module.importedFunctionCount ? .none : tails[index - module.importedFunctionCount]
    }

    func mayThrow(_ index: Int) -> Bool {
        index < module.importedFunctionCount || throwing[index - module.importedFunctionCount]
    }

    /// Who throws, and then who calls them.
    private static func throwing(_ imported: Int, _ calls: [Calls]) -> [Bool] {
        var callers = [[Int]](repeating: [], count: calls.count)
        var throwing = calls.map(\.mayThrow)
        for (place, called) in calls.enumerated() {
            for callee in called.functions + called.tails {
                if callee < imported { throwing[place] = true } else { callers[callee - imported].append(place) }
            }
        }
        var waiting = throwing.indices.filter { throwing[$0] }
        while let place = waiting.popLast() {
            for caller in callers[place] where !throwing[caller] {
                throwing[caller] = true
                waiting.append(caller)
            }
        }
        return throwing
    }

    /// A chain of tail calls never leaves the functions of the same results: those take one form, together.
    private static func forms(_ module: Module, _ all: [Calls]) -> [TailForm] {
        let imported = module.importedFunctionCount
        var mixed: Set<[ValueType]> = []
        for (place, calls) in all.enumerated() {
            let type = module.types[module.functionTypes[imported + place]]
            let callees =
                calls.tailTypes
                + calls.tails.filter { $0 >= imported && all[$0 - imported].hasTails }.map { module.functionTypes[$0] }
            if callees.contains(where: { module.types[$0].parameters != type.parameters }) {
                mixed.insert(type.results)
            }
        }
        return all.enumerated().map { place, calls in
            let results = module.types[module.functionTypes[imported + place]].results
            return !calls.hasTails ? .none : mixed.contains(results) ? .common : .own
        }
    }
}
