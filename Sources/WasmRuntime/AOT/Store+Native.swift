internal import CWasmNative

/// Calls of native code.
extension Store {
    /// Calls of native code that are active: they count as callers for the limit on depth.
    var nativeDepth: Int { native.map { $0.top - $0.sites } ?? 0 }

    /// The state for native code, made when the first instance needs it.
    func nativeState() -> NativeState {
        if let native { return native }
        let state = NativeState(self, stackSpace)
        native = state
        return state
    }

    /// Runs a function of native code whose arguments lie at `base`; its results will lie there. Gives nil, or why it
    /// stopped.
    func executeNative(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) -> TrapCode? {
        guard let state = native, let instance = function.pointee.instance,
            let running = instances[instance.pointee.number].native,
            let entry = running.code.entry(ofFunction: function.pointee.index)
        else { return .badCall }
        let countsFuel = running.code.options.countsFuel
        if !countsFuel, fuelLeft != .max {
            hostFailure = "a limit on fuel, and native code that does not count it"
            return .badCall
        }
        let (outerTop, outerStop, bottom) = (stackTop, stop, state.top)
        stop = nil
        let room = max(function.pointee.parameterSlots, function.pointee.resultSlots)
        guard stack + limits.stackSlots - base > room else { return .callStackExhausted }
        stackTop = base + room
        defer {
            stackTop = outerTop
            stop = outerStop
            state.top = bottom
        }
        // As the interpreter does: the first thing that costs fuel fetches a slice.
        state.head.pointee.fuel = 0
        let last = state.sites + max(limits.callDepth - frameTop, bottom - state.sites)
        var outcome = CWasmOutcome()
        cwasm_native_run(
            running.context, entry.enter, entry.function, bottom, UInt(bitPattern: last),
            countsFuel ? 0 : deadline ?? 0, base, &outcome)
        if countsFuel { settleFuel(state.head.pointee.fuel) }
        guard let code = trapCode(outcome.fault) else { return nil }
        recordNativeTrap(function, bottom, outcome)
        return code
    }

    func trapCode(_ fault: CWasmFault) -> TrapCode? {
        switch fault {
        case cwasmFaultNone: nil
        case cwasmFaultMemory: .memoryOutOfBounds
        case cwasmFaultTable: .tableOutOfBounds
        case cwasmFaultUndefinedElement: .undefinedElement
        case cwasmFaultUninitializedElement: .uninitializedElement
        case cwasmFaultCallType: .indirectCallTypeMismatch
        case cwasmFaultOverflow: .integerOverflow
        case cwasmFaultDivision: .integerDivideByZero
        case cwasmFaultConversion: .invalidConversionToInteger
        case cwasmFaultDepth: .callStackExhausted
        case cwasmFaultStopped: stop ?? .unreachable
        default: .unreachable
        }
    }

    /// Calls a function that is not of the instance that runs: of the host, of other native code or of the interpreter.
    func callOutside(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) -> TrapCode? {
        if function.pointee.code != nil { return Interpreter.execute(self, function, base) }
        return function.pointee.instance == nil ? callHost(function, base) : executeNative(function, base)
    }

    // MARK: - Traps

    /// Notes where each active function stands, innermost first, and clears their places.
    private func recordNativeTrap(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ bottom: UnsafeMutablePointer<CWasmSite>,
        _ outcome: CWasmOutcome
    ) {
        guard let instance = function.pointee.instance else { return }
        let state = instances[instance.pointee.number]
        state.isPoisoned = true
        // Below the bottom: the very first call was one too deep, which its caller reports.
        guard let top = outcome.top, top >= bottom else { return }
        let places = NativePlaces(state.module)
        if outcome.site != 0 {
            trapFrames.append(places.frame(Int(outcome.site)))
        } else {
            let caller = top > bottom ? (top - 1).pointee : 0
            var faulting = top == bottom ? function.pointee.index : places.callee(at: Int(caller))
            if let code = state.native?.code, faulting.map(code.makesTailCalls) ?? true {
                faulting = code.function(at: outcome.address)
            }
            trapFrames.append(places.frame(ofFunction: faulting ?? function.pointee.index))
        }
        var place = top
        while place > bottom {
            place -= 1
            if top - place <= 64 { trapFrames.append(places.frame(Int(place.pointee))) }
            place.pointee = 0
        }
        top.pointee = 0
    }
}

/// Finds functions by bytes of the module.
struct NativePlaces {
    private let module: Module

    init(_ module: Module) { self.module = module }

    /// The frame of the instruction at a byte of the module.
    func frame(_ offset: Int) -> Trap.Frame {
        let code = module.code
        var (low, high) = (0, code.count)
        while low < high {
            let middle = (low + high) / 2
            if start(middle) <= offset { low = middle + 1 } else { high = middle }
        }
        let index = module.importedFunctionCount + max(low - 1, 0)
        return Trap.Frame(function: index, name: module.name(ofFunction: index), offset: offset, module: module)
    }

    /// A frame of which no more is known than the function: it stands at the first instruction.
    func frame(ofFunction index: Int) -> Trap.Frame {
        Trap.Frame(
            function: index, name: module.name(ofFunction: index), offset: start(index - module.importedFunctionCount),
            module: module)
    }

    private func start(_ place: Int) -> Int {
        module.code.indices.contains(place) ? module.code[place].offsets.first.map(Int.init) ?? 0 : 0
    }

    /// The function that the direct call at a byte of the module calls; nil for other calls.
    func callee(at offset: Int) -> Int? {
        module.bytes.withUnsafeBufferPointer { bytes in
            guard bytes.indices.contains(offset), bytes[offset] == 0x10 else { return nil }
            var reader = ByteReader(bytes, offset + 1..<bytes.count)
            return (try? reader.u32()).map(Int.init)
        }
    }
}
