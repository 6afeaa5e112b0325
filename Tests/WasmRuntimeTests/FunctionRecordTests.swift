import Testing

@testable import WasmRuntime

/// Records of functions are made when somebody asks for them; nobody can tell.
@Suite(.serialized) struct FunctionRecordTests {
    /// Three functions that give 10, 11 and 12, in a table with a hole, and what looks at the table.
    private var owner: ModuleWriter {
        var owner = ModuleWriter()
        for value in 10...12 { owner.function("f\(value)", [], [.i32], [0x41, UInt8(value)]) }
        owner.table(8)
        owner.elements(at: 1, [0, 1, 2])
        owner.export("table", 1, 0)
        let type = owner.type([], [.i32])
        owner.function("call", [.i32], [.i32], [0x20, 0, 0x11, UInt8(type), 0])
        owner.function("get", [.i32], [.funcref], [0x20, 0, 0x25, 0])
        // table.copy from 1 to 4, three elements; table.grow by one with element 2.
        owner.function("copy", [], [], [0x41, 4, 0x41, 1, 0x41, 3, 0xfc, 0x0e, 0, 0])
        owner.function("grow", [], [.i32], [0x41, 2, 0x25, 0, 0x41, 1, 0xfc, 0x0f, 0])
        return owner
    }

    private func instances(_ module: Module) throws -> [Instance] {
        [try Instance(module, in: Store()), try Instance(try NativeCompilation.code(of: module), in: Store())]
    }

    @Test func anElementIsTheSameHoweverItIsReached() throws {
        for instance in try instances(try Module(owner.bytes)) {
            #expect(instance.trap("call", [.i32(Int32(0))])?.code == .uninitializedElement)
            let seen = try instance.call("get", [.i32(Int32(2))])
            #expect(seen == [try #require(instance.table(named: "table")?[2])])
            #expect(seen == [.funcref(try #require(instance.function(named: "f11")).reference)])
            #expect(try instance.call("get", [.i32(Int32(4))]) == [.funcref(nil)])
            #expect(try instance.call("call", [.i32(Int32(1))]) == [.i32(Int32(10))])
            _ = try instance.call("copy")
            #expect(try instance.call("call", [.i32(Int32(6))]) == [.i32(Int32(12))])
            #expect(try instance.call("grow") == [.i32(Int32(8))])
            #expect(try instance.call("call", [.i32(Int32(8))]) == [.i32(Int32(11))])
        }
    }

    @Test func elementsThatAreCopiedToAnotherTableKeepTheirInstance() throws {
        var user = ModuleWriter()
        let type = user.type([], [.i32])
        user.importTable("o", "table", 8)
        user.table(4)
        user.function("copy", [], [], [0x41, 0, 0x41, 1, 0x41, 3, 0xfc, 0x0e, 1, 0])
        user.function("call", [.i32], [.i32], [0x20, 0, 0x11, UInt8(type), 1])
        user.function("zero", [], [.i32], [0x41, 0])
        for (isOwnerNative, isUserNative) in [(false, false), (true, false), (false, true), (true, true)] {
            let store = Store()
            let first = try (isOwnerNative ? Tier.guardPages : .interpreter).instance(owner, in: store)
            var imports = Imports()
            imports["o", "table"] = first.export(named: "table")
            let second = try (isUserNative ? Tier.guardPages : .interpreter).instance(
                user, imports: imports, in: store)
            _ = try second.call("copy")
            for place in 0..<3 {
                #expect(try second.call("call", [.i32(Int32(place))]) == [.i32(Int32(10 + place))])
            }
        }
    }

    @Test func aNativeFunctionIsImportedWhereTheHostHasNone() throws {
        let store = Store()
        let first = try Instance(try NativeCompilation.code(of: Module(owner.bytes)), in: store)
        var user = ModuleWriter()
        _ = user.importFunction("o", "f12", [], [.i32])
        user.function("f", [], [.i32], [0x10, 0])
        var imports = Imports()
        imports["o", "f12"] = first.export(named: "f12")
        #expect(try Instance(Module(user.bytes), imports: imports, in: store).call("f") == [.i32(Int32(12))])
    }
}
