import Synchronization

internal import CWasmNative

/// Interrupts a store from any thread.
public final class InterruptHandle: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Whether the store's deadline is over, as far as native code was told.
    private let deadlineFlag = Atomic<Bool>(false)

    /// The addresses of the contexts of the store's native code; empty when the store is gone.
    private let contexts = Mutex<[UInt]>([])

    init() {}

    /// The call that runs in the store, or the next one, traps within about 10^5 instructions.
    public func interrupt() {
        flag.store(true, ordering: .sequentiallyConsistent)
        pauseNativeCode()
    }

    /// The store's deadline is over: native code stops. The flag says so besides the clock, because only an order among
    /// stores and loads keeps this from being lost; see `isRaised`.
    func endDeadline() {
        deadlineFlag.store(true, ordering: .sequentiallyConsistent)
        pauseNativeCode()
    }

    /// Forgets a deadline that nobody watches any more.
    func resetDeadline() { deadlineFlag.store(false, ordering: .sequentiallyConsistent) }

    var isDeadlineOver: Bool { deadlineFlag.load(ordering: .sequentiallyConsistent) }

    /// Makes native code of the store look whether it has to stop.
    private func pauseNativeCode() {
        contexts.withLock { addresses in
            for address in addresses {
                if let context = UnsafeMutablePointer<CWasmContext>(bitPattern: address) { cwasm_interrupt(context) }
            }
        }
    }

    /// Whether there may be an interrupt to take; costs a load.
    ///
    /// Native code that was made to look restores its limit and then loads the flag, while `interrupt` sets the flag and
    /// then lowers the limit. All four are in one order, so that either the load sees the flag or the limit stays lowered;
    /// with a weaker load, AArch64 may do it before the limit is restored, and both would be missed.
    var isRaised: Bool { flag.load(ordering: .sequentiallyConsistent) }

    func take() -> Bool { flag.exchange(false, ordering: .sequentiallyConsistent) }

    func attach(_ context: UnsafeMutablePointer<CWasmContext>) {
        let address = UInt(bitPattern: context)
        contexts.withLock { $0.append(address) }
    }

    func detach() { contexts.withLock { $0 = [] } }
}
