internal import CWasmNative

/// Calls of native code.
extension Store {
    /// Calls of native code that are active: they count as callers for the limit on depth.
    var nativeDepth: Int {
        guard let native, let top = native.record.pointee.top, let sites = native.record.pointee.sites else { return 0 }
        return top - sites
    }

    /// The state for native code, made when the first instance needs it.
    func nativeState(_ space: StackSpace) -> NativeState {
        if let native { return native }
        let state = NativeState(self, space)
        native = state
        return state
    }

    /// Runs a function of native code whose arguments lie at `base`; its results will lie there. Gives nil, or why it
    /// stopped.
    func executeNative(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) -> TrapCode? {
        guard let state = native?.record, let instance = function.pointee.instance,
            let context = instance.pointee.context
        else { return .badCall }
        let room = max(function.pointee.parameterSlots, function.pointee.resultSlots)
        guard stackEnd - base > room else { return .callStackExhausted }
        let countsFuel = instance.pointee.options & UInt32(cwasmCountsFuel) != 0
        if countsFuel {
            state.pointee.head.fuel = firstSlice()
        } else if fuelLeft != .max {
            hostFailure = "a limit on fuel, and native code that does not count it"
            return .badCall
        } else if let deadline = calls.pointee.deadline {
            if let native, !native.isWatched {
                native.watch(deadline)
                guard native.isWatched else {
                    hostFailure = "no thread to watch the deadline"
                    return .outOfMemory
                }
            }
            // It may be over already.
            cwasm_interrupt(context)
        }
        let (outerTop, outerStop) = (stackTop, stop)
        stop = nil
        stackTop = base + room
        var outcome = CWasmOutcome()
        let isDone = cwasm_native_run(state, function, max(limits.callDepth - frameTop, nativeDepth), base, &outcome)
        if countsFuel { settleFuel(state.pointee.head.fuel) }
        stackTop = outerTop
        let code = isDone ? nil : nativeTrap(function, outcome)
        stop = outerStop
        return code
    }

    private func trapCode(_ fault: CWasmFault) -> TrapCode {
        switch fault {
        case cwasmFaultMemory: .memoryOutOfBounds
        case cwasmFaultTable: .tableOutOfBounds
        case cwasmFaultUndefinedElement: .undefinedElement
        case cwasmFaultUninitializedElement: .uninitializedElement
        case cwasmFaultCallType: .indirectCallTypeMismatch
        case cwasmFaultOverflow: .integerOverflow
        case cwasmFaultDivision: .integerDivideByZero
        case cwasmFaultConversion: .invalidConversionToInteger
        case cwasmFaultDepth: .callStackExhausted
        case cwasmFaultOutOfMemory: .outOfMemory
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

    /// Why a call of native code has ended. Notes where each active function stands, innermost first, and clears their places.
    private func nativeTrap(_ function: UnsafeMutablePointer<FunctionRecord>, _ outcome: CWasmOutcome) -> TrapCode {
        let code = trapCode(outcome.fault)
        guard let instance = function.pointee.instance, let bottom = native?.record.pointee.top else { return code }
        let state = instances[instance.pointee.number]
        // An exception leaves functions in ways that they were written for.
        if stop != .uncaughtException { state.isPoisoned = true }
        // Below the bottom: the very first call was one too deep, which its caller reports.
        guard let top = outcome.top, top >= bottom else { return code }
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
        return code
    }
}

/// Finds functions by bytes of the module.
struct NativePlaces {
    private let module: Module

    init(_ module: Module) { self.module = module }

    /// The frame of the instruction at a byte of the module.
    func frame(_ offset: Int) -> Trap.Frame {
        let index = module.importedFunctionCount + place(ofCodeAt: offset)
        return Trap.Frame(function: index, offset: offset, module: module)
    }

    /// The function that the instruction at a byte of the module belongs to, counted without imported ones.
    func place(ofCodeAt offset: Int) -> Int {
        let code = module.code
        var (low, high) = (0, code.count)
        while low < high {
            let middle = (low + high) / 2
            if start(middle) <= offset { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }

    /// A frame of which no more is known than the function: it stands at the first instruction.
    func frame(ofFunction index: Int) -> Trap.Frame {
        Trap.Frame(function: index, offset: start(index - module.importedFunctionCount), module: module)
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
