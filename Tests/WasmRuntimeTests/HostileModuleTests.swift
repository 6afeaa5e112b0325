import Testing

@testable import WasmRuntime

/// Modules made to hurt: each gets a typed error at once, or runs within its limits.
@Suite struct HostileModuleTests {
    private func isTooLarge(_ bytes: [UInt8], _ limits: DecodeLimits = .init()) -> Bool {
        do {
            _ = try Module(bytes, limits: limits)
            return false
        } catch {
            if case .tooLarge = error { return true }
            return false
        }
    }

    @Test func fourThousandMillionLocalsAreRefused() {
        var builder = ModuleWriter()
        builder.function(rawBody: [1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x7f, 0x0b])
        let bytes = builder.bytes
        let isRefused = isTooLarge(bytes)
        #expect(isRefused)
    }

    @Test func manyFunctionsOfManyLocalsAreRefused() {
        var builder = ModuleWriter()
        // 50,000 locals in seven bytes each.
        for _ in 0..<2_000 { builder.function(rawBody: [1, 0xd0, 0x86, 0x03, 0x7f, 0x0b]) }
        let bytes = builder.bytes
        let isRefused = isTooLarge(bytes)
        #expect(isRefused)
    }

    @Test func deepNestingIsRefused() {
        var builder = ModuleWriter()
        let depth = 100_000
        builder.function(
            rawBody: [0] + (0..<depth).flatMap { _ in [0x02, 0x40] as [UInt8] }
                + [UInt8](repeating: 0x0b, count: depth + 1))
        let bytes = builder.bytes
        let isRefused = isTooLarge(bytes)
        #expect(isRefused)
    }

    @Test func nestingWithinTheLimitIsCompiled() throws {
        var builder = ModuleWriter()
        let depth = 9_000
        builder.function(
            rawBody: [0] + (0..<depth).flatMap { _ in [0x02, 0x40] as [UInt8] }
                + [UInt8](repeating: 0x0b, count: depth + 1))
        _ = try Module(builder.bytes)
    }

    @Test func aBranchTableOfMillionsIsRefused() {
        var builder = ModuleWriter()
        let targets = 1_000_000
        builder.function(
            rawBody: [0] + Code.i32(0) + [0x0e] + ModuleWriter.leb(targets)
                + [UInt8](repeating: 0, count: targets + 1) + [0x0b])
        let bytes = builder.bytes
        let isRefused = isTooLarge(bytes)
        #expect(isRefused)
    }

    @Test func longBlockTypesUsedOftenAreRefused() {
        var builder = ModuleWriter()
        let type = builder.type([], [ValueType](repeating: .i32, count: 1_000))
        // A branch with a thousand values in two bytes, again and again.
        let branches = (0..<20_000).flatMap { _ in Code.i32(0) + [0x0d, 0] }
        builder.function(rawBody: [0, 0x02] + ModuleWriter.leb(type) + [0x00] + branches + [0x0b, 0x00, 0x0b])
        let bytes = builder.bytes
        let isRefused = isTooLarge(bytes)
        #expect(isRefused)
    }

    @Test func aModuleBeyondItsSizeIsRefused() {
        var limits = DecodeLimits()
        limits.moduleBytes = 10
        #expect(isTooLarge(ValidationTests.sample, limits))
    }

    @Test func aGiantTableIsRefusedWhenLinked() throws {
        var builder = ModuleWriter()
        builder.table(4_000_000_000)
        #expect(throws: LinkError.self) { try builder.instance() }
    }

    @Test func manyTablesShareOneLimit() throws {
        var builder = ModuleWriter()
        for _ in 0..<1_000 { builder.table(1_000_000) }
        #expect(throws: LinkError.self) { try builder.instance() }
    }

    @Test func memoryStaysWithinItsLimit() throws {
        var limits = StoreLimits()
        limits.memoryPages = 3
        var builder = ModuleWriter()
        builder.memory(1)
        builder.export("memory", 2, 0)
        builder.function("grow", [.i32], [.i32], Code.get(0) + [0x40, 0])
        let instance = try builder.instance(limits: limits)
        #expect(try instance.call("grow", [.i32(Int32(2))]) == [.i32(Int32(1))])
        #expect(try instance.call("grow", [.i32(Int32(1))]) == [.i32(Int32(-1))])
        #expect(try instance.call("grow", [.i32(Int32(-1))]) == [.i32(Int32(-1))])
        #expect(instance.memory(named: "memory")?.byteCount == 3 * 65536)

        var large = ModuleWriter()
        large.memory(4)
        #expect(throws: LinkError.self) { try large.instance(limits: limits) }
    }

    @Test func fillingMemoryTakesFuelByItsSize() throws {
        var limits = StoreLimits()
        limits.fuel = 1_000_000
        var builder = ModuleWriter()
        builder.memory(16)
        // fill 1 MiB, for ever
        let fill: [UInt8] = Code.i32(0) + Code.i32(7) + Code.i32(1 << 20) + [0xfc, 11, 0]
        builder.function("f", code: [0x03, 0x40] + fill + [0x0c, 0, 0x0b])
        let instance = try builder.instance(limits: limits)
        #expect(throws: Trap.self) { try instance.call("f") }
        #expect(instance.store.fuelUsed < 1_100_000)
    }

    @Test func missingImportsAreNamed() throws {
        var builder = ModuleWriter()
        _ = builder.importFunction("host", "f", [], [])
        #expect(throws: LinkError.missing(module: "host", name: "f")) { try builder.instance() }
    }
}
