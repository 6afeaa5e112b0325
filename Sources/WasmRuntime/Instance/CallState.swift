/// What changes in a store with each call. It lies behind a pointer, so that a call pays for no checks of exclusive access.
struct CallState {
    /// The stack of slots, its end, and the stack of suspended callers; no room at all until the store has some
    /// (`hasRoomForCalls`).
    var stack: UnsafeMutablePointer<UInt64>
    var stackEnd: UnsafeMutablePointer<UInt64>
    var frames: UnsafeMutablePointer<FrameRecord>
    /// Where free room begins on the stack of slots, and on that of suspended callers.
    var stackTop: UnsafeMutablePointer<UInt64>
    var frameTop = 0
    /// What is left of the fuel, in all and until the next look at the clock and the interrupt flag.
    var fuelLeft: Int64
    var slice: Int64 = 0
    var fuelUsed: Int64 = 0
    /// Of the monotonic clock, in nanoseconds.
    var deadline: UInt64?
    /// Why a callback of the interpreter's loop, or of native code, stopped it.
    var stop: TrapCode?
}

extension Store {
    var stack: UnsafeMutablePointer<UInt64> { calls.pointee.stack }
    var stackEnd: UnsafeMutablePointer<UInt64> { calls.pointee.stackEnd }
    var frames: UnsafeMutablePointer<FrameRecord> { calls.pointee.frames }

    var stackTop: UnsafeMutablePointer<UInt64> {
        get { calls.pointee.stackTop }
        set { calls.pointee.stackTop = newValue }
    }

    var frameTop: Int {
        get { calls.pointee.frameTop }
        set { calls.pointee.frameTop = newValue }
    }

    var fuelLeft: Int64 { calls.pointee.fuelLeft }
    public var fuelUsed: Int64 { calls.pointee.fuelUsed }
    var slice: Int64 { calls.pointee.slice }

    var stop: TrapCode? {
        get { calls.pointee.stop }
        set { calls.pointee.stop = newValue }
    }

    // MARK: - Limits on time

    /// Calls trap when the monotonic clock passes this many nanoseconds from now, the one that runs among them; nil ends
    /// the limit.
    public func setDeadline(nanosecondsFromNow: UInt64?) {
        calls.pointee.deadline = nanosecondsFromNow.map { monotonicNanoseconds().addingReportingOverflow($0) }
            .map { $0.overflow ? .max : $0.partialValue }
        calls.pointee.slice = 0
        native?.watch(calls.pointee.deadline)
    }

    /// Sets what is left of the fuel; nil for no limit.
    public func setFuel(_ units: Int64?) {
        calls.pointee.fuelLeft = units ?? .max
        calls.pointee.slice = 0
    }

    /// Units between two looks at the clock and the interrupt flag.
    private static let sliceUnits: Int64 = 1 << 17

    /// Takes back what is left of the last slice and gives a new one; nil where a limit was reached.
    ///
    /// - Parameter left: units of the last slice that were not used; negative if more were.
    func nextSlice(_ left: Int64) -> Result<Int64, TrapCode> {
        settleFuel(left)
        if let reason = reasonToStop() { return .failure(reason) }
        guard fuelLeft >= 0 else { return .failure(.outOfFuel) }
        return .success(takeSlice())
    }

    /// A slice to begin with; 0 where that takes a closer look, which the code then asks for.
    func firstSlice() -> Int64 {
        calls.pointee.deadline == nil && fuelLeft >= 0 && !interruptHandle.isRaised ? takeSlice() : 0
    }

    private func takeSlice() -> Int64 {
        calls.pointee.slice = min(Store.sliceUnits, fuelLeft)
        return slice
    }

    /// Why what runs has to stop, apart from fuel; an interrupt is taken back with it.
    func reasonToStop() -> TrapCode? {
        if interruptHandle.isRaised, interruptHandle.take() { return .interrupted }
        guard let deadline = calls.pointee.deadline else { return nil }
        return interruptHandle.isDeadlineOver || monotonicNanoseconds() >= deadline ? .deadlineExceeded : nil
    }

    /// Books what was used of the current slice.
    func settleFuel(_ left: Int64) {
        let used = slice - left
        calls.pointee.fuelUsed &+= used
        if fuelLeft != .max { calls.pointee.fuelLeft -= used }
        calls.pointee.slice = 0
    }
}
