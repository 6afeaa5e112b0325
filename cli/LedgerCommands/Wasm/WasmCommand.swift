extension Command {
    static let wasm = Command.group(
        name: "wasm", summary: "look into a Wasm module, and run it",
        details: """
            The project's own WebAssembly runtime as a tool: what a module is made of, what a function answers, what it \
            costs and what happens inside. docs/debugging.md shows how to find a wrong figure with it.
            """,
        actions: [wasmInspect, wasmRun, wasmCompile, wasmProfile, wasmTrace, wasmSymbolize],
        examples: [
            Example(line: "ledger-cli wasm inspect", explanation: "the module that is built into ledger-cli"),
            Example(
                line: "ledger-cli wasm run examples/wasm/interest.wasm balance 100000 350 2",
                explanation: "1,000.00 at 3.5 % for two years, in cents"),
        ])
}
