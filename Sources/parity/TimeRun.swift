import LedgerHost
import ToolSupport

/// The nanoseconds it takes to make an engine (median of 20), and those of one call (median of `count`).
func runTime(engineNamed name: String, operation: Operation, path: String, count: Int) throws -> (
    start: Int64, call: Int64
) {
    let request = Files.bytes(path)
    var made = try engine(named: name)
    let starts = try (0..<20).map { _ in try nanoseconds { made = try engine(named: name) } }
    let calls = try (0..<max(count, 1)).map { _ in try nanoseconds { _ = try made.run(operation, request) } }
    return (median(starts), median(calls))
}

private func nanoseconds(_ work: () throws -> Void) rethrows -> Int64 {
    let elapsed = try ContinuousClock().measure(work).components
    return elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000
}

private func median(_ values: [Int64]) -> Int64 {
    values.sorted()[values.count / 2]
}
