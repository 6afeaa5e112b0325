import ToolSupport
import WasmRuntime

/// `conformance wasm --time FILE FUNCTION ARGUMENT [ROUNDS]`: prints the i32 that the function gives and the shortest of
/// so many runs in microseconds, for bench/wasm/run.sh. `conformance wasm --start FILE` prints the microseconds of
/// decoding, validating and compiling, and of making an instance.
enum WasmTime {
    static func call(_ path: String, _ name: String, _ argument: Int, rounds: Int, _ tier: WasmTier) -> Int32 {
        let bytes = Files.bytes(path)
        do {
            let instance = try tier.instance(try Module(bytes), Imports(), Store())
            guard let function = instance.function(named: name) else { throw Trap(.badCall, detail: name) }
            var best = Duration.seconds(1_000_000)
            var slots: [UInt64] = [0]
            for _ in 0..<rounds {
                slots[0] = UInt64(UInt32(truncatingIfNeeded: argument))
                best = try min(best, ContinuousClock().measure { try function.call(slots: &slots) })
            }
            print(slots[0], best / .microseconds(1))
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }

    static func start(_ path: String) -> Int32 {
        let bytes = Files.bytes(path)
        do {
            var (loading, making) = (Duration.seconds(1_000_000), Duration.seconds(1_000_000))
            for _ in 0..<20 {
                var module: Module?
                loading = try min(loading, ContinuousClock().measure { module = try Module(bytes) })
                guard let module else { return 1 }
                let store = Store()
                for _ in 0..<20 {
                    making = try min(making, ContinuousClock().measure { _ = try Instance(module, in: store) })
                }
            }
            print(loading / .microseconds(1), making / .microseconds(1))
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }
}
