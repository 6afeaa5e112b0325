import WasmRuntime

extension Command {
    static let wasmTrace = Command(
        name: "wasm trace", summary: "show calls, arguments, results, and changes of memory",
        details: """
            Runs a function, or a request of the core, and shows every call with its arguments and results, indented by \
            depth: the same lines in every run. --function keeps those whose name fits; --watch shows each change of a \
            place in memory, and the instruction that made it.
            """,
        operands: WasmSession.operands,
        options: WasmSession.request + [
            Option(
                name: .function, value: .text("NAME"), help: "only functions with this name; * stands for any letters"),
            Option(
                name: .watch, value: .text("ADDRESS:TYPE"),
                help: "a place in memory: i32, i64, f32, f64 or a number of bytes; without --function, no calls"),
            Option(name: .limit, value: .number, help: "how many lines to show (default 1000)"),
        ] + WasmSession.limits + [.help],
        examples: [
            Example(
                line: "ledger-cli wasm trace interest.wasm balance 100000 350 2",
                explanation: "every call"),
            Example(
                line: "ledger-cli wasm trace --function share interest.wasm balance 100000 350 9",
                explanation: "the calls of one function"),
            Example(
                line: "ledger-cli wasm trace --watch 1032:i64 interest.wasm balance 100000 350 9",
                explanation: "who changes the 8 bytes there"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let watch = try arguments.value(.watch).map { (text) throws(Failure) in try MemoryWatch(text) }
            // What is watched comes from calls too: the first one shows what was there before.
            let session = try WasmSession(arguments, environment, observing: watch == nil ? .calls : [.calls, .writes])
            let limit = arguments.value(.limit).flatMap { Int($0) } ?? TraceRecorder.linesDefault
            let pattern = arguments.value(.function) ?? (watch == nil ? "*" : nil)
            let recorder = TraceRecorder(limit: limit, pattern: pattern, watch: watch)
            session.store.observer = recorder
            var outcome = Outcome(.ok, [])
            do throws(Failure) { _ = try session.perform() } catch { outcome.failure = error }
            outcome.output = Array(recorder.text.utf8)
            return outcome
        })
}
