import ToolSupport

/// Developers' tool: runs published test suites and prints what passed, failed and was skipped.
let usage = """
    usage: conformance dectest DIR   General Decimal Arithmetic test cases (*.decTest)
           conformance decimal       answer operations on decimals, a line each (Tests/Reference/numerics)
           conformance identifiers   judge identifiers, a line each (Tests/Reference/identifiers)
           conformance numerics [--time] [MODULE]
                                     digests of operations of LedgerNumerics (Tests/Parity/numerics)
           conformance book OPERATIONS [SEED]
                                     the book against its model; a failure names a world
           conformance book --world SEED
           conformance book --time [MILLIONS]
           conformance review [--stream BYTES]
                                     reviews journals, a line each, or one that comes line by line
           conformance json DIR      JSONTestSuite (test_parsing)
           conformance wasm DIR      WebAssembly test suite, as wast2json writes it
           conformance wasm --version2 DIR
                                     the same with nothing beyond WebAssembly 2.0 allowed
           conformance wasm --aot [OPTIONS] DIR
           conformance wasm --aot [OPTIONS] --calls FILE...
           conformance wasm --aot [OPTIONS] --time FILE FUNCTION ARGUMENT [ROUNDS]
                                     the same with native code; options: --explicit (no guard pages), --fuel, -O0…-O3
           conformance wasm --aot [OPTIONS] --c FILE
                                     prints the module in C, as it is compiled to native code
           conformance wasm --calls FILE...
                                     calls what each module exports and prints the results
           conformance wasm --time FILE FUNCTION ARGUMENT [ROUNDS]
           conformance wasm --start FILE
           conformance wasm --lines FILE
           conformance wasm --frames FILE
                                     the source of every byte of code
           conformance wasm --instances FILE COUNT FUNCTION
                                     measures a call, or decoding and linking
    """

let arguments = Array(CommandLine.arguments.dropFirst())
var rest = Array(arguments.dropFirst())
let tier = WasmTier(&rest)
switch (arguments.first, rest.count + 1) {
case ("dectest", 2):
    exitProcess(DecTestSuite(folder: rest[0]).run() ? 0 : 1)
case ("decimal", 1):
    DecimalLines.run()
case ("identifiers", 1):
    Identifiers.run()
case ("numerics", _):
    exitProcess(Numerics.run(rest))
case ("book", _):
    exitProcess(BookRun.run(rest))
case ("review", _):
    exitProcess(ReviewLines.run(rest))
case ("json", _):
    exitProcess(JSONSuite.run(rest))
case ("wasm", 3...) where rest[0] == "--calls":
    exitProcess(WasmCalls.run(Array(rest.dropFirst()), tier))
case ("wasm", 5...6) where rest[0] == "--time":
    let rounds = rest.count == 5 ? number(rest[4]) : 5
    exitProcess(WasmTime.call(rest[1], rest[2], number(rest[3]), rounds: rounds, tier))
case ("wasm", 5) where rest[0] == "--instances":
    exitProcess(WasmInstances.measure(rest[1], number(rest[2]), rest[3], tier))
case ("wasm", 3) where rest[0] == "--lines":
    exitProcess(WasmLines.print(rest[1]))
case ("wasm", 3) where rest[0] == "--frames":
    exitProcess(WasmLines.printFrames(rest[1]))
case ("wasm", 3) where rest[0] == "--start":
    exitProcess(WasmTime.start(rest[1]))
case ("wasm", 3) where rest[0] == "--c":
    exitProcess(tier.printC(rest[1]))
case ("wasm", 3) where rest[0] == "--version2":
    exitProcess(WasmSuite(folder: rest[1], tier: tier, features: .version2).run() ? 0 : 1)
case ("wasm", 2):
    exitProcess(WasmSuite(folder: rest[0], tier: tier).run() ? 0 : 1)
default:
    complain(usage)
    exitProcess(2)
}
