import Testing

@testable import WasmRuntime

@Suite struct TrapTests {
    private func trap(_ instance: Instance, _ name: String, _ arguments: [Value] = []) -> Trap? {
        do throws(Trap) {
            _ = try instance.call(name, arguments)
            return nil
        } catch {
            return error
        }
    }

    private func trapOf(_ body: [UInt8], _ arguments: [Value] = [], limits: StoreLimits = .init()) throws -> TrapCode? {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.table(2)
        writer.elements(at: 0, [0])
        writer.function("f", arguments.map(\.type), [], body)
        return trap(try writer.instance(limits: limits), "f", arguments)?.code
    }

    @Test func eachKindOfTrapHasItsCode() throws {
        for (code, body) in NativeTrapTests.bodies { #expect(try trapOf(body) == code, "\(body)") }
    }

    @Test func aCallThroughTheTableChecksTheType() throws {
        var writer = ModuleWriter()
        writer.table(1)
        writer.elements(at: 0, [0])
        writer.function("target", [.i64], [], [])
        writer.function("caller", [], [], [0x41, 0, 0x11, 1, 0])
        #expect(trap(try writer.instance(), "caller")?.code == .indirectCallTypeMismatch)
    }

    @Test func aTrapNamesTheFunctionsAndTheirPlaces() throws {
        var writer = ModuleWriter()
        let inner = writer.function("inner", [], [], [0x01, 0x00])
        writer.function("outer", [], [], [0x10, UInt8(inner)])
        let found = try #require(trap(try writer.instance(), "outer"))
        #expect(found.backtrace.map(\.name) == ["inner", "outer"])
        let offsets = found.backtrace.map(\.offset)
        #expect(writer.bytes[offsets[0]] == 0x00 && writer.bytes[offsets[1]] == 0x10)
    }

    @Test func aHostFunctionThatThrowsEndsTheCall() throws {
        struct Refusal: Error {}
        var writer = ModuleWriter()
        writer.importFunction("host", "f", [], [])
        writer.function("f", [], [], [0x10, 0])
        let store = Store()
        var imports = Imports()
        imports["host", "f"] = .function(store.function(FunctionType()) { _ in throw Refusal() })
        let instance = try Instance(try Module(writer.bytes), imports: imports, in: store)
        let found = try #require(trap(instance, "f"))
        #expect(found.code == .hostFailed && found.detail == "Refusal()")
    }

    @Test func wrongArgumentsAndNamesAreBadCalls() throws {
        var writer = ModuleWriter()
        writer.function("f", [.i32], [], [])
        let instance = try writer.instance()
        #expect(trap(instance, "f")?.code == .badCall)
        #expect(trap(instance, "f", [.i64(1 as Int64)])?.code == .badCall)
        #expect(trap(instance, "g")?.code == .badCall)
    }
}
