extension ModuleDecoder {
    mutating func typeSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.types, of: "types")) {
            let at = part.offset
            let form = try part.byte()
            guard form == 0x60 else {
                throw unsupportedType(form, at: at) ?? .malformed(offset: at, "malformed function type")
            }
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
            throw unsupportedType(byte, at: at) ?? .malformed(offset: at, "malformed value type")
        }
        if type == .exnref { try require(.exceptions, "exception handling", at: at) }
        return type
    }

    func referenceType(_ part: inout ByteReader) throws(ModuleError) -> ValueType {
        let at = part.offset
        let byte = try part.byte()
        guard let type = ValueType(rawValue: byte), type.isReference else {
            throw unsupportedType(byte, at: at) ?? .malformed(offset: at, "malformed reference type")
        }
        if type == .exnref { try require(.exceptions, "exception handling", at: at) }
        return type
    }

    /// The error for a type of 3.0 that the runtime does not have; nil for a byte that is no type.
    private func unsupportedType(_ byte: UInt8, at offset: Int) -> ModuleError? {
        switch byte {
        case 0x63, 0x64: .unsupported(offset: offset, "typed function references")
        case 0x4e...0x50, 0x5e, 0x5f, 0x6a...0x6e, 0x71...0x74: .unsupported(offset: offset, "garbage collection")
        default: nil
        }
    }

    func typeIndex(_ part: inout ByteReader) throws(ModuleError) -> Int {
        let at = part.offset
        let index = Int(try part.u32())
        guard index < types.count else { throw .invalid(offset: at, "unknown type \(index)") }
        return index
    }

    /// The type index of a tag.
    func tagType(_ part: inout ByteReader) throws(ModuleError) -> Int {
        let at = part.offset
        guard try part.byte() == 0 else { throw .malformed(offset: at, "malformed tag attribute") }
        let index = try typeIndex(&part)
        guard types[index].results.isEmpty else { throw .invalid(offset: at, "non-empty tag result type") }
        return index
    }

    func tableType(_ part: inout ByteReader) throws(ModuleError) -> TableType {
        guard part.peek() != 0x40 else {
            throw .unsupported(offset: part.offset, "typed function references: a table with an initial value")
        }
        let element = try referenceType(&part)
        let at = part.offset
        let (limits, is64) = try sizeLimits(&part)
        guard is64 || max(limits.minimum, limits.maximum ?? 0) <= UInt64(UInt32.max) else {
            throw .invalid(offset: at, "table size must be at most 2^32-1")
        }
        guard limits.maximum ?? .max >= limits.minimum else {
            throw .invalid(offset: at, "size minimum must not be greater than maximum")
        }
        return TableType(element: element, limits: limits, is64: is64)
    }

    func memoryType(_ part: inout ByteReader) throws(ModuleError) -> MemoryType {
        let at = part.offset
        let (limits, is64) = try sizeLimits(&part)
        let pagesMax = is64 ? MemoryType.pagesMax64 : MemoryType.pagesMax
        guard limits.minimum <= pagesMax, limits.maximum ?? 0 <= pagesMax else {
            throw .invalid(offset: at, "memory size must be at most \(pagesMax) pages (\(is64 ? "16 EiB" : "4GiB"))")
        }
        guard limits.maximum ?? .max >= limits.minimum else {
            throw .invalid(offset: at, "size minimum must not be greater than maximum")
        }
        return MemoryType(limits: limits, is64: is64)
    }

    /// A size range, and whether what it is of has 64-bit addresses.
    private func sizeLimits(_ part: inout ByteReader) throws(ModuleError) -> (SizeLimits, is64: Bool) {
        let at = part.offset
        let flags = try part.byte()
        guard flags < 8 else {
            throw .malformed(offset: at, flags == 8 ? "malformed limits flags" : "integer too large")
        }
        guard flags & 2 == 0 else { throw .unsupported(offset: at, "threads: shared memory") }
        let is64 = flags & 4 != 0
        let has64 = self.limits.features.contains(.memory64)
        guard !is64 || has64 else { throw .unsupported(offset: at, "memory64") }
        // Where there are 64-bit addresses, all sizes are written with up to 64 bits.
        let minimum = has64 ? try part.u64() : UInt64(try part.u32())
        guard flags & 1 != 0 else { return (SizeLimits(minimum: minimum), is64) }
        return (SizeLimits(minimum: minimum, maximum: has64 ? try part.u64() : UInt64(try part.u32())), is64)
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
            case 4:
                try require(.exceptions, "exception handling", at: at)
                let tag = try tagType(&part)
                tags.append(tag)
                type = .tag(tag)
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
