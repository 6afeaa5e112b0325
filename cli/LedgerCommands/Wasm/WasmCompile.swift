import WasmRuntime

extension Command {
    static let wasmCompile = Command(
        name: "wasm compile", summary: "compile a module to native code",
        details: """
            Translates the module to C and has that compiled by the clang beside swiftc, else by $CC, clang or cc. \
            'wasm run --native' runs the result for the same module, on the same kind of machine and this version of the \
            runtime; anything else is refused. Native code is trusted like a program: load none that others made.
            """,
        operands: [Operand(name: "FILE", help: "a module; - reads standard input", isRequired: true)],
        options: [
            Option(name: .output, value: .text("PATH"), help: "the file to write; -o for short"),
            Option(
                name: .bounds, value: .choice(["guard", "explicit"]),
                help: "keep accesses inside the memory by the pages around it, or by comparing each address"),
            Option(name: .countFuel, value: .none, help: "count fuel, for runs with a limit on it"),
            Option(name: .deadline, value: .number, help: "give up after so many milliseconds; else after ten minutes"),
            Option(name: .optimize, value: .choice(["2", "0", "1", "3"]), help: "the level of optimisation"), .help,
        ],
        examples: [
            Example(
                line: "ledger-cli wasm compile interest.wasm -o interest.so",
                explanation: "for wasm run --native interest.so")
        ],
        body: { (arguments, environment) throws(Failure) in
            guard let path = arguments.operands.first else {
                throw .usage("a FILE is needed: a module, or - for standard input")
            }
            guard let output = arguments.value(.output), !output.isEmpty else {
                throw .usage("wasm compile needs -o PATH: the file to write")
            }
            var options = NativeOptions()
            options.bounds = arguments.value(.bounds) == "explicit" ? .explicit : .guardPages
            options.countsFuel = arguments.has(.countFuel)
            options.optimization = arguments.value(.optimize).flatMap { Int($0) } ?? options.optimization
            if let limit = arguments.value(.deadline) {
                guard let milliseconds = Int(limit), milliseconds >= 0 else {
                    throw .usage("--deadline takes a number of milliseconds")
                }
                options.limits.milliseconds = milliseconds
            }
            let file = try ModuleFile(path, environment)
            let module = try file.module()
            do throws(NativeError) {
                try environment.compileModule(module, output, options)
            } catch {
                switch error {
                case .unsupported: throw .refused("\(file.label) has no native code: \(error.text)")
                default: throw .system("\(file.label) could not be compiled: \(error.text)")
                }
            }
            return Outcome(.ok, [])
        })
}
