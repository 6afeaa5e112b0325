extension ModuleDecoder {
    mutating func globalSection(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.globals, of: "globals")) {
            let type = try globalType(&part)
            globals.append(Global(type: type, initial: try constant(&part, type.value)))
            globalTypes.append(type)
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
                mode = .active(index: table, offset: try constant(&part, tables[table].addressType))
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
                mode = .active(index: memory, offset: try constant(&part, memories[memory].addressType))
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
