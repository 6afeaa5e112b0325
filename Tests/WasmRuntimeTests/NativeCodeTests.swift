import Testing

@testable import WasmRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files of native code, and instances beside those of the interpreter.
@Suite(.serialized) struct NativeCodeTests {
    private func adding(_ constant: UInt8) throws -> Module {
        var writer = ModuleWriter()
        writer.function("f", [.i32], [.i32], [0x20, 0, 0x41, constant, 0x6a])
        return try Module(writer.bytes)
    }

    private func error(_ body: () throws -> Void) -> NativeError? {
        do {
            try body()
            return nil
        } catch {
            return error as? NativeError
        }
    }

    @Test func codeOfAnotherModuleIsRefused() throws {
        let (one, two) = (try adding(1), try adding(2))
        let found = try NativeCompilation.withFile(of: one) { path in error { _ = try NativeCode(at: path, for: two) } }
        #expect(
            found == .mismatch(.module, found: NativeCode.hash(of: one), expected: NativeCode.hash(of: two)))
    }

    @Test func whatIsNoNativeCodeIsRefused() throws {
        let module = try adding(1)
        let missing = error { _ = try NativeCode(at: "/nowhere/module.so", for: module) }
        guard case .notLoadable = missing else {
            Issue.record("\(String(describing: missing))")
            return
        }
        // A library, but not of this kind.
        let other = error { _ = try NativeCode(at: "/lib/x86_64-linux-gnu/libz.so.1", for: module) }
        guard case .notLoadable = other else {
            Issue.record("\(String(describing: other))")
            return
        }
    }

    @Test func theCompilersOwnWordsComeThrough() throws {
        let module = try adding(1)
        let found = error { try NativeCompiler(at: "/bin/false").compile(module, to: "/tmp/never.so") }
        #expect(found == .compilerFailed(status: 1, ""))
        #expect(access("/tmp/never.so", F_OK) != 0)
        let absent = error { try NativeCompiler(at: "/nowhere/clang").compile(module, to: "/tmp/never.so") }
        #expect(absent == .system("posix_spawn /nowhere/clang", errno: ENOENT))
    }

    @Test func aCompilationEndsAtItsLimits() throws {
        let module = try adding(1)
        try NativeCompilation.withFolder { folder in
            // A compiler that never ends.
            let compiler = folder + "/module.so"
            let file = try #require(fopen(compiler, "w"))
            fputs("#!/bin/sh\nexec sleep 1000\n", file)
            fclose(file)
            chmod(compiler, 0o700)
            var options = NativeOptions()
            options.limits.milliseconds = 200
            let found = error { try NativeCompiler(at: compiler).compile(module, to: "/tmp/never.so", options) }
            #expect(found == .exceeded(.milliseconds, 200))
        }
        var options = NativeOptions()
        options.limits.sourceBytes = 1000
        let found = error { try NativeCompiler().compile(module, to: "/tmp/never.so", options) }
        #expect(found == .exceeded(.sourceBytes, 1000))
        #if os(Linux)
            options = NativeOptions()
            options.limits.memoryBytes = 1 << 20
            let starved = error { try NativeCompiler().compile(module, to: "/tmp/never.so", options) }
            guard case .compilerFailed = starved else {
                Issue.record("\(String(describing: starved))")
                return
            }
        #endif
    }

    @Test func whatTheTranslationDoesNotKnowIsNamed() throws {
        let module = try Module(ModuleWriter().bytes, observing: .calls)
        guard case .unsupported(let offset, let what) = error({ _ = try NativeCompiler.translate(module) }) else {
            Issue.record("was translated")
            return
        }
        #expect(what.contains("observation") && offset == 0)
    }

    @Test func theCacheCompilesOnceAndTrustsNobodyElse() throws {
        let module = try adding(3)
        try NativeCompilation.withFolder { folder in
            let cache = NativeCache(folder: folder + "/cache")
            let path = cache.path(for: module)
            defer {
                unlink(path)
                rmdir(folder + "/cache")
            }
            _ = try cache.code(of: module)
            var before = stat()
            #expect(stat(path, &before) == 0)
            let instance = try Instance(try cache.code(of: module), in: Store())
            #expect(try instance.call("f", [.i32(Int32(4))]) == [.i32(Int32(7))])
            var after = stat()
            #expect(stat(path, &after) == 0 && before.st_ino == after.st_ino)
            chmod(path, 0o777)
            #expect(error { _ = try cache.code(of: module) } == .notTrusted(path))
            // What is no native code is made anew.
            unlink(path)
            fclose(fopen(path, "w"))
            chmod(path, 0o600)
            _ = try cache.code(of: module)
            chmod(folder + "/cache", 0o777)
            #expect(error { _ = try cache.code(of: module) } == .notTrusted(folder + "/cache"))
        }
    }

    @Test func bothTiersShareAMemoryATableAndGlobals() throws {
        var owner = ModuleWriter()
        owner.memory(1)
        owner.table(4)
        owner.global(.i32, isMutable: true, Code.i32(5))
        owner.export("memory", 2, 0)
        owner.export("table", 1, 0)
        owner.export("global", 3, 0)
        let seven = owner.function("seven", [], [.i32], Code.i32(7))
        owner.elements(at: 0, [seven])
        var user = ModuleWriter()
        user.importMemory("o", "memory", 1)
        user.importTable("o", "table", 4)
        user.importGlobal("o", "global", .i32, isMutable: true)
        // memory[0] + table[0]() + global, and the global becomes 9.
        user.function(
            "f", [], [.i32],
            [0x41, 0, 0x28, 2, 0, 0x41, 0, 0x11, 0, 0, 0x6a, 0x23, 0, 0x6a, 0x41, 9, 0x24, 0])
        for (isOwnerNative, isUserNative) in [(true, false), (false, true), (true, true)] {
            let store = Store()
            let first = try (isOwnerNative ? Tier.guardPages : .interpreter).instance(owner, in: store)
            var imports = Imports()
            for name in ["memory", "table", "global"] { imports["o", name] = first.export(named: name) }
            let second = try (isUserNative ? Tier.guardPages : .interpreter).instance(
                user, imports: imports, in: store)
            first.memory(named: "memory")?.bytes(at: 0, count: 1)?[0] = 30
            #expect(try second.call("f") == [.i32(Int32(42))], "\(isOwnerNative) \(isUserNative)")
            #expect(first.global(named: "global")?.value == .i32(Int32(9)))
        }
    }
}
