import LedgerHost
import ToolSupport

/// Scores one document again and again in one Wasm instance. Returns the memory, in bytes, after the first and after the
/// last call: the module gives back what it takes, so the two are equal.
func runMemory(count: Int, path: String) throws -> (first: Int, last: Int) {
    let engine = try WasmEngine()
    let request = Files.bytes(path)
    var first = 0
    for call in 1...max(count, 2) {
        _ = try engine.run(.score, request)
        if call == 1 { first = engine.memoryBytes }
    }
    return (first, engine.memoryBytes)
}

/// The same of calls of the book, all of them once a round.
func runBookMemory(module: String, count: Int, path: String) throws -> (tenth: Int, last: Int) {
    let target = try ModuleBook(path: module)
    var calls = BookCalls(target)
    let lines = Files.text(path).split(separator: "\n")
    var tenth = 0
    for round in 1...max(count, 10) {
        try calls.run(lines) { _ in }
        if round == 10 { tenth = target.memorySize }
    }
    return (tenth, target.memorySize)
}
