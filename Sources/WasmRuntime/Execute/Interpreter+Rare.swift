/// The operations that the loop leaves to Swift: growing, bulk memory and tables (WebAssembly 2.0, 4.4.6 and 4.4.7).
extension Interpreter {
    /// One operation. Gives what it costs in fuel beyond its share of the loop or function around it, or why it trapped.
    static func perform(
        _ store: Store, _ instance: UnsafeMutablePointer<InstanceRecord>, _ fp: UnsafeMutablePointer<UInt64>, _ w: Word,
        _ pc: inout UnsafePointer<Word>
    ) -> Result<Int64, TrapCode> {
        let state = store.instances[instance.pointee.number]
        switch opcode(w) {
        case .memoryGrow:
            let old = store.grow(instance.pointee.memory, by: Int(u32(fp[w.b])))
            fp[w.a] = slot(old.map { Int32(truncatingIfNeeded: $0) } ?? -1)
            return .success(0)
        case .dataDrop:
            state.data[Int(w.high)] = 0..<0
            return .success(0)
        case .elemDrop:
            state.elements[Int(w.high)] = []
            return .success(0)
        default: break
        }
        let about = pc.pointee
        pc += 1
        switch opcode(w) {
        case .memoryFill, .memoryCopy, .memoryInit: return memory(state, instance.pointee.memory, fp, w, about)
        case .tableInit, .tableCopy: return tables(state, instance.pointee.tables, fp, w, about)
        default: return table(store, instance.pointee.tables[Int(truncatingIfNeeded: about)], fp, w)
        }
    }

    /// Done, or out of bounds. What works on many bytes or elements costs a unit for each 64 bytes.
    private static func outcome(_ isDone: Bool, bytes: Int, else trap: TrapCode) -> Result<Int64, TrapCode> {
        isDone ? .success(Int64(bytes / 64)) : .failure(trap)
    }

    private static func memory(
        _ state: InstanceState, _ memory: UnsafeMutablePointer<MemoryRecord>, _ fp: UnsafeMutablePointer<UInt64>,
        _ w: Word, _ about: Word
    ) -> Result<Int64, TrapCode> {
        let (target, second, count) = (u32(fp[w.a]), u32(fp[w.a + 1]), u32(fp[w.a + 2]))
        let isDone =
            switch opcode(w) {
            case .memoryFill: Bulk.fillMemory(memory, at: target, with: second, count: count)
            case .memoryCopy: Bulk.copyMemory(memory, to: target, from: second, count: count)
            default:
                Bulk.initMemory(
                    memory, from: state.module, state.data[Int(truncatingIfNeeded: about)], to: target, source: second,
                    count: count)
            }
        return outcome(isDone, bytes: Int(count), else: .memoryOutOfBounds)
    }

    private static func tables(
        _ state: InstanceState, _ tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>,
        _ fp: UnsafeMutablePointer<UInt64>, _ w: Word, _ about: Word
    ) -> Result<Int64, TrapCode> {
        let (target, source, count) = (u32(fp[w.a]), u32(fp[w.a + 1]), u32(fp[w.a + 2]))
        let (first, second) = (Int(truncatingIfNeeded: about >> 32), Int(u32(about)))
        let isDone =
            opcode(w) == .tableInit
            ? Bulk.initTable(tables[second], from: state.elements[first], to: target, source: source, count: count)
            : Bulk.copyTable(tables[first], to: target, from: tables[second], source, count: count)
        return outcome(isDone, bytes: 8 * Int(count), else: .tableOutOfBounds)
    }

    private static func table(
        _ store: Store, _ table: UnsafeMutablePointer<TableRecord>, _ fp: UnsafeMutablePointer<UInt64>, _ w: Word
    ) -> Result<Int64, TrapCode> {
        switch opcode(w) {
        case .tableFill:
            let count = u32(fp[w.a + 2])
            let isDone = Bulk.fillTable(table, at: u32(fp[w.a]), with: fp[w.a + 1], count: count)
            return outcome(isDone, bytes: 8 * Int(count), else: .tableOutOfBounds)
        case .tableSize: fp[w.a] = UInt64(table.pointee.count)
        case .tableGrow:
            let count = Int(u32(fp[w.c]))
            let old = store.grow(table, by: count, with: fp[w.b])
            fp[w.a] = slot(old.map { Int32(truncatingIfNeeded: $0) } ?? -1)
            return outcome(true, bytes: old == nil ? 0 : 8 * count, else: .tableOutOfBounds)
        default:
            let place = Int(u32(fp[w.b]))
            guard place < table.pointee.count else { return .failure(.tableOutOfBounds) }
            if opcode(w) == .tableGet {
                fp[w.a] = table.pointee.elements[place]
            } else {
                table.pointee.elements[place] = fp[w.a]
            }
        }
        return .success(0)
    }
}
