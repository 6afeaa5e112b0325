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
        var builder = ModuleBuilder()
        builder.memory(1)
        builder.table(2, elements: [0])
        builder.function("f", arguments.map(\.type), [], body)
        return trap(try builder.instance(limits), "f", arguments)?.code
    }

    @Test func eachKindOfTrapHasItsCode() throws {
        let cases: [(TrapCode, [UInt8])] = [
            (.unreachable, [0x00, 0x0b]),
            (.memoryOutOfBounds, [0x41, 0x7f, 0x28, 2, 0, 0x1a, 0x0b]),
            (.memoryOutOfBounds, [0x41, 0, 0x28, 2, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x1a, 0x0b]),
            (.memoryOutOfBounds, [0x41, 0, 0x41, 0, 0x41, 0x7f, 0xfc, 0x0b, 0, 0x0b]),
            (.tableOutOfBounds, [0x41, 2, 0x25, 0, 0x1a, 0x0b]),
            (.undefinedElement, [0x41, 2, 0x11, 0, 0, 0x0b]),
            (.uninitializedElement, [0x41, 1, 0x11, 0, 0, 0x0b]),
            (.integerDivideByZero, [0x41, 1, 0x41, 0, 0x6d, 0x1a, 0x0b]),
            (.integerDivideByZero, [0x42, 1, 0x42, 0, 0x82, 0x1a, 0x0b]),
            (.integerOverflow, [0x41, 0x80, 0x80, 0x80, 0x80, 0x78, 0x41, 0x7f, 0x6d, 0x1a, 0x0b]),
            (.invalidConversionToInteger, [0x43, 0, 0, 0xc0, 0x7f, 0xa8, 0x1a, 0x0b]),
            (.integerOverflow, [0x43, 0, 0, 0x80, 0x7f, 0xa8, 0x1a, 0x0b]),
            (.callStackExhausted, [0x10, 0, 0x0b]),
        ]
        for (code, body) in cases { #expect(try trapOf(body) == code, "\(body)") }
    }

    @Test func aCallThroughTheTableChecksTheType() throws {
        var builder = ModuleBuilder()
        builder.table(1, elements: [0])
        builder.function("target", [.i64], [], [0x0b])
        builder.function("caller", [], [], [0x41, 0, 0x11, 1, 0, 0x0b])
        #expect(trap(try builder.instance(), "caller")?.code == .indirectCallTypeMismatch)
    }

    @Test func aTrapNamesTheFunctionsAndTheirPlaces() throws {
        var builder = ModuleBuilder()
        let inner = builder.function("inner", [], [], [0x01, 0x00, 0x0b])
        builder.function("outer", [], [], [0x10, UInt8(inner), 0x0b])
        let found = try #require(trap(try builder.instance(), "outer"))
        #expect(found.backtrace.map(\.name) == ["inner", "outer"])
        let offsets = found.backtrace.map(\.offset)
        #expect(builder.bytes[offsets[0]] == 0x00 && builder.bytes[offsets[1]] == 0x10)
    }

    @Test func aHostFunctionThatThrowsEndsTheCall() throws {
        struct Refusal: Error {}
        var builder = ModuleBuilder()
        builder.importFunction("host", "f", [], [])
        builder.function("f", [], [], [0x10, 0, 0x0b])
        let store = Store()
        var imports = Imports()
        imports["host", "f"] = .function(store.function(FunctionType()) { _ in throw Refusal() })
        let instance = try Instance(try Module(builder.bytes), imports: imports, in: store)
        let found = try #require(trap(instance, "f"))
        #expect(found.code == .hostFailed && found.detail == "Refusal()")
    }

    @Test func wrongArgumentsAndNamesAreBadCalls() throws {
        var builder = ModuleBuilder()
        builder.function("f", [.i32], [], [0x0b])
        let instance = try builder.instance()
        #expect(trap(instance, "f")?.code == .badCall)
        #expect(trap(instance, "f", [.i64(1 as Int64)])?.code == .badCall)
        #expect(trap(instance, "g")?.code == .badCall)
    }
}
