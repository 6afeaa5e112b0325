internal import CWasmNative

/// Where an exception that was thrown in native code is caught: by which `try_table` of which active function.
///
/// Who catches is known before anything is left. Then the functions in between return, one after the other, and each that
/// has a `try_table` around its call asks whether it is the one.
struct NativeLanding {
    /// The function's place in the stack of sites, and the byte of the module where the `try_table` stands.
    var place: UnsafeMutablePointer<CWasmSite>
    var handler: Int
    var clause: Int
    /// The values for its label.
    var slots: [UInt64]
}

/// A run of native code out of which an exception comes: the first and the last of the active places in the stack of sites,
/// and the instruction in the last.
struct NativeThrow {
    let context: UnsafeMutablePointer<CWasmContext>
    let bottom: UnsafeMutablePointer<CWasmSite>
    let place: UnsafeMutablePointer<CWasmSite>
    let site: CWasmSite

    init(
        _ context: UnsafeMutablePointer<CWasmContext>, _ bottom: UnsafeMutablePointer<CWasmSite>,
        _ place: UnsafeMutablePointer<CWasmSite>, _ site: CWasmSite
    ) {
        self.context = context
        self.bottom = bottom
        self.place = place
        self.site = site
    }
}

extension Store {
    /// Looks for a clause that catches, from the innermost function of the run outwards, and sends the exception there. Costs
    /// fuel like the same in the interpreter (`Interpreter.land`).
    ///
    /// - Parameter reference: the exception's reference, if it has one already.
    /// - Returns: false if nobody in the run catches; `stop` has the reason if that is another.
    func catchNative(_ exception: Exception, _ reference: UInt64?, _ thrown: NativeThrow) -> Bool {
        guard let native else { return false }
        let state = instances[thrown.context.pointee.instance.pointee.number]
        let places = NativePlaces(state.module)
        var (place, offset) = (thrown.place, Int(thrown.site))
        var looked = 0
        let countsFuel = thrown.context.pointee.instance.pointee.options & UInt32(cwasmCountsFuel) != 0
        defer { if countsFuel { native.head.pointee.fuel -= Int64(looked / 64) } }
        while true {
            looked += 1
            let code = state.module.code[places.place(ofCodeAt: offset)]
            for handler in state.module.handlers(of: code, at: offset) {
                looked += 1
                guard handler.bytes.contains(offset),
                    let clause = handler.clauses.firstIndex(where: {
                        $0.tag.map { state.tags[$0] == exception.tag } ?? true
                    })
                else { continue }
                var slots = handler.clauses[clause].tag == nil ? [] : exception.slots
                if handler.clauses[clause].wantsReference {
                    guard let number = reference ?? hold(exception, below: stackTop) else { return false }
                    slots.append(number)
                }
                exceptions.inFlight = nil
                forgetTrap()
                native.landing = NativeLanding(
                    place: place, handler: handler.bytes.lowerBound, clause: clause, slots: slots)
                thrown.context.pointee.thrown = 1
                return true
            }
            guard place > thrown.bottom else { return false }
            place -= 1
            offset = Int(place.pointee)
        }
    }

    /// The operations `throw` and `throw_ref`. Gives false, with the reason in `stop`, if nobody in the run catches.
    ///
    /// - Parameter tag: of the module; nil for the exception that the first slot refers to.
    func throwNative(_ tag: Int?, _ slots: UnsafeMutablePointer<UInt64>, _ thrown: NativeThrow) -> Bool {
        let exception: Exception
        if let tag {
            let number = instances[thrown.context.pointee.instance.pointee.number].tags[tag]
            exception = Exception(tag: number, types: exceptions.tags[number].parameters, at: slots)
        } else {
            guard let held = exceptions[slots.pointee] else {
                stop = .nullExceptionReference
                return false
            }
            exception = held
        }
        stop = nil
        if catchNative(exception, tag == nil ? slots.pointee : nil, thrown) { return true }
        if stop == nil {
            stop = .uncaughtException
            exceptions.inFlight = exception
        }
        return false
    }

    /// The clause of a `try_table` where the exception on its way lands, with its values at `slots`; nil if it goes on.
    func landNative(
        _ context: UnsafeMutablePointer<CWasmContext>, _ place: UnsafeMutablePointer<CWasmSite>, _ handler: CWasmSite,
        _ slots: UnsafeMutablePointer<UInt64>
    ) -> Int? {
        guard let native, let landing = native.landing, landing.place == place, landing.handler == Int(handler) else {
            return nil
        }
        slots.update(from: landing.slots, count: landing.slots.count)
        native.landing = nil
        context.pointee.thrown = 0
        return landing.clause
    }
}

extension NativeCallbacks {
    static let raise:
        @convention(c) (
            UnsafeMutableRawPointer, UnsafeMutablePointer<CWasmContext>, UnsafeMutablePointer<CWasmSite>,
            UnsafeMutablePointer<CWasmSite>, CWasmSite, Int32, UnsafeMutablePointer<UInt64>
        ) -> Bool = { pointer, context, bottom, sites, site, tag, slots in
            store(pointer).throwNative(tag < 0 ? nil : Int(tag), slots, NativeThrow(context, bottom, sites, site))
        }

    static let land:
        @convention(c) (
            UnsafeMutableRawPointer, UnsafeMutablePointer<CWasmContext>, UnsafeMutablePointer<CWasmSite>, CWasmSite,
            UnsafeMutablePointer<UInt64>
        ) -> Int32 = { pointer, context, sites, handler, slots in
            store(pointer).landNative(context, sites, handler, slots).map(Int32.init) ?? -1
        }
}
