#if os(Linux)
    import Glibc
    import Testing

    @testable import WasmRuntime

    /// What the system refuses is a typed error, after which the process, the store and its instances go on. Each test has a
    /// process of its own, whose limits it sets.
    @Suite(.enabled(if: SystemLimits.canBeSet))
    struct SystemMemoryTests {
        /// Gives what 6 × 7 is; a memory of one page that may grow, where it has one.
        static func module(memory: Bool = false, tables: Int = 0) throws -> Module {
            var writer = ModuleWriter()
            if memory { writer.memory(1) }
            for _ in 0..<tables { writer.table(1) }
            writer.function("f", [], [.i32], [0x41, 6, 0x41, 7, 0x6c])
            if memory { writer.function("grow", [.i32], [.i32], [0x20, 0, 0x40, 0]) }
            if tables > 0 { writer.function("widen", [.i32], [.i32], [0xd0, 0x70, 0x20, 0, 0xfc, 0x0f, 0]) }
            return try Module(writer.bytes)
        }

        static func works(_ instance: Instance) -> Bool { (try? instance.call("f")) == [.i32(Int32(42))] }

        /// Instances until the system refuses one, each in a store of its own unless one is given.
        static func fill(in store: Store? = nil, _ make: (Store) throws(LinkError) -> Instance) -> [Instance] {
            var limits = StoreLimits()
            limits.instances = .max
            var instances: [Instance] = []
            instances.reserveCapacity(10_000)
            while true {
                do throws(LinkError) {
                    instances.append(try make(store ?? Store(limits: limits)))
                } catch {
                    guard case .outOfMemory = error else { fatalError("\(error)") }
                    return instances
                }
            }
        }

        @Test func storesWithoutRoomForCallsSaySoAndAskAgain() async {
            await #expect(processExitsWith: .success) {
                let module = try Self.module()
                SystemLimits.limitAddressSpace(to: 400 << 20)
                var instances = Self.fill { store throws(LinkError) in try Instance(module, in: store) }
                #expect(instances.count > 10)
                #expect(instances.allSatisfy(Self.works))
                let late = Store()
                let function = late.function(FunctionType(results: [.i32])) { _ in [.i32(Int32(5))] }
                #expect(throws: Trap(.outOfMemory)) { try function.call() }
                var slots: [UInt64] = [0]
                #expect(throws: Trap(.outOfMemory)) { try function.call(slots: &slots) }
                #expect(throws: LinkError.self) { try Instance(module, in: late) }
                instances.removeLast(5)
                #expect(try function.call() == [.i32(Int32(5))])
                #expect(Self.works(try Instance(module, in: late)))
                #expect(instances.allSatisfy(Self.works))
            }
        }

        @Test func manyInstancesOfOneStoreEndWithATypedError() async {
            await #expect(processExitsWith: .success) {
                var writer = ModuleWriter()
                // Functions take a word each in every instance, so that these are large.
                for _ in 0..<2000 { writer.function(code: []) }
                writer.function("f", [], [.i32], [0x41, 42])
                let module = try Module(writer.bytes)
                var limits = StoreLimits()
                limits.instances = .max
                let store = Store(limits: limits)
                SystemLimits.limitAddressSpace(to: 8 << 20)
                let instances = Self.fill(in: store) { store throws(LinkError) in try Instance(module, in: store) }
                // What the test itself needs.
                SystemLimits.limitAddressSpace(to: nil)
                #expect(instances.count > 50)
                #expect(store.instances.count == instances.count)
                #expect(instances.allSatisfy(Self.works))
                #expect(Self.works(try Instance(module, in: store)))
            }
        }

        @Test func memoriesThatAreRefusedLeaveNothingInTheStore() async {
            await #expect(processExitsWith: .success) {
                let module = try Self.module(memory: true, tables: 1)
                let store = Store()
                SystemLimits.limitAddressSpace(to: 40 << 30)
                let instances = Self.fill(in: store) { store throws(LinkError) in try Instance(module, in: store) }
                #expect((4...10).contains(instances.count))
                let counts = (store.memoryCount, store.tableRecords.count, store.tableElements)
                for _ in 0..<100 {
                    #expect(throws: LinkError.self) { try Instance(module, in: store) }
                    #expect(throws: LinkError.self) {
                        try Memory(MemoryType(limits: SizeLimits(minimum: 1)), in: store)
                    }
                }
                #expect((store.memoryCount, store.tableRecords.count, store.tableElements) == counts)
                #expect(instances.allSatisfy(Self.works))
                // A smaller one in the same store.
                let type = MemoryType(limits: SizeLimits(minimum: 1, maximum: 16))
                #expect(try Memory(type, in: store).byteCount == 65536)
                #expect(instances.allSatisfy { (try? $0.call("grow", [.i32(Int32(1))])) == [.i32(Int32(1))] })
            }
        }

        @Test func addressSpaceThatOneModuleKeepsIsThereForAnother() async {
            await #expect(processExitsWith: .success) {
                let (first, second) = (try Self.module(memory: true), try Self.module(memory: true))
                for _ in 0..<3 { #expect(Self.works(try Instance(first, in: Store()))) }
                // The third mapping was kept; without it, no more than a gigabyte is left.
                SystemLimits.limitAddressSpace(to: 1 << 30)
                #expect(Self.works(try Instance(second, in: Store())))
            }
        }

        @Test func growingAMemoryThatTheSystemRefusesGivesMinusOne() async {
            await #expect(processExitsWith: .success) {
                for tier in Tier.allCases {
                    var writer = ModuleWriter()
                    writer.memory(1)
                    writer.function("grow", [.i32], [.i32], [0x20, 0, 0x40, 0])
                    let instance = try tier.instance(writer)
                    SystemLimits.limitData(to: 100 << 20)
                    #expect(try instance.call("grow", [.i32(Int32(16_000))]) == [.i32(-1 as Int32)])
                    #expect(try instance.call("grow", [.i32(Int32(16))]) == [.i32(Int32(1))])
                    // A memory that begins as large is refused as well.
                    let large = MemoryType(limits: SizeLimits(minimum: 16_000))
                    #expect(throws: LinkError.outOfMemory("no memory for 16000 pages")) {
                        try Memory(large, in: instance.store)
                    }
                    SystemLimits.limitData(to: nil)
                    #expect(try instance.call("grow", [.i32(Int32(16_000))]) == [.i32(Int32(17))])
                }
            }
        }

        @Test func growingATableThatTheSystemRefusesGivesMinusOne() async {
            await #expect(processExitsWith: .success) {
                for tier in Tier.allCases {
                    var writer = ModuleWriter()
                    writer.table(1)
                    writer.function("widen", [.i32], [.i32], [0xd0, 0x70, 0x20, 0, 0xfc, 0x0f, 0])
                    let instance = try tier.instance(writer)
                    let count = instance.store.tableElements
                    SystemLimits.limitAddressSpace(to: 32 << 20)
                    #expect(try instance.call("widen", [.i32(Int32(9_000_000))]) == [.i32(-1 as Int32)])
                    #expect(instance.store.tableElements == count)
                    #expect(try instance.call("widen", [.i32(Int32(1000))]) == [.i32(Int32(1))])
                    let large = TableType(element: .funcref, limits: SizeLimits(minimum: 9_000_000))
                    #expect(throws: LinkError.outOfMemory("no memory for a table of 9000000 elements")) {
                        try Table(large, in: instance.store)
                    }
                    SystemLimits.limitAddressSpace(to: nil)
                    #expect(try instance.call("widen", [.i32(Int32(8_000_000))]) == [.i32(Int32(1001))])
                }
            }
        }

        /// A record of a function is made when it is first needed: in a call, `ref.func`, `call_indirect` and `table.get`.
        @Test func recordsOfFunctionsThatAreRefusedEndTheCallAlone() async {
            await #expect(processExitsWith: .success) {
                // So many that a few pieces of memory that somebody frees meanwhile don't suffice.
                let count = 400
                var writer = ModuleWriter()
                let type = UInt8(writer.type([], [.i32]))
                for _ in 0..<count { writer.function(nil, [], [.i32], [0x41, 42]) }
                let users: [(name: String, use: (Int) -> [UInt8])] = [
                    ("call", { [0x10] + ModuleWriter.leb($0) }), ("reference", { [0xd2] + ModuleWriter.leb($0) }),
                    ("indirect", { Code.i32(Int32($0)) + [0x11, type, 0] }),
                    ("element", { Code.i32(Int32($0)) + [0x25, 0] }),
                ]
                for user in users { writer.function(user.name, [], [], (0..<count).flatMap { user.use($0) + [0x1a] }) }
                writer.function("trap", [], [], [0x00])
                writer.table(count)
                writer.elements(at: 0, Array(0..<count))
                let module = try Module(writer.bytes)
                let native = try NativeCompilation.code(of: module)
                for isNative in [false, true] {
                    for user in users {
                        let make = { isNative ? try Instance(native, in: Store()) : try Instance(module, in: Store()) }
                        var none: [UInt64] = []
                        // What Swift makes once for each type, when it is first used, it has made then.
                        let warm = try make().function(named: "trap")
                        #expect(throws: Trap.self) { try warm?.call(slots: &none) }
                        let instance = try make()
                        let function = try #require(instance.function(named: user.name))
                        var code: TrapCode?
                        SystemLimits.limitAddressSpace(to: 16 << 20)
                        var exhaustion = SystemLimits.Exhaustion(downTo: 976)
                        do throws(Trap) {
                            try function.call(slots: &none)
                        } catch {
                            code = error.code
                        }
                        SystemLimits.limitAddressSpace(to: nil)
                        exhaustion.end()
                        // Native code calls its own functions without their records.
                        let needsNone = isNative && user.name == "call"
                        #expect(code == (needsNone ? nil : .outOfMemory), "\(isNative), \(user.name)")
                        #expect(instance.isPoisoned == (code != nil))
                        try function.call(slots: &none)
                        #expect(instance.state.function(count - 1) != nil)
                    }
                }
            }
        }

        @Test func limitsBeyondAnySystemAreRefused() {
            var limits = StoreLimits()
            limits.callDepth = .max
            limits.stackSlots = .max
            #expect(throws: LinkError.outOfMemory("no memory for an instance")) {
                try Instance(Self.module(), in: Store(limits: limits))
            }
        }
    }
#endif
