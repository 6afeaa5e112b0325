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
        let cases: [(TrapCode, [UInt8])] = [
            (.unreachable, [0x00]),
            (.memoryOutOfBounds, [0x41, 0x7f, 0x28, 2, 0, 0x1a]),
            (.memoryOutOfBounds, [0x41, 0, 0x28, 2, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x1a]),
            (.memoryOutOfBounds, [0x41, 0, 0x41, 0, 0x41, 0x7f, 0xfc, 0x0b, 0]),
            (.tableOutOfBounds, [0x41, 2, 0x25, 0, 0x1a]),
            (.undefinedElement, [0x41, 2, 0x11, 0, 0]),
            (.uninitializedElement, [0x41, 1, 0x11, 0, 0]),
            (.integerDivideByZero, [0x41, 1, 0x41, 0, 0x6d, 0x1a]),
            (.integerDivideByZero, [0x42, 1, 0x42, 0, 0x82, 0x1a]),
            (.integerOverflow, [0x41, 0x80, 0x80, 0x80, 0x80, 0x78, 0x41, 0x7f, 0x6d, 0x1a]),
            (.invalidConversionToInteger, [0x43, 0, 0, 0xc0, 0x7f, 0xa8, 0x1a]),
            (.integerOverflow, [0x43, 0, 0, 0x80, 0x7f, 0xa8, 0x1a]),
            (.callStackExhausted, [0x10, 0]),
        ]
        for (code, body) in cases { #expect(try trapOf(body) == code, "\(body)") }
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
