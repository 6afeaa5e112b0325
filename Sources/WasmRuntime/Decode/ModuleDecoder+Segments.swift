extension ModuleDecoder {
    mutating func globalSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.globals, of: "globals")) {
            let type = try globalType(&part)
            globals.append(Global(type: type, initial: try constant(&part, type.value)))
            globalTypes.append(type)
        }
    }

    /// A constant expression of this type. It may name imported globals only (2.0), so the section order needs no care:
    /// the module's own globals are not yet counted as importable.
    mutating func constant(_ part: inout ByteReader, _ wanted: ValueType) throws(ModuleError) -> ConstantExpression {
        let at = part.offset
        var result: (expression: ConstantExpression, type: ValueType)?
        while true {
            let opcodeAt = part.offset
            let opcode = try part.byte()
            let next: (ConstantExpression, ValueType)
            switch opcode {
            case 0x0b:
                guard let result, result.type == wanted else { throw .invalid(offset: at, "type mismatch") }
                return result.expression
            case 0x41: next = (.value(UInt64(UInt32(bitPattern: try part.s32())), .i32), .i32)
            case 0x42: next = (.value(UInt64(bitPattern: try part.s64()), .i64), .i64)
            case 0x43: next = (.value(UInt64(try part.fixed32()), .f32), .f32)
            case 0x44: next = (.value(try part.fixed64(), .f64), .f64)
            case 0x23:
                let index = Int(try part.u32())
                guard index < importedGlobals else { throw .invalid(offset: opcodeAt, "unknown global \(index)") }
                guard !globalTypes[index].isMutable else {
                    throw .invalid(offset: opcodeAt, "constant expression required")
                }
                next = (.global(index), globalTypes[index].value)
            case 0xd0:
                let type = try referenceType(&part)
                next = (.value(0, type), type)
            case 0xd2:
                let index = Int(try part.u32())
                guard index < functionTypes.count else { throw .invalid(offset: opcodeAt, "unknown function \(index)") }
                referenced.insert(index)
                next = (.function(index), .funcref)
            case 0xfd where try part.u32() == 12:
                let low = try part.fixed64()
                next = (.vector(low, try part.fixed64()), .v128)
            default:
                guard FunctionCompiler.isKnown(opcode) else {
                    throw .malformed(offset: opcodeAt, "illegal opcode")
                }
                throw .invalid(offset: opcodeAt, "constant expression required")
            }
            guard result == nil else { throw .invalid(offset: opcodeAt, "type mismatch") }
            result = next
        }
    }

    mutating func elementSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.elementSegments, of: "element segments")) {
            let at = part.offset
            let flags = try part.u32()
            guard flags <= 7 else { throw .malformed(offset: at, "malformed elements segment kind") }
            var mode = flags & 2 == 0 ? SegmentMode.passive : .declarative
            var table = 0
            if flags & 1 == 0 {
                if flags & 2 != 0 { table = Int(try part.u32()) }
                guard table < tables.count else { throw .invalid(offset: at, "unknown table \(table)") }
                mode = .active(index: table, offset: try constant(&part, .i32))
            }
            let type = try elementType(flags, &part)
            if case .active = mode, tables[table].element != type { throw .invalid(offset: at, "type mismatch") }
            var segment = ElementSegment(type: type, elements: [], mode: mode)
            for _ in 0..<(try part.count(limit: .max, of: "elements")) {
                segment.elements.append(flags & 4 == 0 ? try functionElement(&part) : try constant(&part, type))
            }
            elements.append(segment)
        }
    }

    /// The type of a segment's elements: spelled in flags 1 to 3 as an element kind, in 5 to 7 as a reference type.
    private func elementType(_ flags: UInt32, _ part: inout ByteReader) throws(ModuleError) -> ValueType {
        guard flags & 3 != 0 else { return .funcref }
        if flags & 4 != 0 { return try referenceType(&part) }
        let at = part.offset
        guard try part.byte() == 0 else { throw .malformed(offset: at, "malformed element kind") }
        return .funcref
    }

    private mutating func functionElement(_ part: inout ByteReader) throws(ModuleError) -> ConstantExpression {
        let at = part.offset
        let index = Int(try part.u32())
        guard index < functionTypes.count else { throw .invalid(offset: at, "unknown function \(index)") }
        referenced.insert(index)
        return .function(index)
    }

    mutating func dataSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.dataSegments, of: "data segments")) {
            let at = part.offset
            let flags = try part.u32()
            var mode = SegmentMode.passive
            switch flags {
            case 0, 2:
                let memory = flags == 2 ? Int(try part.u32()) : 0
                guard memory < memories.count else { throw .invalid(offset: at, "unknown memory \(memory)") }
                mode = .active(index: memory, offset: try constant(&part, .i32))
            case 1: break
            default: throw .malformed(offset: at, "malformed data segment kind")
            }
            let size = Int(try part.u32())
            let start = part.offset
            try part.skip(size)
            data.append(DataSegment(bytes: start..<start + size, mode: mode))
        }
    }
}
