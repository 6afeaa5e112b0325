import Testing

@testable import WasmRuntime

/// Instances from the second on begin with a mapped image of the memory; what they show must not differ from the first.
@Suite("Memory images")
struct MemoryImageTests {
    /// A memory of two pages with `abcd` at 8 and `xy` at 10, one passive segment, a function that writes, one that grows
    /// and one that copies the passive segment to 0.
    private static var module: Module {
        get throws {
            var writer = ModuleWriter()
            writer.function("store", [.i32, .i32], [], Code.get(0) + Code.get(1) + [0x36, 2, 0])
            writer.function("grow", [.i32], [.i32], Code.get(0) + [0x40, 0])
            writer.function("load", [.i32], [.i32], Code.get(0) + [0x28, 2, 0])
            writer.memory(2, 10)
            writer.export("memory", 2, 0)
            writer.data(at: 8, Array("abcd".utf8))
            writer.data(at: 10, Array("xy".utf8))
            return try Module(writer.bytes)
        }
    }

    private static func content(_ instance: Instance) -> [UInt8] {
        Array(instance.memory(named: "memory")?.bytes(at: 0, count: 32) ?? .init(start: nil, count: 0))
    }

    private static let initial =
        [UInt8](repeating: 0, count: 8) + Array("abxy".utf8) + [UInt8](repeating: 0, count: 20)

    @Test("every instance begins with the same memory, whatever others have written and grown")
    func fresh() throws {
        let module = try Self.module
        for round in 0..<20 {
            let instance = try Instance(module, in: Store())
            #expect(Self.content(instance) == Self.initial, "round \(round)")
            #expect(instance.memory(named: "memory")?.byteCount == 2 * 65536)
            #expect(try instance.call("grow", [.i32(Int32(3))]) == [.i32(Int32(2))])
            for address in [0, 8, 65_532, 131_072, 327_676] as [Int32] {
                let expected = Value.i32(address == 8 ? Int32(0x7978_6261) : Int32(0))
                #expect(try instance.call("load", [.i32(address)]) == [expected])
                _ = try instance.call("store", [.i32(address), .i32(-1 as Int32)])
            }
        }
    }

    @Test("instances that live at once share nothing that is written")
    func separate() throws {
        let module = try Self.module
        let store = Store()
        let instances = try (0..<5).map { _ in try Instance(module, in: store) }
        _ = try instances[2].call("store", [.i32(Int32(8)), .i32(Int32(0x2020_2020))])
        for (place, instance) in instances.enumerated() {
            #expect(Self.content(instance)[8] == (place == 2 ? 0x20 : UInt8(ascii: "a")))
        }
    }

    @Test("beyond its end the memory of a space used before is out of bounds")
    func bounds() throws {
        let module = try Self.module
        for _ in 0..<5 {
            let instance = try Instance(module, in: Store())
            #expect(throws: Trap.self) { try instance.call("load", [.i32(Int32(131_069))]) }
            _ = try instance.call("grow", [.i32(Int32(8))])
            _ = try instance.call("store", [.i32(Int32(655_352)), .i32(Int32(7))])
        }
    }

    @Test("limits hold for mapped memories")
    func limits() throws {
        let module = try Self.module
        for _ in 0..<3 { _ = try Instance(module, in: Store()) }
        var limits = StoreLimits()
        limits.memoryPages = 1
        #expect(throws: LinkError.self) { try Instance(module, in: Store(limits: limits)) }
        limits.memoryPages = 3
        let instance = try Instance(module, in: Store(limits: limits))
        #expect(try instance.call("grow", [.i32(Int32(2))]) == [.i32(Int32(-1))])
        #expect(try instance.call("grow", [.i32(Int32(1))]) == [.i32(Int32(2))])
        #expect(Self.content(instance) == Self.initial)
    }

    @Test("a segment that does not fit traps in every instance")
    func outside() throws {
        var writer = ModuleWriter()
        writer.memory(0)
        writer.data(at: 1, [1])
        let module = try Module(writer.bytes)
        for _ in 0..<4 {
            #expect(throws: LinkError.trapped(Trap(.memoryOutOfBounds))) { try Instance(module, in: Store()) }
        }
    }

    @Test("threads make and drop instances of one module at once")
    func threads() async throws {
        let module = try Self.module
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<4 {
                group.addTask {
                    var right = 0
                    for round in 0..<50 {
                        let instance = try Instance(module, in: Store())
                        if Self.content(instance) == Self.initial { right += 1 }
                        _ = try instance.call("store", [.i32(Int32(4 * number)), .i32(Int32(round + 1))])
                    }
                    return right
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == [50, 50, 50, 50])
    }
}
