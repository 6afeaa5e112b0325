import ToolSupport
import WasmRuntime

/// `conformance wasm --instances FILE COUNT FUNCTION`: what many instances of one compiled module cost. Prints microseconds
/// to make COUNT stores with an instance each, all kept, KiB of resident memory for each, microseconds to make one and to
/// drop it, microseconds of an instance in a store that is there, and nanoseconds of a call of FUNCTION, which takes
/// nothing. For bench/wasm/run.sh.
enum WasmInstances {
    static func measure(_ path: String, _ count: Int, _ name: String, _ tier: WasmTier) -> Int32 {
        do {
            let instance = try tier.prepared(try Module(Files.bytes(path)))
            let make = { try instance(Imports(), Store()) }
            let clock = ContinuousClock()
            _ = try make()

            let before = residentKiB()
            var stores: [Store] = []
            stores.reserveCapacity(count)
            let making = try clock.measure { for _ in 0..<count { stores.append(try make().store) } }
            let memory = (residentKiB() - before) / Double(count)
            stores = []

            var (cycle, adding, call) = (Duration.seconds(1000), Duration.seconds(1000), Duration.seconds(1000))
            for _ in 0..<20 {
                cycle = try min(cycle, clock.measure { for _ in 0..<100 { _ = try make() } })
                let store = Store()
                adding = try min(adding, clock.measure { for _ in 0..<100 { _ = try instance(Imports(), store) } })
            }
            guard let function = try make().function(named: name) else { throw Trap(.badCall, detail: name) }
            var slots: [UInt64] = [0]
            for _ in 0..<20 {
                call = try min(call, clock.measure { for _ in 0..<100_000 { try function.call(slots: &slots) } })
            }
            print(
                making / .microseconds(count), memory, cycle / .microseconds(100), adding / .microseconds(100),
                call / .nanoseconds(100_000))
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }

    /// Of this process (proc(5), statm: pages of 4 KiB).
    private static func residentKiB() -> Double {
        let fields = Files.text("/proc/self/statm").split(separator: " ")
        return fields.count > 1 ? (Double(fields[1]) ?? 0) * 4 : 0
    }
}
