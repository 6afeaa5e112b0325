import Synchronization

internal import CWasmNative

/// Interrupts a store from any thread.
public final class InterruptHandle: Sendable {
    private let flag = Atomic<Bool>(false)

    /// The addresses of the contexts of the store's native code; empty when the store is gone.
    private let contexts = Mutex<[UInt]>([])

    init() {}

    /// The call that runs in the store, or the next one, traps within about 10^5 instructions.
    public func interrupt() {
        flag.store(true, ordering: .sequentiallyConsistent)
        pauseNativeCode()
    }

    /// Makes native code of the store look whether it has to stop.
    func pauseNativeCode() {
        contexts.withLock { addresses in
            for address in addresses {
                if let context = UnsafeMutablePointer<CWasmContext>(bitPattern: address) { cwasm_interrupt(context) }
            }
        }
    }

    /// Whether there may be an interrupt to take; costs a load.
    var isRaised: Bool { flag.load(ordering: .relaxed) }

    func take() -> Bool { flag.exchange(false, ordering: .sequentiallyConsistent) }

    func attach(_ context: UnsafeMutablePointer<CWasmContext>) {
        let address = UInt(bitPattern: context)
        contexts.withLock { $0.append(address) }
    }

    func detach() { contexts.withLock { $0 = [] } }
}
