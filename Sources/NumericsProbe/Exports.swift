/// What the probe's Wasm module exports: ``Probe/digest(_:_:rounds:)`` by numbers, 0 for an operation or a kind that there is
/// not.
@_cdecl("probe_digest")
public func probeDigest(_ operation: Int32, _ kind: Int32, _ rounds: Int32) -> UInt64 {
    guard let operation = Probe.Operation(rawValue: operation), let kind = Operands.Kind(rawValue: kind) else {
        return 0
    }
    return Probe.digest(operation, kind, rounds: Int(rounds))
}
