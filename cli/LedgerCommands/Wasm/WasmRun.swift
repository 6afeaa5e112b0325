import LedgerJSON
import WasmRuntime

extension Command {
    static let wasmRun = Command(
        name: "wasm run", summary: "call a function of a module and print what it answers",
        details: """
            Makes an instance, which gets no imports, calls the function and prints its results, one a line. A trap is \
            printed with the functions that were active, innermost first, and is exit code 5.
            """,
        operands: WasmSession.operands,
        options: [.format("text", "json", help: "a line for each result; JSON")] + WasmSession.limits + [
            Option(name: .native, value: .text("PATH"), help: "run the module's code from 'wasm compile'"),
            Option(name: .stats, value: .none, help: "say on standard error what it has used"), .help,
        ],
        examples: [
            Example(
                line: "ledger-cli wasm run interest.wasm balance 100000 350 2",
                explanation: "1,000.00 at 3.5 % for two years, in cents"),
            Example(
                line: "ledger-cli wasm run --native interest.so interest.wasm balance 100000 350 2",
                explanation: "the same as native code"),
            Example(
                line: "ledger-cli wasm run --fuel 1000000 module.wasm work -5 0x10 1.5", explanation: "with a limit"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let session = try WasmSession(arguments, environment)
            var outcome = Outcome(.ok, [])
            do throws(Failure) {
                let isJSON = arguments.value(.format) == "json"
                if case .values(let values) = try session.perform() {
                    outcome.output = isJSON ? json(values, session.store) : Array(lines(values).utf8)
                }
            } catch {
                outcome.failure = error
            }
            if arguments.has(.stats) { outcome.note = "fuel \(Figures.grouped("\(session.store.fuelUsed)"))" }
            return outcome
        })

    private static func lines(_ values: [Value]) -> String {
        values.map { WasmValues.text($0) + "\n" }.joined()
    }

    /// Values are strings: JSON has no 64-bit integers and no NaN.
    private static func json(_ values: [Value], _ store: Store) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("fuel", Int(store.fuelUsed))
        writer.list("results", values) { value, writer in
            writer.member("type", "\(value.type)")
            writer.member("value", WasmValues.text(value))
        }
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
