import LedgerHost
import WasmRuntime

/// What `wasm run`, `profile` and `trace` have in common: a module, the limits that it gets, and what is to be run in it, a
/// function with arguments or a request of the core.
struct WasmSession {
    /// What came back.
    enum Answer {
        case values([Value])
        case response(Response)
    }

    private enum Work {
        case function(Function, [Value])
        case request(WasmEngine, Operation, [UInt8])
    }

    let module: Module
    let store: Store
    private let work: Work
    private let deadline: UInt64?

    init(_ arguments: Arguments, _ environment: Environment, observing: Observation = []) throws(Failure) {
        deadline = try Self.number(.deadline, arguments, max: 1_000_000_000).map { UInt64($0) * 1_000_000 }
        if let word = arguments.value(.request) {
            guard let operation = Operation(rawValue: word) else {
                let words = Operation.allCases.map(\.rawValue).joined(separator: ", ")
                throw .usage("--request is \(words), not '\(word)'")
            }
            let limits = try Self.limits(arguments, from: .ledgerCore)
            module = try ModuleFile(arguments.value(.module), environment).module(observing: observing)
            (work, store) = try Self.request(operation, arguments, environment, module, limits)
        } else {
            guard !arguments.has(.module) else {
                throw .usage("--module goes with --request; without it, FILE is the module")
            }
            guard let path = arguments.operands.first else {
                throw .usage("a FILE is needed: a module, or - for standard input")
            }
            let file = try ModuleFile(path, environment)
            module = try file.module(observing: observing)
            store = Store(limits: try Self.limits(arguments, from: StoreLimits()))
            store.setDeadline(nanosecondsFromNow: deadline)
            let code = try Self.native(arguments, module, environment)
            let instance = try Self.instance(module, code, in: store, file.label)
            work = try Self.function(arguments, instance, file.label)
        }
    }

    /// Runs it; the deadline counts from here.
    func perform() throws(Failure) -> Answer {
        store.setDeadline(nanosecondsFromNow: deadline)
        switch work {
        case .function(let function, let values):
            do throws(Trap) {
                return .values(try function.call(values))
            } catch {
                throw .trapped(Backtrace.text(error))
            }
        case .request(let engine, let operation, let request):
            do throws(HostError) {
                return .response(try engine.run(operation, request))
            } catch {
                guard case .trapped(let trap) = error else { throw Failure(error) }
                throw .trapped(Backtrace.text(trap))
            }
        }
    }

    // MARK: - What is to be run

    /// The module's code from `wasm compile`, where one is named.
    private static func native(
        _ arguments: Arguments, _ module: Module, _ environment: Environment
    ) throws(Failure) -> NativeCode? {
        guard let path = arguments.value(.native) else { return nil }
        do throws(NativeError) {
            return try environment.loadNative(path, module)
        } catch {
            throw .refused("\(path): \(error.text)")
        }
    }

    private static func instance(
        _ module: Module, _ code: NativeCode?, in store: Store, _ label: String
    ) throws(Failure) -> Instance {
        do throws(LinkError) {
            if let code { return try Instance(code, in: store) }
            return try Instance(module, in: store)
        } catch {
            switch error {
            case .missing(let from, let name), .mismatch(let from, let name):
                throw .refused("\(label) imports \(from).\(name), and ledger-cli gives a module no imports")
            case .limit(let message): throw .trapped("limit: \(message)")
            case .outOfMemory(let message): throw .trapped("out of memory: \(message)")
            case .trapped(let trap): throw .trapped(Backtrace.text(trap))
            }
        }
    }

    private static func function(_ arguments: Arguments, _ instance: Instance, _ label: String) throws(Failure) -> Work
    {
        let name = arguments.operands.dropFirst().first ?? "_start"
        guard let function = instance.function(named: name) else {
            let names = instance.module.exportTypes.compactMap { export in
                if case .function = export.type { export.name } else { nil }
            }
            let near = Suggestion.nearest(to: name, among: names)
            throw .usage(
                arguments.operands.count < 2 ? "\(label): which function?" : "\(label) exports no function '\(name)'",
                hint: near.map { "Did you mean '\($0)'?" }
                    ?? (names.isEmpty ? "It exports none." : "It exports \(names.joined(separator: ", "))."))
        }
        let words = arguments.operands.dropFirst(2)
        let types = function.type.parameters
        guard words.count == types.count else {
            throw .usage(
                "\(name) takes \(WasmText.count(types.count, "argument")), \(WasmText.function(function.type)), not \(words.count)"
            )
        }
        var values: [Value] = []
        for (word, type) in zip(words, types) { values.append(try WasmValues.value(word, type)) }
        return .function(function, values)
    }

    private static func request(
        _ operation: Operation, _ arguments: Arguments, _ environment: Environment, _ module: Module,
        _ limits: StoreLimits
    ) throws(Failure) -> (Work, Store) {
        guard arguments.operands.count == 1 else { throw .usage("--request needs one FILE: the request document") }
        let request = try DocumentRun(operation, arguments, environment).read(arguments.operands[0])
        do throws(HostError) {
            let engine = try WasmEngine(module, limits: limits)
            guard let store = engine.store else { throw .moduleUnusable("there is no instance") }
            return (.request(engine, operation, request), store)
        } catch {
            throw Failure(error)
        }
    }

    // MARK: - Limits

    private static func limits(_ arguments: Arguments, from defaults: StoreLimits) throws(Failure) -> StoreLimits {
        var limits = defaults
        if let fuel = try number(.fuel, arguments, max: .max) { limits.fuel = Int64(fuel) }
        if let pages = try number(.memoryPages, arguments, max: 65_536) { limits.memoryPages = pages }
        if let depth = try number(.depth, arguments, max: 10_000_000) { limits.callDepth = depth }
        return limits
    }

    private static func number(_ name: OptionName, _ arguments: Arguments, max: Int) throws(Failure) -> Int? {
        guard let text = arguments.value(name), let number = Int(text) else { return nil }
        guard number <= max else { throw .usage("\(name.flag) is at most \(max), not \(text)") }
        return number
    }

    // MARK: - As the table of commands has it

    static let operands = [
        Command.Operand(name: "FILE", help: "a module; - reads standard input", isRequired: true),
        Command.Operand(name: "FUNCTION", help: "an exported function (default _start)", isRequired: false),
        Command.Operand(
            name: "ARGUMENT", help: "its arguments: 42, -1, 0xff, 1.5, nan, null; i64:42 says the type",
            isRequired: false,
            isRepeated: true),
    ]

    static let request = [
        Option(
            name: .request, value: .text("OPERATION"),
            help: "score, portfolio or validate: FILE is a request document, and the core answers it"),
        Option(
            name: .module, value: .text("FILE"), help: "with --request: another module than the one in ledger-cli"),
    ]

    static let limits = [
        Option(name: .fuel, value: .number, help: "trap when so much fuel is used up, about one an instruction"),
        Option(name: .memoryPages, value: .number, help: "pages of 64 KiB that a memory may have (default 65536)"),
        Option(name: .deadline, value: .number, help: "trap after so many milliseconds"),
        Option(name: .depth, value: .number, help: "calls inside calls (default 16384)"),
    ]
}
