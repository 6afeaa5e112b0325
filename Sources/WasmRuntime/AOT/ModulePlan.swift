/// What the translation of each function has to know of its module as a whole.
struct ModulePlan {
    let module: Module
    /// For each of the module's own globals, how many slots below the context its first one lies, less one.
    let globalPlaces: [Int]
    /// Whether any instruction is one on vectors.
    private(set) var usesVectors = false

    /// - Parameter bodies: of the functions that are not imported.
    init(_ module: Module, _ bodies: [ByteReader], _ grammar: ModuleDecoder) throws(ModuleError) {
        self.module = module
        var slots = 0
        globalPlaces = module.globals.map { global in
            slots += global.type.value.slotCount
            return slots - 1
        }
        for body in bodies {
            try BodyGrammar.visit(body, in: grammar) { opcode, _ in
                if opcode == 0xfd { usesVectors = true }
            }
        }
    }
}
