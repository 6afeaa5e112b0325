import WasmRuntime

extension Command {
    static let wasmInspect = Command(
        name: "wasm inspect", summary: "what a module is made of: sections, imports, exports, sizes",
        details: """
            Sections with their sizes, imports and exports with their types, memories, tables and globals, the proposals \
            that the module makes use of, and its functions by size, largest first. Without FILE, the module that is built \
            into ledger-cli.
            """,
        operands: [
            Operand(name: "FILE", help: "a module in the binary format; - reads standard input", isRequired: false)
        ],
        options: [
            .format("text", "json", help: "a report; JSON, with every function"),
            Option(name: .limit, value: .number, help: "how many functions to list (default 20)"),
            .color, .help,
        ],
        examples: [
            Example(line: "ledger-cli wasm inspect", explanation: "the module that is built into ledger-cli"),
            Example(
                line: "ledger-cli wasm inspect --format json module.wasm", explanation: "everything, for a program"),
        ],
        body: { (arguments, environment) throws(Failure) in
            let file = try ModuleFile(arguments.operands.first, environment)
            let module = try file.module()
            let report = InspectReport(label: file.label, module: module)
            if arguments.value(.format) == "json" { return Outcome(.ok, report.json) }
            let style = Style(environment, color: arguments.value(.color))
            let limit = arguments.value(.limit).flatMap { Int($0) } ?? InspectReport.functionsDefault
            return Outcome(text: report.text(functions: limit, style))
        })
}
