import LedgerHost
import ToolSupport

/// Developers' tool behind Tests/Parity.
let usage = """
    usage: parity answer ENGINE LIST               answer the cases of a list file (protocol: Tests/Parity/adapter.mjs)
           parity calls TARGET CALLS               run calls of the book (Tests/Parity/book_script.py) on TARGET: native, or the
                                                   path of ledger_book.wasm
           parity calls-memory MODULE COUNT CALLS  one Wasm instance, the calls COUNT times: its memory does not grow
           parity mutate COUNT BOTH SEED PATH...   COUNT mutants of the documents below PATH, BOTH of them on wasm too
           parity mutant NUMBER SEED PATH...       print one of them
           parity time ENGINE OPERATION FILE COUNT nanoseconds to start, and of one call (medians)
           parity memory COUNT FILE                one Wasm instance, COUNT scores: its memory does not grow
    """

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("answer", 3):
    try answer(engineNamed: arguments[1], list: arguments[2])
case ("calls", 3):
    let target: any BookTarget = arguments[1] == "native" ? NativeBook() : try ModuleBook(path: arguments[1])
    var calls = BookCalls(target)
    try calls.run(Files.text(arguments[2]).split(separator: "\n")) { print($0) }
case ("calls-memory", 4):
    let (tenth, last) = try runBookMemory(module: arguments[1], count: number(arguments[2]), path: arguments[3])
    print("memory of the instance: \(tenth) bytes after 10 rounds of calls, \(last) bytes after \(arguments[2])")
    print(tenth == last ? "1 passed, 0 failed" : "0 passed, 1 failed")
    exitProcess(tenth == last ? 0 : 1)
case ("mutate", 5...):
    let paths = arguments[4...].flatMap { Files.below($0, suffix: ".json") }
    let count = number(arguments[1])
    let failures = try runMutants(
        from: 0, count: count, both: number(arguments[2]), seed: UInt64(number(arguments[3])), paths: paths)
    print("\(count - failures) passed, \(failures) failed")
    exitProcess(failures == 0 ? 0 : 1)
case ("mutant", 4...):
    let documents = arguments[3...].flatMap { Files.below($0, suffix: ".json") }.map(Files.bytes)
        .filter { $0.count < 200_000 }
    let mutator = Mutator(documents: documents, seed: UInt64(number(arguments[2])))
    print(String(decoding: mutator.mutant(number(arguments[1])), as: UTF8.self))
case ("time", 5):
    guard let operation = Operation(rawValue: arguments[2]) else {
        complain(usage)
        exitProcess(2)
    }
    let times = try runTime(
        engineNamed: arguments[1], operation: operation, path: arguments[3], count: number(arguments[4]))
    print(times.start, times.call)
case ("memory", 3):
    let (first, last) = try runMemory(count: number(arguments[1]), path: arguments[2])
    print("memory of the instance: \(first) bytes after one score, \(last) bytes after \(arguments[1])")
    print(first == last ? "1 passed, 0 failed" : "0 passed, 1 failed")
    exitProcess(first == last ? 0 : 1)
default:
    complain(usage)
    exitProcess(2)
}
