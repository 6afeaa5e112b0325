import Testing

@testable import WasmRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite(.serialized) struct NativeLimitTests {
    /// loop(n): counts down; sum(n): n calls inside calls.
    private var writer: ModuleWriter {
        var writer = ModuleWriter()
        writer.memory(1, 3)
        writer.function(
            "loop", [.i32], [.i32],
            [0x03, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b, 0x20, 0])
        writer.function(
            "deep", [.i32], [.i32],
            [0x20, 0, 0x04, 0x7f, 0x20, 0, 0x41, 1, 0x6b, 0x10, 1, 0x41, 1, 0x6a, 0x05, 0x41, 0, 0x0b])
        writer.function("forever", [], [], Code.forever + [])
        writer.function("grow", [.i32], [.i32], [0x20, 0, 0x40, 0])
        writer.function("fill", [.i32], [], [0x41, 0, 0x41, 1, 0x20, 0, 0xfc, 0x0b, 0])
        return writer
    }

    private var counting: NativeOptions {
        var options = NativeOptions()
        options.countsFuel = true
        return options
    }

    @Test func fuelIsCountedLikeTheInterpreterDoes() throws {
        var limits = StoreLimits()
        limits.fuel = 1_000_000
        let (interpreted, native) = (try writer.instance(limits: limits), try writer.nativeInstance(counting, limits))
        for (name, argument) in [("loop", 1000), ("deep", 100), ("grow", 1), ("fill", 65536), ("loop", 1)] {
            #expect(
                try interpreted.call(name, [.i32(Int32(argument))]) == native.call(name, [.i32(Int32(argument))]))
            #expect(interpreted.store.fuelUsed == native.store.fuelUsed, "\(name)")
        }
        #expect(interpreted.trap("forever")?.code == .outOfFuel)
        #expect(native.trap("forever")?.code == .outOfFuel)
        #expect(interpreted.store.fuelUsed == native.store.fuelUsed)
    }

    @Test func aLimitOnFuelNeedsCodeThatCountsIt() throws {
        var limits = StoreLimits()
        limits.fuel = 1000
        #expect(throws: LinkError.self) { try writer.nativeInstance(.init(), limits) }
        let instance = try writer.nativeInstance()
        instance.store.setFuel(1000)
        #expect(instance.trap("loop", [.i32(Int32(1))])?.code == .badCall)
    }

    @Test func callsInsideOfCallsEndAtTheInterpretersDepth() throws {
        var limits = StoreLimits()
        limits.callDepth = 500
        let (interpreted, native) = (try writer.instance(limits: limits), try writer.nativeInstance(.init(), limits))
        for depth in 495...505 as ClosedRange<Int32> {
            let (expected, got) = (interpreted.trap("deep", [.i32(depth)]), native.trap("deep", [.i32(depth)]))
            #expect(expected?.code == got?.code, "\(depth)")
            #expect(expected?.backtrace.map(\.offset) == got?.backtrace.map(\.offset), "\(depth)")
        }
    }

    @Test func theMachinesStackIsNotOverrun() throws {
        var limits = StoreLimits()
        limits.callDepth = 100_000_000
        let native = try writer.nativeInstance(.init(), limits)
        #expect(native.trap("deep", [.i32(Int32.max)])?.code == .callStackExhausted)
        #expect(try native.call("deep", [.i32(Int32(10))]) == [.i32(Int32(10))])
    }

    @Test func aDeadlineEndsALoop() throws {
        for options in NativeCompilation.everyOption {
            let native = try writer.nativeInstance(options)
            native.store.setDeadline(nanosecondsFromNow: 20_000_000)
            #expect(native.trap("forever")?.code == .deadlineExceeded, "\(options)")
            native.store.setDeadline(nanosecondsFromNow: nil)
            #expect(try native.call("loop", [.i32(Int32(3))]) == [.i32(Int32(0))])
        }
    }

    @Test func aDeadlineThatTheHostSetsCountsForTheCallThatRuns() throws {
        var writer = ModuleWriter()
        _ = writer.importFunction("host", "limit", [], [])
        writer.function("forever", [], [], [0x10, 0] + Code.forever)
        writer.function("short", code: [])
        let module = try Module(writer.bytes)
        for options in NativeCompilation.everyOption {
            let code = try NativeCompilation.code(of: module, options)
            for nanoseconds: UInt64 in [0, 20_000_000] {
                let store = Store()
                var imports = Imports()
                imports["host", "limit"] = .function(
                    store.function(FunctionType()) { [unowned store] _ in
                        store.setDeadline(nanosecondsFromNow: nanoseconds)
                        return []
                    })
                let instance = try Instance(code, imports: imports, in: store)
                #expect(instance.trap("forever")?.code == .deadlineExceeded, "\(options)")
                #expect(instance.trap("short")?.code == .deadlineExceeded, "it is over for the next call too")
                store.setDeadline(nanosecondsFromNow: nil)
                #expect(try instance.call("short") == [])
                store.setDeadline(nanosecondsFromNow: .max)
                #expect(try instance.call("short") == [])
            }
        }
    }

    @Test func whatTheWatchSaysOfADeadlineCountsUntilTheNextOneIsSet() throws {
        let native = try writer.nativeInstance()
        for deadline: UInt64? in [nil, .max, 3_600_000_000_000] {
            native.store.setDeadline(nanosecondsFromNow: 3_600_000_000_000)
            #expect(try native.call("loop", [.i32(Int32(3))]) == [.i32(Int32(0))])
            // As the watch does, whatever this thread reads from the clock.
            native.store.interruptHandle.endDeadline()
            for _ in 0..<2 { #expect(native.trap("loop", [.i32(Int32(3))])?.code == .deadlineExceeded) }
            native.store.setDeadline(nanosecondsFromNow: deadline)
            #expect(try native.call("loop", [.i32(Int32(3))]) == [.i32(Int32(0))])
        }
    }

    @Test func fuelIsEnoughWhenNoneIsLeft() throws {
        // "grow" costs what it takes for entering and four instructions.
        var limits = StoreLimits()
        limits.fuel = 1_000_000
        let counted = try writer.nativeInstance(counting, limits)
        _ = try counted.call("grow", [.i32(Int32(0))])
        let cost = counted.store.fuelUsed
        for instance in [try writer.instance(limits: limits), counted] {
            instance.store.setFuel(cost)
            #expect(try instance.call("grow", [.i32(Int32(0))]) == [.i32(Int32(1))])
            instance.store.setFuel(cost - 1)
            #expect(instance.trap("grow", [.i32(Int32(0))])?.code == .outOfFuel)
        }
    }

    @Test func anInterruptFromAnotherThreadEndsALoop() throws {
        for options in NativeCompilation.everyOption {
            let native = try writer.nativeInstance(options)
            var thread = pthread_t(bitPattern: 0)
            let handle = Unmanaged.passRetained(native.store.interruptHandle)
            pthread_create(
                &thread, nil,
                { pointer in
                    usleep(20_000)
                    Unmanaged<InterruptHandle>.fromOpaque(pointer!).takeRetainedValue().interrupt()
                    return nil
                }, handle.toOpaque())
            #expect(native.trap("forever")?.code == .interrupted, "\(options)")
            pthread_join(thread, nil)
            native.store.interruptHandle.interrupt()
            #expect(native.trap("forever")?.code == .interrupted, "one from before the call")
        }
    }

    @Test func memoryGrowsWithinItsLimitsAndIsGuardedBehind() throws {
        for options in NativeCompilation.everyOption {
            let native = try writer.nativeInstance(options)
            #expect(try native.call("grow", [.i32(Int32(2))]) == [.i32(Int32(1))])
            #expect(try native.call("grow", [.i32(Int32(1))]) == [.i32(Int32(-1))])
            #expect(try native.call("fill", [.i32(Int32(3 * 65536))]) == [])
            #expect(native.trap("fill", [.i32(Int32(3 * 65536 + 1))])?.code == .memoryOutOfBounds)
        }
    }
}
