#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Compiles modules to native code: translates them to C and gives that to a C compiler.
///
///     let compiler = try NativeCompiler()
///     try compiler.compile(module, to: "module.so")
///     let instance = try Instance(NativeCode(at: "module.so", for: module), in: store)
public struct NativeCompiler: Sendable {
    /// The path of the C compiler.
    public let path: String

    /// - Parameter path: a C compiler that understands the options of clang and GCC. When it is nil, the first of these: the
    ///   clang beside `swiftc`, what the environment variable CC names, `clang`, `cc`.
    /// - Throws: `noCompiler`.
    public init(at path: String? = nil) throws(NativeError) {
        guard let path = path ?? NativeCompiler.find() else { throw .noCompiler }
        self.path = path
    }

    /// The module in C. Its text depends on nothing but the module, the options and the version of the runtime.
    ///
    /// - Throws: `unsupported`.
    public static func translate(_ module: Module, _ options: NativeOptions = .init()) throws(NativeError) -> String {
        try ModuleTranslator.translate(module, options).text
    }

    /// Compiles a module to a shared object at `output`, which appears there whole or not at all.
    ///
    /// - Throws: `NativeError`; `exceeded` where it takes more than `options.limits` allow.
    public func compile(
        _ module: Module, to output: String, _ options: NativeOptions = .init()
    ) throws(NativeError) {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        // Without optimisation nothing can be said of frames beforehand.
        var isKept = false
        if options.optimization > 0 { isKept = try makeObject(of: module, in: folder, options, watchesAll: false) }
        if !isKept { _ = try makeObject(of: module, in: folder, options, watchesAll: true) }
        let library = folder.path + "/module.so"
        let (linker, linking) = linking(folder.path + "/module.o", library)
        try run(linker, linking, options.limits)
        try folder.move(library, to: output)
    }

    /// Translates and compiles: the linker by itself, so that clang needs no process but its own, which ends when it is told to.
    ///
    /// - Returns: whether functions that do not look after the machine's stack take as little of it as was reckoned with.
    /// - Throws: `exceeded` where a frame is larger than what is kept free.
    private func makeObject(
        of module: Module, in folder: TemporaryFolder, _ options: NativeOptions, watchesAll: Bool
    ) throws(NativeError) -> Bool {
        let (text, plan) = try ModuleTranslator.translate(module, options, watchesAll: watchesAll)
        guard text.utf8.count <= options.limits.sourceBytes else {
            throw .exceeded(.sourceBytes, options.limits.sourceBytes)
        }
        let (source, object) = (folder.path + "/module.c", folder.path + "/module.o")
        try folder.write(text, to: source)
        try run(path, arguments(source, object, options), options.limits)
        let report = FrameReport(try folder.read(folder.path + "/module.su"))
        guard let frames = report.frames(of: plan) else {
            throw .compilerFailed(status: 0, "\(path) gives no account of the stack (-fstack-usage)")
        }
        guard report.largest <= FrameReport.bytesMax else { throw .exceeded(.frameBytes, FrameReport.bytesMax) }
        return plan.stack.holds(frames)
    }

    private func run(_ program: String, _ arguments: [String], _ limits: NativeLimits) throws(NativeError) {
        let (status, said) = try Subprocess.run(program, arguments, limits)
        guard status == 0 else { throw .compilerFailed(status: status, said) }
    }

    private func arguments(_ source: String, _ object: String, _ options: NativeOptions) -> [String] {
        [
            "-std=gnu11", "-O\(min(max(options.optimization, 0), 3))", "-c", "-fPIC", "-fvisibility=hidden",
            // Nothing of a library: what is compiled has no symbol to resolve.
            "-ffreestanding", "-fno-builtin",
            // The semantics of WebAssembly: integers wrap, memory has no types, floats are IEEE 754 and nothing else.
            "-fwrapv", "-fno-strict-aliasing", "-ffp-contract=off", "-fno-math-errno",
            "-fno-delete-null-pointer-checks",
            "-fno-stack-protector", "-fomit-frame-pointer",
            // What a frame takes is written beside the object, and a large one touches each page of it.
            "-fstack-usage", "-fstack-clash-protection", "-w", "-o", object, source,
        ]
    }

    /// The linker and its arguments.
    private func linking(_ object: String, _ library: String) -> (String, [String]) {
        // The toolchain's linker lies beside its compiler; a system without binutils has no other.
        let folder = path.prefix(path.lastIndex(of: "/").map { path.distance(from: path.startIndex, to: $0) } ?? 0)
        let hasLinker = access(folder + "/ld.lld", X_OK) == 0
        #if os(Linux)
            if hasLinker { return (folder + "/ld.lld", ["-shared", "-o", library, object]) }
        #endif
        return (path, ["-shared", "-nostdlib"] + (hasLinker ? ["-fuse-ld=lld"] : []) + ["-o", library, object])
    }

    // MARK: - Looking for a compiler

    private static func find() -> String? {
        if let swiftc = program("swiftc"), let real = realpath(swiftc, nil) {
            defer { free(real) }
            let path = String(cString: real)
            if let slash = path.lastIndex(of: "/") {
                let clang = path[..<slash] + "/clang"
                if access(String(clang), X_OK) == 0 { return String(clang) }
            }
        }
        if let named = getenv("CC").flatMap({ program(String(cString: $0)) }) { return named }
        return program("clang") ?? program("cc")
    }

    /// The path of a program: itself if it has a slash, else in the folders of PATH.
    private static func program(_ name: String) -> String? {
        guard !name.isEmpty else { return nil }
        if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
