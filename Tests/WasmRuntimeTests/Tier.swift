import Testing

@testable import WasmRuntime

/// Where the module of a test runs: what holds for one tier holds for the other.
enum Tier: String, CaseIterable, CustomTestStringConvertible {
    case interpreter
    case guardPages = "native code with guard pages"
    case explicit = "native code with explicit bounds"

    var testDescription: String { rawValue }

    /// An instance in a store of its own.
    func instance(
        _ writer: ModuleWriter, imports: Imports = .init(), limits: StoreLimits = .init()
    ) throws -> Instance {
        try instance(writer, imports: imports, in: Store(limits: limits))
    }

    /// Native code counts fuel where the store asks for it.
    func instance(_ writer: ModuleWriter, imports: Imports = .init(), in store: Store) throws -> Instance {
        let module = try Module(writer.bytes)
        if self == .interpreter { return try Instance(module, imports: imports, in: store) }
        var options = NativeOptions()
        options.bounds = self == .explicit ? .explicit : .guardPages
        options.countsFuel = store.limits.fuel != nil
        return try Instance(try NativeCompilation.code(of: module, options), imports: imports, in: store)
    }
}
