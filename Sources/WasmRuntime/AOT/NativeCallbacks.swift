internal import CWasmNative

/// What native code leaves to its store.
enum NativeCallbacks {
    static var all: CWasmCallbacks {
        CWasmCallbacks(pause: pause, refuel: refuel, outside: outside, raise: raise, land: land, rare: rare)
    }

    static func store(_ store: UnsafeMutableRawPointer) -> Store {
        Unmanaged<Store>.fromOpaque(store).takeUnretainedValue()
    }

    private static let pause: @convention(c) (UnsafeMutableRawPointer) -> Bool = { pointer in
        let store = store(pointer)
        guard let code = store.reasonToStop() else { return true }
        store.stop = code
        return false
    }

    private static let refuel: @convention(c) (UnsafeMutableRawPointer) -> Bool = { pointer in
        let store = store(pointer)
        guard let native = store.native else { return false }
        switch store.nextSlice(native.head.pointee.fuel) {
        case .success(let slice):
            native.head.pointee.fuel = slice
            return true
        case .failure(let code):
            native.head.pointee.fuel = 0
            store.stop = code
            return false
        }
    }

    private static let outside:
        @convention(c) (
            UnsafeMutableRawPointer, UnsafeMutablePointer<CWasmContext>, UnsafeMutablePointer<CWasmSite>,
            UnsafeMutablePointer<CWasmSite>, UnsafeMutablePointer<CWasmFunction>, UnsafeMutablePointer<UInt64>
        ) -> Bool = { pointer, context, bottom, sites, function, slots in
            let store = store(pointer)
            guard let native = store.native?.record else { return false }
            let (outerSites, outerTop, base) = (native.pointee.top, store.stackTop, store.stackTop)
            let (parameters, results) = (function.pointee.parameterSlots, function.pointee.resultSlots)
            guard store.stackEnd - base > max(parameters, results) else {
                store.stop = .callStackExhausted
                return false
            }
            for index in 0..<parameters { base[index] = slots[index] }
            // What the slice still has goes back, as before each call out of the interpreter.
            if context.pointee.instance.pointee.options & UInt32(cwasmCountsFuel) != 0 {
                store.settleFuel(native.pointee.head.fuel)
            }
            native.pointee.head.fuel = 0
            native.pointee.top = sites + 1
            let code = store.callOutside(function, base)
            native.pointee.top = outerSites
            store.stackTop = outerTop
            native.pointee.head.fuel = 0
            for index in 0..<results { slots[index] = base[index] }
            if code == .uncaughtException, let exception = store.exceptions.inFlight,
                store.catchNative(exception, nil, NativeThrow(context, bottom, sites, sites.pointee))
            {
                return true
            }
            store.stop = store.stop ?? code
            return code == nil
        }

    private static let rare:
        @convention(c) (
            UnsafeMutableRawPointer, UnsafeMutablePointer<CWasmInstance>, CWasmRare, UInt64, UInt64, UInt64, UInt64
        ) -> Int64 = { pointer, instance, what, about, a, b, c in
            perform(store(pointer), instance, what, (UInt32(about >> 32), u32(about)), a, b, c)
        }

    /// One operation on memory, tables or segments. Its result, or the negative number of the fault.
    private static func perform(
        _ store: Store, _ instance: UnsafeMutablePointer<CWasmInstance>, _ what: CWasmRare,
        _ about: (first: UInt32, second: UInt32), _ a: UInt64, _ b: UInt64, _ c: UInt64
    ) -> Int64 {
        let state = store.instances[instance.pointee.number]
        let (memories, tables) = (instance.pointee.memories, instance.pointee.tables)
        let (first, second) = (Int(about.first), Int(about.second))
        func result(_ size: Int?) -> Int64 { size.map { Int64(UInt32(truncatingIfNeeded: $0)) } ?? Int64(UInt32.max) }
        func done(_ isDone: Bool, else fault: CWasmFault) -> Int64 { isDone ? 0 : -Int64(fault.rawValue) }
        func done(_ trap: TrapCode?) -> Int64 {
            done(trap == nil, else: trap == .outOfMemory ? cwasmFaultOutOfMemory : cwasmFaultTable)
        }
        switch what {
        case cwasmMemoryGrow: return result(store.grow(memories[second], by: Int(clamping: a)))
        case cwasmTableGrow: return result(store.grow(tables[second], by: Int(clamping: b), with: a))
        case cwasmDataDrop: return done(state.dropData(second), else: cwasmFaultOutOfMemory)
        case cwasmElemDrop: return done(state.dropElements(second), else: cwasmFaultOutOfMemory)
        case cwasmMemoryFill:
            return done(Bulk.fillMemory(memories[second], at: a, with: u32(b), count: c), else: cwasmFaultMemory)
        case cwasmMemoryCopy:
            return done(
                Bulk.copyMemory(memories[first], to: a, from: memories[second], b, count: c), else: cwasmFaultMemory)
        case cwasmMemoryInit:
            return done(
                Bulk.initMemory(
                    memories[second], from: state.module, state.data[first], to: a, source: b, count: c),
                else: cwasmFaultMemory)
        case cwasmTableFill:
            return done(Bulk.fillTable(tables[second], at: a, with: b, count: c), else: cwasmFaultTable)
        case cwasmTableCopy:
            return done(
                Bulk.copyTable(tables[first], to: a, from: tables[second], b, count: c))
        default:
            return done(
                Bulk.initTable(
                    tables[second], from: first, of: state, state.elements[first], to: a, source: b, count: c))
        }
    }
}
