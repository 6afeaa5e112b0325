import LedgerHost
import ToolSupport

/// Scores one document again and again in one Wasm instance. Returns the memory, in bytes, after the tenth and after the
/// last call: the module gives back what it takes, so the two are equal.
func runMemory(count: Int, path: String) throws -> (tenth: Int, last: Int) {
    let engine = try WasmEngine()
    let request = Files.bytes(path)
    var tenth = 0
    for call in 1...max(count, 10) {
        _ = try engine.run(.score, request)
        if call == 10 { tenth = engine.memoryBytes }
    }
    return (tenth, engine.memoryBytes)
}
