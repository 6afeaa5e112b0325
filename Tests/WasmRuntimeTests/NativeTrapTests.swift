import Testing

@testable import WasmRuntime

/// Native code traps where the interpreter does, with the same code.
@Suite(.serialized) struct NativeTrapTests {
    /// Each ends with a trap of its own kind.
    static let bodies: [(TrapCode, [UInt8])] = [
        (.unreachable, [0x00]),
        (.memoryOutOfBounds, [0x41, 0x7f, 0x28, 2, 0, 0x1a]),
        (.memoryOutOfBounds, [0x41, 0, 0x28, 2, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x1a]),
        (.memoryOutOfBounds, [0x41, 0xfd, 0xff, 0x03, 0x41, 1, 0x36, 2, 0]),
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

    private func module() -> ModuleWriter {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.table(2)
        writer.elements(at: 0, [0])
        for (index, (_, body)) in Self.bodies.enumerated() {
            // The bodies call themselves by number 0.
            writer.function(
                "f\(index)", [], [], body.elementsEqual([0x10, 0]) ? [0x10, UInt8(index)] : body)
        }
        return writer
    }

    @Test func eachKindOfTrapHasTheInterpretersCodeAndPlace() throws {
        let interpreted = try module().instance()
        for options in NativeCompilation.everyOption {
            let native = try module().nativeInstance(options)
            for (index, (code, body)) in Self.bodies.enumerated() {
                let (expected, got) = (interpreted.trap("f\(index)"), native.trap("f\(index)"))
                #expect(got?.code == code, "\(options) \(body)")
                #expect(expected?.backtrace.map(\.function) == got?.backtrace.map(\.function), "\(options) \(body)")
                // A guard page says which function, not which instruction.
                if code != .memoryOutOfBounds || options.bounds == .explicit {
                    #expect(expected?.backtrace.map(\.offset) == got?.backtrace.map(\.offset), "\(options) \(body)")
                }
            }
            #expect(native.isPoisoned)
        }
    }

    @Test func aTrapInsideOfCallsNamesThemAll() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        let inner = writer.function("inner", [.i32], [.i32], [0x20, 0, 0x28, 2, 0])
        writer.table(1)
        writer.elements(at: 0, [inner])
        writer.function("direct", [.i32], [.i32], [0x20, 0, 0x10, UInt8(inner)])
        writer.function("indirect", [.i32], [.i32], [0x20, 0, 0x41, 0, 0x11, 0, 0])
        for options in NativeCompilation.everyOption {
            let instance = try writer.nativeInstance(options)
            for name in ["direct", "indirect"] {
                let trap = try #require(instance.trap(name, [.i32(Int32(-1))]))
                #expect(trap.code == .memoryOutOfBounds)
                #expect(trap.backtrace.map(\.name) == ["inner", name])
                #expect(writer.bytes[trap.backtrace[1].offset] == (name == "direct" ? 0x10 : 0x11))
                #expect(try instance.call(name, [.i32(Int32(0))]) == [.i32(Int32(0))], "the instance goes on")
            }
        }
    }

    @Test func aStoreThatTrapsChangesNothingAndWhatCameBeforeStays() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.export("memory", 2, 0)
        // The byte at 0, then eight bytes of which four are beyond the end.
        writer.function(
            "f", [], [], [0x41, 0, 0x41, 7, 0x3a, 0, 0, 0x41, 0xfc, 0xff, 0x03, 0x42, 0x7f, 0x37, 0, 0])
        for options in NativeCompilation.everyOption {
            let instance = try writer.nativeInstance(options)
            #expect(instance.trap("f")?.code == .memoryOutOfBounds)
            let memory = try #require(instance.memory(named: "memory"))
            #expect(memory.bytes(at: 0, count: 1)?.first == 7)
            #expect(memory.bytes(at: 65532, count: 4).map { Array($0) } == [0, 0, 0, 0])
        }
    }

    @Test func aLoadWhoseValueNobodyUsesStillTraps() throws {
        var writer = ModuleWriter()
        writer.memory(1)
        writer.function("f", [], [], [0x41, 0x7f, 0x29, 3, 0, 0x1a])
        for options in NativeCompilation.everyOption {
            #expect(try writer.nativeInstance(options).trap("f")?.code == .memoryOutOfBounds)
        }
    }

    @Test func aHostFunctionCallsBackAndItsTrapComesThrough() throws {
        struct Refusal: Error {}
        var writer = ModuleWriter()
        writer.importFunction("host", "f", [.i32], [.i32])
        let fail = writer.function("fail", [], [], [0x00])
        writer.function("outer", [.i32], [.i32], [0x20, 0, 0x10, 0, 0x41, 1, 0x6a])
        let module = try Module(writer.bytes)
        let store = Store()
        var inner: Instance?
        var imports = Imports()
        imports["host", "f"] = .function(
            store.function(FunctionType(parameters: [.i32], results: [.i32])) { arguments in
                if arguments == [.i32(Int32(1))] { _ = try inner?.call("fail") }
                if arguments == [.i32(Int32(2))] { throw Refusal() }
                return arguments
            })
        let instance = try Instance(try NativeCompilation.code(of: module), imports: imports, in: store)
        inner = instance
        #expect(try instance.call("outer", [.i32(Int32(5))]) == [.i32(Int32(6))])
        let trap = try #require(instance.trap("outer", [.i32(Int32(1))]))
        #expect(trap.code == .unreachable && trap.backtrace.map(\.function) == [fail, fail + 1])
        #expect(instance.trap("outer", [.i32(Int32(2))])?.code == .hostFailed)
        #expect(try instance.call("outer", [.i32(Int32(5))]) == [.i32(Int32(6))])
    }
}
