import Testing

@testable import WasmRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Native code for tests. What is compiled needs the toolchain's clang; it stands beside the compiler of the tests.
enum NativeCompilation {
    /// Compiles a module into a folder of its own, which goes when the code is loaded.
    static func code(of module: Module, _ options: NativeOptions = .init()) throws -> NativeCode {
        try withFile(of: module, options) { try NativeCode(at: $0, for: module) }
    }

    static func withFile<Result>(
        of module: Module, _ options: NativeOptions = .init(), _ body: (String) throws -> Result
    ) throws -> Result {
        try withFolder { folder in
            var options = options
            options.optimization = 1
            try NativeCompiler().compile(module, to: folder + "/module.so", options)
            return try body(folder + "/module.so")
        }
    }

    static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        var template = Array("/tmp/native-tests-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            unlink(folder + "/module.so")
            rmdir(folder)
        }
        return try body(folder)
    }

    /// Both ways to keep bounds, with and without fuel.
    static var everyOption: [NativeOptions] {
        var all: [NativeOptions] = []
        for bounds in [NativeOptions.Bounds.guardPages, .explicit] {
            for countsFuel in [false, true] {
                var options = NativeOptions()
                options.bounds = bounds
                options.countsFuel = countsFuel
                all.append(options)
            }
        }
        return all
    }
}

extension ModuleWriter {
    /// An instance of native code in a store of its own.
    func nativeInstance(_ options: NativeOptions = .init(), _ limits: StoreLimits = .init()) throws -> Instance {
        try Instance(try NativeCompilation.code(of: Module(bytes), options), in: Store(limits: limits))
    }
}

extension Instance {
    /// The trap that a call ends with.
    func trap(_ name: String, _ arguments: [Value] = []) -> Trap? {
        do throws(Trap) {
            _ = try call(name, arguments)
            return nil
        } catch {
            return error
        }
    }
}
