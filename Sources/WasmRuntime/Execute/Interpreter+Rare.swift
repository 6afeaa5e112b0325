extension Interpreter {
    /// The operations outside of the main loop: conversions, rounding, bulk memory and tables.
    @inline(never)
    static func rare(
        _ store: Store, _ instance: UnsafeMutablePointer<InstanceRecord>, _ fp: UnsafeMutablePointer<UInt64>, _ w: Word,
        _ pc: inout UnsafePointer<Word>
    ) -> TrapCode? {
        switch opcode(w) {
        case .unreachable: return .unreachable
        case .refFunc: fp[w.a] = UInt64(UInt(bitPattern: instance.pointee.functions[Int(w.high)]))
        case .memorySize: fp[w.a] = UInt64(instance.pointee.memory.pointee.byteCount / MemoryType.pageSize)
        case .memoryGrow:
            let old = store.grow(instance.pointee.memory, by: Int(u32(fp[w.b])))
            fp[w.a] = slot(old.map { Int32(truncatingIfNeeded: $0) } ?? -1)
        case .memoryFill, .memoryCopy, .memoryInit, .dataDrop, .tableGet, .tableSet, .tableSize, .tableGrow,
            .tableFill, .tableCopy, .tableInit, .elemDrop:
            return bulk(store, instance, fp, w, &pc)
        default: return convert(fp, w)
        }
        return nil
    }

    private static func bulk(
        _ store: Store, _ instance: UnsafeMutablePointer<InstanceRecord>, _ fp: UnsafeMutablePointer<UInt64>, _ w: Word,
        _ pc: inout UnsafePointer<Word>
    ) -> TrapCode? {
        let state = store.instances[instance.pointee.number]
        let memory = instance.pointee.memory
        let tables = instance.pointee.tables
        switch opcode(w) {
        case .dataDrop:
            state.data[Int(w.high)] = 0..<0
            return nil
        case .elemDrop:
            state.elements[Int(w.high)] = []
            return nil
        default: break
        }
        let about = pc.pointee
        pc += 1
        let (first, second, third) = (u32(fp[w.a]), fp[w.a + 1], u32(fp[w.a + 2]))
        switch opcode(w) {
        case .memoryFill:
            return Bulk.fillMemory(memory, at: first, with: u32(second), count: third) ? nil : .memoryOutOfBounds
        case .memoryCopy:
            return Bulk.copyMemory(memory, to: first, from: u32(second), count: third) ? nil : .memoryOutOfBounds
        case .memoryInit:
            let segment = state.data[Int(truncatingIfNeeded: about)]
            let done = Bulk.initMemory(
                memory, from: state.module, segment, to: first, source: u32(second), count: third)
            return done ? nil : .memoryOutOfBounds
        case .tableInit:
            let segment = state.elements[Int(truncatingIfNeeded: about >> 32)]
            let done = Bulk.initTable(
                tables[Int(u32(about))], from: segment, to: first, source: u32(second), count: third)
            return done ? nil : .tableOutOfBounds
        case .tableCopy:
            let target = tables[Int(truncatingIfNeeded: about >> 32)]
            let done = Bulk.copyTable(target, to: first, from: tables[Int(u32(about))], u32(second), count: third)
            return done ? nil : .tableOutOfBounds
        default: return table(store, tables[Int(truncatingIfNeeded: about)], fp, w)
        }
    }

    private static func table(
        _ store: Store, _ table: UnsafeMutablePointer<TableRecord>, _ fp: UnsafeMutablePointer<UInt64>, _ w: Word
    ) -> TrapCode? {
        switch opcode(w) {
        case .tableFill:
            let done = Bulk.fillTable(table, at: u32(fp[w.a]), with: fp[w.a + 1], count: u32(fp[w.a + 2]))
            return done ? nil : .tableOutOfBounds
        case .tableSize: fp[w.a] = UInt64(table.pointee.count)
        case .tableGrow:
            let old = store.grow(table, by: Int(u32(fp[w.c])), with: fp[w.b])
            fp[w.a] = slot(old.map { Int32(truncatingIfNeeded: $0) } ?? -1)
        default:
            let place = Int(u32(fp[w.b]))
            guard place < table.pointee.count else { return .tableOutOfBounds }
            if opcode(w) == .tableGet {
                fp[w.a] = table.pointee.elements[place]
            } else {
                table.pointee.elements[place] = fp[w.a]
            }
        }
        return nil
    }
}
