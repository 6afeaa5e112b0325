internal import CWasmLoop

/// Throwing and catching (WebAssembly 3.0, 4.6.10).
extension Interpreter {
    /// The operations `throw` and `throwRef`. Gives false, with the reason in `store.stop`, if nothing in this run catches.
    static func `throw`(_ store: Store, _ run: UnsafeMutablePointer<CWasmRun>, _ word: Word) -> Bool {
        let place = run.pointee.slots + word.a
        let exception: Exception
        var reference: UInt64?
        if opcode(word) == .throw {
            let tag = store.instances[run.pointee.instance.pointee.number].tags[Int(word.high)]
            exception = Exception(tag: tag, types: store.exceptions.tags[tag].parameters, at: place)
        } else {
            guard let held = store.exceptions[place.pointee] else {
                store.stop = .nullExceptionReference
                return false
            }
            exception = held
            reference = place.pointee
        }
        if land(store, run, exception, reference: reference) { return true }
        if store.stop == nil {
            store.stop = .uncaughtException
            store.exceptions.inFlight = exception
        }
        return false
    }

    /// Looks for a clause that catches the exception, from the function that runs outwards, and prepares the run to go on
    /// there. Costs a unit of fuel for each 64 places looked at.
    ///
    /// - Parameter reference: the exception's reference, if it has one already.
    static func land(
        _ store: Store, _ run: UnsafeMutablePointer<CWasmRun>, _ exception: Exception, reference: UInt64?
    ) -> Bool {
        var (function, slots, pc, frame) = (run.pointee.function, run.pointee.slots, run.pointee.pc, run.pointee.frame)
        var looked = 0
        defer { run.pointee.fuel -= Int64(looked / 64) }
        while true {
            looked += 1
            if let instance = function.pointee.instance, let start = function.pointee.code {
                let state = store.instances[instance.pointee.number]
                let code = state.module.code[function.pointee.index - state.module.importedFunctionCount]
                let place = start.distance(to: pc) - 1
                for handler in state.module.handlers(of: code, at: Int(code.offsets[place])) {
                    looked += 1
                    guard handler.words.contains(place),
                        let clause = handler.clauses.first(where: {
                            $0.tag.map { state.tags[$0] == exception.tag } ?? true
                        })
                    else { continue }
                    let target = slots + clause.slot
                    if clause.tag != nil { target.update(from: exception.slots, count: exception.slots.count) }
                    if clause.wantsReference {
                        guard
                            let number = reference ?? store.hold(exception, below: slots + function.pointee.frameSlots)
                        else { return false }
                        (target + (clause.tag == nil ? 0 : exception.slots.count)).pointee = number
                    }
                    run.pointee.function = function
                    run.pointee.slots = slots
                    run.pointee.frame = frame
                    run.pointee.pc = start + clause.target
                    return true
                }
            }
            guard frame > run.pointee.frameBottom else { return false }
            frame -= 1
            (function, slots, pc) = (frame.pointee.function, frame.pointee.slots, frame.pointee.next)
        }
    }
}
