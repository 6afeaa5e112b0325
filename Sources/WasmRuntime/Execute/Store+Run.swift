/// Calls from the host, and what the interpreter leaves to ordinary code.
extension Store {
    /// Runs a function whose arguments lie at `base`; its results will lie there.
    func run(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) throws(Trap) {
        let (outerTop, outerFrames) = (stackTop, frameTop)
        let code = callOutside(function, base)
        stackTop = outerTop
        frameTop = outerFrames
        if let code { throw trap(code) }
    }

    /// The trap that ends a call from the host, with what was noted on the way.
    private func trap(_ code: TrapCode) -> Trap {
        var trap = Trap(code, detail: hostFailure, backtrace: trapFrames)
        forgetTrap()
        if code == .uncaughtException {
            trap.exception = exceptions.inFlight
            exceptions.inFlight = nil
        }
        observer?.trapped(trap, depth: frameTop + depthOffset)
        return trap
    }

    func forgetTrap() {
        hostFailure = nil
        trapFrames = []
    }

    /// Calls a function of the host: arguments at `base`, results there as well.
    func callHost(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) -> TrapCode? {
        let host = hostFunctions[function.pointee.index]
        let room = max(function.pointee.parameterSlots, function.pointee.resultSlots)
        guard base + room < stackEnd else { return .callStackExhausted }
        let arguments = Value.list(at: base, host.type.parameters)
        let outerTop = stackTop
        stackTop = base + room
        defer { stackTop = outerTop }
        depthOffset += 1
        observeHost(function, base, isReturn: false)
        depthOffset += 1
        defer { depthOffset -= 2 }
        do {
            let results = try host.body(arguments)
            guard results.map(\.type) == host.type.results else {
                hostFailure = "results of other types"
                return .hostFailed
            }
            Value.put(results, at: base)
            depthOffset -= 1
            observeHost(function, base, isReturn: true)
            depthOffset += 1
            return nil
        } catch let trap as Trap {
            trapFrames = trap.backtrace
            hostFailure = trap.detail
            guard let exception = trap.exception else { return trap.code }
            return raise(exception, from: trap.backtrace)
        } catch let exception as Exception {
            return raise(exception, from: [])
        } catch {
            hostFailure = "\(error)"
            return .hostFailed
        }
    }

    /// A function of the host threw an exception, or let one through.
    private func raise(_ exception: Exception, from frames: [Trap.Frame]) -> TrapCode {
        guard exceptions.knows(exception) else {
            hostFailure = "an exception of another store"
            return .hostFailed
        }
        trapFrames = frames
        exceptions.inFlight = exception
        return .uncaughtException
    }

    /// Notes where each active function stands, innermost first.
    func recordTrap(
        _ function: UnsafeMutablePointer<FunctionRecord>, at word: UnsafePointer<Word>, frames count: Range<Int>
    ) {
        // An exception leaves functions in ways that they were written for.
        for active in stop == .uncaughtException ? [] : [function] + count.map({ frames[$0].function }) {
            if let instance = active.pointee.instance { instances[instance.pointee.number].isPoisoned = true }
        }
        note(function, word)
        for index in count.reversed().prefix(64) { note(frames[index].function, frames[index].next - 1) }
    }

    private func note(_ function: UnsafeMutablePointer<FunctionRecord>, _ word: UnsafePointer<Word>) {
        guard let instance = function.pointee.instance else { return }
        let module = instances[instance.pointee.number].module
        let index = function.pointee.index
        trapFrames.append(Trap.Frame(function: index, offset: offset(of: word, in: function), module: module))
    }

    /// The byte of the module that a word of a function's code came from.
    func offset(of word: UnsafePointer<Word>, in function: UnsafeMutablePointer<FunctionRecord>) -> Int {
        guard let instance = function.pointee.instance, let start = function.pointee.code else { return 0 }
        let module = instances[instance.pointee.number].module
        let offsets = module.code[function.pointee.index - module.importedFunctionCount].offsets
        let place = start.distance(to: word)
        return offsets.indices.contains(place) ? Int(offsets[place]) : 0
    }
}
