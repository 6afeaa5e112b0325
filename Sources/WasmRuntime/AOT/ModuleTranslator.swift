internal import CWasmNative
internal import Digests

/// Translates a module to one file of C: what it shares with the runtime, a C function for each function, the ways in,
/// and the object that the loader looks for.
struct ModuleTranslator {
    private let module: Module
    private let options: NativeOptions
    private let watchesAll: Bool

    /// The module in C, and what was planned of it.
    ///
    /// - Parameter watchesAll: whether all functions shall look after the machine's stack.
    /// - Throws: `unsupported`, with the place of what the translation does not know.
    static func translate(
        _ module: Module, _ options: NativeOptions, watchesAll: Bool = false
    ) throws(NativeError) -> (text: String, plan: ModulePlan) {
        do throws(ModuleError) {
            return try ModuleTranslator(module: module, options: options, watchesAll: watchesAll).translate()
        } catch {
            if case .unsupported(let offset, let what) = error { throw .unsupported(offset: offset, what) }
            throw .unsupported(offset: error.offset, "\(error)")
        }
    }

    private func translate() throws(ModuleError) -> (text: String, plan: ModulePlan) {
        guard module.observation.isEmpty else { throw .unsupported(offset: 0, "observation of native code") }
        let isOwn =
            !module.memories.isEmpty && !module.imports.contains { if case .memory = $0.type { true } else { false } }
        var text = "#define CWASM_TRANSLATED 1\n#define WASM_OWN_MEMORY \(isOwn ? 1 : 0)\n"
        text += "#define WASM_EXPLICIT_BOUNDS \(options.bounds == .explicit ? 1 : 0)\n"
        // Other compilers than clang know nothing of null.
        text += "#ifndef __clang__\n#define _Nullable\n#define _Nonnull\n#endif\n"
        text += String(cString: cwasm_text_of_abi()) + String(cString: cwasm_text_of_operations())
        text += "static const void *const functions[];\n"
        let result = module.bytes.withUnsafeBufferPointer { bytes -> Result<(String, ModulePlan), ModuleError> in
            do throws(ModuleError) {
                return .success(try functions(bytes))
            } catch {
                return .failure(error)
            }
        }
        let (bodies, plan) = try result.get()
        text += bodies
        text += "static const void *const functions[] = {"
        for index in module.functionTypes.indices.dropFirst(module.importedFunctionCount) {
            text += plan.isAddressed(index) ? "F\(index), " : "0, "
        }
        text += "0};\n"
        try enters(&text)
        object(plan, &text)
        return (text, plan)
    }

    private func prototypes(_ plan: ModulePlan, _ text: inout String) throws(ModuleError) {
        _ = CType.list(module.globals.map(\.type.value))
        for index in module.functionTypes.indices.dropFirst(module.importedFunctionCount) {
            let type = module.types[module.functionTypes[index]]
            guard type.results.slotCount <= ModuleTranslator.resultsMax else {
                throw .unsupported(
                    offset: 0, "results of more than \(ModuleTranslator.resultsMax) slots in native code")
            }
            let results = CType.list(type.results)
            text += CPrototype.text(index, CType.list(type.parameters), results) + ";\n"
            if plan.tailForm(ofFunction: index) == .common { text += CPrototype.tail(index, results) + ";\n" }
        }
        guard plan.usesTailCalls else { return }
        text += String(cString: cwasm_text_of_tail_calls()) + "static const void *const tails[] = {"
        for index in module.functionTypes.indices.dropFirst(module.importedFunctionCount) {
            switch plan.tailForm(ofFunction: index) {
            case .none: text += "0, "
            case .own: text += "F\(index), "
            case .common: text += "T\(index), "
            }
        }
        text += "0};\n"
    }

    /// Slots of the results of one function; the store has room for so many.
    static let resultsMax = 1000

    private func functions(_ bytes: UnsafeBufferPointer<UInt8>) throws(ModuleError) -> (String, ModulePlan) {
        let grammar = ModuleDecoder(bytes, .init())
        let bodies = try ModuleTranslator.bodies(bytes)
        let plan = try ModulePlan(module, bodies, grammar, watchesAll: watchesAll)
        var text = plan.usesVectors ? String(cString: cwasm_text_of_vectors()) : ""
        try prototypes(plan, &text)
        for (place, body) in bodies.enumerated() {
            let index = module.importedFunctionCount + place
            text += "/* \(ModuleTranslator.comment(module.name(ofFunction: index) ?? "")) */\n"
            text += try FunctionTranslator.translate(body, function: index, of: plan, grammar, options)
        }
        return (text, plan)
    }

    /// A name with what could end a comment, or a line, left out.
    private static func comment(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter {
                    $0.value > 0x20 && $0.value < 0x7f && $0 != "*" && $0 != "/" && $0 != "?" && $0 != "\\"
                }))
    }

    /// The bodies in the code section.
    static func bodies(_ bytes: UnsafeBufferPointer<UInt8>) throws(ModuleError) -> [ByteReader] {
        var reader = ByteReader(bytes, 8..<bytes.count)
        var bodies: [ByteReader] = []
        while !reader.isAtEnd {
            let id = try reader.byte()
            var part = try reader.part(Int(try reader.u32()))
            guard id == 10 else { continue }
            for _ in 0..<(try part.u32()) { bodies.append(try part.part(Int(try part.u32()))) }
        }
        return bodies
    }

    // MARK: - The ways in

    private func enters(_ text: inout String) throws(ModuleError) {
        let used = Set(module.functionTypes.dropFirst(module.importedFunctionCount))
        for index in used.sorted() {
            let parameters = CType.list(module.types[index].parameters)
            let results = CType.list(module.types[index].results)
            let arguments = zip(parameters, CType.places(parameters)).map { type, place in
                ", " + type.value { "slots[\(place + $0)]" }
            }
            let call = "((\(CPrototype.pointer(parameters, results)))function)(m, sites\(arguments.joined()))"
            text += "static void enter\(index)(const void *function, M m, CWasmSite *sites, CWasmSlot *slots) {\n"
            text +=
                results.first.map { "\($0.rawValue) first = \(call);\n" } ?? "\(call);\n"
            let first = results.first?.slots("first") ?? []
            for (place, slot) in first.enumerated() { text += "slots[\(place)] = \(slot);\n" }
            for place in first.count..<max(results.reduce(0) { $0 + $1.slotCount }, first.count) {
                text += "slots[\(place)] = HEAD->results[\(place - first.count)];\n"
            }
            text += "}\n"
        }
        text += "static const CWasmEnter enters[] = {"
        text += module.types.indices.map { used.contains($0) ? "enter\($0), " : "0, " }.joined() + "0};\n"
    }

    private func object(_ plan: ModulePlan, _ text: inout String) {
        let hash = SHA256.digest(of: module.bytes).map { "\($0)" }.joined(separator: ", ")
        text += """
            __attribute__((visibility("default"))) const CWasmObject wasm_native_object = {
                CWASM_MAGIC, \(NativeCode.abi)u, \(options.flags), "\(String(cString: cwasm_target()))", {\(hash)},
                \(module.code.count), \(module.types.count), functions, enters, \(plan.usesTailCalls ? "tails" : "0"),
            };

            """
    }
}
