import Foundation
import Testing

@testable import WasmRuntime

@Suite struct LimitTests {
    private func code(_ instance: Instance, _ name: String) -> TrapCode? {
        do throws(Trap) {
            _ = try instance.call(name)
            return nil
        } catch {
            return error.code
        }
    }

    private func endless(_ limits: StoreLimits = .init()) throws -> Instance {
        var writer = ModuleWriter()
        writer.function("f", [], [], Code.forever)
        return try writer.instance(limits: limits)
    }

    @Test func fuelEndsALoopAndTheSameRunTakesTheSameFuel() throws {
        var used: [Int64] = []
        for _ in 0..<2 {
            var limits = StoreLimits()
            limits.fuel = 1_000_003
            let instance = try endless(limits)
            #expect(code(instance, "f") == .outOfFuel)
            #expect(code(instance, "f") == .outOfFuel)
            used.append(instance.store.fuelUsed)
        }
        #expect(used[0] == used[1] && used[0] >= 1_000_003)
    }

    @Test func fuelIsAboutOneUnitAnInstruction() throws {
        var writer = ModuleWriter()
        writer.function("f", [], [], [0x01, 0x01, 0x01])
        let instance = try writer.instance()
        _ = try instance.call("f")
        #expect(instance.store.fuelUsed == 5)
    }

    @Test func aDeadlineEndsALoop() throws {
        let instance = try endless()
        instance.store.setDeadline(nanosecondsFromNow: 5_000_000)
        #expect(code(instance, "f") == .deadlineExceeded)
    }

    @Test func anotherThreadInterruptsALoop() throws {
        let instance = try endless()
        let handle = instance.store.interruptHandle
        // A thread of its own: a blocked task could hold the only one there is.
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.01)
            handle.interrupt()
        }
        #expect(code(instance, "f") == .interrupted)
    }

    @Test func depthAndStackAreBounded() throws {
        var writer = ModuleWriter()
        writer.function("f", [], [], [0x10, 0])
        var limits = StoreLimits()
        limits.callDepth = 10
        #expect(code(try writer.instance(limits: limits), "f") == .callStackExhausted)
        limits = StoreLimits()
        limits.stackSlots = 64
        #expect(code(try writer.instance(limits: limits), "f") == .callStackExhausted)
    }

    @Test func memoriesAndTablesAreBounded() throws {
        var writer = ModuleWriter()
        writer.memory(10)
        writer.function("grow", [], [.i32], [0x41, 1, 0x40, 0])
        var limits = StoreLimits()
        limits.memoryPages = 10
        #expect(try writer.instance(limits: limits).call("grow") == [.i32(-1 as Int32)])
        limits.memoryPages = 9
        #expect(throws: LinkError.self) { try writer.instance(limits: limits) }

        var other = ModuleWriter()
        other.table(100)
        limits.tableElements = 99
        #expect(throws: LinkError.self) { try other.instance(limits: limits) }
    }

    @Test func modulesOfTooManyLocalsOrTooDeepAreRefused() throws {
        var locals = ModuleWriter()
        // One group of 2^31 locals.
        locals.function(rawBody: [1, 0x80, 0x80, 0x80, 0x80, 0x08, 0x7f, 0x0b])
        var deep = ModuleWriter()
        let count = 20_000
        let blocks = [[UInt8]](repeating: [0x02, 0x40], count: count).flatMap { $0 }
        deep.function("f", [], [], blocks + [UInt8](repeating: 0x0b, count: count))
        for bytes in [locals.bytes, deep.bytes] {
            do throws(ModuleError) {
                _ = try Module(bytes)
                Issue.record("was accepted")
            } catch {
                if case .tooLarge = error { continue }
                Issue.record("\(error)")
            }
        }
    }
}
