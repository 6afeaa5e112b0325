internal import CWasmLoop

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
            let memory = instance.pointee.memories[w.c]
            let old = store.grow(memory, by: Int(clamping: fp[w.b]))
            fp[w.a] = grown(old, is64: memory.pointee.is64)
            return .success(0)
        case .dataDrop:
            return state.dropData(Int(w.high)) ? .success(0) : .failure(.outOfMemory)
        case .elemDrop:
            return state.dropElements(Int(w.high)) ? .success(0) : .failure(.outOfMemory)
        default: break
        }
        let about = pc.pointee
        pc += 1
        switch opcode(w) {
        case .memoryFill, .memoryCopy, .memoryInit: return memory(state, instance.pointee.memories, fp, w, about)
        case .tableInit, .tableCopy: return tables(state, instance.pointee.tables, fp, w, about)
        default: return table(store, instance.pointee.tables[Int(truncatingIfNeeded: about)], fp, w)
        }
    }

    /// What growing gives: the size before, or -1 in the type of the addresses.
    private static func grown(_ old: Int?, is64: Bool) -> UInt64 {
        old.map { UInt64($0) } ?? (is64 ? .max : UInt64(UInt32.max))
    }

    /// Done, or out of bounds. What works on many bytes or elements costs a unit for each 64 bytes.
    ///
    /// - Parameter bytes: of each of the `count` pieces.
    private static func outcome(
        _ isDone: Bool, _ count: UInt64, bytes: UInt64 = 1, else trap: TrapCode
    ) -> Result<Int64, TrapCode> {
        outcome(isDone ? nil : trap, count, bytes: bytes)
    }

    private static func outcome(_ trap: TrapCode?, _ count: UInt64, bytes: UInt64) -> Result<Int64, TrapCode> {
        if let trap { return .failure(trap) }
        return .success(Int64(clamping: count.multipliedReportingOverflow(by: bytes).partialValue / 64))
    }

    private static func memory(
        _ state: InstanceState, _ memories: UnsafeMutablePointer<UnsafeMutablePointer<MemoryRecord>>,
        _ fp: UnsafeMutablePointer<UInt64>, _ w: Word, _ about: Word
    ) -> Result<Int64, TrapCode> {
        let (target, second, count) = (fp[w.a], fp[w.a + 1], fp[w.a + 2])
        let (high, low) = (Int(about.high), Int(u32(about)))
        let isDone =
            switch opcode(w) {
            case .memoryFill: Bulk.fillMemory(memories[low], at: target, with: u32(second), count: count)
            case .memoryCopy: Bulk.copyMemory(memories[high], to: target, from: memories[low], second, count: count)
            default:
                Bulk.initMemory(
                    memories[low], from: state.module, state.data[high], to: target, source: second, count: count)
            }
        return outcome(isDone, count, else: .memoryOutOfBounds)
    }

    private static func tables(
        _ state: InstanceState, _ tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>,
        _ fp: UnsafeMutablePointer<UInt64>, _ w: Word, _ about: Word
    ) -> Result<Int64, TrapCode> {
        let (target, source, count) = (fp[w.a], fp[w.a + 1], fp[w.a + 2])
        let (first, second) = (Int(about.high), Int(u32(about)))
        let trap =
            opcode(w) == .tableInit
            ? Bulk.initTable(
                tables[second], from: first, of: state, state.elements[first], to: target, source: source, count: count)
            : Bulk.copyTable(tables[first], to: target, from: tables[second], source, count: count)
        return outcome(trap, count, bytes: 8)
    }

    private static func table(
        _ store: Store, _ table: UnsafeMutablePointer<TableRecord>, _ fp: UnsafeMutablePointer<UInt64>, _ w: Word
    ) -> Result<Int64, TrapCode> {
        switch opcode(w) {
        case .tableFill:
            let count = fp[w.a + 2]
            let isDone = Bulk.fillTable(table, at: fp[w.a], with: fp[w.a + 1], count: count)
            return outcome(isDone, count, bytes: 8, else: .tableOutOfBounds)
        case .tableSize: fp[w.a] = UInt64(table.pointee.count)
        case .tableGrow:
            let count = fp[w.c]
            let old = store.grow(table, by: Int(clamping: count), with: fp[w.b])
            fp[w.a] = grown(old, is64: table.pointee.is64)
            return outcome(true, old == nil ? 0 : count, bytes: 8, else: .tableOutOfBounds)
        default:
            let place = fp[w.b]
            guard place < table.pointee.count else { return .failure(.tableOutOfBounds) }
            if opcode(w) == .tableGet {
                guard let element = table.element(place) else { return .failure(.outOfMemory) }
                fp[w.a] = element
            } else {
                table.pointee.elements[Int(place)] = fp[w.a]
            }
        }
        return .success(0)
    }
}
