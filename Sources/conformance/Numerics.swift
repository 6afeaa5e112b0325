import NumericsProbe
import ToolSupport
import WasmRuntime

/// `conformance numerics [MODULE]`: a line for each operation and kind of operands with the digest of its results, computed
/// natively or by the probe's module in our runtime (Tests/Parity/numerics). With `--time`, nanoseconds for each result
/// instead.
enum Numerics {
    static func run(_ arguments: [String]) -> Int32 {
        let isTimed = arguments.contains("--time")
        let path = arguments.first { !$0.hasPrefix("--") }
        do {
            let digest = try path.map(module) ?? native
            for operation in Probe.Operation.allCases {
                for kind in operation.isDecimal ? Operands.Kind.allCases : [.money] {
                    let value =
                        isTimed ? try time(digest, operation, kind) : hexadecimal(try digest(operation, kind, 1))
                    print(operation, kind, value)
                }
            }
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }

    private typealias Digest = (Probe.Operation, Operands.Kind, _ rounds: Int) throws -> UInt64

    private static func native(_ operation: Probe.Operation, _ kind: Operands.Kind, _ rounds: Int) -> UInt64 {
        Probe.digest(operation, kind, rounds: rounds)
    }

    private static func module(_ path: String) throws -> Digest {
        let instance = try Instance(try Module(Files.bytes(path)), in: Store())
        guard let function = instance.function(named: "probe_digest") else {
            throw Trap(.badCall, detail: "probe_digest")
        }
        return { operation, kind, rounds in
            var slots = [operation.rawValue, kind.rawValue, Int32(rounds)].map { UInt64(UInt32(bitPattern: $0)) }
            try function.call(slots: &slots)
            return slots[0]
        }
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The least of several runs, less what making the operands takes.
    private static func time(_ digest: Digest, _ operation: Probe.Operation, _ kind: Operands.Kind) throws -> String {
        let (clock, rounds) = (ContinuousClock(), 20)
        var (with, without) = (Duration.seconds(1000), Duration.seconds(1000))
        for _ in 0..<10 {
            without = try min(without, clock.measure { _ = try digest(operation, kind, 0) })
            with = try min(with, clock.measure { _ = try digest(operation, kind, rounds) })
        }
        let tenths = (with - without) / .nanoseconds(1) / Double(rounds * Operands.count) * 10
        return "\(Double(Int(tenths)) / 10)"
    }
}
