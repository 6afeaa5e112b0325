import ToolSupport
import WasmRuntime

/// Where modules run: in the interpreter, or as native code that is compiled on the way.
struct WasmTier {
    /// nil for the interpreter.
    private var options: NativeOptions?

    /// Takes `--aot` and its options out of the arguments.
    init(_ arguments: inout [String]) {
        guard arguments.first == "--aot" else { return }
        arguments.removeFirst()
        var options = NativeOptions()
        options.optimization = 1
        while let option = arguments.first {
            switch option {
            case "--explicit": options.bounds = .explicit
            case "--fuel": options.countsFuel = true
            case "-O0", "-O1", "-O2", "-O3": options.optimization = number(String(option.dropFirst(2)))
            default:
                self.options = options
                return
            }
            arguments.removeFirst()
        }
        self.options = options
    }

    var countsFuel: Bool { options?.countsFuel ?? true }

    /// Makes an instance, of native code that no file remains of where that is what is asked for.
    ///
    /// - Throws: `LinkError`, `NativeError`.
    func instance(_ module: Module, _ imports: Imports, _ store: Store) throws -> Instance {
        try prepared(module)(imports, store)
    }

    /// Prints the translation of a module.
    func printC(_ file: String) -> Int32 {
        do {
            let module = try Module(Files.bytes(file))
            print(try NativeCompiler.translate(module, options ?? .init()))
            return 0
        } catch {
            complain("\(file): \(error)")
            return 1
        }
    }

    /// What makes instances of the module, compiled once.
    ///
    /// - Throws: `NativeError`.
    func prepared(_ module: Module) throws -> (Imports, Store) throws -> Instance {
        guard let options else { return { imports, store in try Instance(module, imports: imports, in: store) } }
        let code = try Files.withTemporary("module.so") { path in
            try NativeCompiler().compile(module, to: path, options)
            return try NativeCode(at: path, for: module)
        }
        return { imports, store in try Instance(code, imports: imports, in: store) }
    }
}
