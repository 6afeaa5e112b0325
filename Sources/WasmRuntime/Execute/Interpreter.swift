internal import CWasmLoop

/// Runs register code: the loop in C (cwasm_loop.h) and what it leaves to Swift.
enum Interpreter {
    /// Runs a function of an instance whose arguments lie at `base`. Gives nil, or why it stopped.
    static func execute(
        _ store: Store, _ function: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) -> TrapCode? {
        guard let code = function.pointee.code, let instance = function.pointee.instance else { return .badCall }
        let frames = store.frames
        let bottom = frames + store.frameTop
        var run = CWasmRun(
            function: function, instance: instance, frame: bottom, frameBottom: bottom,
            framesEnd: frames + max(store.limits.callDepth - store.nativeDepth, store.frameTop),
            stackEnd: store.stackEnd, pc: code, slots: base, caught: false,
            fuel: store.firstSlice(),
            context: Unmanaged.passUnretained(store).toOpaque(), rare: rare, refuel: refuel, raise: raise, host: host)
        let outerStop = store.stop
        store.stop = nil
        let end = cwasm_run(&run, base)
        store.settleFuel(run.fuel)
        defer { store.stop = outerStop }
        guard end != cwasmReturned else { return nil }
        let trap = trap(end, store)
        store.recordTrap(run.function, at: run.pc - 1, frames: store.frameTop..<(run.frame - store.frames))
        return trap
    }

    private static func trap(_ end: CWasmEnd, _ store: Store) -> TrapCode {
        switch end {
        case cwasmStopped: store.stop ?? .unreachable
        case cwasmMemoryOutOfBounds: .memoryOutOfBounds
        case cwasmUndefinedElement: .undefinedElement
        case cwasmUninitializedElement: .uninitializedElement
        case cwasmIndirectCallTypeMismatch: .indirectCallTypeMismatch
        case cwasmIntegerOverflow: .integerOverflow
        case cwasmIntegerDivideByZero: .integerDivideByZero
        case cwasmInvalidConversionToInteger: .invalidConversionToInteger
        case cwasmCallStackExhausted: .callStackExhausted
        case cwasmOutOfMemory: .outOfMemory
        default: .unreachable
        }
    }

    // MARK: - What the loop calls

    private typealias Run = UnsafeMutablePointer<CWasmRun>

    private static func store(_ run: Run) -> Store {
        Unmanaged<Store>.fromOpaque(run.pointee.context).takeUnretainedValue()
    }

    private static let refuel: @convention(c) (UnsafeMutablePointer<CWasmRun>) -> Bool = { run in
        let store = store(run)
        switch store.nextSlice(run.pointee.fuel) {
        case .success(let slice):
            run.pointee.fuel = slice
            return true
        case .failure(let code):
            run.pointee.fuel = 0
            store.stop = code
            return false
        }
    }

    private static let host:
        @convention(c) (
            UnsafeMutablePointer<CWasmRun>, UnsafeMutablePointer<CWasmFunction>, UnsafeMutablePointer<UInt64>
        ) -> Bool = { run, function, slots in
            let store = store(run)
            store.settleFuel(run.pointee.fuel)
            run.pointee.fuel = 0
            let bottom = store.frameTop
            store.frameTop = run.pointee.frame - store.frames
            defer { store.frameTop = bottom }
            guard let code = store.callOutside(function, slots) else { return true }
            if code == .uncaughtException, let exception = store.exceptions.inFlight,
                land(store, run, exception, reference: nil)
            {
                store.exceptions.inFlight = nil
                store.forgetTrap()
                run.pointee.caught = true
            } else {
                store.stop = store.stop ?? code
            }
            return false
        }

    private static let raise: @convention(c) (UnsafeMutablePointer<CWasmRun>, UInt64) -> Bool = { run, word in
        `throw`(store(run), run, word)
    }

    private static let rare:
        @convention(c) (
            UnsafeMutablePointer<CWasmRun>, UnsafeMutablePointer<UInt64>, UInt64,
            UnsafeMutablePointer<UnsafePointer<UInt64>>
        ) -> Int64 = { run, slots, word, pc in
            let store = store(run)
            if opcode(word) == .observe {
                observe(store, run, slots, word, pc.pointee)
                return 0
            }
            switch perform(store, run.pointee.instance, slots, word, &pc.pointee) {
            case .success(let cost): return cost
            case .failure(let code):
                store.stop = code
                return -1
            }
        }
}
