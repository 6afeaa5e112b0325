import Testing

@testable import WasmRuntime

/// Writes down what it is told.
private final class Recorder: ExecutionObserver {
    var events: [String] = []

    func entered(_ call: ObservedCall) { events.append("\(call.depth) enter \(call.function.name) \(slots(call))") }
    func left(_ call: ObservedCall) { events.append("\(call.depth) leave \(call.function.name) \(slots(call))") }
    func wrote(_ place: ObservedPlace) {
        let bytes = place.bytes(at: 0, count: 4).map { Array($0) } ?? []
        events.append("\(place.depth) wrote in \(place.function.name) at \(place.offset): \(bytes)")
    }
    func trapped(_ trap: Trap, depth: Int) { events.append("\(depth) trap \(trap.code.rawValue)") }

    private func slots(_ call: ObservedCall) -> [UInt64] { call.values.map(\.slots.low) }
}

@Suite("Observing execution")
struct ObserverTests {
    /// `double` calls `host.f` with its argument and gives twice what that gave; `outer` calls `double` in a loop of
    /// three; `fails` calls `double` and traps.
    private static var writer: ModuleWriter {
        var writer = ModuleWriter()
        let host = writer.importFunction("host", "f", [.i32], [.i32])
        let double = writer.function(
            "double", [.i32], [.i32], Code.get(0) + [0x10, UInt8(host)] + Code.i32(2) + [0x6c])
        writer.function(
            "outer", [], [.i32], locals: [.i32],
            [0x03, 0x40] + Code.get(0) + [0x10, UInt8(double), 0x1a] + Code.get(0) + Code.i32(1) + [0x6a, 0x22, 0]
                + Code.i32(3) + [0x48, 0x0d, 0, 0x0b] + Code.get(0))
        writer.function("fails", [], [], Code.i32(1) + [0x10, UInt8(double), 0x1a, 0x00])
        writer.function("stores", [], [], Code.i32(0) + Code.i32(258) + [0x36, 2, 0])
        writer.memory(1)
        return writer
    }

    private func instance(
        _ observation: Observation, _ observer: (any ExecutionObserver)?,
        host: @escaping ([Value]) throws -> [Value] = { $0 }
    ) throws -> Instance {
        let module = try Module(Self.writer.bytes, observing: observation)
        let store = Store()
        var imports = Imports()
        imports["host", "f"] = .function(
            store.function(FunctionType(parameters: [.i32], results: [.i32]), host))
        let instance = try Instance(module, imports: imports, in: store)
        store.observer = observer
        return instance
    }

    @Test("calls and returns come in order, with values and depth, functions of the host among them")
    func order() throws {
        let recorder = Recorder()
        #expect(try instance(.calls, recorder).call("double", [.i32(Int32(21))]) == [.i32(Int32(42))])
        #expect(
            recorder.events == [
                "0 enter double [21]", "1 enter host.f [21]", "1 leave host.f [21]", "0 leave double [42]",
            ])
    }

    @Test("a call from a function of the host stands below it")
    func nested() throws {
        let recorder = Recorder()
        var made: Instance?
        let instance = try instance(.calls, recorder) { arguments in
            arguments == [.i32(Int32(7))] ? try made?.call("double", [.i32(Int32(1))]) ?? [] : arguments
        }
        made = instance
        #expect(try instance.call("double", [.i32(Int32(7))]) == [.i32(Int32(4))])
        #expect(
            recorder.events.map { $0.prefix(14) }.prefix(4) == [
                "0 enter double", "1 enter host.f", "2 enter double", "3 enter host.f",
            ])
    }

    @Test("a trap says at which depth calls ended")
    func trap() throws {
        let recorder = Recorder()
        #expect(throws: Trap.self) { try instance(.calls, recorder).call("fails") }
        #expect(recorder.events.first == "0 enter fails []" && recorder.events.last == "0 trap unreachable")
    }

    @Test("a write is seen when it is done, at its byte of the module")
    func write() throws {
        let recorder = Recorder()
        _ = try instance(.writes, recorder).call("stores")
        let bytes = Self.writer.bytes
        let store = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x36, 2, 0]) })
        #expect(recorder.events == ["0 wrote in stores at \(store): [2, 1, 0, 0]"])
    }

    @Test("observed code gives the same results for the same fuel; without an observer nothing is told")
    func fuel() throws {
        let plain = try instance([], Recorder())
        let observed = try instance([.calls, .writes], nil)
        for name in ["outer", "stores"] { #expect(try plain.call(name) == observed.call(name)) }
        #expect(plain.store.fuelUsed > 0 && plain.store.fuelUsed == observed.store.fuelUsed)
    }

    @Test("a profile has calls, own and inclusive fuel, and the chains of callers")
    func profile() throws {
        let profile = Profile()
        let instance = try instance(.calls, profile)
        _ = try instance.call("outer")
        // double: entered, 5 instructions. outer: entered, 3 outside of the loop; 3 times 1 + 11.
        #expect(
            profile.entries == [
                Profile.Entry(name: "outer", function: 2, calls: 1, own: 40, inclusive: 58),
                Profile.Entry(name: "double", function: 1, calls: 3, own: 18, inclusive: 18),
                Profile.Entry(name: "host.f", function: nil, calls: 3, own: 0, inclusive: 0),
            ], "\(profile.entries)")
        #expect(profile.total == instance.store.fuelUsed)
        #expect(profile.collapsed == "outer 40\nouter;double 18\n")
    }

    @Test("recursion counts once in inclusive fuel, and the longest chains are cut")
    func recursion() throws {
        var writer = ModuleWriter()
        // down(n) = n == 0 ? 0 : down(n - 1)
        writer.function(
            "down", [.i32], [.i32],
            Code.get(0) + [0x45, 0x04, 0x40] + Code.i32(0) + [0x0f, 0x0b] + Code.get(0) + Code.i32(1) + [0x6b, 0x10, 0])
        let store = Store()
        let profile = Profile()
        store.observer = profile
        _ = try Instance(Module(writer.bytes, observing: .calls), in: store).call("down", [.i32(Int32(5000))])
        #expect(profile.entries.map(\.calls) == [5001])
        #expect(profile.entries.map(\.inclusive) == [store.fuelUsed] && profile.total == store.fuelUsed)
        #expect(profile.nodes.count == Profile.chainMax + 1)
    }

    @Test("a profile can be read when its store is gone")
    func outlives() throws {
        let profile = Profile()
        do { _ = try instance(.calls, profile).call("outer") }
        #expect(profile.entries.map(\.name) == ["outer", "double", "host.f"])
        #expect(profile.collapsed == "outer 40\nouter;double 18\n")
    }
}
