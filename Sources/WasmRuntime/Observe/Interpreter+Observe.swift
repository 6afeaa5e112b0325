internal import CWasmLoop

/// The operation `observe`: field b says what happened, a and c where the values lie and how many there are.
enum ObservedEvent: Int {
    case entered, left, wrote
}

extension Interpreter {
    /// Tells the observer, if there is one. It costs no fuel: an observed module uses as much as any other.
    static func observe(
        _ store: Store, _ run: UnsafeMutablePointer<CWasmRun>, _ slots: UnsafeMutablePointer<UInt64>, _ word: Word,
        _ next: UnsafePointer<Word>
    ) {
        guard let observer = store.observer, let event = ObservedEvent(rawValue: word.b) else { return }
        let function = ObservedFunction(record: run.pointee.function, store: store)
        let depth = (run.pointee.frame - store.frames) + store.depthOffset
        switch event {
        case .entered, .left:
            let used = store.fuelUsed &+ (store.slice - run.pointee.fuel)
            let call = ObservedCall(
                function: function, depth: depth, fuelUsed: used, slots: UnsafePointer(slots + word.a),
                isReturn: event == .left)
            if event == .left { observer.left(call) } else { observer.entered(call) }
        case .wrote:
            observer.wrote(
                ObservedPlace(
                    function: function, depth: depth, word: next - 1,
                    callers: store.frameTop..<(run.pointee.frame - store.frames),
                    memory: run.pointee.instance.pointee.memory))
        }
    }
}

extension Store {
    /// Tells the observer of a function of the host.
    func observeHost(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ slots: UnsafeMutablePointer<UInt64>, isReturn: Bool
    ) {
        guard let observer else { return }
        let call = ObservedCall(
            function: ObservedFunction(record: function, store: self), depth: frameTop + depthOffset,
            fuelUsed: fuelUsed, slots: UnsafePointer(slots), isReturn: isReturn)
        if isReturn { observer.left(call) } else { observer.entered(call) }
    }
}

extension FunctionCompiler {
    /// Before the function's own fuel, so that it is booked on the function.
    mutating func observeEntry() {
        if module.observation.contains(.calls) { emit(Word(.observe, 0, ObservedEvent.entered.rawValue)) }
    }

    /// Before a return of the results that lie at `slot`.
    mutating func observeReturn(at slot: Int, count: Int) {
        if module.observation.contains(.calls) { emit(Word(.observe, slot, ObservedEvent.left.rawValue, count)) }
    }

    /// Behind the instruction at `instructionOffset`, if it writes memory: stores, bulk memory, SIMD stores. Those
    /// behind the prefixes are not told apart: looking once too often is no harm.
    mutating func observeWrite() {
        guard module.observation.contains(.writes) else { return }
        switch reader.bytes[instructionOffset] {
        case 0x36...0x3e, 0xfc, 0xfd: emit(Word(.observe, 0, ObservedEvent.wrote.rawValue))
        default: break
        }
    }
}
