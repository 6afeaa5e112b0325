/// Which proposals beyond the first version of WebAssembly a module makes use of: by its types and imports, and by one
/// look at every instruction.
enum FeatureScan {
    static func features(of module: Module, bodies: [Range<Int>]) -> [String] {
        var found: Set<String> = []
        if module.types.contains(where: { $0.results.count > 1 }) { found.insert("multi-value") }
        let importsMutable = module.importTypes.contains {
            if case .global(let type) = $0.type { type.isMutable } else { false }
        }
        let exportsMutable = module.exportTypes.contains {
            if case .global(let type) = $0.type { type.isMutable } else { false }
        }
        if importsMutable || exportsMutable { found.insert("mutable-globals") }
        let isBulk = { (mode: SegmentMode) -> Bool in if case .active = mode { false } else { true } }
        if module.data.contains(where: { isBulk($0.mode) }) || module.elements.contains(where: { isBulk($0.mode) }) {
            found.insert("bulk-memory")
        }
        let types = module.types.flatMap { $0.parameters + $0.results } + module.globalTypes.map(\.value)
        if module.tables.count > 1 || module.tables.contains(where: { $0.element != .funcref })
            || types.contains(where: \.isReference)
        {
            found.insert("reference-types")
        }
        if module.memories.count > 1 { found.insert("multi-memory") }
        if module.memories.contains(where: \.is64) || module.tables.contains(where: \.is64) { found.insert("memory64") }
        if constants(of: module).contains(where: { if case .calculation = $0 { true } else { false } }) {
            found.insert("extended-const")
        }
        module.bytes.withUnsafeBufferPointer { bytes in
            let decoder = ModuleDecoder(bytes, .init())
            for body in bodies {
                // The body was validated: reading it again finds its end.
                try? BodyGrammar.visit(ByteReader(bytes, body), in: decoder) { opcode, second in
                    if let feature = feature(opcode, second) { found.insert(feature) }
                }
            }
        }
        return found.sorted()
    }

    private static func constants(of module: Module) -> [ConstantExpression] {
        let modes = module.data.map(\.mode) + module.elements.map(\.mode)
        let offsets = modes.compactMap { if case .active(_, let offset) = $0 { offset } else { nil } }
        return module.globals.map(\.initial) + offsets + module.elements.flatMap(\.elements)
    }

    /// - Parameter second: the opcode behind a prefix.
    private static func feature(_ opcode: UInt8, _ second: UInt32) -> String? {
        switch opcode {
        case 0x12, 0x13: "tail-call"
        case 0x06...0x0a, 0x18, 0x19, 0x1f: "exception-handling"
        case 0x1c, 0x25, 0x26, 0xd0...0xd2: "reference-types"
        case 0xc0...0xc4: "sign-ext"
        case 0xfc:
            switch second {
            case 0...7: "nontrapping-fptoint"
            case 8...14: "bulk-memory"
            case 15...17: "reference-types"
            default: "wide-arithmetic"
            }
        case 0xfd: second < 0x100 ? "simd128" : "relaxed-simd"
        default: nil
        }
    }
}
