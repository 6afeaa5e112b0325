extension ModuleDecoder {
    mutating func typeSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.types, of: "types")) {
            let at = part.offset
            guard try part.byte() == 0x60 else { throw .malformed(offset: at, "malformed function type") }
            var type = FunctionType()
            for _ in 0..<(try part.count(limit: limits.parameters, of: "parameters")) {
                type.parameters.append(try valueType(&part))
            }
            for _ in 0..<(try part.count(limit: limits.results, of: "results")) {
                type.results.append(try valueType(&part))
            }
            types.append(type)
        }
    }

    func valueType(_ part: inout ByteReader) throws(ModuleError) -> ValueType {
        let at = part.offset
        let byte = try part.byte()
        guard let type = ValueType(rawValue: byte) else {
            throw .malformed(offset: at, "malformed value type")
        }
        return type
    }

    func referenceType(_ part: inout ByteReader) throws(ModuleError) -> ValueType {
        let at = part.offset
        guard let type = ValueType(rawValue: try part.byte()), type.isReference else {
            throw .malformed(offset: at, "malformed reference type")
        }
        return type
    }

    func typeIndex(_ part: inout ByteReader) throws(ModuleError) -> Int {
        let at = part.offset
        let index = Int(try part.u32())
        guard index < types.count else { throw .invalid(offset: at, "unknown type \(index)") }
        return index
    }

    func tableType(_ part: inout ByteReader) throws(ModuleError) -> TableType {
        let element = try referenceType(&part)
        let at = part.offset
        let limits = try sizeLimits(&part)
        guard limits.maximum ?? .max >= limits.minimum else {
            throw .invalid(offset: at, "size minimum must not be greater than maximum")
        }
        return TableType(element: element, limits: limits)
    }

    func memoryType(_ part: inout ByteReader) throws(ModuleError) -> MemoryType {
        let at = part.offset
        let limits = try sizeLimits(&part)
        guard limits.minimum <= MemoryType.pagesMax, limits.maximum ?? 0 <= MemoryType.pagesMax else {
            throw .invalid(offset: at, "memory size must be at most 65536 pages (4GiB)")
        }
        guard limits.maximum ?? .max >= limits.minimum else {
            throw .invalid(offset: at, "size minimum must not be greater than maximum")
        }
        return MemoryType(limits: limits)
    }

    private func sizeLimits(_ part: inout ByteReader) throws(ModuleError) -> SizeLimits {
        let at = part.offset
        switch try part.byte() {
        case 0: return SizeLimits(minimum: try part.u32())
        case 1:
            let minimum = try part.u32()
            return SizeLimits(minimum: minimum, maximum: try part.u32())
        case 2, 3: throw .unsupported(offset: at, "threads: shared memory")
        case 4...7: throw .unsupported(offset: at, "memory64")
        default: throw .malformed(offset: at, "integer too large")
        }
    }

    func globalType(_ part: inout ByteReader) throws(ModuleError) -> GlobalType {
        let value = try valueType(&part)
        let at = part.offset
        let flag = try part.byte()
        guard flag <= 1 else { throw .malformed(offset: at, "malformed mutability") }
        return GlobalType(value: value, isMutable: flag == 1)
    }

    mutating func importSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.imports, of: "imports")) {
            let module = try part.name()
            let name = try part.name()
            let at = part.offset
            let type: ImportType
            switch try part.byte() {
            case 0:
                type = .function(try typeIndex(&part))
                if case .function(let index) = type { functionTypes.append(index) }
                importedFunctions += 1
            case 1:
                let table = try tableType(&part)
                tables.append(table)
                type = .table(table)
            case 2:
                let memory = try memoryType(&part)
                memories.append(memory)
                type = .memory(memory)
            case 3:
                let global = try globalType(&part)
                globalTypes.append(global)
                type = .global(global)
            default: throw .malformed(offset: at, "malformed import kind")
            }
            imports.append(Import(module: module, name: name, type: type))
        }
    }

    mutating func exportSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.exports, of: "exports")) {
            let name = try part.name()
            let at = part.offset
            guard let kind = Export.Kind(rawValue: try part.byte()) else {
                throw .malformed(offset: at, "malformed export kind")
            }
            exports.append(Export(name: name, kind: kind, index: Int(try part.u32())))
        }
    }
}
